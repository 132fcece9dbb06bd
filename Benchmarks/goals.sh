#!/bin/sh
# The goals of the program's speed, G1 to G10, each with the figure it has now. Every comparison is made in turns.
#
#   goals.sh [--warraq PROGRAM] [--text FOLDER] [--documents N] [--many N] [--rounds N] [--output FOLDER]
#            [--only "G1 G5"] [--static PROGRAM]
#
# Documents are generated from the sample corpus, or cut from the texts of --text. N documents (2,000) for most, --many
# (20,000) for memory and cost in the long run. --static names a program linked statically for valgrind (G3).
# Exit status 1 if a goal is missed.
set -eu
here=$(cd "$(dirname "$0")/peers" && pwd)
root=$(cd "$here/../.." && pwd)
warraq=$root/.build/release/warraq text= documents=2000 many=20000 rounds=3 output=$root/Benchmarks/out static=
only="G1 G2 G3 G4 G5 G6 G7 G8 G9 G10"
usage() { sed -n '2,9s/^# \{0,1\}//p' "$0" >&2; exit 2; }
while [ $# -gt 0 ]; do
    case $1 in
        --warraq) warraq=${2:?}; shift 2 ;;
        --text) text=${2:?}; shift 2 ;;
        --documents) documents=${2:?}; shift 2 ;;
        --many) many=${2:?}; shift 2 ;;
        --rounds) rounds=${2:?}; shift 2 ;;
        --output) output=${2:?}; shift 2 ;;
        --only) only=${2:?}; shift 2 ;;
        --static) static=${2:?}; shift 2 ;;
        *) usage ;;
    esac
