#!/bin/sh
# Vim's quickfix and Emacs' compilation mode jump to the bytes that each finding means:
# editors.sh BINARY
set -eu
here=$(cd "$(dirname "$0")" && pwd)
journal=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export HOME="$folder" XDG_CONFIG_HOME="$folder/.config" GIT_CONFIG_NOSYSTEM=1 LANG=C.UTF-8 LC_ALL=C.UTF-8
git config --global user.name Mia
git config --global user.email mia@example.org
"$journal" init --no-input -q
cd "$folder/journal"

month=entries/2026/03
mkdir -p "$month/über uns"
printf -- '---\ndate: 2026-03-04\nkind: checkin\nmood: 7\n---\n\nPlain.\n' >"$month/2026-03-04-plain.md"
printf -- '---\ndate: 2026-03-05\nkind: checkin\nemotions: [悲しい, müde, 🙂, very tired]\n---\n\nTabs\tand\t„ü“ 日本\te\314\201 🙂: [gone](gone.txt)\n' \
  >"$month/2026-03-05-with tab and multibyte.md"
printf -- '---\r\ndate: 2026-03-06\r\nkind: checkin\r\ntitle: é\r\nenergy: many\r\n---\r\n' >"$month/über uns/2026-03-06-crlf.md"
cd "$month"
"$journal" check --format short >"$folder/short" || [ $? -eq 1 ]
"$journal" check --format json >"$folder/json" || [ $? -eq 1 ]

# What is meant: the file's name, its line and the byte within the line.
sed -n 's/^      "path": ".*\/\(.*\)",$/\1/p' "$folder/json" >"$folder/names"
sed -n '/"range": {/,/"end": {/s/^ *"\(line\|utf8_column\)": \([0-9]*\),*$/\2/p' "$folder/json" |
  paste -d ' ' - - | paste -d ' ' - "$folder/names" >"$folder/meant"
findings=$(wc -l <"$folder/meant")
[ "$findings" -eq 4 ] || { echo "editors: only $findings findings to jump to" >&2; exit 1; }

# The line that the documentation gives.
grep '^set errorformat=' "$here/../../docs/check.md" >"$folder/errorformat.vim"
FINDINGS="$folder/short" PLACES="$folder/vim" \
  vim -es -N -u NONE -i NONE -S "$folder/errorformat.vim" -S "$here/editors.vim" || true
FINDINGS="$folder/short" PLACES="$folder/emacs" emacs -Q --batch -l "$here/editors.el" 2>"$folder/emacs.log" ||
  { cat "$folder/emacs.log" >&2; exit 1; }
for editor in vim emacs; do
  diff "$folder/meant" "$folder/$editor" >&2 || { echo "editors: $editor jumps elsewhere" >&2; exit 1; }
done
echo "editors: Vim and Emacs jump to all $findings places"
