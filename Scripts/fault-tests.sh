#!/bin/bash
# Faults of disks, files and signals, made for real, over a finished program: each must end in a clear error with a
# remedy or in a correct result, and never in a broken file under its final name.
# usage: Scripts/fault-tests.sh BINARY [NAME...]      one line a fault: what was done, what came of it
# Some faults need root (small disks, another user); where that is missing they are skipped loudly and the status is 3.
set -u
program=$(readlink -f "${1:?usage: fault-tests.sh BINARY [NAME...]}")
shift
chosen=("$@")
work=$(mktemp -d "${TMPDIR:-/tmp}/warraq-faults-XXXXXX")
chmod 755 "$work"
mounts=()
failed=0
skipped=0

clean() {
    for place in "${mounts[@]:-}"; do [ -n "$place" ] && umount -l "$place" 2>/dev/null; done
    chmod -R u+rwx "$work" 2>/dev/null
    rm -rf "$work"
}
trap clean EXIT

# --- tools

# A project folder with `count` short articles.
project() {
    local folder=$work/$1 count=${2:-0}
    mkdir -p "$folder/in"
    echo '{ "input": { "path": "in", "include": ["**"] }, "emit": { "validate": "off" } }' >"$folder/pipeline.json"
    local number
    for ((number = 0; number < count; number++)); do
        printf 'افتتح الوزير المحطة رقم %d في بغداد اليوم، وقال إن %d عاملا شاركوا في بنائها.\n\nحضرت رئيسة البلدية الحفل.\n' \
            "$number" "$((number * 7 + 3))" >"$folder/in/$number.txt"
    done
    echo "$folder"
}

# Runs the program in a folder: status, seconds, messages. A run that hangs has status 124.
run() {
    local folder=$1
    shift
    local start=$EPOCHREALTIME
    (cd "$folder" && timeout -k 5 "${limit:-120}" "$program" "$@" >"$work/output" 2>"$work/errors" </dev/null)
    status=$?
    seconds=$(echo "$EPOCHREALTIME - $start" | bc)
    messages=$(cat "$work/errors")
}

# The same as a user without rights.
run_as_nobody() {
    local folder=$1
    shift
    (cd "$folder" && timeout -k 5 120 setpriv --reuid=65534 --regid=65534 --clear-groups "$program" "$@" \
        >"$work/output" 2>"$work/errors" </dev/null)
    status=$?
    messages=$(cat "$work/errors")
}

wrong=()
expect_status() { [ "$status" = "$1" ] || wrong+=("status $status, not $1"); }
expect_message() { grep -qF -- "$1" <<<"$messages" || wrong+=("no message with: $1"); }
expect_help() { grep -q '^help: ' <<<"$messages" || wrong+=("no remedy"); }
expect_equal() { [ "$1" = "$2" ] || wrong+=("$3: $1, not $2"); }

