"""Two machines and a hub in a folder, as they are before a command that is stopped, and what must
hold after it was: the words are there, the machines agree, the repository is sound."""
import os
import re
import shutil
import subprocess
import tempfile

MONTH = "entries/2026/03"
SHARED = f"{MONTH}/2026-03-01-shared.md"


def new_folder(name):
    """In memory where that is possible: a program that is stopped has no need of a slow disk."""
    memory = "/dev/shm"
    return tempfile.mkdtemp(prefix=f"journal-{name}-", dir=memory if os.access(memory, os.W_OK) else None)


class Failed(Exception):
    pass


class World:
    """The folder `live` with `laptop`, `desk` and `hub.git`; `keep` and `reset` keep and restore it."""

    def __init__(self, binary, folder):
        self.binary, self.folder = os.path.realpath(binary), folder
        self.live, self.body = f"{folder}/live", f"{folder}/body"

    def environment(self, machine):
        return {
            "PATH": os.environ["PATH"], "HOME": self.folder, "XDG_CONFIG_HOME": f"{self.folder}/config-{machine}",
            "GIT_CONFIG_NOSYSTEM": "1", "TZ": "UTC", "JOURNAL_NOW": "2026-03-08T09:00:00+00:00",
            "GIT_AUTHOR_NAME": "Ada", "GIT_AUTHOR_EMAIL": "ada@example.org",
            "GIT_COMMITTER_NAME": "Ada", "GIT_COMMITTER_EMAIL": "ada@example.org",
        }

    def arguments(self, machine, arguments):
        paths = {"BODY": self.body, "LAPTOP": f"{self.live}/laptop", "HUB": f"{self.live}/hub.git"}
        return [self.binary, "--journal", f"{self.live}/{machine}", "--no-input", "-q",
                *(paths.get(word, word) for word in arguments)]

    def journal(self, machine, *arguments):
        done = subprocess.run(self.arguments(machine, arguments), env=self.environment(machine),
                              stdin=subprocess.DEVNULL, capture_output=True)
        if done.returncode != 0:
            said = (done.stderr + done.stdout).decode(errors="replace").strip()
            raise Failed(f"'journal {' '.join(arguments)}' on the {machine} ended with {done.returncode}: {said}")
        return done.stdout.decode()

    def git(self, where, *arguments):
        return subprocess.run(["git", "-C", f"{self.live}/{where}", *arguments], env=self.environment(where),
                              capture_output=True)

    def begin(self, transport, with_desk=True):
        """The laptop's first entry, at the hub and on the desk."""
        shutil.rmtree(self.live, ignore_errors=True)
        os.makedirs(self.live)
        self.git("", "init", "-q", "--bare", "-b", "main", "hub.git")
        for machine in ("laptop", "desk"):
            os.makedirs(f"{self.folder}/config-{machine}/journal", exist_ok=True)
            with open(f"{self.folder}/config-{machine}/journal/config.yaml", "w") as file:
                own = transport if machine == "laptop" else "git"
                file.write(f"transport: {own}\ndevice: {machine}\n")
        hub = f"{self.live}/hub.git"
        subprocess.run([self.binary, "init", f"{self.live}/laptop", "--remote", hub, "--no-input", "-q"],
                       env=self.environment("laptop"), check=True)
        fields, text = "kind: checkin\ndate: 2026-03-01\nmood: 3", "The first line.\n\nThe last line."
        self.write("laptop", SHARED, f"---\n{fields}\n---\n\n{text}\n")
        if with_desk:
            self.journal("laptop", "sync")
            self.add_desk()

    def add_desk(self):
        self.journal("desk", "init", f"{self.live}/desk", "--from", f"{self.live}/hub.git")

    def write(self, machine, path, text):
        path = f"{self.live}/{machine}/{path}"
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w") as file:
            file.write(text)

    def change(self, machine, path, *changes):
        path = f"{self.live}/{machine}/{path}"
        with open(path) as file:
            text = file.read()
        for old, new in changes:
            text = text.replace(old, new)
        with open(path, "w") as file:
            file.write(text)

    def entry(self, machine, name, text):
        head = f"---\nkind: checkin\ndate: 2026-03-{name[:2]}\n---\n"
        self.write(machine, f"{MONTH}/2026-03-{name}.md", f"{head}\n{text}\n")

    def keep(self):
        subprocess.run(["cp", "-a", self.live, f"{self.folder}/before"], check=True)

    def reset(self):
        shutil.rmtree(self.live, ignore_errors=True)
        subprocess.run(["cp", "-a", f"{self.folder}/before", self.live], check=True)

    def files(self, machine):
        found = []
        for folder, folders, names in os.walk(f"{self.live}/{machine}"):
            folders[:] = [name for name in folders if name != ".git"]
            found += [os.path.join(folder, name) for name in names]
        return found

    def text_on_disk(self, machine):
        text = []
        for path in self.files(machine):
            with open(path, errors="replace") as file:
                text.append(file.read())
        return "\n".join(text)

    def text_in_history(self, machine):
        done = self.git(machine, "log", "--all", "-p", "--no-textconv", "-m", "--format=")
        return done.stdout.decode(errors="replace")

    def text_in_objects(self, machine):
        """All that the repository holds, whether or not something leads to it."""
        done = self.git(machine, "cat-file", "--batch-all-objects", "--batch", "--buffer")
        return done.stdout.decode(errors="replace")

    def follow(self, failure):
        """Does what a sentence of the journal's says about a lock that is in the way; whether there was one."""
        named = re.search("git's lock '([^']*)' is in the way", str(failure))
        if named:
            os.unlink(named[1])
        return bool(named)

    def settle(self):
        """What a person does after the lights are on again: a sync here, one there, one here."""
        self.journal("laptop", "sync")
        if not os.path.exists(f"{self.live}/desk"):
            self.add_desk()
        self.journal("desk", "sync")
        self.journal("laptop", "sync")

    def must_be_sound(self, present, past=(), *fsck_arguments):
        """The first words are in the files of both machines, the others at least in the history."""
        for machine in ("laptop", "desk"):
            text = self.text_on_disk(machine)
            for word in present:
                if word not in text:
                    raise Failed(f"the {machine} lost '{word}'"
                                 + (", but its history has it" if word in self.text_in_history(machine) else ""))
        if past:
            text = self.text_in_history("laptop")
            for word in past:
                if word not in text:
                    raise Failed(f"the history lost '{word}'")
        trees = {self.git(where, "rev-parse", "main^{tree}").stdout for where in ("laptop", "desk", "hub.git")}
        if len(trees) != 1:
            raise Failed("the machines differ")
        for where in ("laptop", "hub.git"):
            wrong = self.fsck(where, *fsck_arguments)
            if wrong:
                raise Failed(f"git fsck of {where}: {wrong}")

    def fsck(self, where, *arguments):
        """What is wrong with a repository, in git's words."""
        done = self.git(where, "fsck", "--strict", "--no-dangling", *arguments)
        return (done.stdout + done.stderr).decode(errors="replace").strip() if done.returncode else ""


