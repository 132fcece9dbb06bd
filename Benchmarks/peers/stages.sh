# Tools for single stages; read by run.sh --stages, with its variables.
# Slow tools are given fewer documents: counts are comparable at equal limits only.
stage() { # TASK TOOL LIMIT OPTIONS
    printf 'run\t%s %s\t-\t-\t%s %s/micro.py %s %s --input %s --limit %s\n' \
        "$1" "$2" "$py" "$here" "$1" "$2" "${5:-$data/text}" "$3 $4"
}
table() { # CAPTION; the list from standard input
    cat >"$data/stages.tsv"
    echo "### $1"
    echo
    "$py" "$here/bench.py" --json --rounds "$rounds" --warmup 0 "$data/stages.tsv"
    echo
}
{
    stage sent pysbd 30 ""; stage sent spacy 200 ""
    for tool in blingfire sentencex regex icu nltk; do stage sent "$tool" 1000 ""; done
} | table "Sentences"
{
    stage tok spacy 200 ""; stage tok camel 200 ""
    for tool in pyarabic blingfire regex icu; do stage tok "$tool" 1000 ""; done
} | table "Tokens"
for tool in camel pyarabic tashaphyne python icu; do stage norm "$tool" 1000 ""; done | table "Folding of spelling"
{
    for tool in isri snowball tashaphyne; do stage stem "$tool" 20 ""; done
    stage stem qalsadi 2 ""
} | table "Stems"
{
    for tool in flashtext pyahocorasick ahocorasick_rs; do stage match "$tool" 1000 "--glossary $data/g5000.tsv"; done
    for tool in spacy spacy_matchonly; do stage match "$tool" 200 "--glossary $data/g5000.tsv"; done
} | table "Matching of a glossary of 5,000 rows"
"$py" "$here/fast_tei.py" "$data/text" "$output/tei/stages" --glossary "$data/g5000.tsv" --tokens
for tool in parse_lxml iter_expat write_lxml serialise_lxml; do
    stage xml "$tool" 1000 "" "$output/tei/stages"
done | table "XML, every token marked"
echo "### One term, many surfaces"
echo
"$py" "$here/quality.py" terms
echo
echo "### Boilerplate of generated pages"
echo
"$py" "$here/quality.py" boilerplate --seed-dir "$root/Corpus" --docs 100
