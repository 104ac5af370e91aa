"""Cuts the power at each call of a sync that merges and of the first one of a journal, and when `init`
has ended, and syncs again on the disk as it may be then:

    power-loss.py BINARY [--every N] [--only WORDS] [--transport git|builtin] [--names free|ordered]

The model, after ALICE (Pillai et al., OSDI 2014): a disk keeps what was synced. Contents last since
fsync of their file, names since fsync of their folder, both since syncfs; of all else a disk may have
anything. Of each cut four disks are made:

    all       everything up to the cut
    synced    only what was synced
    names     all names; contents that were not synced are missing (a new file is empty)
    contents  all contents; names that were not synced are missing, or still the old ones

With --names ordered a sync of any file or folder also keeps all names given before, as ext4 and XFS
do in effect; free is what POSIX promises.

The hub is another machine: it has everything up to the cut, and no locks, as git there lets go of them
when the talk ends. Disks that are equal are tried once.
"""
import argparse
import collections
import hashlib
import os
import platform
import shutil
import sys

import calls
from worlds import SCENARIOS, Failed, Scenario, World, new_folder

EXCHANGE = 2


class File:
    def __init__(self, content=b"", synced=b"", mode=0o644):
        self.content, self.synced, self.mode = content, synced, mode


class Folder:
    def __init__(self):
        self.entries, self.synced = {}, {}


class Disk:
    """What a folder holds, and what of it would outlast the power."""

    def __init__(self, root, ordered=False):
        self.root, self.top, self.ordered = root, self.read(root), ordered

    def read(self, path):
        if os.path.isdir(path) and not os.path.islink(path):
            folder = Folder()
            folder.entries = {name: self.read(f"{path}/{name}") for name in os.listdir(path)}
            folder.synced = dict(folder.entries)
            return folder
        with open(path, "rb") as file:
            content = file.read()
        return File(content, content, os.stat(path).st_mode & 0o777)

    def find(self, path):
        node = self.top
        for name in os.path.relpath(path, self.root).split("/"):
            if name != ".":
                node = node.entries.get(name) if isinstance(node, Folder) else None
        return node

    def names(self, path):
        folder = self.find(os.path.dirname(path))
        return folder.entries if isinstance(folder, Folder) else {}

    def has(self, path):
        return (path + "/").startswith(self.root + "/")

    def look_again(self, path):
        """Takes the contents as they are: also what was written through a mapping."""
        node = self.find(path)
        if isinstance(node, File) and os.path.exists(path):
            with open(path, "rb") as file:
                node.content = file.read()
            node.mode = os.stat(path).st_mode & 0o777

    def note(self, name, paths, flags):
        first, second = paths[0], paths[-1]
        if name == "syncfs":
            return self.sync_all(self.top)
        if not self.has(first):
            return None
        names, leaf = self.names(first), os.path.basename(first)
        if name in ("open", "openat", "creat"):
            names.setdefault(leaf, File())
            self.look_again(first)
        elif name.startswith("mkdir"):
            names[leaf] = Folder()
        elif name in ("fsync", "fdatasync"):
            self.look_again(first)
            self.sync(self.find(first))
            if self.ordered:
                self.sync_names(self.top)
        elif name.startswith("rename") and flags & EXCHANGE:
            others, other = self.names(second), os.path.basename(second)
            names[leaf], others[other] = others[other], names[leaf]
        elif name.startswith(("rename", "link")):
            node = names[leaf] if name.startswith("link") else names.pop(leaf)
            self.names(second)[os.path.basename(second)] = node
            self.look_again(second)
        elif name.startswith("unlink") or name == "rmdir":
            names.pop(leaf, None)
        else:
            self.look_again(first)
        return None

    def sync(self, node):
        if isinstance(node, Folder):
            node.synced = dict(node.entries)
        elif node:
            node.synced = node.content

    def sync_names(self, folder):
        folder.synced = dict(folder.entries)
        for child in folder.entries.values():
            if isinstance(child, Folder):
                self.sync_names(child)

    def sync_all(self, node):
        self.sync(node)
        for child in node.entries.values() if isinstance(node, Folder) else ():
            self.sync_all(child)

    def as_it_may_be(self, names, contents):
        """Path, content and mode of all files, and of folders; each from what is or from what was synced."""
        found = {}

        def walk(node, path):
            if isinstance(node, File):
                found[path] = (node.content if contents == "all" else node.synced, node.mode)
            else:
                found[path] = None
                for name, child in (node.entries if names == "all" else node.synced).items():
                    walk(child, f"{path}/{name}")

        walk(self.top, "")
        return found


def nothing_yet(world):
    shutil.rmtree(f"{world.live}/laptop")
    os.makedirs(f"{world.live}/laptop")


INIT = Scenario("init", nothing_yet, ["init", "LAPTOP", "--remote", "HUB"], "kind", with_desk=False)
CUT = [each for each in SCENARIOS if each.name in ("sync, both changed an entry", "sync, the first one of a journal")]
WAYS = {"all": ("all", "all"), "synced": ("synced", "synced"), "names": ("all", "synced"),
        "contents": ("synced", "all")}
AT_ONE_PATH = {"open": 0, "creat": 0, "mkdir": 0, "rmdir": 0, "unlink": 0, "truncate": 0}
AT_FOLDERS = {"openat": 1, "mkdirat": 1, "unlinkat": 1}


