#!/bin/sh
# Builds the DocC pages of the module Pipeline into .build/docs, with the compiler's own docc.
set -eu
graphs=.build/symbol-graphs
rm -rf "$graphs"
mkdir -p "$graphs"
swift build --target Pipeline -Xswiftc -emit-symbol-graph -Xswiftc -emit-symbol-graph-dir -Xswiftc "$graphs" >/dev/null
# Only our own modules; those of the dependencies have pages of their own.
find "$graphs" -name '*.symbols.json' ! -name 'Pipeline*.symbols.json' -delete
docc convert Sources/Pipeline/Pipeline.docc --additional-symbol-graph-dir "$graphs" \
    --fallback-display-name Warraq --fallback-bundle-identifier warraq --output-path .build/docs --warnings-as-errors
echo "docs: .build/docs (serve the folder with any web server)"
