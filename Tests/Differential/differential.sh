#!/bin/sh
# Holds JournalFormat's reading of YAML to those of Yams and of PyYAML's BaseLoader:
# differential.sh COUNT [CORPORA], with CORPORA a folder of clones whose Markdown files have front
# matter, and of yaml-test-suite's `data` branch. PYTHON names a Python that has PyYAML,
# CONFIGURATION how to build.
set -eu
count=$1
corpora=${2:-}
root=$(cd "$(dirname "$0")/../.." && pwd)
build=$root/.build/differential
python=${PYTHON:-python3}
configuration=${CONFIGURATION:-release}
"$python" -c 'from yaml import CBaseLoader' 2>/dev/null || {
  echo "differential: PyYAML with libyaml is missing; apt-get install python3-yaml brings it" >&2
  exit 2
}
mkdir -p "$build"
cd "$root"
swift build -c "$configuration" --product journal-differential
compare=$(swift build -c "$configuration" --show-bin-path)/journal-differential
failed=0
both() { # name, arguments
  name=$1
  shift
  echo "$name"
  rm -f "$build/read.json"
  "$compare" "$build/read.json" "$@" || failed=1
  "$python" Tests/Differential/compare.py "$build/read.json" || failed=1
}

both "$count generated documents" "$count"
[ -z "$corpora" ] || for folder in "$corpora"/*/; do
  find "$folder" -type f \( -name '*.md' -o -name '*.mdx' -o -name '*.markdown' -o -name 'in.yaml' \) |
    sort >"$build/paths"
  both "$(basename "$folder")" <"$build/paths"
done
exit "$failed"
