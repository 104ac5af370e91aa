#!/bin/sh
# A full disk: the words that were there stay, and one sentence says what happened: small-disk.sh BINARY
# Needs the right to mount.
set -eu
binary=$(realpath "$1")
folder=$(mktemp -d)
mkdir "$folder/disk"
mount -t tmpfs -o size=2m,mode=700 journal-test "$folder/disk"
trap 'umount "$folder/disk"; rm -rf "$folder"' EXIT
export HOME="$folder" XDG_CONFIG_HOME="$folder/config" GIT_CONFIG_NOSYSTEM=1 TZ=UTC
export GIT_AUTHOR_NAME=Ada GIT_AUTHOR_EMAIL=ada@example.org
export GIT_COMMITTER_NAME=Ada GIT_COMMITTER_EMAIL=ada@example.org
export JOURNAL_NOW=2026-03-08T09:00:00+00:00
fail() {
  echo "small-disk: $1" >&2
  exit 1
}

"$binary" init "$folder/disk/journal" --device laptop --no-input -q
export JOURNAL_DIR="$folder/disk/journal"
"$binary" log 3 -m before -q
tree=$(cd "$JOURNAL_DIR" && find entries -type f -exec sha256sum {} +)
head -c 4m /dev/zero >"$folder/disk/filler" 2>/dev/null || true

status=0
"$binary" log 4 -m while-full 2>"$folder/errors" >/dev/null || status=$?
[ "$status" -eq 2 ] || fail "the full disk gave exit code $status"
[ "$(grep -c '^journal: ' "$folder/errors")" -eq 1 ] || fail "not one sentence: $(cat "$folder/errors")"
grep -q while-full "$folder/errors" || fail 'the words that could not be saved are not shown'
grep -q 'No space left' "$folder/errors" || fail "the reason is missing: $(cat "$folder/errors")"
[ "$tree" = "$(cd "$JOURNAL_DIR" && find entries -type f -exec sha256sum {} +)" ] ||
  fail 'the entries changed'
rm "$folder/disk/filler"
"$binary" log 4 -m with-room -q || fail 'the next entry failed'
"$binary" check >/dev/null || fail 'an entry is broken'
echo 'small-disk: one sentence, exit code 2, the words shown, nothing changed'
