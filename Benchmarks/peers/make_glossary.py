#!/usr/bin/env python3
"""Write an Arabic-English glossary (TSV: term, english, type) of a given size.

Real entries come first: a small news core written here, then the Arabic and
English display names of territories and languages that CLDR carries (read with
Babel).  Beyond those, filler terms of two or three words are made
from --text (for instance the timing corpus), part of them as they stand there;
each filler term gets a made-up English label.  Deterministic for a given seed.

With --warraq the same rows are written a second time, in Warraq's form: a header
row, and the names of its types.
"""
from __future__ import annotations

import argparse
import pathlib
import random
import re

from babel import Locale

CORE = """\
الاتفاقيات الإبراهيمية	Abraham Accords	event
اتفاقيات إبراهيم	Abraham Accords	event
اتفاقية إبراهام	Abraham Accord	event
دونالد ترامب	Donald Trump	person
ترامب	Trump	person
بنيامين نتنياهو	Benjamin Netanyahu	person
قاسم جومارت توكاييف	Kassym-Jomart Tokayev	person
توكاييف	Tokayev	person
ستيف ويتكوف	Steve Witkoff	person
البيت الأبيض	White House	org
الولايات المتحدة	United States	place
الشرق الأوسط	Middle East	place
آسيا الوسطى	Central Asia	place
الاتحاد السوفيتي	Soviet Union	place
المملكة العربية السعودية	Saudi Arabia	place
الإمارات	United Arab Emirates	place
غزة	Gaza	place
واشنطن	Washington	place
الأمم المتحدة	United Nations	org
مجلس الأمن	Security Council	org
الاتحاد الأوروبي	European Union	org
جامعة الدول العربية	Arab League	org
صندوق النقد الدولي	International Monetary Fund	org
البنك الدولي	World Bank	org
رئيس الوزراء	prime minister	role
رئيس الجمهورية	president of the republic	role
وزير الخارجية	foreign minister	role
المبعوث الأمريكي	US envoy	role
وزارة الخارجية	foreign ministry	org
علاقات دبلوماسية	diplomatic relations	term
قمة	summit	term
اتفاقية	agreement	term
حرب	war	term
السلام	peace	term
التطبيع	normalisation	term
الانتخابات	elections	term
مجلس الشيوخ	senate	org
البرلمان	parliament	org
الحكومة	government	org
مذكرة تعاون	memorandum of cooperation	term
"""
# Names of types that Warraq has under other names.
TYPES = {"org": "organization", "language": "term"}
WORD = re.compile(r"[\u0621-\u064A]{3,}")


def cldr() -> list[tuple[str, str, str]]:
    ar, en, rows = Locale("ar"), Locale("en"), []
    for names, other, kind in ((ar.territories, en.territories, "place"), (ar.languages, en.languages, "language")):
        rows += [(names[c], other[c], kind) for c in sorted(names) if c in other and not c.isdigit()]
    return [(a, e, t) for a, e, t in rows if WORD.search(a) and not re.search("[A-Za-z]", a)]


def filler(texts: list[str], vocabulary: list[str], hit: float, rng: random.Random):
    """Word pairs and triples: a share `hit` as they stand in the text, the rest recombined."""
    while True:
        n = rng.choice((2, 2, 2, 3))
        words = WORD.findall(rng.choice(texts))
        if rng.random() >= hit:
            yield " ".join(rng.sample(vocabulary, n))
        elif len(words) > n:
            i = rng.randrange(len(words) - n)
            yield " ".join(words[i:i + n])


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    ap.add_argument("--size", type=int, required=True)
    ap.add_argument("--text", type=pathlib.Path, action="append", default=[],
                    help="text file, or a folder of .txt, to draw filler terms from")
    ap.add_argument("--hit", type=float, default=0.1,
                    help="share of filler terms that occur in the text (default 0.1)")
    ap.add_argument("--out", type=pathlib.Path, required=True)
    ap.add_argument("--warraq", type=pathlib.Path, help="the same rows as a glossary file of Warraq")
    ap.add_argument("--seed", type=int, default=7)
    a = ap.parse_args()
    rows: dict[str, tuple[str, str]] = {}
    for line in CORE.splitlines():
        term, english, kind = line.split("\t")
        rows.setdefault(term, (english, kind))
    for term, english, kind in cldr():
        if len(rows) < a.size:
            rows.setdefault(term, (english, kind))
    if len(rows) < a.size:
        lines: list[str] = []
        for p in a.text:
            for f in sorted(p.rglob("*.txt"))[:4000] if p.is_dir() else [p]:
                lines += [l for l in f.read_text(encoding="utf-8", errors="replace").splitlines()
                          if len(l) > 40]
        if not lines:
            ap.error("more terms than CLDR carries: give --text")
        rng = random.Random(a.seed)
        vocabulary = sorted({w for l in lines for w in WORD.findall(l)})
        for term in filler(lines, vocabulary, a.hit, rng):
            if term not in rows:
                rows[term] = (f"term {len(rows)}", "term")
                if len(rows) >= a.size:
                    break
    a.out.write_text("".join(f"{t}\t{e}\t{k}\n" for t, (e, k) in rows.items()), encoding="utf-8")
    if a.warraq:
        body = "".join(f"{t}\t{e}\t{TYPES.get(k, k)}\n" for t, (e, k) in rows.items())
        a.warraq.write_text("source\ttarget\ttype\n" + body, encoding="utf-8")
    print(f"{len(rows)} terms -> {a.out.name}")


if __name__ == "__main__":
    main()
