#!/bin/sh
# What commands cost where the clock cannot touch it, beside limits about a fifth above what was measured,
# so that the way two cores share the entries does not decide; what one entry more costs does show, a
# thousandfold. A command that costs more fails: cost.sh BINARY
set -eu
binary=$(realpath "$1")
for program in strace valgrind /usr/bin/time; do
  command -v "$program" >/dev/null || {
    echo "cost: '$program' is missing; on Debian: apt-get install strace valgrind time" >&2
    exit 2
  }
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export HOME="$folder" XDG_CONFIG_HOME="$folder/config" GIT_CONFIG_NOSYSTEM=1 TZ=UTC
export JOURNAL_NOW=2026-03-31T20:00:00+00:00
export GIT_AUTHOR_NAME=Ada GIT_AUTHOR_EMAIL=ada@example.org
export GIT_COMMITTER_NAME=Ada GIT_COMMITTER_EMAIL=ada@example.org

# A journal of so many entries of about 1.5 kB, 83 a month, the newest first; nothing is wrong in it.
make_journal() {
  "$binary" init "$folder/$1" --no-input -q
  awk -v count="$1" -v folder="$folder/$1/entries" 'BEGIN {
    sentence = "I went for a walk and wrote down what the day was like, and what is next. "
    for (i = 0; i < 14; i++) text = text sentence
    fields[0] = "kind: checkin\nmood: 3\nenergy: 2\nemotions: [sad, relieved]\ntags: [search/learning]\n"
    fields[1] = "kind: rejection\nstage: final\nmood: 2\nemotions: [hurt]\nforecast: 7\n"
    fields[2] = "kind: application\nevent: opened\ncompany: Acme GmbH\nrole: data engineer\nsource: referral\n"
    for (i = 0; i < count; i++) {
      months = int(i / 83)
      month = 3 - months % 12
      year = 2026 - int(months / 12)
      if (month < 1) { month += 12; year-- }
      day = sprintf("%d-%02d-%02d", year, month, 28 - int(i % 83 / 3))
      if (i % 83 == 0) system(sprintf("mkdir -p %s/%d/%02d", folder, year, month))
      app = i % 3 ? sprintf("app: acme-%d\n", int(i / 3)) : ""
      file = sprintf("%s/%d/%02d/%s-entry-%d.md", folder, year, month, day, i)
      printf "---\ndate: %sT20:00:00+01:00\n%s%s---\n\n## What happened?\n\n%s\n\n## Wins\n\n- I called Mia %d.\n",
        day, fields[i % 3], app, text, i >file
      close(file)
    }
  }'
}
for count in 1 1000 2000 10000; do make_journal "$count"; done
[ -z "$("$binary" --journal "$folder/2000" check | head -n 3 | tee /dev/stderr)" ]

# What the command costs in a journal of so many entries.
calls() {
  strace -f -c -o "$folder/log" "$binary" --journal "$folder/$1" $2 >/dev/null
  awk '$NF == "total" { print $4 }' "$folder/log"
}
allocations() {
  valgrind --tool=dhat --dhat-out-file=/dev/null --log-file="$folder/log" \
    "$binary" --journal "$folder/$1" $2 >/dev/null
  sed -n 's/.*Total: .* in \([0-9,]*\) blocks/\1/p' "$folder/log" | tr -d ,
}
instructions() {
  valgrind --tool=callgrind --callgrind-out-file=/dev/null --log-file="$folder/log" \
    "$binary" --journal "$folder/$1" $2 >/dev/null
  sed -n 's/.*Collected : \([0-9]*\)/\1/p' "$folder/log"
}
kilobytes() {
  /usr/bin/time -f %M -o "$folder/log" "$binary" --journal "$folder/$1" $2 >/dev/null
  cat "$folder/log"
}

# Limit, unit, entries, command. Of `2000-1000`, what the second thousand costs; of `2000-1`, what is
# not spent on starting up and on the command line. Memory is looked at where entries would show,
# were they held at once.
failed=0
while read -r limit unit entries command; do
  cost=$("$unit" "${entries%-*}" "$command")
  case $entries in
    *-*) cost=$((cost - $("$unit" "${entries#*-}" "$command"))) ;;
  esac
  verdict=
  if [ "$cost" -gt "$limit" ]; then
    verdict=' TOO MUCH'
    failed=1
  fi
  printf '%10d %-12s %-10s %-19s of %10d%s\n' \
    "$cost" "$unit" "$entries" "$command" "$limit" "$verdict"
done <<'TABLE'
3300 calls 2000-1000 list --count
3300 calls 2000-1000 check
2200 allocations 2000 list --count
200 allocations 2000-1 list --count
100 allocations 2000-1000 list --count
7000 allocations 2000-1000 check
1800000 instructions 2000-1000 list --count
54000000 instructions 2000-1000 check
18000 kilobytes 2000 check
26000 kilobytes 10000 summary all
26000 kilobytes 10000 summary all --json
TABLE
[ "$failed" -eq 0 ] || { echo 'cost: a command costs more than its limit' >&2; exit 1; }
