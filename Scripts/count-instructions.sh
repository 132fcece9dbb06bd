#!/bin/sh
# Counts what the processor does for a byte of input, stage by stage, with callgrind: figures that do not depend on the
# machine's pace or on what else it does. Exit status 1 if a figure is more than 3 % above that of the baseline.
#
#   Scripts/count-instructions.sh [--record] [--documents N] [--no-model] [--level LEVEL] [--built PROGRAM]
#
# N generated documents (400) are run less one document, so that start-up does not count. --record writes
# Benchmarks/instructions.tsv. --built takes a program whose Swift library is linked statically instead of building one:
# valgrind does not run Swift's concurrency otherwise.
set -eu
cd "$(dirname "$0")/.."
record= documents=400 model=true level=tokens program= keep=
while [ $# -gt 0 ]; do
    case $1 in
        --record) record=--record; shift ;;
        --documents) documents=${2:?}; shift 2 ;;
        --no-model) model=false; shift ;;
        --level) level=${2:?}; shift 2 ;;
        --built) program=${2:?}; shift 2 ;;
        --keep) keep=${2:?}; shift 2 ;;
        *) sed -n '2,9s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
    esac
done
if ! command -v valgrind >/dev/null 2>&1; then
    echo "count-instructions: valgrind is not installed; type: sudo apt-get install valgrind" >&2
    exit 2
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ -z "$program" ]; then
    swift build -c release --static-swift-stdlib --scratch-path .build/static --product warraq >&2
    # valgrind 3.19 cannot read the compiler's debug information; function names stay.
    strip --strip-debug -o .build/static/warraq .build/static/release/warraq
    program=$PWD/.build/static/warraq
fi
python3 Benchmarks/peers/make_corpus.py --seed-dir Corpus --out "$work/many" --docs "$documents" \
    --min-bytes 4000 --max-bytes 6500 >&2
mkdir "$work/one"
cp "$work/many/d000000.txt" "$work/one/"
for input in one many; do
    cat >"$work/$input.json" <<JSON
{ "input": { "path": "$input" }, "glossaries": ["base"], "annotate": { "model": $model },
  "segment": { "level": "$level" }, "emit": { "validate": "off" }, "output": { "path": "out-$input" }, "jobs": 1 }
JSON
    WARRAQ_DATA=$PWD valgrind --tool=callgrind --quiet --callgrind-out-file="$work/$input.callgrind" \
        "$program" run --quiet --config "$work/$input.json" >&2
done
if [ -n "$keep" ]; then cp "$work"/*.callgrind "$keep"; fi
bytes=$(($(cat "$work"/many/*.txt | wc -c) - $(cat "$work"/one/*.txt | wc -c)))
python3 Scripts/count_instructions.py "$work/many.callgrind" "$work/one.callgrind" --bytes "$bytes" \
    --series "$level, model $([ "$model" = true ] && echo on || echo off)" \
    --baseline Benchmarks/instructions.tsv $record