class Scenario:
    """A command of the laptop, what was there before it, the words that must be in the files
    afterwards, and those for which the history is enough."""

    def __init__(self, name, prepare, command, present, past=(), with_desk=True):
        self.name, self.prepare, self.command = name, prepare, command
        self.present, self.past, self.with_desk = present.split(), past, with_desk


def both_changed(world):
    world.change("desk", SHARED, ("first", "deskfirst"), ("mood: 3", "mood: 5"))
    world.journal("desk", "log", "4", "-m", "deskown")
    world.journal("desk", "sync")
    world.change("laptop", SHARED, ("last", "laptoplast"), ("mood: 3", "mood: 2"))
    world.entry("laptop", "07-hand", "An entry by hand: laptopown.")


def same_sentence(world):
    """Two versions of a sentence, and a field that is not settled."""
    world.change("desk", SHARED, ("first line", "deskfirst line"), ("mood: 3", "mood: 5"))
    world.journal("desk", "sync")
    world.change("laptop", SHARED, ("first line", "laptopfirst line"), ("mood: 3", "mood: 2"))


def deleted_and_renamed(world):
    """One deleted what the other wrote on, and the other way about; one renamed what the other wrote on."""
    for name in ("02-one", "03-two", "04-three"):
        world.entry("laptop", name, "A line that stays as it is.\n\nAnother one that stays.\n\nThe end of it.")
    world.journal("laptop", "sync")
    world.journal("desk", "sync")
    path = f"{MONTH}/2026-03-"
    os.unlink(f"{world.live}/desk/{path}02-one.md")
    world.change("desk", f"{path}03-two.md", ("end", "deskend"))
    world.change("desk", f"{path}04-three.md", ("end", "desklast"))
    world.journal("desk", "sync")
    world.change("laptop", f"{path}02-one.md", ("end", "laptopend"))
    os.unlink(f"{world.live}/laptop/{path}03-two.md")
    os.rename(f"{world.live}/laptop/{path}04-three.md", f"{world.live}/laptop/{path}04-renamed.md")


