#!/bin/sh
# Warraq and what its users would otherwise put together, over the same documents, in turns.
#
#   run.sh [--warraq PROGRAM] [--text FOLDER] [--documents N] [--rounds N] [--output FOLDER] [--large] [--stages]
#
# Documents are generated from the sample corpus, or cut from the text files of --text, always the same for the same
# input. --large adds a glossary of 100,000 rows; --stages measures tools for single stages instead. Makes a virtual
# environment once (VENV, default .venv in the output folder). PYTHON names another interpreter for it.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
warraq=$root/.build/release/warraq text= documents=1000 rounds=3 output=$here/out large= stages=
usage() { sed -n '2,8s/^# \{0,1\}//p' "$0" >&2; exit 2; }
while [ $# -gt 0 ]; do
    case $1 in
        --warraq) warraq=${2:?}; shift 2 ;;
        --text) text=${2:?}; shift 2 ;;
        --documents) documents=${2:?}; shift 2 ;;
        --rounds) rounds=${2:?}; shift 2 ;;
        --output) output=${2:?}; shift 2 ;;
        --large) large=1; shift ;;
        --stages) stages=1; shift ;;
        *) usage ;;
    esac
done
case $warraq in /*) ;; *) warraq=$PWD/$warraq ;; esac
[ -x "$warraq" ] || { echo "run.sh: $warraq is not there; type: make build" >&2; exit 2; }
mkdir -p "$output"
output=$(cd "$output" && pwd)
requirements=$here/requirements${stages:+-stages}.txt
venv=${VENV:-$output/.venv}
if ! cmp -s "$requirements" "$venv/installed.txt"; then
    "${PYTHON:-python3}" -m venv "$venv"
    "$venv/bin/pip" install --quiet --upgrade pip >&2
    "$venv/bin/pip" install --quiet -r "$requirements" >&2
    if [ -n "$stages" ]; then "$venv/bin/pip" install --quiet --no-deps camel-tools==1.6.0 >&2; fi
    cp "$requirements" "$venv/installed.txt"
fi
py=$venv/bin/python
. "$here/xmllint.sh"
data=$output/data
rm -rf "$data"
mkdir -p "$data"

echo "## Input"
echo
if [ -n "$text" ]; then
    "$py" "$here/make_corpus.py" --cut-dir "$text" --out "$data/text" --docs "$documents"
else
    "$py" "$here/make_corpus.py" --seed-dir "$root/Corpus" --out "$data/text" --docs "$documents"
fi
"$py" "$here/make_corpus.py" --seed-dir "$root/Corpus" --out "$data/html" --docs "$documents" --html
mkdir "$data/one" "$data/onehtml"
cp "$(find "$data/text" -type f | sort | head -n 1)" "$data/one/"
cp "$(find "$data/html" -type f | sort | head -n 1)" "$data/onehtml/"
for rows in 5000 ${large:+100000}; do
    "$py" "$here/make_glossary.py" --size "$rows" --text "$data/text" --out "$data/g$rows.tsv" \
        --warraq "$data/w$rows.tsv"
done
bytes() { cat "$1"/* | wc -c | tr -d ' '; }
text_bytes=$(bytes "$data/text") html_bytes=$(bytes "$data/html")
echo

# The line with all that it does (base glossaries, model), and with what the peers do (their rows, no model).
configure() { # NAME INPUT GLOSSARIES MODEL LEVEL
    printf '{ "input": { "path": "%s" }, "glossaries": [%s], "annotate": { "model": %s },\n' "$data/$2" "$3" "$4"
    printf '  "segment": { "level": "%s" }, "emit": { "validate": "off" }, "output": { "path": "%s" }, "jobs": 1 }\n' \
        "$5" "$output/tei/$1"
}
warraq_row() { # NAME CAPTION BYTES INPUT GLOSSARIES MODEL LEVEL
    configure "$1" "$4" "$5" "$6" "$7" >"$data/$1.json"
    printf 'run\t%s\t%s\t%s\t%s run --quiet --config %s\n' "$2" "$3" "$output/tei/$1" "$warraq" "$data/$1.json"
}
peer_row() { # NAME CAPTION BYTES SCRIPT INPUT OPTIONS
    printf 'run\t%s\t%s\t%s\t%s %s/%s %s %s %s\n' "$2" "$3" "$output/tei/$1" "$py" "$here" "$4" "$data/$5" \
        "$output/tei/$1" "$6"
}
ratio() { printf 'ratio\t%s\t%s\t%s\t%s\t%s\n' "$@"; }

if [ -n "$stages" ]; then
    . "$here/stages.sh"
    exit
fi

list=$data/list.tsv
full="\"base\", \"w5000.tsv\"" same="\"w5000.tsv\""
{
    warraq_row wt "warraq, tokens" "$text_bytes" text "$full" true tokens
    warraq_row wts "warraq, tokens, same work" "$text_bytes" text "$same" false tokens
    warraq_row wss "warraq, sentences, same work" "$text_bytes" text "$same" false sentences
    peer_row ft "fast_tei, tokens" "$text_bytes" fast_tei.py text "--glossary $data/g5000.tsv --tokens"
    peer_row fs "fast_tei, sentences" "$text_bytes" fast_tei.py text "--glossary $data/g5000.tsv"
    peer_row st "spacy_tei, tokens" "$text_bytes" spacy_tei.py text "--glossary $data/g5000.tsv --tokens"
    peer_row ss "spacy_tei, sentences" "$text_bytes" spacy_tei.py text "--glossary $data/g5000.tsv"
    warraq_row wh "warraq, HTML" "$html_bytes" html "$full" true tokens
    peer_row th "trafilatura, HTML" "$html_bytes" trafilatura_tei.py html ""
    printf 'run\txmllint --html\t%s\t-\tfind %s -name "*.html" -print0 | xargs -0 %s --html --noout 2>/dev/null\n' \
        "$html_bytes" "$data/html" "$xmllint"
    ratio "G2, tokens, 5,000 rows" rate "warraq, tokens" "fast_tei, tokens" ">=15"
    ratio "the same work" rate "warraq, tokens, same work" "fast_tei, tokens" -
    ratio "sentences" rate "warraq, sentences, same work" "fast_tei, sentences" -
    ratio "G2b, spaCy, tokens" rate "warraq, tokens" "spacy_tei, tokens" ">=80"
    ratio "G8, HTML" rate "warraq, HTML" "trafilatura, HTML" ">=15"
    ratio "G8, parsing HTML alone" rate "warraq, HTML" "xmllint --html" ">=0.4"
    ratio "memory" peak "warraq, tokens" "spacy_tei, tokens" -
    if [ -n "$large" ]; then
        warraq_row wtl "warraq, tokens, 100,000 rows" "$text_bytes" text "\"base\", \"w100000.tsv\"" true tokens
        peer_row ftl "fast_tei, tokens, 100,000 rows" "$text_bytes" fast_tei.py text \
            "--glossary $data/g100000.tsv --tokens"
        ratio "G2b, 100,000 rows" rate "warraq, tokens, 100,000 rows" "fast_tei, tokens, 100,000 rows" ">=40"
    fi
} >"$list"
echo "## Whole lines, one worker"
echo
"$py" "$here/bench.py" --rounds "$rounds" --warmup 0 ${RATIOS:+--tsv "$RATIOS"} "$list"

list=$data/one.tsv
{
    warraq_row w1 "warraq, one document" - one "\"base\"" true tokens
    warraq_row w15 "warraq, one document, 5,000 rows" - one "$full" true tokens
    peer_row f1 "fast_tei, one document, 5,000 rows" - fast_tei.py one "--glossary $data/g5000.tsv --tokens"
    peer_row s1 "spacy_tei, one document, 5,000 rows" - spacy_tei.py one "--glossary $data/g5000.tsv --tokens"
    peer_row t1 "trafilatura, one page" - trafilatura_tei.py onehtml ""
    if [ -n "$large" ]; then
        warraq_row w1l "warraq, one document, 100,000 rows" - one "\"base\", \"w100000.tsv\"" true tokens
        peer_row f1l "fast_tei, one document, 100,000 rows" - fast_tei.py one "--glossary $data/g100000.tsv --tokens"
    fi
} >"$list"
echo
echo "## Start-up"
echo
"$py" "$here/bench.py" --rounds "$((rounds + 2))" --warmup 1 "$list"