def paths_of(call):
    if call.name in AT_ONE_PATH:
        return [call.path(AT_ONE_PATH[call.name])]
    if call.name in AT_FOLDERS:
        return [call.path(1, 0)]
    if call.name in ("rename", "link"):
        return [call.path(0), call.path(1)]
    if call.name in ("renameat", "renameat2", "linkat"):
        return [call.path(1, 0), call.path(3, 2)]
    return [call.path_of(call.arguments[2 if call.name == "copy_file_range" else 0])]


def record(world, command, ordered):
    """The distinct disks of all cuts, {key: (cut, program and call, way, laptop, hub)}, and the keys of
    those that the last cut leaves."""
    laptop, hub = Disk(f"{world.live}/laptop", ordered), Disk(f"{world.live}/hub.git")
    paths, disks, last, cuts = {}, {}, {}, 0

    def before(call):
        paths[call.process] = paths_of(call)
        return "go"

    def after(call):
        nonlocal cuts
        cuts += 1
        for disk in (laptop, hub):
            disk.note(call.name, paths[call.process], call.arguments[4] if call.name == "renameat2" else 0)
        there = {path: file for path, file in hub.as_it_may_be("all", "all").items() if not path.endswith(".lock")}
        for way, (names, contents) in WAYS.items():
            here = laptop.as_it_may_be(names, contents)
            key = hashlib.sha256(repr((sorted(here.items()), sorted(there.items()))).encode()).digest()
            last[way] = key
            disks.setdefault(key, (cuts, f"{call.program} {call.name} {paths[call.process][-1]}", way, here, there))

    output = f"{world.folder}/output"
    status = calls.trace(world.arguments("laptop", command), world.environment("laptop"), output, before, after)
    if status != 0:
        with open(output) as file:
            raise Failed(f"the sync that is recorded ended with {status}: {file.read()}")
    same = {path: node and node[0] for path, node in laptop.as_it_may_be("all", "all").items()}
    real = {path: node and node[0] for path, node in Disk(f"{world.live}/laptop").as_it_may_be("all", "all").items()}
    for path in sorted(same.keys() | real.keys()):
        if same.get(path, b"-") != real.get(path, b"-"):
            raise Failed(f"the record of the calls is not what the disk has at '{path}'")
    return cuts, disks, set(last.values())


def put(root, files):
    shutil.rmtree(root, ignore_errors=True)
    for path, file in files.items():
        if file is None:
            os.makedirs(root + path, exist_ok=True)
        else:
            with open(root + path, "wb") as target:
                target.write(file[0])
            os.chmod(root + path, file[1])


def outcome(world, scenario):
    """How the next sync went on this disk: "clean" with sound machines, "log" if git's log of old states
    names one that is gone, "stuck" if no sync worked, "lost" if a word is nowhere."""
    try:
        world.settle()
        world.must_be_sound(scenario.present, scenario.past, "--no-reflogs")
        if world.fsck("laptop"):
            return "log", world.fsck("laptop")
    except Failed as failure:
        text = world.text_on_disk("laptop") + world.text_in_objects("laptop") + world.text_in_objects("hub.git")
        lost = [word for word in scenario.present if word not in text]
        return ("lost", f"{' '.join(lost)}: {failure}") if lost else ("stuck", str(failure))
    return "clean", ""


def run(world, scenario, options):
    """How many disks there were of each outcome."""
    world.begin(options.transport, scenario.with_desk)
    scenario.prepare(world)
    shutil.rmtree(f"{world.folder}/before", ignore_errors=True)
    world.keep()
    cuts, disks, last = record(world, scenario.command, options.names == "ordered")
    tried, outcomes = 0, collections.Counter()
    for position, (key, (cut, where, way, laptop, hub)) in enumerate(disks.items()):
        # A journal that is not yet said to be there may be gone again.
        if key not in last and (scenario is INIT or position % options.every != 0):
            continue
        tried += 1
        world.reset()
        put(f"{world.live}/laptop", laptop)
        put(f"{world.live}/hub.git", hub)
        kind, said = outcome(world, scenario)
        outcomes[kind] += 1
        if kind in ("stuck", "lost"):
            place = f"cut {cut} after {where}, disk '{way}'"
            print(f"  {kind}: {place}: {said}".replace(world.live, ""), flush=True)
    print(f"power-loss: {options.transport}, names {options.names}: {scenario.name}: {cuts} cuts, "
          f"{len(disks)} distinct disks, {tried} tried: "
          + ", ".join(f"{count} {name}" for name, count in outcomes.items()), flush=True)
    return outcomes


def main():
    options = argparse.ArgumentParser()
    options.add_argument("binary")
    options.add_argument("--every", type=int, default=1)
    options.add_argument("--only", default="")
    options.add_argument("--transport", default="git", choices=("git", "builtin"))
    options.add_argument("--names", default="free", choices=("free", "ordered"))
    options = options.parse_args()
    if platform.machine() != "x86_64":
        print("power-loss: knows the calls of x86_64 only; left out")
        return 0
    folder = new_folder("power")
    outcomes = collections.Counter()
    try:
        world = World(options.binary, folder)
        for scenario in [*CUT, INIT]:
            if options.only in scenario.name:
                outcomes.update(run(world, scenario, options))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 1 if outcomes["stuck"] or outcomes["lost"] else 0


sys.exit(main())
