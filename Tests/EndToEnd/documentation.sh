#!/bin/sh
# The documentation of both libraries, in .build/documentation; any warning fails.
set -eu
swift build --target JournalInsights
modules=$(swift build --show-bin-path)/Modules
target=$(swift -print-target-info | sed -n 's/.*"triple" *: *"\(.*\)".*/\1/p' | head -1)
for module in JournalFormat JournalInsights; do
  graph=.build/documentation/graphs/$module
  mkdir -p "$graph"
  swift symbolgraph-extract -module-name "$module" -I "$modules" -target "$target" \
    -minimum-access-level public -skip-synthesized-members -output-dir "$graph"
  docc convert "Sources/$module/$module.docc" --additional-symbol-graph-dir "$graph" \
    --fallback-display-name "$module" --fallback-bundle-identifier "journal.$module" \
    --warnings-as-errors --output-path ".build/documentation/$module"
done
