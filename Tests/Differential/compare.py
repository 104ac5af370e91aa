"""Compares what JournalFormat read, a line of JSON a document, with what PyYAML's BaseLoader reads."""

import json
import sys

import yaml

# Where PyYAML's own scanner is known to refuse what YAML allows, by its message, and why we do not.
# Such a document is compared with PyYAML's loader that uses libyaml instead, never passed over.
DEVIATIONS = {
    "found character '\\t' that cannot start any token": (
        "a tab between a value and what is around it, which YAML 1.1 and 1.2 and libyaml allow"
    ),
}


def agrees(ours, theirs):
    """Whether both say the same; None of ours is something nested, which we keep as bytes."""
    if ours is None:
        return not isinstance(theirs, str)
    if isinstance(ours, list):
        return (
            isinstance(theirs, list)
            and len(ours) == len(theirs)
            and all(map(agrees, ours, theirs))
        )
    return ours == theirs


def pairs(text, loader):
    """The keys with their values, in order; nothing for a document that is no map."""
    document = yaml.load(text, Loader=loader)
    return list(document.items()) if isinstance(document, dict) else []


def read(text, deviations):
    """What PyYAML reads, counting in `deviations` why its own scanner could not."""
    try:
        return pairs(text, yaml.BaseLoader)
    except yaml.YAMLError as error:
        reason = next((why for what, why in DEVIATIONS.items() if what in str(error)), None)
        if reason is None:
            raise
        theirs = pairs(text, yaml.CBaseLoader)
        deviations[reason] = deviations.get(reason, 0) + 1
        return theirs


compared = 0
different = []
deviations = {}
for line in open(sys.argv[1], encoding="ascii"):
    document = json.loads(line)
    name, ours = document["name"], document["pairs"]
    compared += 1
    try:
        theirs = read(document["yaml"], deviations)
    except (yaml.YAMLError, ValueError) as error:
        different.append(f"{name}: {document['yaml']!r} is accepted, and refused by PyYAML: {error}")
        continue
    if len(ours) != len(theirs) or not all(
        a[0] == b[0] and agrees(a[1], b[1]) for a, b in zip(ours, theirs)
    ):
        different.append(f"{name}: {document['yaml']!r} is read as {ours}, by PyYAML as {theirs}")

for difference in different[:20]:
    print(difference)
print(f"JournalFormat and PyYAML: {compared} compared, {len(different)} different")
for reason, count in deviations.items():
    print(f"  {count} of them by libyaml alone: {reason}")
sys.exit(1 if different else 0)