done
case $warraq in /*) ;; *) warraq=$PWD/$warraq ;; esac
[ -x "$warraq" ] || { echo "goals.sh: $warraq is not there; type: make build" >&2; exit 2; }
mkdir -p "$output"
output=$(cd "$output" && pwd)
. "$here/xmllint.sh"
data=$output/data
rm -rf "$data"
mkdir -p "$data"
export RATIOS="$output/goals.tsv"
: >"$RATIOS"
wanted() { case " $only " in *" $1 "*) return 0 ;; *) return 1 ;; esac; }

make_corpus() { # NAME COUNT OPTIONS
    name=$1 count=$2
    shift 2
    if [ -n "$text" ] && [ "$name" != html ]; then set -- "$@" --cut-dir "$text"; else
        set -- "$@" --seed-dir "$root/Corpus"
    fi
    python3 "$here/make_corpus.py" --out "$data/$name" --docs "$count" "$@" >&2
}
configure() { # NAME INPUT JOBS [GLOSSARIES MODEL LEVEL VALIDATE]
    printf '{ "input": { "path": "%s" }, "glossaries": [%s], "annotate": { "model": %s },\n' "$data/$2" \
        "${4:-\"base\"}" "${5:-true}"
    printf '  "segment": { "level": "%s" }, "emit": { "validate": "%s" }, "output": { "path": "%s" }, "jobs": %s }\n' \
        "${6:-tokens}" "${7:-off}" "$output/tei/$1" "$3"
}
row() { # NAME CAPTION BYTES INPUT JOBS [GLOSSARIES MODEL LEVEL VALIDATE]
    name=$1 caption=$2 size=$3
    shift 3
    configure "$name" "$@" >"$data/$name.json"
    printf 'run\t%s\t%s\t%s\t%s run --quiet --config %s\n' "$caption" "$size" "$output/tei/$name" "$warraq" \
        "$data/$name.json"
}
command_row() { printf 'run\t%s\t%s\t%s\t%s\n' "$@"; } # CAPTION BYTES FOLDER COMMAND
ratio() { printf 'ratio\t%s\t%s\t%s\t%s\t%s\n' "$@"; }
bytes() { find "$1" -type f -print0 | xargs -0 cat | wc -c | tr -d ' '; }
measure() { # CAPTION LIST [OPTIONS]
    echo "## $1"
    echo
    list=$2
    shift 2
    python3 "$here/bench.py" --rounds "$rounds" --warmup 0 --tsv "$RATIOS" "$@" "$list"
    echo
}
each_xml() { printf 'find %s/tei -name "*.xml" -print0 | xargs -0 -n 500 %s' "$output/tei/$1" "$2"; }

make_corpus text "$documents" --min-bytes 4000 --max-bytes 6000
size=$(bytes "$data/text")
mkdir -p "$data/one"
cp "$(find "$data/text" -type f | sort | head -n 1)" "$data/one/"

if wanted G1; then
    {
        row full "tokens" "$size" text 1
        row bare "tokens, no model" "$size" text 1 '"base"' false
        command_row "xmllint --noout" - - "$(each_xml full "$xmllint --noout")"
        ratio "G1 user time of a run / of xmllint --noout" user "tokens" "xmllint --noout" "<=0.25"
        ratio "G1 the same without the model" user "tokens, no model" "xmllint --noout" -
    } >"$data/g1.tsv"
    measure "G1, processor time and xmllint's over the output" "$data/g1.tsv"
fi
if wanted G2 || wanted G8; then
    "$here/run.sh" --warraq "$warraq" --documents "$((documents / 2))" --rounds "$rounds" --output "$output/peers" \
        --large ${text:+--text "$text"}
    echo
fi
if wanted G3 && command -v valgrind >/dev/null 2>&1; then
    for model in "" --no-model; do
        "$root/Scripts/count-instructions.sh" ${static:+--built "$static"} $model >"$output/instructions$model.txt" ||
            echo "G3: above the baseline"
        cat "$output/instructions$model.txt"
        echo
        figure=$(awk '$1 == "all" { print $2 }' "$output/instructions$model.txt")
        goal=$([ -n "$model" ] && echo 200 || echo 320)
        printf 'G3 instructions a byte, model %s\t%s\t<=%s\t%s\n' "$([ -n "$model" ] && echo off || echo on)" \
            "$figure" "$goal" "$(awk "BEGIN { print ($figure <= $goal) ? \"holds\" : \"MISSED\" }")" >>"$RATIOS"
    done
fi
if wanted G4; then
    {
        row jobs1 "one worker" "$size" text 1
        row jobs2 "two workers" "$size" text 2
        ratio "G4 speed of two workers / of one, files written" wall "one worker" "two workers" ">=1.7"
    } >"$data/g4.tsv"
    measure "G4, workers (only on a machine that does nothing else)" "$data/g4.tsv"
fi
if wanted G5 || wanted G9; then
    make_corpus many "$many" --min-bytes 4000 --max-bytes 6000
    mkdir "$data/few"
    find "$data/many" -type f | sort | head -n "$((many / 20))" | while read -r file; do cp "$file" "$data/few/"; done
    few_size=$(bytes "$data/few") many_size=$(bytes "$data/many")
    mkdir "$data/large"
    # As many documents as make five megabytes, in one.
    find "$data/few" -type f | sort | head -n 1000 | tr '\n' '\0' | xargs -0 cat 2>/dev/null | head -c 5000000 |
        { iconv -c -f UTF-8 -t UTF-8 2>/dev/null || true; } >"$data/large/large.txt" # the cut may go through a letter
    large_size=$(bytes "$data/large")
    {
        row few "a twentieth" "$few_size" few 2
        row many "all" "$many_size" many 2
        row large "one large document" "$large_size" large 1
        row small "small documents" "$few_size" few 1
        ratio "G5 peak memory of many documents, MB" peak "all" "1 MB" "<=100"
        ratio "G5 peak memory of many documents / of a twentieth" peak "all" "a twentieth" "<=1.03"
        ratio "G9 cost a byte of many documents / of a twentieth" rate "a twentieth" "all" "<=1.05"
        ratio "G9 cost a byte of a 5 MB document / of small ones" rate "small documents" "one large document" "<=1.3"
    } >"$data/g5.tsv"
    measure "G5 and G9, memory and cost in the long run" "$data/g5.tsv"
fi
if wanted G6; then
    [ -s "$output/peers/data/w100000.tsv" ] || "$here/run.sh" --warraq "$warraq" --documents 50 --rounds 1 \
        --output "$output/peers" --large >/dev/null
    {
        row start "start-up" - one 1
        row start-many "start-up, 100,000 rows" - one 1 "\"base\", \"$output/peers/data/w100000.tsv\""
        ratio "G6 start-up, seconds" wall "start-up" "1 second" "<=0.06"
        ratio "G6 start-up, processor seconds" cpu "start-up" "1 second" -
        ratio "G6 start-up with 100,000 rows, seconds" wall "start-up, 100,000 rows" "1 second" "<=0.5"
        ratio "G6 the same, processor seconds" cpu "start-up, 100,000 rows" "1 second" -
    } >"$data/g6.tsv"
    measure "G6, start-up" "$data/g6.tsv"
fi
if wanted G7; then
    schema=$root/Documentation/tei/schema/pipeline-tokens.rng
    {
        row unchecked "no validation" "$size" text 1
        row checked "validation of every file" "$size" text 1 '"base"' true tokens all
        command_row "xmllint --relaxng" - - "$(each_xml checked "$xmllint --noout --relaxng $schema")"
        ratio "G7 user time of validating / of libxml2's own" user "validation of every file minus no validation" \
            "xmllint --relaxng" "<=1.1"
    } >"$data/g7.tsv"
    measure "G7, validation" "$data/g7.tsv"
fi
if wanted G10; then
    {
        row files "a run" "$size" text 1
        command_row "open, write, rename" - "$output/tei/loop" \
            "python3 $root/Benchmarks/write_loop.py $data/text $output/tei/files $output/tei/loop"
        ratio "G10 system time of a run / of a bare loop" system "a run" "open, write, rename" "<=1.15"
    } >"$data/g10.tsv"
    measure "G10, system time" "$data/g10.tsv"
fi
echo "## Goals"
echo
echo "| goal | figure | wanted | |"
echo "|---|---|---|---|"
awk -F'\t' '{ printf "| %s | %s | %s | %s |\n", $1, $2, $3 == "-" ? "" : $3, $4 }' "$RATIOS"
! grep -q MISSED "$RATIOS"
