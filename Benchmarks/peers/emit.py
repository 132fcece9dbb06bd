#!/usr/bin/env python3
"""Write the peers' answers to annotated material, for scoring.

    python3 emit.py sent  --gold padt.dev.jsonl --out DIR
    python3 emit.py ner   --gold anercorp.dev.jsonl --gazetteer LOC=loc.txt ORG=org.txt PER=per.txt [--train train.jsonl] --out DIR
    python3 emit.py clean --pages DIR --out DIR

One file (or, for clean, one folder) per peer, in the shapes that the scorers of
such material read: offsets of code points, or one block of text a line.
"""
from __future__ import annotations

import argparse
import collections
import json
import pathlib
import re

from common import CLITICS, fold_key
from quality import splitters, strippers


def load(path):
    return [json.loads(l) for l in path.read_text(encoding="utf-8").splitlines() if l.strip()]


def name(tool: str) -> str:
    return re.sub(r"\W+", "-", tool).strip("-").lower()


def sent(a) -> None:
    docs = load(a.gold)
    for tool, split in splitters().items():
        with open(a.out / f"{name(tool)}.jsonl", "w", encoding="utf-8") as f:
            for d in docs:
                text = d.get("text") or d["input"]
                at = [i for i, c in enumerate(text) if not c.isspace()]
                n, out = 0, []
                for piece in (p for line in text.split("\n") if line.strip() for p in split(line)):
                    size = sum(not c.isspace() for c in piece)
                    if size:
                        out.append([at[n], at[n + size - 1] + 1])
                        n += size
                f.write(json.dumps({"doc": d["doc"], "sentences": out}) + "\n")


def gazetteer(a):
    votes = collections.defaultdict(collections.Counter)
    for spec in a.gazetteer:
        kind, _, path = spec.partition("=")
        for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
            term = line.replace("_", " ").strip()
            if re.fullmatch(r"[\u0621-\u0652 ]{3,}", term):
                votes[term][kind] += 1
    for d in load(a.train) if a.train else []:
        for e in d["entities"]:
            votes[" ".join(d["text"][e["start"]:e["end"]].split())][e["type"]] += 3
    return {t: c.most_common(1)[0][0] for t, c in votes.items() if len(t) > 2}


def ner(a) -> None:
    import spacy
    from spacy.attrs import NORM
    from spacy.matcher import PhraseMatcher
    from spacy.util import filter_spans
    terms, docs = gazetteer(a), load(a.gold)
    words = {fold_key(w) for t in terms for w in t.split()}

    def strip(s):
        s = fold_key(s)
        if s not in words:
            for c in CLITICS[1:]:
                if s.startswith(c) and s[len(c):] in words:
                    return s[len(c):]
        return s

    def merged(spans):
        """Persons that touch are one person: gazetteers list single names."""
        out = []
        for s in spans:
            if out and out[-1].label_ == s.label_ == "PER" and out[-1].end == s.start:
                s = s.doc[out.pop().start:s.end]
                s.label_ = "PER"
            out.append(s)
        return out

    setups = {"spacy exact": (None, list), "spacy folded": (fold_key, list), "spacy folded clitics": (strip, list),
              "spacy exact, persons merged": (None, merged),
              "spacy folded clitics, persons merged": (strip, merged)}
    for tool, (norm, post) in setups.items():
        nlp = spacy.blank("ar")
        if norm:
            nlp.vocab.lex_attr_getters[NORM] = norm
        m = PhraseMatcher(nlp.vocab, attr="NORM" if norm else "ORTH")
        for kind in sorted(set(terms.values())):
            m.add(kind, [nlp.make_doc(t) for t, k in terms.items() if k == kind])
        with open(a.out / f"{name(tool)}.jsonl", "w", encoding="utf-8") as f:
            for d in docs:
                doc = nlp.make_doc(d["text"])
                f.write(json.dumps({"doc": d["doc"], "entities": [
                    {"start": s.start_char, "end": s.end_char, "type": s.label_}
                    for s in post(filter_spans(m(doc, as_spans=True)))]}) + "\n")


def clean(a) -> None:
    for tool, strip in strippers()[0].items():
        folder = a.out / name(tool)
        folder.mkdir(exist_ok=True)
        for page in sorted(a.pages.glob("*.html")):
            html = page.read_text(encoding="utf-8", errors="replace")
            (folder / f"{page.stem}.txt").write_text("\n".join(strip(html)), encoding="utf-8")


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    ap.add_argument("what", choices=["sent", "ner", "clean"])
    ap.add_argument("--gold", type=pathlib.Path)
    ap.add_argument("--pages", type=pathlib.Path)
    ap.add_argument("--gazetteer", nargs="*", default=[])
    ap.add_argument("--train", type=pathlib.Path)
    ap.add_argument("--out", type=pathlib.Path, required=True)
    a = ap.parse_args()
    a.out.mkdir(parents=True, exist_ok=True)
    globals()[a.what](a)


if __name__ == "__main__":
    main()
