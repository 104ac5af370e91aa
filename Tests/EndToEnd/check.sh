#!/bin/sh
# The house rules that a compiler does not know: format, file length, imports, banned calls.
set -u
failed=0
say() {
  echo "check: $1" >&2
  failed=1
}

swift format lint --strict --parallel --recursive Package.swift Sources Tests || failed=1

for file in $(git ls-files '*.swift' '*.c' '*.h'); do
  lines=$(wc -l <"$file")
  [ "$lines" -le 300 ] || say "$file has $lines lines; 300 are the most"
done

# Only these may speak to the system: JournalFiles (and JournalGit to libgit2).
banned() { # pattern, folders, why
  pattern=$1
  shift
  why=$1
  shift
  found=$(git grep -nE "$pattern" -- "$@") && say "$why:
$found"
}
banned '(^|[^.A-Za-z_])(print|debugPrint|dump)\(' 'output goes through the one writer' 'Sources/*.swift'
banned 'FileHandle|Data\(contentsOf|\.write\(to(File)?:' "Foundation's writers are banned" Sources
banned '^(@preconcurrency |public |package |internal |private )?import Foundation' \
  'no Foundation in Sources' 'Sources/*.swift' ':!Sources/EmbedTemplate'
banned 'import (Glibc|Darwin|Musl|CFiles|JournalFiles)' 'a pure module knows no system' \
  Sources/JournalFormat Sources/JournalInsights Sources/JournalReport
banned 'import CGit2' 'only JournalGit imports CGit2' 'Sources/*.swift' ':!Sources/JournalGit'
banned '@unchecked Sendable|nonisolated\(unsafe\)|try!|fatalError' 'no unchecked code' 'Sources/*.swift'
banned 'TO[D]O|FIX[M]E' 'nothing is left to do in main' Sources Tests
banned '/(home|root|work|tmp/)[a-z]+/' 'no path of a machine' 'Sources/*.swift' Makefile README.md

if ! built=$(swift build --explicit-target-dependency-import-check error 2>&1); then
  printf '%s\n' "$built" | grep -E 'error' >&2
  say 'the build, or an import that Package.swift does not name'
fi
[ "$failed" -eq 0 ] && echo 'check: clean'
exit "$failed"
