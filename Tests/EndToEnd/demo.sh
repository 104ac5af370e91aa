#!/bin/sh
# A month of the journal on two machines, in a temporary folder: demo.sh BINARY
set -eu
binary=$(realpath "$1")
folder=$(mktemp -d)
export HOME="$folder" XDG_CONFIG_HOME="$folder/laptop.config" GIT_CONFIG_NOSYSTEM=1
export GIT_AUTHOR_NAME=Ada GIT_AUTHOR_EMAIL=ada@example.org
export GIT_COMMITTER_NAME=Ada GIT_COMMITTER_EMAIL=ada@example.org
cp "$binary" "$folder/journal-program"
unset JOURNAL_DIR 2>/dev/null || true

bold=; plain=
if [ -t 1 ] && [ -z "${NO_COLOR:-}" ]; then
  bold=$(printf '\033[1m')
  plain=$(printf '\033[0m')
fi
say() { printf '\n%s%s%s\n' "$bold" "$1" "$plain"; }
journal() {
  printf '$ journal %s\n' "$*"
  "$folder/journal-program" --journal "$here" "$@"
}
at() { export JOURNAL_NOW="$1"; }

say 'A journal on the laptop, with a hub to sync through (here a folder; usually a git server).'
git init -q --bare -b main "$folder/hub.git"
at 2026-03-01T09:00:00+01:00
here="$folder/laptop"
printf '$ journal init laptop --device laptop --supporter mia --country DE --remote hub.git\n'
"$folder/journal-program" init "$here" --device laptop --supporter mia --country DE \
  --remote "$folder/hub.git" --no-input

say 'A few days in short notes.'
journal log 3 hopeful -m 'Two applications out.'
at 2026-03-02T18:00:00+01:00
journal log 4 calm -m 'A walk with Mia.'

say 'A no. The guided entry asks little; an empty line ends an answer.'
at 2026-03-04T20:30:00+01:00
printf '%s\n' 'Acme, data engineer' final 'Three rounds, then two lines by mail.' '' 2 \
  'disappointed, relieved' 14 'A bath; Mia knows.' '' '' >"$folder/answers"
sed 's/^/  > /' "$folder/answers"
journal new rejection <"$folder/answers"

say 'Another entry by hand, in any editor. It has a slip, and the check finds it.'
mkdir -p "$here/entries/2026/03"
printf '%s\n' '---' 'kind: reflection' 'date: 2026-03-07 10:15:00+01:00   # a blank where the T should be' \
  'app: acme-data-engineer' 'mod: 4' 'weather: windy' '---' '' '## Gained' '' '- I know what a panel feels like.' \
  '' '## Lessons' '' '- clarity: start with the result' '' \
  >"$here/entries/2026/03/2026-03-07-after-acme.md"
at 2026-03-07T10:30:00+01:00
journal check || true

say 'The fixes that keep the meaning are made on request; everything else stays as it was typed.'
journal check --fix || true

say 'Sync, and the same journal on a second machine.'
journal sync
export XDG_CONFIG_HOME="$folder/desk.config"
printf '$ journal init desk --device desk --from hub.git\n'
"$folder/journal-program" init "$folder/desk" --device desk --from "$folder/hub.git" --no-input

say 'Both machines write on the same day; both have everything afterwards.'
at 2026-03-08T09:00:00+01:00
here="$folder/desk"
journal log 4 curious -m 'Read the posting again, with other eyes.'
journal new win win=brave_step --body - <<'TEXT'
Called the hiring manager and asked for feedback.
TEXT
journal sync
here="$folder/laptop"
export XDG_CONFIG_HOME="$folder/laptop.config"
journal log care soak minutes=40
journal sync
here="$folder/desk"
export XDG_CONFIG_HOME="$folder/desk.config"
journal sync

say 'The month so far.'
at 2026-03-31T20:00:00+02:00
journal summary 2026-03

say 'Where things are'
printf '  the journal    %s\n  the other one  %s\n  the hub        %s\n  the program    %s\n' \
  "$folder/laptop" "$folder/desk" "$folder/hub.git" "$binary"
printf 'Remove all of it with: rm -rf %s\n' "$folder"
