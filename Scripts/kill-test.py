"""The kill test: SIGKILL at random moments of a run, then a run to the end, then a comparison with an undisturbed run.

usage: kill-test.py BINARY TRIALS DOCUMENTS [SEED]

The corpus is made here, of invented sentences. Every file of a resumed run must have the bytes of the undisturbed one
(run.json the part before "times"; the state, which holds times, is left out), no unfinished file may be left, and no
document may be missing from a table or stand in it twice. Right after the kill, too, every file under its final name
must be whole. Exit status 0 if all trials hold, 1 at the first that does not; its folder is then kept.
"""

import csv
import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

STATE = ("state.sqlite", "index.sqlite")


# The corpus


PEOPLE = ["سلمى الحداد", "نبيل الكرمي", "هالة منصور", "ياسر الدبعي", "ريم العلايلي", "فادي بن سالم", "لبنى القيسي"]
ROLES = ["وزير الري", "رئيسة البلدية", "المتحدثة باسم الهيئة", "مدير المرفأ", "عضو المجلس", "محافظ المدينة"]
PLACES = ["بغداد", "الرباط", "عمان", "القاهرة", "بيروت", "أبوظبي", "تونس", "المنامة", "الخرطوم", "دمشق"]
DEEDS = ["افتتح", "زار", "تفقد", "ناقش", "أعلن", "رفض", "أيد", "وقع"]
THINGS = ["مشروع السد الجديد", "خط القطار", "محطة تحلية المياه", "سوق السمك", "ميزانية المدارس", "مهرجان التمور"]
ENDINGS = ["بعد اجتماع طويل", "أمام الصحفيين", "مساء الخميس", "يوم 7 نوفمبر 2025", "بكلفة 12 مليون دولار", "للمرة الثالثة"]
OUTLETS = ["sabah.example", "nahar-aljadid.example", "barid.example", "ufuq.example"]
FRAMES = {
    outlet: ["تابعونا على صفحة " + name, "جميع الحقوق محفوظة لموقع " + name, "اقرأ أيضا من أخبار " + name]
    for outlet, name in zip(OUTLETS, ["الصباح", "النهر الجديد", "البريد", "الأفق"])
}


def article(chance):
    """An article of a few invented sentences."""
    lines = []
    for _ in range(chance.randint(2, 5)):
        sentences = []
        for _ in range(chance.randint(1, 3)):
            sentences.append(
                f"{chance.choice(DEEDS)} {chance.choice(ROLES)} {chance.choice(PEOPLE)} {chance.choice(THINGS)} في "
                f"{chance.choice(PLACES)} {chance.choice(ENDINGS)}، وقال إن {chance.randint(3, 999)} عاملا شاركوا فيه.")
        lines.append(" ".join(sentences))
    return lines


