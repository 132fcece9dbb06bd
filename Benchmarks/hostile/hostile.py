#!/usr/bin/env python3
"""Documents made to be slow, through the whole line: seconds and memory for each MB, and how they grow.

No document may make the program take more than a stated time for each of its MB, whatever it holds. Each kind is run
alone, in two sizes, by one worker; the processor time of the run, start-up left off, is held against the budget, and
the time per MB of the large one against that of the small one: what grows with the square of the size is four times as
slow per MB in a document four times as large.

    Benchmarks/hostile/hostile.py [--binary PATH] [--budget S] [--memory MB] [--small MB] [--large MB] [KIND ...]

Exit status 1 if a kind is over the budget, grows worse than linear, crashes or hangs.
"""

import argparse
import json
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile

MB = 1 << 20
# What is taken for linear: caches cost something when a document outgrows them.
GROWTH = 2.5
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
MARKS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652"


def repeat(part, before=""):
    """A document of one part over and over."""

    def make(size):
        start, unit = before.encode(), part.encode()
        return start + unit * max(0, (size - len(start)) // len(unit))

    return make


def words(letters, marks=""):
    """A document of words that are all different, of chance letters; or of one name with chance marks."""

    def make(size):
        chance = random.Random(1)
        found, length = [], 0
        while length < size:
            word = letters if marks else "".join(chance.choice(letters) for _ in range(7))
            if marks:
                word = "".join(c + "".join(chance.choice(marks) for _ in range(chance.randrange(3))) for c in word)
            found.append(word)
            length += len(word.encode()) + 1
        return " ".join(found).encode()

    return make


PAGE = "<html><body>"
TEXTS = {
    "one word": repeat("كتاب "),
    "no spaces": repeat("كتابمدرسةطريق"),
    "one letter": repeat("و"),
    "one letter apart": repeat("و "),
    "digits": repeat("1234567890", "نص "),
    "numbers": repeat("12 345 6.7 ٨٩ ", "نص "),
    "punctuation": repeat("،.!؟؛:-—…«»\"'/", "نص "),
    "open parentheses": repeat("(", "نص "),
    "open quotes": repeat("قال «إن "),
    "straight quotes": repeat('قال "إن '),
    "full stops": repeat(". ", "نص "),
    "marks": repeat("\u064e", "ن"),
    "tatweel": repeat("\u0640", "ن"),
    "bidi controls": repeat("\u202e\u202d", "نص "),
    "controls": repeat("\u0001ا", "نص "),
    "replacement characters": repeat("\ufffd نص "),
    "presentation forms": repeat("ﷲ ﻻ ﷺ "),
    "twice encoded": repeat("Ø§Ù„Ø¬Ø³Ø± نص "),
    "spaces": repeat(" ", "نص"),
    "empty lines": repeat("\n", "نص"),
    "lines of a word": repeat("كلمة\n"),
    "lines ended by CR": repeat("نص\r"),
    "bullets": repeat("- نص\n"),
    "frame lines": repeat("اقرأ أيضا: نص خبر\n"),
    "a name with clitics": repeat("وبالقاهرة "),
    "a name in all markings": words("القاهرة", MARKS),
    "chance words": words(LETTERS),
    "number words": repeat("مئة وألف و"),
    "months": repeat("يناير 5 فبراير ١٢ مارس 2024 "),
    "dates": repeat("يوم الأحد 3/4/2020 و"),
    "percentages": repeat("5 في المئة من "),
    "money": repeat("مليون دولار و"),
    "patronymics": repeat("محمد بن "),
    "offices": repeat("وزير الخارجية "),
    "offices and names": repeat("الرئيس محمد علي رئيس "),
    "addresses": repeat("https://a.example/نص/ ", "نص "),
    "mail": repeat("a@b.", "نص "),
    "Latin": repeat("abc ", "نص "),
}
PAGES = {
    "one line": repeat("خبر عن الجسر. ", PAGE + "<p>"),
    "inline tags": repeat("<b>نص</b> ", PAGE + "<p>"),
    "open inline tags": repeat("<b>نص ", PAGE + "<p>"),
    "1,000 levels": repeat("<p>خبر عن الجسر هنا.</p>", PAGE + "<div>" * 1000),
    "tables in tables": repeat("<table><tr><td>نص", PAGE),
    "300 tables, then more": repeat("<table><tr><td>نص</td></tr></table>", PAGE + "<table><tr><td>" * 300),
    "cells": repeat("<td>نص خبر عن الجسر", PAGE + "<table><tr>"),
    "rows": repeat("<tr><td>نص خبر</td><td>1</td></tr>", PAGE + "<table>"),
    "links": repeat('<a href="/a">نص خبر طويل هنا</a> ', PAGE),
    "teasers": repeat('<div><a href="/a">نص خبر طويل هنا</a><p>خبر</p></div>', PAGE),
    "related": repeat('<h3>اقرأ أيضا</h3><ul><li><a href="/x">خبر طويل عن الجسر</a></li></ul>', PAGE),
    "headings of comments": repeat("<h3>التعليقات</h3>", PAGE),
    "links past a box": repeat('<p><a href="#zz">تخطى وواصل القراءة</a></p>', PAGE),
    "titles": lambda size: repeat('<meta property="og:title" content="خبر عن الجسر اليوم">')(size // 2)
    + repeat("<p>خبر عن الجسر الجديد اليوم</p>", "<body>")(size // 2),
    "JSON-LD": repeat(
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"خبر","articleBody":"نص"}</script>',
        PAGE + "<p>نص خبر عن الجسر",
    ),
    "nested JSON-LD": repeat("[", PAGE + '<p>نص خبر<script type="application/ld+json">'),
    "entities": repeat("&#1575;&nbsp;", PAGE + "<p>"),
    "ampersands": repeat("نص&", PAGE + "<p>"),
    "less-than signs": repeat("نص<", PAGE + "<p>"),
    "open comments": repeat("نص<!--", PAGE + "<p>"),
    "open drawings": repeat("نص<svg>", PAGE + "<p>"),
    "open selections": repeat("<select><option>نص", PAGE),
    "fonts": repeat("<font><p>نص</p>", PAGE),
    "classes": repeat('<p class="' + "a " * 100 + '">نص</p>', PAGE),
    "breaks": repeat("نص<br>", PAGE + "<p>"),
    "times": repeat('<time datetime="2024-01-01">1 يناير</time> ', PAGE),
}


def run(binary, name, content, limit):
    """Seconds of processor time, peak memory in MB and exit status of a run; a status of None is a hang."""
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(os.path.join(folder, "in"))
        with open(os.path.join(folder, "in", name), "wb") as file:
            file.write(content)
        settings = {
            "input": {"path": "in", "maxDocumentBytes": 64 * MB},
            "emit": {"formats": ["tei"], "validate": "off"},
            "output": {"path": "out"},
            "jobs": 1,
        }
        with open(os.path.join(folder, "pipeline.json"), "w") as file:
            json.dump(settings, file)
        # Processor time is limited, not time on the clock, which other programs take their part of.
        process = subprocess.Popen(
            [binary, "run", "--quiet", "--config", os.path.join(folder, "pipeline.json")],
            stderr=subprocess.DEVNULL,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (int(limit), int(limit) + 5)),
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode in (-signal.SIGXCPU, -signal.SIGKILL):
            return float("inf"), usage.ru_maxrss >> 10, None
        return usage.ru_utime + usage.ru_stime, usage.ru_maxrss >> 10, process.returncode


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", default=".build/release/warraq")
    parser.add_argument("--budget", type=float, default=4, help="seconds for each MB")
    parser.add_argument("--memory", type=float, default=600, help="MB of memory for each MB of a document")
    parser.add_argument("--small", type=float, default=1, help="MB of the small document")
    parser.add_argument("--large", type=float, default=4, help="MB of the large one")
    parser.add_argument("kind", nargs="*", help="the kinds to run, by their names; all without them")
    options = parser.parse_args()
    binary = os.path.abspath(options.binary)
    kinds = [(name, "a.txt", make) for name, make in TEXTS.items()]
    kinds += [(name, "a.html", make) for name, make in PAGES.items()]
    unknown = set(options.kind) - {name for name, _, _ in kinds}
    if unknown:
        parser.error("unknown: " + ", ".join(sorted(unknown)))
    start, resident, _ = min(run(binary, "a.txt", "خبر قصير عن الجسر.\n".encode(), 60) for _ in range(3))
    print(f"start-up: {start:.2f} s, {resident} MB\n{'kind':26}{'s/MB':>8}{'growth':>8}{'MB/MB':>8}  status")
    failures = 0
    for name, file, make in kinds:
        if options.kind and name not in options.kind:
            continue
        rates = []
        for size in [options.small, options.large]:
            content = make(int(size * MB))
            limit = 60 + options.budget * size * 10
            seconds, memory, status = run(binary, file, content, limit)
            rates.append(max(seconds - start, 0.001) / (len(content) / MB))
        memory = max(memory - resident, 0) / options.large
        growth = rates[1] / max(rates[0], 0.05)
        faults = []
        if rates[1] > options.budget:
            faults.append(f"over {options.budget} s/MB")
        if growth > GROWTH:
            faults.append("worse than linear")
        if memory > options.memory:
            faults.append(f"over {options.memory} MB for each MB")
        if status is None:
            faults.append("hangs")
        elif status not in (0, 1):
            faults.append(f"exit status {status}")
        failures += bool(faults)
        what = "MISSED: " + ", ".join(faults) if faults else "rejected" if status == 1 else "ok"
        print(f"{name:26}{rates[1]:8.2f}{growth:8.2f}{memory:8.0f}  {what}", flush=True)
    print(f"\n{failures} over the budget" if failures else "\nall within the budget")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
