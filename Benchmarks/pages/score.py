#!/usr/bin/env python3
"""Score what systems extract from the pages against the gold text, token by token.

    score.py tuned OUTPUTS/NAME ...        one folder of pages, any number of systems' outputs
    score.py tuned final --systems OUT     OUT/SYSTEM/FOLDER/PAGE.txt, as extract_peers.py writes it

Tokens: NFKC, without zero-width and bidirectional characters and tatweel, split at white space. Two figures a page:
`bag` compares the multisets of tokens, `sequence` their longest common subsequence, so that order counts. The mean of
a folder is over its pages, each page counting the same. A system's lines that are lines of PAGE.optional.txt (captions,
byline, date) are taken away before scoring; a line that strings several of them together is taken away too.
"""
import argparse
import collections
import json
import pathlib
import sys
import unicodedata

INVISIBLE = {c: None for c in (
    *range(0x200B, 0x2010),  # zero-width space, non-joiner, joiner, left-to-right and right-to-left mark
    *range(0x202A, 0x202F), *range(0x2066, 0x206A),  # bidirectional embeddings, overrides, isolates
    0xFEFF, 0x00AD,  # byte order mark, soft hyphen
    0x0640,  # ـ tatweel
)}


class Trouble(Exception):
    """Something is wrong with the input; the message says where."""


def tokens(text):
    return unicodedata.normalize("NFKC", text).translate(INVISIBLE).split()


def common_subsequence(first, second):
    """The length of the longest common subsequence, row by row in one big integer (Hyyrö 2004)."""
    places = collections.defaultdict(int)
    for index, token in enumerate(first):
        places[token] |= 1 << index
    everything = (1 << len(first)) - 1
    row = everything
    for token in second:
        hits = row & places.get(token, 0)
        row = (row + hits | row - hits) & everything
    return len(first) - row.bit_count()


def strings_together(line, optional):
    """Whether the tokens of a line are one optional line, or several in a row."""
    reached = {0}
    for start in range(len(line)):
        if start in reached:
            reached.update(start + len(o) for o in optional if line[start:start + len(o)] == list(o))
    return len(line) in reached


def without_optional(text, optional):
    """The tokens of a system's text, without the lines that may be there or not."""
    kept = []
    for line in text.splitlines():
        words = tokens(line)
        if words and not (optional and strings_together(words, optional)):
            kept += words
    return kept


def figures(correct, system, gold):
    if not system and not gold:
        return {"precision": 1.0, "recall": 1.0, "f1": 1.0}
    return {"precision": correct / system if system else 0.0,
            "recall": correct / gold if gold else 0.0,
            "f1": 2 * correct / (system + gold)}


def score(gold_text, system_text, optional_text=""):
    gold = tokens(gold_text)
    optional = {tuple(tokens(line)) for line in optional_text.splitlines()} - {()}
    system = without_optional(system_text, optional)
    shared = sum((collections.Counter(gold) & collections.Counter(system)).values())
    return {"bag": figures(shared, len(system), len(gold)),
            "sequence": figures(common_subsequence(gold, system), len(system), len(gold))}


