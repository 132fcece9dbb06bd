#!/usr/bin/env python3
"""Write a deterministic corpus of Arabic news-like documents.

Sentences come from the text files below --seed-dir (the sample corpus will do)
and, if given, from CoNLL-U treebanks (--conllu) and plain-text files
(--bulk-dir), which add vocabulary.  Each document is a
seeded shuffle of headings, paragraphs of one to four sentences and, in part of
the documents, the page chrome a scraper leaves behind (breadcrumb, repeated
title, teaser cut with […], doubled captions, comment form, footer).

Same arguments and same inputs give the same bytes; the digest printed at the
end covers every document in order.

    python3 make_corpus.py --seed-dir ../../Corpus --out corpus --docs 10000
    python3 make_corpus.py --seed-dir ../../Corpus --out html --docs 2000 --html
    python3 make_corpus.py --cut-dir NEWS --out news --docs 10000
"""
from __future__ import annotations

import argparse
import hashlib
import html
import pathlib
import random
import re

SENT_END = re.compile(r"(?<=[.!؟?])\s+(?=\S)")
ARABIC = re.compile(r"[\u0621-\u064A]")
LATIN = re.compile(r"[A-Za-z]{3,}")
DIGITS = re.compile(r"\d+")
INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
HAMZA = str.maketrans("أإآ", "ااا")
COMMENTS = re.compile(r"\bcomment|اترك تعليق", re.IGNORECASE)
MONTHS = ("يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر "
          "أكتوبر نوفمبر ديسمبر").split()
# Page chrome of the kind any CMS emits; phrased here, not taken from a source.
TOP = ["  • الرئيسية", "القائمة", "الأكثر قراءة", "شارك المقال", "آخر الأخبار", "Menu"]
BOTTOM = ["اترك تعليقاً", "Leave a comment", "جميع الحقوق محفوظة ©", "تابعنا على فيسبوك",
          "لن يتم نشر بريدك الإلكتروني. الحقول المطلوبة معلمة بـ *", "سياسة الخصوصية | اتصل بنا"]