# Every file under its final name is whole, and no unfinished one is left.
expect_whole() {
    local out=$1 file
    if [ -n "$(find "$out" -name '.*.partial' -print -quit 2>/dev/null)" ]; then wrong+=("unfinished files are left"); fi
    while IFS= read -r -d '' file; do
        [ "$(tail -c 7 "$file" | tr -d '\n')" = "</TEI>" ] || { wrong+=("not whole: $file"); break; }
    done < <(find "$out/tei" -name '*.xml' -type f -print0 2>/dev/null)
    for file in "$out"/*.csv; do
        [ -e "$file" ] || continue
        [ "$(tail -c 2 "$file" | od -An -tx1 | tr -d ' ')" = 0d0a ] || wrong+=("not whole: $file")
    done
    if [ -e "$out/run.json" ]; then
        python3 -c 'import json,sys; json.load(open(sys.argv[1]))' "$out/run.json" || wrong+=("run.json is not whole")
    fi
}

# The folder proves to be right; what its files are compared with is the run it says it is.
expect_verified() {
    run "$(dirname "$1")" verify "$1"
    [ "$status" = 0 ] || wrong+=("verify says: $(head -1 "$work/errors")")
}

# Two folders hold the same but for times and state.
expect_same() {
    local difference
    difference=$(diff -r --no-dereference --exclude=run.json --exclude='state.sqlite*' --exclude='index.sqlite*' "$1" "$2" | head -1)
    [ -z "$difference" ] || wrong+=("$difference")
}

tell() {
    local said
    said=$(grep -m1 -E 'error|warning|stopped|interrupted|written' <<<"$messages" | cut -c1-110)
    if [ ${#wrong[@]} = 0 ]; then
        printf 'ok      %-22s %-52s status %s  %s\n' "$1" "$2" "$status" "$said"
    else
        printf 'FAILED  %-22s %-52s status %s  %s\n' "$1" "$2" "$status" "$said"
        printf '        %s\n' "${wrong[@]}"
        failed=1
    fi
    wrong=()
}

skip() {
    printf 'SKIPPED %-22s %s\n' "$1" "$2"
    skipped=1
}

is_root() { [ "$(id -u)" = 0 ]; }

# A disk of a given size.
disk() {
    mkdir -p "$1"
    mount -t tmpfs -o "size=$2" none "$1" 2>/dev/null || return 1
    mounts+=("$1")
}

# --- full disks

full_disk() {
    local folder
    folder=$(project full_disk 400)
    disk "$folder/disk" 3m || { skip full_disk "a small disk cannot be mounted here"; return; }
    run "$folder" run --output disk/out
    expect_status 2
    expect_message "No space left on device"
    expect_help
    expect_whole "$folder/disk/out"
    tell full_disk "a disk of 3 MB, 400 articles"
    mount -o remount,size=400m "$folder/disk"
    run "$folder" run --output disk/out
    expect_status 0
    expect_whole "$folder/disk/out"
    local messages_kept=$messages
    run "$folder" run --output undisturbed
    expect_same "$folder/undisturbed" "$folder/disk/out"
    messages=$messages_kept
    tell full_disk "the same with more room: as if nothing had been"
}

# The room ends at another place each time: in a document, the state, a table, the corpus file, the hashes, run.json.
# The state needs more while the run goes on than it holds in the end, so the sizes go well above what is left.
full_disk_at_the_end() {
    local folder size used step ended=0 done=0
    folder=$(project full_end 30)
    printf 'no Arabic here' >"$folder/in/bad.txt"
    run "$folder" run --output undisturbed
    expect_status 1
    used=$(($(find "$folder/undisturbed" -type f -printf '%s\n' | awk '{ n += int(($1 + 4095) / 4096) } END { print n }')))
    for step in $(seq 40 -4 -84); do
        size=$((used - step))
        disk "$folder/disk$step" "$((size * 4))k" || { skip full_disk_at_the_end "a small disk cannot be mounted here"; return; }
        run "$folder" run --output "disk$step/out"
        case $status in
            2)
                ended=$((ended + 1))
                # In the words of the system, or of SQLite where it was the state that found no room.
                grep -q "No space left on device\|database or disk is full" <<<"$messages" || wrong+=("no message of a full disk")
                expect_help
                # run.json comes last but for the state's last note: where it is, nothing may be missing.
                [ ! -e "$folder/disk$step/out/run.json" ] || expect_same "$folder/undisturbed" "$folder/disk$step/out"
                ;;
            1) done=$((done + 1)); expect_same "$folder/undisturbed" "$folder/disk$step/out" ;;
            *) wrong+=("status $status with $((size * 4)) KB") ;;
        esac
        expect_whole "$folder/disk$step/out"
        umount "$folder/disk$step"
    done
    [ $ended -ge 5 ] && [ $done -ge 1 ] || wrong+=("$ended runs found no room, $done did: the sizes are chosen badly")
    messages="error: $ended sizes were too small, $done were enough"
    tell full_disk_at_the_end "32 sizes around what the results need"
}

full_disk_in_quarantine() {
    local folder
    folder=$(project full_quarantine 3)
    head -c 6000000 /dev/zero | tr '\0' x >"$folder/in/english.txt"
    disk "$folder/disk" 3m || { skip full_disk_in_quarantine "a small disk cannot be mounted here"; return; }
    run "$folder" run --output disk/out
    expect_status 2
    expect_message "No space left on device"
    expect_help
    expect_whole "$folder/disk/out"
    [ ! -e "$folder/disk/out/quarantine/english.txt" ] || wrong+=("a broken copy lies in quarantine/")
    tell full_disk_in_quarantine "a disk of 3 MB, a rejected file of 6 MB"
}

file_size_limit() {
    local folder
    folder=$(project file_size 200)
    (cd "$folder" && ulimit -f 40 && "$program" run >"$work/output" 2>"$work/errors")
    status=$?
    messages=$(cat "$work/errors")
    expect_status 2
    # In the words of the system, or of SQLite where the state is the first to grow too large.
    grep -q "File too large\|state.sqlite: disk I/O error.*ulimit" <<<"$messages" || wrong+=("no message of the limit")
    expect_help
    expect_whole "$folder/out"
    tell file_size_limit "ulimit -f 40: no file over 40 KB"
}

# --- the output folder

read_only_disk() {
    local folder
    folder=$(project read_only 3)
    disk "$folder/disk" 3m || { skip read_only_disk "a disk cannot be mounted here"; return; }
    mount -o remount,ro "$folder/disk"
    run "$folder" run --output disk/out
    expect_status 2
    expect_message "Read-only file system"
    expect_help
    tell read_only_disk "the output folder on a disk mounted read-only"
}

output_is_a_file() {
    local folder
    folder=$(project output_file 2)
    echo "mine" >"$folder/out"
    run "$folder" run
    expect_status 2
    expect_message "a file with this name is there"
    expect_help
    expect_equal "$(cat "$folder/out")" mine "the file is"
    tell output_is_a_file "out is a file"
    run "$folder" run --output out/below
    expect_status 2
    expect_message "a file with this name is there"
    tell output_is_a_file "out/below, where out is a file"
}

no_permission() {
    local folder
    folder=$(project no_permission 3)
    is_root || { skip no_permission "needs root, to become another user"; return; }
    run_as_nobody "$folder" run
    expect_status 2
    expect_message "Permission denied"
    expect_help
    [ ! -e "$folder/out" ] || wrong+=("something was written")
    tell no_permission "a folder of somebody else"
}

permission_lost() {
    local folder run
    folder=$(project permission_lost 3000)
    is_root || { skip permission_lost "needs root, to become another user"; return; }
    mkdir "$folder/out" && chown 65534:65534 "$folder/out"
    (cd "$folder" && exec setpriv --reuid=65534 --regid=65534 --clear-groups "$program" run >"$work/output" 2>"$work/errors") &
    run=$!
    while kill -0 $run 2>/dev/null && [ -z "$(find "$folder/out/tei" -name '*.xml' -print -quit 2>/dev/null)" ]; do sleep 0.01; done
    chown -R root:root "$folder/out" && chmod -R go-w "$folder/out"
    wait $run
    status=$?
    messages=$(cat "$work/errors")
    expect_status 2
    expect_message "Permission denied"
    expect_help
    find "$folder/out" -name '.*.partial' -delete
    expect_whole "$folder/out"
    tell permission_lost "out/ given to somebody else during the run"
    chown -R 65534:65534 "$folder/out"
    run_as_nobody "$folder" run
    expect_status 0
    expect_whole "$folder/out"
    tell permission_lost "given back, and run again"
}

input_in_output() {
    local folder
    folder=$(project input_in_output 3)
    run "$folder" run --input in --output in
    expect_status 2
    expect_message "input-is-output"
    expect_help
    tell input_in_output "the input folder is the output folder"
    printf '<html><body><article><p>افتتح الوزير المحطة في بغداد اليوم.</p></article></body></html>' >"$folder/in/page.html"
    run "$folder" run
    run "$folder" run --input out/text --output out
    expect_status 2
    expect_message "input-is-output"
    expect_help
    tell input_in_output "the input is out/text"
    run "$folder" run --input in --output in/results
    run "$folder" run --input in --output in/results
    expect_status 0
    expect_equal "$(python3 -c 'import json,sys; print(json.load(open(sys.argv[1]))["counts"]["documents"])' "$folder/in/results/run.json")" 4 "documents"
    expect_verified "$folder/in/results"
    tell input_in_output "out in the input folder, run twice: nothing is read back"
}

# --- the input

vanishing_input() {
    local folder run
    folder=$(project vanishing 2000)
    (cd "$folder" && exec "$program" run --log json >"$work/output" 2>"$work/errors") &
    run=$!
    while kill -0 $run 2>/dev/null && ! grep -q '"started"' "$work/errors" 2>/dev/null; do sleep 0.01; done
    rm -f "$folder"/in/1[0-9][0-9]*.txt
    wait $run
    status=$?
    messages=$(cat "$work/errors")
    expect_status 1
    expect_message '"code":"unreadable"'
    expect_whole "$folder/out"
    local rejected rows
    rejected=$(grep -c '"event":"rejected"' "$work/errors")
    rows=$(($(wc -l <"$folder/out/documents.csv") - 1))
    expect_equal "$rows" 2000 "rows of documents.csv"
    [ "$rejected" -ge 1 ] || wrong+=("nothing vanished in time")
    messages="error: $rejected of 2,000 documents were unreadable"
    tell vanishing_input "1,110 of 2,000 files deleted during the run"
}

changing_input() {
    local folder run writer
    folder=$(project changing 200)
    (while :; do for n in 1 2 3; do printf 'قال الوزير %s إن المحطة تعمل.\n' "$RANDOM" >>"$folder/in/$n.txt"; : >"$folder/in/5.txt"; done; done) &
    writer=$!
    run "$folder" run
    kill $writer; wait $writer 2>/dev/null
    case $status in 0 | 1) ;; *) wrong+=("status $status") ;; esac
    expect_whole "$folder/out"
    tell changing_input "files that grow and shrink all the time"
}

changing_records() {
    local folder run
    folder=$(project changing_records 0)
    python3 - "$folder/in/large.jsonl" <<'PYTHON'
import json, sys
with open(sys.argv[1], "w", encoding="utf-8") as file:
    for number in range(20000):
        file.write(json.dumps({"id": str(number), "text": f"افتتح الوزير المحطة رقم {number} في بغداد اليوم."}, ensure_ascii=False) + "\n")
PYTHON
    (cd "$folder" && exec "$program" run --log json >"$work/output" 2>"$work/errors") &
    run=$!
    while kill -0 $run 2>/dev/null && ! grep -q '"written"' "$work/errors" 2>/dev/null; do sleep 0.01; done
    truncate -s 1500000 "$folder/in/large.jsonl"
    wait $run
    status=$?
    messages=$(cat "$work/errors")
    expect_status 1
    expect_message "was changed while it was read"
    expect_whole "$folder/out"
    messages=$(grep -o 'large.jsonl was changed[^"]*' "$work/errors" | head -1 | sed 's/^/error: /')
    tell changing_records "a file of records cut off while it is read"
}

unreadable_input() {
    local folder
    folder=$(project unreadable 3)
    is_root || { skip unreadable_input "needs root, to become another user"; return; }
    mkdir "$folder/out" && chown 65534 "$folder/out" && chmod 000 "$folder/in/1.txt"
    run_as_nobody "$folder" run
    expect_status 1
    expect_message "in/1.txt: Permission denied"
    expect_help
    expect_whole "$folder/out"
    tell unreadable_input "a file that may not be read"
    chmod 644 "$folder/in/1.txt"
    mkdir "$folder/in/closed" && chmod 000 "$folder/in/closed"
    run_as_nobody "$folder" run
    expect_status 2
    expect_message "in/closed: Permission denied"
    expect_help
    tell unreadable_input "a folder that may not be read"
}

no_files() {
    local folder
    folder=$(project no_files 2)
    mkfifo "$folder/in/pipe.txt"
    python3 -c 'import socket,sys; socket.socket(socket.AF_UNIX).bind(sys.argv[1])' "$folder/in/socket.txt"
    ln -s /dev/zero "$folder/in/device.txt"
    ln -s nowhere "$folder/in/nowhere.txt"
    ln -s loop.txt "$folder/in/loop.txt"
    ln -s /dev/null "$folder/in/null.jsonl"
    mkdir "$folder/in/folder.txt"
    limit=120 run "$folder" run
    expect_status 1
    expect_message "it is a pipe, no file"
    expect_message "it is a socket or a device, no file"
    expect_message "Too many levels of symbolic links"
    expect_help
    expect_equal "$(grep -c unreadable "$folder/out/failures.csv")" 6 "unreadable documents"
    expect_whole "$folder/out"
    tell no_files "a pipe, a socket, devices and dead links among the files"
    limit=120 run "$folder" run --input in/pipe.txt
    expect_status 1
    expect_message "it is a pipe, no file"
    tell no_files "a pipe as the input"
}

links() {
    local folder
    folder=$(project links 2)
    mkdir -p "$folder/in/a/b" "$folder/elsewhere" && cp "$folder/in/0.txt" "$folder/in/a/b/deep.txt"
    cp "$folder/in/0.txt" "$folder/elsewhere/x.txt"
    ln -s .. "$folder/in/a/up"
    ln -s ../.. "$folder/in/a/above"
    ln -s b "$folder/in/a/twice"
    ln -s "$folder/elsewhere" "$folder/in/outside"
    for one in 1 2 3 4 5 6 7 8 9; do
        mkdir "$folder/in/w$one"
        for other in 1 2 3 4 5 6 7 8 9; do ln -s "../w$other" "$folder/in/w$one/l$other"; done
    done
    limit=120 run "$folder" run
    expect_status 0
    expect_message "link-to-parent"
    expect_equal "$(tail -n +2 "$folder/out/documents.csv" | cut -d, -f1 | tr '\n' ' ')" "0.txt 1.txt a/b/deep.txt outside/x.txt " "documents"
    expect_verified "$folder/out"
    tell links "links to parents, to each other, to a folder twice"
}

names() {
    local folder long expected=0
    folder=$(project names 0)
    long=$(printf 'ن%.0s' $(seq 1 127))
    python3 - "$folder/in" "$long" <<'PYTHON'
import os, sys
folder, long = os.fsencode(sys.argv[1]), sys.argv[2]
names = ["line\nfeed.txt", "two \"quotes\" and 'one'.txt", "mark\u200f\u202e.txt", "back\\slash.txt", "a,b;c\t.txt", "=1+1.txt", "-rf.txt",
         "%41.txt", "#hash.txt", "A.txt", "a.txt", "caf\u00e9.txt", "cafe\u0301.txt", "\u0623.txt", "\u0627\u0654.txt", " .txt",
         "b.xml/c.txt", "b.txt", "d.txt/e.html", "d.html", "f.html", "f.htm", "f.txt", "bad.txt", "bad.txt.reason.txt",
         long[:125] + ".html", long[:125] + "x.txt", long + "y", long + "z", long[:120] + "x.long/inside.txt"]
for name in [os.fsencode(name) for name in names] + [b"\xce\xc8\xd1.txt", b"\xce\xc8\xd2.txt", b"\xff.txt", b"\xfe.txt", b"u" * 255]:
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    text = "no Arabic" if name.startswith(b"bad") else "افتتح الوزير المحطة في بغداد اليوم، رقم %d.\n" % len(name)
    if name.endswith((b".html", b".htm")):
        text = "<html><body><article><p>%s</p></article></body></html>" % text
    with open(path, "wb") as file:
        file.write(text.encode())
PYTHON
    expected=$(find "$folder/in" -type f -printf x | wc -c)
    run "$folder" run
    expect_status 1
    expect_message "names-alike"
    local kept=$messages
    expect_equal "$(find "$folder/out/tei" -type f -printf x | wc -c)" "$((expected - 2))" "TEI files"
    expect_equal "$(find "$folder/out/quarantine" -type f -printf x | wc -c)" 4 "files in quarantine/"
    expect_equal "$(python3 -c 'import csv,sys; rows = [row[0] for row in csv.reader(open(sys.argv[1], newline="", encoding="utf-8"))][1:]; print(len(rows), len(set(rows)))' "$folder/out/documents.csv")" "$expected $expected" "rows, and different ones, of documents.csv"
    expect_whole "$folder/out"
    expect_verified "$folder/out"
    (cd "$folder/out" && sha256sum --quiet -c manifest-sha256.txt) || wrong+=("sha256sum finds a difference")
    messages=$(grep -v 'bad.txt' <<<"$kept")
    status=1
    tell names "$expected names: controls, 255 bytes, no UTF-8, alike, colliding"
}

long_paths() {
    local folder
    folder=$(project long_paths 1)
    python3 - "$folder/in" <<'PYTHON'
import os, sys
os.chdir(sys.argv[1])
for _ in range(17):
    os.mkdir("d" * 230)
    os.chdir("d" * 230)
os.mkdir("d" * 120)
os.chdir("d" * 120)
with open("deep.txt", "w", encoding="utf-8") as file:
    file.write("افتتح الوزير المحطة في بغداد اليوم.\n")
PYTHON
    run "$folder" run --output "$folder/out"
    expect_status 1
    expect_message "File name too long"
    expect_help
    expect_whole "$folder/out"
    expect_equal "$(($(wc -l <"$folder/out/documents.csv") - 1))" 2 "rows of documents.csv"
    tell long_paths "a path that is too long with the output folder before it"
    (cd "$folder/in" && for n in $(seq 1 18); do cd dddddddd*; done && mkdir -p "$(printf 'e%.0s' $(seq 1 200))" && cd eeee* && echo 'نص' >x.txt)
    run "$folder" run --output "$folder/out"
    expect_status 2
    expect_message "File name too long"
    expect_help
    tell long_paths "a path longer than the system takes"
    (cd "$folder" && rm -rf in)
}

closed_pipe() {
    local folder
    folder=$(project closed_pipe 30)
    (cd "$folder" && "$program" run --log json 2>&1 >/dev/null | head -1 >"$work/errors"; exit "${PIPESTATUS[0]}")
    status=$?
    messages=$(cat "$work/errors")
    expect_status 0
    expect_verified "$folder/out"
    status=0
    messages="the reader of the log went; all 30 were written"
    tell closed_pipe "warraq run --log json 2>&1 | head -1"
}

leftovers() {
    local folder
    folder=$(project leftovers 5)
    mkdir -p "$folder/out/tei/old"
    printf '<TEI' >"$folder/out/tei/old/.gone.xml.partial"
    printf '<TEI' >"$folder/out/tei/.0.xml.partial"
    printf 'document,' >"$folder/out/.documents.csv.partial"
    run "$folder" run
    expect_status 0
    expect_whole "$folder/out"
    expect_verified "$folder/out"
    tell leftovers "unfinished files of a run that was killed"
}

# --- signals

# Starts a run, sends a signal after some time, says how long the end took.
stop_after() {
    local folder=$1 delay=$2 name=$3 run start
    shift 3
    (cd "$folder" && exec "$program" run "$@" >"$work/output" 2>"$work/errors") &
    run=$!
    sleep "$delay"
    start=$EPOCHREALTIME
    if ! kill "-$name" $run 2>/dev/null; then wait $run; status=$?; seconds=-; messages="the run was over before the signal"; return; fi
    wait $run
    status=$?
    seconds=$(echo "$EPOCHREALTIME - $start" | bc)
    messages=$(cat "$work/errors")
    [ "$(echo "$seconds < 2" | bc)" = 1 ] || wrong+=("the end took $seconds s")
}

signals_over() {
    local folder=$1 what=$2 delay name
    for delay in 0.02 0.15 0.6 1.5 3; do
        for name in INT TERM; do
            rm -rf "$folder/out"
            stop_after "$folder" $delay $name
            [ "$seconds" = - ] && continue
            expect_status 130
            [ ! -d "$folder/out" ] || expect_whole "$folder/out"
            tell signals "$what: SIG$name after $delay s, over in ${seconds:0:5} s"
        done
    done
}

signals() {
    local folder
    folder=$(project signals_small 3000)
    signals_over "$folder" "3,000 small documents"
    folder=$(project signals_large 0)
    python3 - "$folder/in" <<'PYTHON'
import sys
line = "افتتح وزير الري نبيل الكرمي مشروع السد الجديد في بغداد يوم 7 نوفمبر 2025، وقال إن %d عاملا شاركوا فيه بكلفة 12 مليون دولار.\n\n"
for name in "abcdefgh":
    with open(f"{sys.argv[1]}/{name}.txt", "w", encoding="utf-8") as file:
        for number in range(26000):
            file.write(line % number)
PYTHON
    signals_over "$folder" "documents of 5 MB"
    folder=$(project signals_records 0)
    python3 - "$folder/in/all.jsonl" <<'PYTHON'
import json, sys
line = "افتتح وزير الري نبيل الكرمي مشروع السد الجديد في بغداد يوم 7 نوفمبر 2025، وقال إن %d عاملا شاركوا فيه. " * 10
with open(sys.argv[1], "w", encoding="utf-8") as file:
    for number in range(115000):
        file.write(json.dumps({"id": str(number), "text": line % ((number,) * 10)}, ensure_ascii=False) + "\n")
PYTHON
    signals_over "$folder" "records of 200 MB"
}

signal_twice() {
    local folder run start took
    folder=$(project signal_twice 3000)
    (cd "$folder" && exec "$program" run >"$work/output" 2>"$work/errors") &
    run=$!
    while kill -0 $run 2>/dev/null && [ -z "$(find "$folder/out/tei" -name '*.xml' -print -quit 2>/dev/null)" ]; do sleep 0.01; done
    kill -STOP $run; kill -INT $run; kill -CONT $run
    sleep 0.005
    start=$EPOCHREALTIME
    kill -INT $run 2>/dev/null
    wait $run
    status=$?
    took=$(echo "$EPOCHREALTIME - $start" | bc)
    messages=$(cat "$work/errors")
    expect_status 130
    [ "$(echo "$took < 0.5" | bc)" = 1 ] || wrong+=("the end took $took s")
    run "$folder" run
    expect_status 0
    expect_whole "$folder/out"
    expect_verified "$folder/out"
    status=130
    tell signal_twice "SIGINT twice: over in ${took:0:5} s; the next run is whole"
}

log_of_an_interruption() {
    local folder run
    folder=$(project log_interrupted 3000)
    (cd "$folder" && exec "$program" run --log json >"$work/output" 2>"$work/errors") &
    run=$!
    while kill -0 $run 2>/dev/null && ! grep -q '"written"' "$work/errors" 2>/dev/null; do sleep 0.01; done
    kill -INT $run 2>/dev/null
    wait $run
    status=$?
    messages=$(cat "$work/errors")
    expect_status 130
    expect_events_of_an_interruption
    tell log_of_an_interruption "SIGINT with --log json: stopping, interrupted"
    # The program waits for a list of files; it has it when it was stopped already. There is little to load before, as what
    # takes too long is ended at once.
    echo '{ "input": { "path": "in" }, "glossaries": [], "annotate": { "model": false } }' >"$folder/pipeline.json"
    mkfifo "$folder/list"
    exec 9<>"$folder/list"
    (cd "$folder" && exec "$program" run --log json --input - <list 9>&- >"$work/output" 2>"$work/errors") &
    run=$!
    while kill -0 $run 2>/dev/null && ! hears_term $run; do sleep 0.01; done
    kill -TERM $run
    echo in/0.txt >&9
    exec 9>&-
    wait $run
    status=$?
    messages=$(cat "$work/errors")
    expect_status 130
    expect_events_of_an_interruption
    tell log_of_an_interruption "SIGTERM before the input is listed: the same"
}

# The program has begun to listen to signals: by default SIGTERM, 15, would end it.
hears_term() {
    local mask
    mask=$(sed -n 's/^SigCgt:[[:space:]]*//p' "/proc/$1/status" 2>/dev/null)
    ((0x${mask:-0} & 0x4000))
}

