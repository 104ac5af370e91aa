#!/bin/sh
# What needs Debian's programs or root: ci.sh BINARY
set -eu
here=$(dirname "$0")
for program in sshd strace git perl openssl vim emacs python3 faketime localedef; do
  command -v "$program" >/dev/null || [ -x "/usr/sbin/$program" ] || {
    echo "ci: '$program' is missing; install it with apt-get" >&2
    exit 2
  }
done
JOURNAL_CI=1 JOURNAL_KILLS="${JOURNAL_KILLS:-60}" swift test --filter 'TwoMachines|KilledSyncs|Two machines|Killed syncs|behind https|journal of years'
JOURNAL_ENGINE=builtin swift test --skip-build --filter JournalGitTests
sh "$here/anywhere.sh" .build/debug/journalPackageTests.xctest
sh "$here/alone.sh" "$1" journal-template
sh "$here/demo.sh" "$1" >.build/demo.log
grep -q 'March 2026' .build/demo.log || { echo 'ci: the demo shows no month' >&2; exit 1; }
sh "$here/cost.sh" "$1"
sh "$here/small-disk.sh" "$1"
python3 "$here/kill-calls.py" "$1" --every 40 --own --only 'git: '
sh "$here/editors.sh" "$1"
python=.build/python
[ -x "$python/bin/pip" ] || python3 -m venv "$python"
"$python/bin/pip" install --quiet --disable-pip-version-check --requirement "$here/python.txt"
"$python/bin/python" "$here/documents.py" "$1"
PYTHON="$python/bin/python" CONFIGURATION=debug sh "$here/../Differential/differential.sh" 5000
echo 'ci: passed'
