#!/bin/sh
# The slow proofs. Each prints what it found; the first that fails ends the run.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

echo "== jobs: the same bytes for 1, 2 and 8 workers, another folder, locale and time zone"
warraq="$PWD/.build/release/warraq"
"$warraq" run --quiet --jobs 1 --output "$work/one"
(cd / && LC_ALL=C TZ=Asia/Riyadh "$warraq" run --quiet --jobs 8 --config "$OLDPWD/pipeline.json" --output "$work/eight")
LC_ALL=C.UTF-8 TZ=UTC "$warraq" run --quiet --jobs 2 --output "$work/two"
for other in two eight; do
    diff -r --exclude=run.json "$work/one" "$work/$other"
    for folder in one "$other"; do sed '/"times"/,$d' "$work/$folder/run.json" >"$work/$folder.manifest"; done
    cmp "$work/one.manifest" "$work/$other.manifest"
done
echo "equal: $(find "$work/one" -type f | wc -l) files"

echo "== interrupt: SIGINT leaves only whole files, status 130"
mkdir "$work/many"
for copy in $(seq 1 40); do
    for file in Corpus/*/*.txt; do cp "$file" "$work/many/$copy-$(basename "$file")"; done
done
for delay in 0.1 0.3 0.6 1.0; do
    rm -rf "$work/cut"
    "$warraq" run --quiet --input "$work/many" --output "$work/cut" & run=$!
    sleep "$delay"
    kill -INT "$run" 2>/dev/null || true
    status=0; wait "$run" || status=$?
    case "$status" in 130 | 0) ;; *) echo "status $status"; exit 1 ;; esac
    if [ -n "$(find "$work/cut" -name '*.partial')" ]; then echo "unfinished files are left"; exit 1; fi
    for file in "$work/cut"/tei/*.xml; do
        [ -e "$file" ] || continue
        [ "$(tail -c 7 "$file")" = "</TEI>" ] || { echo "$file is not whole"; exit 1; }
    done
    echo "after ${delay} s: status $status, $(find "$work/cut" -name '*.xml' | wc -l) whole files"
done

echo "== verify: the sample corpus is proven; a changed byte anywhere is found"
"$warraq" verify --quiet "$work/one" --sources Corpus
(cd "$work/one" && sha256sum --quiet -c manifest-sha256.txt)
WARRAQ_VERIFY_TRIALS=200 swift test --disable-xctest --filter VerifyPropertyTests

echo "== kill test: SIGKILL at 200 random moments, resumed to the same bytes"
Scripts/kill-test.sh "$warraq" 200 3000

echo "== faults of disks, files and signals"
Scripts/fault-tests.sh "$warraq"

echo "== valgrind over the sample corpus"
if command -v valgrind >/dev/null 2>&1; then
    # Binaries with Swift's concurrency run under valgrind only with the standard library linked statically.
    swift build -c release --static-swift-stdlib --scratch-path .build/static --product warraq
    # valgrind 3.19 cannot read the compiler's debug information; function names stay.
    strip --strip-debug -o .build/static/warraq .build/static/release/warraq
    valgrind --quiet --leak-check=full --show-leak-kinds=definite --errors-for-leak-kinds=definite \
        --suppressions=Scripts/valgrind.supp --error-exitcode=9 \
        .build/static/warraq run --quiet --output "$work/valgrind"
    diff -r --exclude=run.json "$work/one" "$work/valgrind"
    echo "valgrind: no error, no definite leak; the same bytes"
else
    echo "SKIPPED: valgrind is not installed; type: sudo apt-get install valgrind"
    exit 1
fi

echo "== sanitizers over the tests"
export TSAN_OPTIONS="suppressions=$PWD/Scripts/tsan.supp"
for sanitizer in address thread; do
    swift test --sanitize="$sanitizer" --scratch-path ".build/$sanitizer" --disable-xctest
done