def make_corpus(folder, count, chance):
    """Writes texts, pages and files of records; about one in fifty is a copy, one in a hundred no article."""
    rows = [["path", "title", "date", "outlet"]]
    made, earlier, records = 0, [], []
    while made < count:
        outlet = OUTLETS[made % len(OUTLETS)]
        lines = article(chance)
        if earlier and made % 50 == 7:
            lines = list(chance.choice(earlier))
        earlier.append(lines)
        body = "\n\n".join([FRAMES[outlet][0]] + lines + FRAMES[outlet][1:])
        kind = made % 20
        name = f"{outlet.split('.')[0]}/{made // 100:03}/{made:06}"
        if made % 100 == 41:
            name, data = name + ".txt", chance.choice([b"", b"only English here, nothing else", b"\xd9\x85\x00\xd9\x85"])
        elif kind == 3:
            name += ".html"
            paragraphs = "".join(f"<p>{line}</p>" for line in lines)
            data = (f"<html><head><title>خبر {made}</title></head><body><nav>{FRAMES[outlet][0]}</nav><article>"
                    f"<h1>خبر رقم {made}</h1>{paragraphs}</article><footer>{FRAMES[outlet][1]}</footer></body></html>").encode()
        elif kind == 5:
            records.append(json.dumps({"id": f"r{made}", "text": body, "outlet": outlet}, ensure_ascii=False))
            made += 1
            continue
        else:
            name, data = name + ".txt", body.encode()
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(data)
        rows.append([name, f"خبر {made}", f"2025-{made % 12 + 1:02}-{made % 28 + 1:02}", outlet])
        made += 1
    for part in range(0, len(records), 64):
        with open(os.path.join(folder, f"records-{part // 64:03}.jsonl"), "w", encoding="utf-8") as file:
            file.write("\n".join(records[part:part + 64]) + "\n")
    with open(os.path.join(folder, "metadata.csv"), "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)


# Runs


class Place:
    """A project with its corpus, and the program to run over it."""

    def __init__(self, binary, folder):
        self.binary = binary
        self.folder = folder
        self.configuration = os.path.join(folder, "pipeline.json")
        # Checks against the schema write nothing, and the name tagger reads only: both would but take the time.
        settings = {"input": {"path": "Corpus", "metadata": "Corpus/metadata.csv"}, "annotate": {"model": False},
                    "emit": {"validate": "off"}, "output": {"path": "out"}}
        with open(self.configuration, "w", encoding="utf-8") as file:
            json.dump(settings, file)

    def start(self, output, errors):
        return subprocess.Popen(
            [self.binary, "run", "--log", "json", "--config", self.configuration, "--output", output],
            stdout=subprocess.DEVNULL, stderr=errors)

    def run(self, output):
        """A run to the end: its exit status, its processor time, the last lines of its log."""
        with tempfile.TemporaryFile() as errors:
            run = self.start(output, errors)
            _, status, usage = os.wait4(run.pid, 0)
            run.returncode = os.waitstatus_to_exitcode(status)
            errors.seek(max(0, errors.seek(0, os.SEEK_END) - 4000))
            return run.returncode, usage.ru_utime + usage.ru_stime, errors.read().decode("utf-8", "replace")


def is_state(path):
    return path.startswith(STATE)


def files(folder):
    """All files below a folder but the state, as paths below it; links with their targets."""
    found = {}
    for base, folders, names in os.walk(folder):
        for name in names + [name for name in folders if os.path.islink(os.path.join(base, name))]:
            path = os.path.join(base, name)
            below = os.path.relpath(path, folder)
            if not is_state(below):
                found[below] = path
    return found


def content(path, below):
    """What is compared of a file."""
    if os.path.islink(path):
        return b"-> " + os.fsencode(os.readlink(path))
    with open(path, "rb") as file:
        data = file.read()
    return data.partition(b'"times"')[0] if below == "run.json" else data


def digest(path, below):
    return hashlib.sha256(content(path, below)).hexdigest()


class Failure(Exception):
    """What a trial found."""


def compare(reference, output):
    """Every file as in the undisturbed run, and none besides."""
    found = files(output)
    for below in sorted(found.keys() - reference.keys()):
        raise Failure(f"a file too many: {below}")
    for below in sorted(reference.keys() - found.keys()):
        raise Failure(f"a file is missing: {below}")
    for below, path in sorted(found.items()):
        if digest(path, below) != reference[below]:
            raise Failure(f"{below} is not as in the undisturbed run")


def check_tables(output, count):
    """Each document once in documents.csv, and no row of another table twice or without its document."""
    def rows(name):
        with open(os.path.join(output, name), encoding="utf-8", newline="") as file:
            return list(csv.reader(file))[1:]

    names = [row[0] for row in rows("documents.csv")]
    if len(names) != count or len(set(names)) != count:
        raise Failure(f"documents.csv has {len(names)} rows, {len(set(names))} of them different, not {count}")
    known = set(names)
    for table, columns in [("mentions.csv", 5), ("removed.csv", 6), ("failures.csv", 3), ("sources.csv", 1)]:
        found = [tuple(row[:columns]) for row in rows(table)]
        if len(found) != len(set(found)):
            raise Failure(f"{table} has a row twice")
        if any(row[0] not in known for row in found):
            raise Failure(f"{table} has a row of no document")


def check_whole(reference, output):
    """After the kill: what has its final name is whole; documents have the bytes that they are to have."""
    for below, path in files(output).items():
        name = os.path.basename(below)
        if name.startswith(".") and name.endswith(".partial"):
            continue
        if below.split(os.sep)[0] in ("tei", "text", "quarantine"):
            if below not in reference:
                raise Failure(f"after the kill there is {below}, which an undisturbed run does not write")
            if digest(path, below) != reference[below]:
                raise Failure(f"after the kill {below} is not whole")
        elif below.endswith(".csv") and content(path, below)[-2:] != b"\r\n":
            raise Failure(f"after the kill {below} is not whole")


# Trials


LAST_FILES = ["corpus.xml", "documents.csv", "terms.csv", "failures.csv", "manifest-sha256.txt", ".run.json.partial"]


def processor_time(run):
    """Seconds of processor time that a running program has used, all threads together; see clock_getcpuclockid(3)."""
    try:
        return time.clock_gettime((~run.pid << 3) | 2)
    except OSError:
        return float("inf")


def kill_at(place, output, moment):
    """Starts a run and kills it; says whether it was still going."""
    kind, value = moment
    with tempfile.TemporaryFile() as errors:
        run = place.start(output, errors)
        if kind == "time":
            # Time on the clock would hit early moments only where the machine has more to do than before.
            while run.poll() is None and processor_time(run) < value:
                time.sleep(0.002)
            # The run may also be waiting for the disk.
            time.sleep(value % 0.02)
        else:
            path = os.path.join(output, value)
            while run.poll() is None and not os.path.lexists(path):
                time.sleep(0.0002)
        was_running = run.poll() is None
        run.send_signal(signal.SIGKILL)
        run.wait()
        return was_running


def moments(chance, seconds, is_fresh):
    """One to three moments; most of them anywhere in the run, some at its very end, where little time hits."""
    for number in range(chance.choice([1, 1, 1, 2, 3])):
        if is_fresh and number == 0 and chance.random() < 0.25:
            yield "file", chance.choice(LAST_FILES)
        else:
            yield "time", chance.uniform(0, seconds * 1.02)


def main():
    if len(sys.argv) not in (4, 5):
        sys.exit(__doc__)
    binary, trials, count = os.path.abspath(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    seed = int(sys.argv[4]) if len(sys.argv) == 5 else 20260131
    folder = tempfile.mkdtemp(prefix="warraq-kill-")
    place = Place(binary, folder)
    make_corpus(os.path.join(folder, "Corpus"), count, random.Random(seed))
    output = os.path.join(folder, "undisturbed")
    expected, seconds, log = place.run(output)
    if expected not in (0, 1):
        print(log)
        sys.exit(f"the undisturbed run ended with status {expected}; the folder is {folder}")
    reference = {below: digest(path, below) for below, path in files(output).items()}
    check_tables(output, count)
    if any(os.path.basename(below).endswith(".partial") for below in reference):
        sys.exit(f"the undisturbed run left unfinished files in {output}")
    print(f"undisturbed: {count} documents, {len(reference)} files, status {expected}, {seconds:.1f} s of processor "
          "time", flush=True)

    kills, late, spent = 0, 0, 0.0
    for trial in range(trials):
        chance = random.Random(seed * 1000 + trial)
        output = os.path.join(folder, f"trial-{trial}")
        told = []
        try:
            for moment in moments(chance, seconds, True):
                hit = kill_at(place, output, moment)
                kills += hit
                late += not hit
                told.append(f"{moment[0]} {moment[1] if moment[0] == 'file' else format(moment[1], '.3f')}" + ("" if hit else " (too late)"))
                if os.path.isdir(output):
                    check_whole(reference, output)
            status, resumed, log = place.run(output)
            spent += resumed
            if status != expected:
                raise Failure(f"the run to the end has status {status}, not {expected}: {log[-600:]}")
            compare(reference, output)
            check_tables(output, count)
        except Failure as failure:
            print(f"FAILED: trial {trial} (seed {seed}), killed at {', '.join(told)}: {failure}")
            sys.exit(f"the folder is {output}")
        shutil.rmtree(output)
        if (trial + 1) % 10 == 0 or trial + 1 == trials:
            print(f"{trial + 1} trials, {kills} kills", flush=True)
    shutil.rmtree(folder)
    print(f"equal after {kills} kills in {trials} trials ({late} came after the end); the runs to the end took "
          f"{spent / max(1, trials):.1f} s of processor time on the average, the undisturbed one {seconds:.1f} s")


if __name__ == "__main__":
    main()
