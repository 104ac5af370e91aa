#!/bin/sh
# The binary alone, moved away, lays down the whole starter journal: alone.sh BINARY TEMPLATE
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp "$1" "$folder/journal"
export HOME="$folder" XDG_CONFIG_HOME="$folder/config" GIT_CONFIG_NOSYSTEM=1
export GIT_AUTHOR_NAME=Ada GIT_AUTHOR_EMAIL=ada@example.org
export GIT_COMMITTER_NAME=Ada GIT_COMMITTER_EMAIL=ada@example.org
(cd "$folder" && ./journal init laid --device laptop --no-input -q)
# init fills in the id and the place; all else is the template, byte for byte.
diff -r -x .git -x journal.yaml "$2" "$folder/laid"
if ldd "$folder/journal" | grep -E 'swift|Foundation|stdc\+\+|not found'; then
  echo 'alone: the binary needs more than libc' >&2
  exit 1
fi
echo 'alone: the moved binary needs no Swift beside it and lays down the template'
