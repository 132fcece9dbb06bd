#!/usr/bin/env python3
"""Counts the written words of Arabic text and writes Models/word-forms.tsv.

  count-word-forms.py TEXT... [--least N] [--largest BYTES] > Models/word-forms.tsv

TEXT is a file or a folder of files: plain text, or JSON Lines with the text in the field "text"; compressed with xz or not.
A word is a run of Arabic letters, vowel marks and tatweel. It is counted in its folded form: tatweel, marks, U+200C-D off,
presentation forms and Persian letters to base letters, alef with hamza or madda to bare alef, final ى to ي; final ة stays.
(This is `ArabicFolding`, level 2, with `finalTa: .kept`.) The most frequent forms are written, one a line, sorted by form:
`form TAB count`. A form that has an alef with hamza or madda right behind letters that may be proclitics (بآخر, وأكد) has
a line of its own as well, with the count of that spelling: باريس says nothing of بآريس. Standard library only; the same
text gives the same bytes.
"""
import argparse
import collections
import json
import lzma
import pathlib
import re
import sys
import unicodedata

WORD = re.compile("[\u0610-\u061a\u0620-\u065f\u066e-\u06d3\u06d5-\u06dc\u06df-\u06e8\u06ea-\u06ef\u06fa-\u06fc\u06ff"
                  "\u200c\u200d\ufb50-\ufd3d\ufd50-\ufdef\ufe70-\ufefc]+")
OFF = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u0640\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u200c\u200d]")
ALEFS = str.maketrans("أإآٱ", "اااا")
BASES = str.maketrans("ٱکی", "ا\u0643\u064a")
SPELT = re.compile("[وفبكل]+[أإآ]")


def spelt(word):
    """The form of one word with its hamzas on alef and its maddas."""
    word = OFF.sub("", unicodedata.normalize("NFKC", word)).translate(BASES)
    return word[:-1] + "ي" if word.endswith("ى") else word


def texts(path):
    """The texts of a file or of the files of a folder."""
    if path.is_dir():
        for child in sorted(path.iterdir()):
            yield from texts(child)
        return
    opened = lzma.open if path.suffix == ".xz" else open
    with opened(path, "rt", encoding="utf-8-sig", errors="replace") as file:
        if ".jsonl" in path.suffixes:
            for line in file:
                if line.strip():
                    yield json.loads(line)["text"]
        else:
            yield file.read()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("text", nargs="+", type=pathlib.Path)
    parser.add_argument("--least", type=int, default=10, help="the smallest count written (10)")
    parser.add_argument("--largest", type=int, default=1_500_000, help="the largest size of the output in bytes (1500000)")
    options = parser.parse_args()
    raw = collections.Counter()
    words = 0
    for path in options.text:
        for text in texts(path):
            found = WORD.findall(text)
            words += len(found)
            raw.update(found)
    counts = collections.Counter()
    for word, count in raw.items():
        form = spelt(word)
        if not form:
            continue
        counts[form.translate(ALEFS)] += count
        if SPELT.match(form):
            counts[form] += count
    kept, size = [], 0
    for form, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        line = f"{form}\t{count}\n"
        size += len(line.encode())
        if count < options.least or size > options.largest:
            break
        kept.append(line)
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    sys.stdout.writelines(sorted(kept))
    print(f"{words} words, {len(counts)} forms, {len(kept)} written", file=sys.stderr)


if __name__ == "__main__":
    main()
