#!/bin/sh
# Kills `journal log` and a merging `journal sync` at every call that changes a file, one after the
# other, and sees that nothing was lost and that the next command works: kill-calls.sh BINARY
set -eu
binary=$(realpath "$1")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export HOME="$folder" XDG_CONFIG_HOME="$folder/config" GIT_CONFIG_NOSYSTEM=1 TZ=UTC
export GIT_AUTHOR_NAME=Ada GIT_AUTHOR_EMAIL=ada@example.org
export GIT_COMMITTER_NAME=Ada GIT_COMMITTER_EMAIL=ada@example.org
export JOURNAL_NOW=2026-03-08T09:00:00+00:00
calls=write,pwrite64,fsync,fdatasync,syncfs,rename,renameat,renameat2,link,linkat,unlink,unlinkat,mkdir,mkdirat,ftruncate
live="$folder/live"

journal() {
  where=$1
  shift
  "$binary" --journal "$live/$where" --no-input -q "$@"
}
fail() {
  echo "kill-calls: $1" >&2
  exit 1
}

# Two machines that both changed one entry, and one that has an entry of its own.
mkdir "$live"
git init -q --bare -b main "$live/hub.git"
"$binary" init "$live/laptop" --device laptop --remote "$live/hub.git" --no-input -q
mkdir -p "$live/laptop/entries/2026/03"
printf -- '---\nkind: checkin\ndate: 2026-03-01\nmood: 3\n---\n\nThe first line.\n\nThe last line.\n' \
  >"$live/laptop/entries/2026/03/2026-03-01-shared.md"
journal laptop sync
"$binary" init "$live/desk" --device desk --from "$live/hub.git" --no-input -q
sed -i 's/first/deskfirst/; s/mood: 3/mood: 5/' "$live/desk/entries/2026/03/2026-03-01-shared.md"
journal desk log 4 -m deskown
journal desk sync
sed -i 's/last/laptoplast/; s/mood: 3/mood: 2/' "$live/laptop/entries/2026/03/2026-03-01-shared.md"
printf -- '---\nkind: checkin\ndate: 2026-03-07\n---\n\nAn entry by hand: laptopown.\n' \
  >"$live/laptop/entries/2026/03/2026-03-07-hand.md"
cp -a "$live" "$folder/before"

# kill_each NAME WORDS ARGUMENT…: the words must be there after every kill, restart and sync.
kill_each() {
  name=$1
  words=$2
  shift 2
  point=0
  while :; do
    point=$((point + 1))
    rm -rf "$live"
    cp -a "$folder/before" "$live"
    status=0
    strace -qq -o /dev/null -e trace="$calls" -e inject="$calls:signal=KILL:when=$point" \
      "$binary" --journal "$live/laptop" --no-input -q "$@" >/dev/null 2>"$folder/errors" || status=$?
    journal laptop log 5 -m afterwards >/dev/null || fail "$name, call $point: the next log failed"
    journal laptop sync || fail "$name, call $point: the next sync failed"
    journal desk sync
    journal laptop sync
    text=$(cat "$live"/laptop/entries/*/*/* "$live"/desk/entries/*/*/*)
    for word in $words; do
      case $text in *"$word"*) ;; *) fail "$name, call $point: lost $word" ;; esac
    done
    [ "$(git -C "$live/laptop" rev-parse 'HEAD^{tree}')" = "$(git -C "$live/desk" rev-parse 'HEAD^{tree}')" ] ||
      fail "$name, call $point: the machines differ"
    journal laptop check >/dev/null || fail "$name, call $point: an entry is broken"
    git -C "$live/laptop" fsck --strict --no-dangling >/dev/null 2>&1 || fail "$name, call $point: fsck"
    [ "$status" -eq 137 ] || break
  done
  [ "$status" -eq 0 ] || fail "$name ended with $status: $(cat "$folder/errors")"
  [ "$point" -gt 5 ] || fail "$name was killed at $point calls only"
  echo "kill-calls: $name killed at each of its $((point - 1)) calls that change a file; nothing lost"
}

both='deskfirst laptoplast deskown laptopown afterwards'
kill_each log "$both" log 3 -m killedlog
kill_each sync "$both" sync
