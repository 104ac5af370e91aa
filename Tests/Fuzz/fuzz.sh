#!/bin/sh
# Fuzzes parse, check, fix and edit with libFuzzer and the address sanitizer: fuzz.sh SECONDS
# New inputs stay in .build/fuzz/corpus; one that breaks a law, or hangs for ten seconds (by the clock on the
# wall; the law of growth measures the processor), is named at the end.
set -eu
seconds=$1
root=$(cd "$(dirname "$0")/../.." && pwd)
build=$root/.build/fuzz
mkdir -p "$build/corpus" "$build/seeds"

# The library, the laws and the target are built aside: SwiftPM cannot link a target without `main`.
compile() { # module, imports, files
  module=$1
  shift
  swiftc -O -wmo -parse-as-library -sanitize=fuzzer,address -module-name "$module" \
    -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault \
    -enable-upcoming-feature MemberImportVisibility -package-name journal -I "$build" "$@"
}
library() {
  module=$1
  shift
  compile "$module" -emit-module -emit-module-path "$build/$module.swiftmodule" \
    -c -o "$build/$module.o" "$@"
}
library JournalFormat $(find "$root/Sources/JournalFormat" -name '*.swift')
library FormatLaws "$root"/Tests/FormatLaws/*.swift
compile FuzzTarget "$root/Tests/Fuzz/FuzzTarget.swift" "$build/FormatLaws.o" \
  "$build/JournalFormat.o" -o "$build/fuzz"

# The seeds: every starter file, and every line that a sample of the tests holds, for each law.
for law in 0 1 2 3 255; do
  byte=$(printf "\\\\%03o" "$law")
  for file in "$root"/journal-template/*.yaml "$root"/journal-template/prompts/*.md \
    "$root"/Tests/Fuzz/Seeds/*; do
    { printf "$byte"; [ "$law" -ne 3 ] || printf 'ab'; cat "$file"; } \
      >"$build/seeds/$law-$(basename "$file")"
  done
done
exec "$build/fuzz" -dict="$root/Tests/Fuzz/format.dict" -artifact_prefix="$build/broken-" \
  -max_total_time="$seconds" -max_len=4096 -timeout=10 -rss_limit_mb=1024 -print_final_stats=1 \
  "$build/corpus" "$root/Tests/Fuzz/Corpus" "$build/seeds"
