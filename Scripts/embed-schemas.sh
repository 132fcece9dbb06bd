#!/bin/sh
# Makes the RELAX NG schemas in XML syntax from their masters (with trang, if it is installed) and writes each as a Swift
# string literal: the program carries its schemas with it and reads no file for them.
set -eu
cd "$(dirname "$0")/.."
schemas=Documentation/tei/schema
out=Sources/TEIWriting/Schemas
mkdir -p "$out"
for level in plain sentences tokens corpus; do
    if command -v trang >/dev/null; then
        trang "$schemas/pipeline-$level.rnc" "$schemas/pipeline-$level.rng"
    else
        echo "trang is not installed: pipeline-$level.rng is taken as it is" >&2
    fi
    {
        echo "// Made by Scripts/embed-schemas.sh from $schemas/pipeline-$level.rng. Do not edit."
        echo
        echo "// swift-format-ignore-file"
        echo
        echo "extension TEISchema {"
        echo "    static let ${level}Text: StaticString = #\"\"\""
        cat "$schemas/pipeline-$level.rng"
        echo
        echo "\"\"\"#"
        echo "}"
    } >"$out/$level.swift"
done
