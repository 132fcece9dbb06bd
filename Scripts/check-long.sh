#!/bin/sh
# The slow proofs. Each prints what it found and how long it took; all are tried, and the status is 1 if one failed.
#
#   Scripts/check-long.sh [PIECE]...       jobs interrupt kill faults verify growth valgrind instructions address thread
#
# WARRAQ names another program than the one in .build/release.
set -eu
cd "$(dirname "$0")/.."
root=$PWD
warraq=${WARRAQ:-$root/.build/release/warraq}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

run_sample() { # FOLDER [OPTIONS]
    folder=$1
    shift
    "$warraq" run --quiet --output "$folder" "$@"
}
# Files and manifest of two output folders but for times, places and what was done when.
same() { # FOLDER FOLDER
    diff -r --exclude=run.json --exclude='state.sqlite*' --exclude='index.sqlite*' "$1" "$2"
    for folder in "$1" "$2"; do sed '/"times"/,$d' "$folder/run.json" >"$folder.manifest"; done
    cmp "$1.manifest" "$2.manifest"
}
# Sample texts over and over, each copy with a line of its own, so that no two are the same document.
many() { # FOLDER COPIES
    mkdir -p "$1"
    for copy in $(seq 1 "$2"); do
        for file in Corpus/*/*.txt; do
            { cat "$file"; printf '\nهذه النسخة رقم %s من النص.\n' "$copy"; } >"$1/$copy-$(basename "$file")"
        done
    done
}

# The same bytes for 1, 2 and 8 workers, another folder, locale and time zone.
piece_jobs() {
    run_sample "$work/one" --jobs 1
    (cd /; export LC_ALL=C TZ=Asia/Riyadh; run_sample "$work/eight" --jobs 8 --config "$root/pipeline.json")
    (export LC_ALL=C.UTF-8 TZ=UTC; run_sample "$work/two" --jobs 2)
    same "$work/one" "$work/eight"
    same "$work/one" "$work/two"
    echo "equal: $(find "$work/one" -type f | wc -l) files"
}

# SIGINT leaves only whole files, status 130.
piece_interrupt() {
    many "$work/many" 40
    for delay in 0.1 0.3 0.6 1.0; do
        rm -rf "$work/cut"
        "$warraq" run --quiet --input "$work/many" --output "$work/cut" & run=$!
        # Once it is at work: before, the shell lets what it starts in the background ignore SIGINT.
        waited=0
        while [ -z "$(find "$work/cut/tei" -name "*.xml" 2>/dev/null | head -n 1)" ] && [ "$waited" -lt 600 ]; do
            sleep 0.1
            waited=$((waited + 1))
        done
        sleep "$delay"
        kill -INT "$run" 2>/dev/null || true
        status=0; wait "$run" || status=$?
        case "$status" in 130 | 0) ;; *) echo "status $status"; return 1 ;; esac
        if [ -n "$(find "$work/cut" -name '*.partial' 2>/dev/null)" ]; then
            echo "unfinished files are left"; return 1
        fi
        whole=0
        for file in "$work/cut"/tei/*.xml; do
            [ -e "$file" ] || continue
            [ "$(tail -c 7 "$file")" = "</TEI>" ] || { echo "$file is not whole"; return 1; }
            whole=$((whole + 1))
        done
        echo "after ${delay} s: status $status, $whole whole files"
    done
}

# SIGKILL at random moments, resumed to the same bytes.
piece_kill() { Scripts/kill-test.sh "$warraq" "${WARRAQ_KILL_TRIALS:-200}" 3000; }

# Faults of disks, files and signals.
piece_faults() { Scripts/fault-tests.sh "$warraq"; }

# The sample corpus is proven; a changed byte anywhere is found.
piece_verify() {
    [ -d "$work/one" ] || run_sample "$work/one" --jobs 1
    "$warraq" verify --quiet "$work/one" --sources Corpus
    (cd "$work/one" && sha256sum --quiet -c manifest-sha256.txt)
    WARRAQ_VERIFY_TRIALS=${WARRAQ_VERIFY_TRIALS:-200} swift test --disable-xctest --filter VerifyPropertyTests
}

# No leak over 20,000 documents: a run over twenty times as many needs hardly more memory.
piece_growth() {
    python3 Benchmarks/peers/make_corpus.py --seed-dir Corpus --out "$work/corpus" --docs "${WARRAQ_GROWTH:-20000}" \
        --min-bytes 2000 --max-bytes 4000
    mkdir -p "$work/few"
    find "$work/corpus" -type f | sort | awk 'NR % 20 == 1' | while read -r file; do cp "$file" "$work/few/"; done
    for input in few corpus; do
        printf '{ "input": { "path": "%s" }, "emit": { "validate": "off" }, "output": { "path": "%s" } }\n' \
            "$work/$input" "$work/out-$input" >"$work/$input.json"
    done
    few=$(peak "$work/few.json") corpus=$(peak "$work/corpus.json")
    echo "peak memory: $few KB for $(ls "$work/few" | wc -l) documents, $corpus KB for $(ls "$work/corpus" | wc -l)"
    # What is kept of a document: its place in the lists of files, its signature, its id.
    documents=$(ls "$work/corpus" | wc -l)
    each=$(((corpus - few) * 1024 / documents))
    echo "$each bytes a document"
    [ "$each" -le 1500 ]
}
peak() { # CONFIGURATION; peak resident memory in KB
    python3 - "$warraq" "$1" <<'PYTHON'
import os, resource, subprocess, sys
subprocess.run([sys.argv[1], "run", "--quiet", "--config", sys.argv[2]], check=True)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
PYTHON
}

# A program whose Swift library is linked statically: valgrind does not run Swift's concurrency otherwise.
static_program() {
    if ! command -v valgrind >/dev/null 2>&1; then
        echo "valgrind is not installed; type: sudo apt-get install valgrind"; return 1
    fi
    swift build -c release --static-swift-stdlib --scratch-path .build/static --product warraq
    # valgrind 3.19 cannot read the compiler's debug information; function names stay.
    strip --strip-debug -o .build/static/warraq .build/static/release/warraq
}

# No error and no definite leak over the sample corpus, and the same bytes.
piece_valgrind() {
    static_program
    [ -d "$work/one" ] || run_sample "$work/one" --jobs 1
    valgrind --quiet --leak-check=full --show-leak-kinds=definite --errors-for-leak-kinds=definite \
        --suppressions=Scripts/valgrind.supp --error-exitcode=9 \
        .build/static/warraq run --quiet --output "$work/valgrind"
    same "$work/one" "$work/valgrind"
    echo "no error, no definite leak; the same bytes"
}

# No more instructions a byte than the baseline says.
piece_instructions() {
    static_program
    Scripts/count-instructions.sh --built "$root/.build/static/warraq"
}

# The tests under AddressSanitizer and ThreadSanitizer. Many times slower, so random trials are fewer and nothing
# compares times (Tests/TestSupport/SlowBuild.swift); and one after the other, as side by side all begin at once and none
# ends within its limit of time.
piece_address() { sanitized address; }
piece_thread() { sanitized thread; }
sanitized() {
    TSAN_OPTIONS="suppressions=$root/Scripts/tsan.supp" ASAN_OPTIONS="detect_leaks=0" SWIFT_BACKTRACE=enable=no \
        WARRAQ_SLOW_BUILD=1 \
        swift test --sanitize="$1" --scratch-path ".build/$1" --disable-xctest --no-parallel
}

failed=
for piece in ${*:-jobs interrupt kill faults verify growth valgrind instructions address thread}; do
    echo "== $piece"
    start=$(date +%s)
    # A function that is asked for its status goes on after errors; a shell of its own stops at the first.
    status=0
    (set -e; "piece_$piece") & wait $! || status=$?
    echo "== $piece: $([ "$status" = 0 ] && echo passed || echo "FAILED ($status)") after $(($(date +%s) - start)) s"
    [ "$status" = 0 ] || failed="$failed $piece"
done
[ -z "$failed" ] || { echo "failed:$failed"; exit 1; }