def much_to_fetch(world):
    for number in range(30):
        world.entry("desk", f"05-many-{number}", f"Entry desk{number}word.")
    world.change("desk", SHARED, ("first", "deskfirst"))
    world.journal("desk", "sync")


def two_versions(world):
    same_sentence(world)
    world.journal("laptop", "sync")
    world.entry("laptop", "07-hand", "An entry by hand: laptopown.")


def something_to_undo(world):
    world.journal("laptop", "log", "4", "-m", "undoneword")
    world.change("laptop", SHARED, ("last", "laptoplast"))


def two_states(world):
    world.change("laptop", SHARED, ("first", "oldfirst"))
    world.journal("laptop", "sync")
    world.change("laptop", SHARED, ("oldfirst", "newfirst"))
    world.journal("laptop", "sync")
    world.entry("laptop", "07-hand", "An entry by hand: laptopown.")


MANY = " ".join(f"desk{number}word" for number in range(30))
SCENARIOS = [
    Scenario("log", both_changed, ["log", "3", "-m", "killedlog"], "deskfirst laptoplast deskown laptopown"),
    Scenario("sync, both changed an entry", both_changed, ["sync"], "deskfirst laptoplast deskown laptopown"),
    Scenario("sync, two versions and an unsettled field", same_sentence, ["sync"], "deskfirst laptopfirst mood:"),
    Scenario("sync, edits against deletions and a renaming", deleted_and_renamed, ["sync"],
             "laptopend deskend desklast"),
    Scenario("sync, the first one of a journal", lambda world: world.entry("laptop", "07-hand", "laptopown"), ["sync"],
             "first laptopown", with_desk=False),
    Scenario("sync, much to fetch", much_to_fetch, ["sync"], f"deskfirst {MANY}"),
    Scenario("new win --body", both_changed, ["new", "win", "--body", "BODY"], "deskfirst laptoplast laptopown"),
    Scenario("new rejection", both_changed, ["new", "rejection", "acme", "mood=2"], "deskfirst laptoplast laptopown"),
    Scenario("conflicts --keep", two_versions, ["conflicts", "2026-03-01-shared", "--keep", "first"], "laptopown",
             ("deskfirst", "laptopfirst")),
    Scenario("undo", something_to_undo, ["undo", "--yes"], "laptoplast", ("undoneword",)),
    Scenario("history --restore", two_states, ["history", "2026-03-01-shared", "--restore", "2"], "laptopown",
             ("oldfirst", "newfirst")),
]