expect_events_of_an_interruption() {
    python3 - "$work/errors" "$(dirname "$0")/../Sources/Pipeline/Pipeline.docc/LogEvents.md" <<'PYTHON' || wrong+=("the log is not as LogEvents.md says")
import json, re, sys
events = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
names = [event["event"] for event in events]
page = {json.loads(text)["event"]: json.loads(text) for text in re.findall(r"```json\n(.*?)\n```", open(sys.argv[2], encoding="utf-8").read())}
ok = names[-1:] == ["interrupted"] and "stopping" in names
for event in events:
    if event["event"] in ("stopping", "interrupted"):
        ok = ok and list(event) == list(page[event["event"]])
sys.exit(0 if ok else print(names[-3:]) or 1)
PYTHON
}

faults=(full_disk full_disk_at_the_end full_disk_in_quarantine file_size_limit read_only_disk output_is_a_file no_permission
    permission_lost input_in_output vanishing_input changing_input changing_records unreadable_input no_files links names
    long_paths closed_pipe leftovers signals signal_twice log_of_an_interruption)
[ ${#chosen[@]} -gt 0 ] || chosen=("${faults[@]}")
for fault in "${chosen[@]}"; do "$fault"; done
[ $failed = 0 ] || exit 1
[ $skipped = 0 ] || exit 3