def pools(seed_dir: pathlib.Path) -> tuple[list[str], list[str]]:
    """Sentences and headings found in the seed texts."""
    sentences, heads = [], []
    for path in sorted(seed_dir.rglob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            line = line.strip()
            if COMMENTS.search(line) and len(line.split()) < 5:
                break                    # the comment form: only page chrome follows
            if len(ARABIC.findall(line)) < 8 or LATIN.search(line) or "[" in line or "•" in line:
                continue
            words = line.split()
            if len(words) > 9:
                sentences += [s for s in SENT_END.split(line) if len(s.split()) > 4]
            elif line[-1] not in ".،*":
                heads.append(line)
    return sentences, heads


def conllu_sentences(path: pathlib.Path) -> list[str]:
    with path.open(encoding="utf-8") as f:
        out = [line[9:].strip() for line in f if line.startswith("# text = ")]
    return [s for s in out if len(s.split()) > 3]


def bulk_sentences(folder: pathlib.Path) -> list[str]:
    out = []
    for path in sorted(folder.rglob("*.txt")):
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            if len(ARABIC.findall(line)) > 20:
                out += [s for s in SENT_END.split(line.strip()) if len(s.split()) > 3]
    return out


def vary(s: str, rng: random.Random) -> str:
    """Numbers change always; spelling drifts in a few sentences."""
    s = DIGITS.sub(lambda m: str(rng.randrange(10 ** (len(m[0]) - 1), 10 ** len(m[0])))
                   if len(m[0]) < 9 else m[0], s)
    r = rng.random()
    if r < 0.04:
        s = s.translate(HAMZA)
    elif r < 0.06:
        s = s.translate(INDIC)
    elif r < 0.08:
        words = s.split(" ")
        i = rng.randrange(len(words))
        if len(words[i]) > 3:
            words[i] = words[i][:2] + "ـ" * rng.randint(1, 3) + words[i][2:]
        s = " ".join(words)
    elif r < 0.14:
        s = (f"وفي {rng.randint(1, 28)} {rng.choice(MONTHS)} {rng.randint(1990, 2026)}، " + s)
    elif r < 0.16 and "، " in s:
        s = s.replace("، ", "، \u200f", 1)
    return s


def document(rng, seeds, extra, heads, low, high):
    """A list of (kind, text); kind is chrome, title, teaser, caption, head or p."""
    target, size = rng.randint(low, high), 0
    out: list[tuple[str, str]] = []

    def put(kind, text):
        nonlocal size
        out.append((kind, text))
        size += len(text.encode()) + 2

    def sentence():
        pool = extra if extra and rng.random() < 0.75 else seeds
        return vary(rng.choice(pool), rng)

    title = rng.choice(heads)
    dirty = rng.random() < 0.5
    if dirty:
        for line in rng.sample(TOP, 2):
            put("chrome", line)
        put("chrome", "  • " + title)
    put("title", title)
    first = True
    while size < target:
        if not first and rng.random() < 0.3:
            put("head", rng.choice(heads))
        p = " ".join(sentence() for _ in range(rng.randint(1, 4)))
        if first and dirty:
            put("teaser", " ".join(p.split()[:30]) + " […]")
        put("p", p)
        if dirty and rng.random() < 0.08:
            caption = rng.choice(heads)
            put("caption", caption)
            put("caption", caption)
        first = False
    if dirty:
        for line in rng.sample(BOTTOM, 3):
            put("chrome", line)
    return out


def as_text(doc) -> str:
    return "\n\n".join(t for _, t in doc) + "\n"


def as_html(doc) -> str:
    e = html.escape
    title = next(t for k, t in doc if k == "title")
    body = {"head": "h2", "p": "p", "teaser": "p"}
    main, nav, foot = [], [], []
    seen_title = False
    for kind, text in doc:
        if kind == "title":
            seen_title = True
            main.append(f"<h1>{e(text)}</h1>")
        elif kind == "chrome":
            (foot if seen_title else nav).append(f'<li><a href="/x">{e(text.strip(" •"))}</a></li>')
        elif kind == "caption":
            main.append(f"<figure><img src='/i.jpg' alt='{e(text)}'><figcaption>{e(text)}</figcaption></figure>")
        else:
            main.append(f"<{body[kind]}>{e(text)}</{body[kind]}>")
    return (f'<!DOCTYPE html>\n<html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{e(title)}</title>'
            f'<meta name="author" content="هيئة التحرير"><meta property="article:published_time" content="2025-11-07">'
            f"</head><body><nav><ul>{''.join(nav)}</ul></nav>\n<article>\n" + "\n".join(main) +
            f"\n</article>\n<aside><h3>مقالات ذات صلة</h3><ul><li><a href='/a'>{e(title)}</a></li></ul></aside>"
            f"<footer><ul>{''.join(foot)}</ul></footer></body></html>\n")


def cut(a) -> None:
    """Real text in its own order, cut between lines into documents."""
    rng, digest, total, n = random.Random(a.seed), hashlib.sha256(), 0, 0
    lines = (l for p in sorted(a.cut_dir.rglob(a.pattern))
             for l in p.read_text(encoding="utf-8", errors="replace").splitlines(True))
    doc, size, target = [], 0, rng.randint(a.min_bytes, a.max_bytes)
    for line in lines:
        doc.append(line)
        size += len(line.encode())
        if size >= target:
            data = "".join(doc).encode()
            (a.out / f"d{n:06d}.txt").write_bytes(data)
            digest.update(data)
            total, n = total + len(data), n + 1
            doc, size, target = [], 0, rng.randint(a.min_bytes, a.max_bytes)
            if n == a.docs:
                break
    print(f"{n} documents, {total} bytes, sha256 {digest.hexdigest()[:16]}")


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    ap.add_argument("--seed-dir", type=pathlib.Path)
    ap.add_argument("--cut-dir", type=pathlib.Path, help="instead: cut the text files here into documents")
    ap.add_argument("--pattern", default="*.txt", help="which files of --cut-dir")
    ap.add_argument("--conllu", type=pathlib.Path, action="append", default=[])
    ap.add_argument("--bulk-dir", type=pathlib.Path)
    ap.add_argument("--out", type=pathlib.Path, required=True)
    ap.add_argument("--docs", type=int, default=10000)
    ap.add_argument("--min-bytes", type=int, default=4000)
    ap.add_argument("--max-bytes", type=int, default=9500)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--html", action="store_true")
    a = ap.parse_args()

    a.out.mkdir(parents=True, exist_ok=True)
    if a.cut_dir:
        cut(a)
        return
    if not a.seed_dir:
        ap.error("one of --seed-dir and --cut-dir is needed")
    seeds, heads = pools(a.seed_dir)
    if not seeds or not heads:
        ap.error("the seed folder gave no sentences or no headings")
    extra = [s for p in a.conllu for s in conllu_sentences(p)]
    if a.bulk_dir:
        extra += bulk_sentences(a.bulk_dir)
    rng, digest, total = random.Random(a.seed), hashlib.sha256(), 0
    for i in range(a.docs):
        doc = document(rng, seeds, extra, heads, a.min_bytes, a.max_bytes)
        data = (as_html(doc) if a.html else as_text(doc)).encode()
        (a.out / f"d{i:06d}.{'html' if a.html else 'txt'}").write_bytes(data)
        digest.update(data)
        total += len(data)
    print(f"{a.docs} documents, {total} bytes, sha256 {digest.hexdigest()[:16]}, "
          f"{len(seeds)} seed and {len(extra)} further sentences, {len(heads)} headings")


if __name__ == "__main__":
    main()