def read(path):
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise Trouble(f"{path}: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise Trouble(f"{path}: not UTF-8 ({error.reason} at byte {error.start})") from None


def page_names(folder):
    if not folder.is_dir():
        raise Trouble(f"{folder}: no such folder")
    names = sorted(path.name.removesuffix(".gold.txt") for path in folder.glob("*.gold.txt"))
    if not names:
        raise Trouble(f"{folder}: no *.gold.txt in it")
    return names


def score_folder(folder, outputs):
    """Page → figures. A page for which the system wrote no file counts as empty, and is said on standard error."""
    result = {}
    for name in page_names(folder):
        optional, output = folder / f"{name}.optional.txt", outputs / f"{name}.txt"
        if not output.exists():
            print(f"score: {output} is missing; counted as empty", file=sys.stderr)
        result[name] = score(read(folder / f"{name}.gold.txt"), read(output) if output.exists() else "",
                             read(optional) if optional.exists() else "")
    return result


def mean(pages):
    return {kind: {key: sum(page[kind][key] for page in pages.values()) / len(pages)
                   for key in ("precision", "recall", "f1")} for kind in ("bag", "sequence")}


def table(folder, systems, kind, key="f1"):
    """Pages down, systems across; the last lines are the mean and the lowest page."""
    pages = list(next(iter(systems.values())))
    width = max(len(name) for name in [*pages, folder]) + 2
    columns = {name: max(len(name), 6) + 2 for name in systems}
    head = f"{folder} — {kind} {'F1' if key == 'f1' else key}"
    lines = [head, "-" * len(head), " " * width + "".join(f"{name:>{columns[name]}}" for name in systems)]
    for page in pages:
        lines.append(f"{page:<{width}}" + "".join(f"{r[page][kind][key]:>{columns[n]}.3f}" for n, r in systems.items()))
    lines.append(f"{'mean':<{width}}" + "".join(f"{mean(r)[kind][key]:>{columns[n]}.3f}" for n, r in systems.items()))
    lines.append(f"{'lowest page':<{width}}" + "".join(
        f"{min(page[kind][key] for page in r.values()):>{columns[n]}.3f}" for n, r in systems.items()))
    return "\n".join(lines)


def summary(folder, systems):
    """One line a system: precision, recall and F1 of both kinds, in the mean."""
    width = max(len(name) for name in systems) + 2
    head = f"{folder} — mean over {len(next(iter(systems.values())))} pages"
    lines = [head, "-" * len(head),
             " " * width + "  bag P   bag R  bag F1   seq P   seq R  seq F1  lowest"]
    for name, pages in systems.items():
        m = mean(pages)
        cells = [m[kind][key] for kind in ("bag", "sequence") for key in ("precision", "recall", "f1")]
        cells.append(min(page["sequence"]["f1"] for page in pages.values()))
        lines.append(f"{name:<{width}}" + "".join(f"{cell:8.3f}" for cell in cells))
    return "\n".join(lines)


def check_self():
    assert tokens("كـتـاب\u200f ﷲ") == ["كتاب", "الله"]
    assert common_subsequence(list("abcbdab"), list("bdcaba")) == 4
    assert common_subsequence([], ["a"]) == common_subsequence(["a"], []) == 0
    perfect = score("قال الوزير إن", "قال الوزير إن")
    assert perfect["bag"]["f1"] == perfect["sequence"]["f1"] == 1
    turned = score("أ ب ت ث", "ث ت ب أ")
    assert turned["bag"]["f1"] == 1 and turned["sequence"]["f1"] == 0.25
    assert score("أ أ ب", "أ ب ب")["bag"]["precision"] == 2 / 3
    assert score("أ", "")["bag"]["f1"] == 0 and score("", "")["bag"]["f1"] == 1
    captions = "صورة السوق\nبقلم ليلى\n"
    assert score("أ ب", "بقلم ليلى صورة السوق\nأ ب\nصورة السوق", captions)["sequence"]["f1"] == 1
    assert score("أ ب", "صورة السوق أ\nب", captions)["bag"]["precision"] == 0.5
    print("score.py: the checks of itself passed")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=pathlib.Path,
                        help="folders of pages; without --systems, the first is the pages and the others are outputs")
    parser.add_argument("--systems", type=pathlib.Path, help="folder with SYSTEM/FOLDER/PAGE.txt")
    parser.add_argument("--pages", action="store_true", help="page by page, not only the means")
    parser.add_argument("--json", action="store_true", help="everything as JSON")
    parser.add_argument("--self-test", action="store_true")
    arguments = parser.parse_args()
    if arguments.self_test:
        return check_self()
    try:
        if arguments.systems:
            if not arguments.folders:
                parser.error("name the folders of pages")
            runs = {folder.name: (folder, {path.name: path / folder.name for path in sorted(arguments.systems.iterdir())
                                           if (path / folder.name).is_dir()}) for folder in arguments.folders}
        elif len(arguments.folders) > 1:
            pages, *outputs = arguments.folders
            runs = {pages.name: (pages, {path.name: path for path in outputs})}
        else:
            parser.error("name a folder of pages and a folder of outputs, or --systems")
        results = {name: {system: score_folder(folder, path) for system, path in systems.items()}
                   for name, (folder, systems) in runs.items()}
        for name, systems in results.items():
            if not systems:
                raise Trouble(f"{arguments.systems}: no system has a folder {name}")
    except Trouble as trouble:
        sys.exit(f"score: {trouble}")
    if arguments.json:
        print(json.dumps({folder: {system: {"pages": pages, "mean": mean(pages)} for system, pages in systems.items()}
                          for folder, systems in results.items()}, ensure_ascii=False, indent=1))
        return
    blocks = []
    for folder, systems in results.items():
        if arguments.pages:
            blocks += [table(folder, systems, kind) for kind in ("bag", "sequence")]
        blocks.append(summary(folder, systems))
    print("\n\n".join(blocks))


if __name__ == "__main__":
    main()
