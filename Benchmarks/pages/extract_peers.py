#!/usr/bin/env python3
"""Give pages to extraction tools and write down what each gives back.

    extract_peers.py --output OUT [--warraq PATH] [--only NAME ...] FOLDER ...

FOLDER holds NAME.html with NAME.gold.txt. OUT/SYSTEM/FOLDER/NAME.txt is written, one block a line, for score.py. The
Python tools get the bytes of the file. Warraq is run as `PATH pipe --emit text`: one JSON line a page, with the text
decoded as the page declares it, comes back as one JSON line. A tool that fails on a page gives an empty text, and the
failure is said on standard error.
"""
import argparse
import codecs
import json
import pathlib
import re
import subprocess
import sys
import time

LIST_MARK = re.compile(r"^\s*-\s+")
BAR = re.compile(r"(?<!\\)\|")


def without_marks(line):
    """A line without the marks trafilatura adds: a hyphen before a list item, bars between the cells of a row."""
    if line.startswith("|"):
        cells = BAR.split(line)
        return "" if all(set(cell) <= set(" -:") for cell in cells) else " ".join(cells).replace("\\|", "|")
    return LIST_MARK.sub("", line)


def with_headline(headline, lines):
    """The headline in front, where the tool gives it apart from the text and the text has not got it."""
    text = "\n".join(lines)
    return f"{headline}\n{text}" if headline and headline not in text else text


def by_trafilatura(**options):
    import trafilatura

    def extract(data, _url):
        text = trafilatura.extract(data, include_comments=False, include_tables=True, **options) or ""
        headline = getattr(trafilatura.extract_metadata(data), "title", None)
        return with_headline(headline, [" ".join(without_marks(line).split()) for line in text.splitlines()])
    return extract


def by_justext():
    import justext
    stoplist = justext.get_stoplist("Arabic")

    def extract(data, _url):
        return "\n".join(p.text for p in justext.justext(data, stoplist) if not p.is_boilerplate)
    return extract


def by_readability():
    import lxml.html
    import readability
    blocks = {"p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "tr", "table", "ul", "ol", "section",
              "article", "figure", "figcaption", "pre", "dd", "dt", "header", "footer", "br", "body", "html"}

    def lines(element):
        """The text with a line break wherever a block begins or ends."""
        parts = []

        def walk(node):
            if not isinstance(node.tag, str):
                return
            edge = "\n" if node.tag in blocks else " " if node.tag in ("td", "th") else ""
            parts.append(edge)
            parts.append(re.sub(r"\s+", " ", node.text or ""))
            for child in node:
                walk(child)
                parts.append(re.sub(r"\s+", " ", child.tail or ""))
            parts.append(edge)
        walk(element)
        return [" ".join(line.split()) for line in "".join(parts).split("\n")]

    def extract(data, url):
        document = readability.Document(decoded(data), url=url)
        body = [line for line in lines(lxml.html.fromstring(document.summary())) if line]
        return with_headline(document.short_title(), body)
    return extract


PEERS = {
    "trafilatura": lambda: by_trafilatura(),
    "trafilatura-precision": lambda: by_trafilatura(favor_precision=True),
    "trafilatura-recall": lambda: by_trafilatura(favor_recall=True),
    "justext": by_justext,
    "readability": by_readability,
}


def decoded(data):
    """The text of a page in the encoding that its bytes declare: byte order mark, then meta, then UTF-8."""
    if data.startswith(codecs.BOM_UTF8):
        return data.decode("utf-8-sig", "replace")
    declared = re.search(rb"<meta[^>]*charset\s*=\s*[\"']?\s*([\w-]+)", data[:4096], re.I)
    try:
        return data.decode(codecs.lookup(declared.group(1).decode()).name if declared else "utf-8", "replace")
    except LookupError:
        return data.decode("utf-8", "replace")


def by_warraq(program, pages, options):
    """All pages in one run: page → text."""
    lines = "".join(json.dumps({"id": f"page-{i}", "html": decoded(data), "url": url}, ensure_ascii=False) + "\n"
                    for i, (_, data, url) in enumerate(pages))
    run = subprocess.run([program, "pipe", "--emit", "text", *options], input=lines.encode(), capture_output=True)
    sys.stderr.write(run.stderr.decode(errors="replace"))
    if run.returncode:
        print(f"extract_peers: {program} pipe left with code {run.returncode}", file=sys.stderr)
    texts = {}
    for line in run.stdout.decode("utf-8", "replace").splitlines():
        record = json.loads(line)
        if "text" not in record:
            print(f"extract_peers: warraq: {record}", file=sys.stderr)
        texts[record.get("id")] = record.get("text") or ""
    return {name: texts.get(f"page-{i}", "") for i, (name, _, _) in enumerate(pages)}


def pages_of(folder):
    """(name, bytes, address) of every page that has a gold text."""
    described = folder / "pages.json"
    addresses = {}
    if described.exists():
        addresses = {entry["page"]: entry.get("url") for entry in json.loads(described.read_text(encoding="utf-8"))}
    names = sorted(path.name.removesuffix(".gold.txt") for path in folder.glob("*.gold.txt"))
    if not names:
        sys.exit(f"extract_peers: {folder}: no *.gold.txt in it")
    return [(name, (folder / f"{name}.html").read_bytes(), addresses.get(name)) for name in names]


def write(target, texts):
    target.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (target / f"{name}.txt").write_text(text.rstrip("\n") + "\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", metavar="FOLDER", type=pathlib.Path)
    parser.add_argument("--output", type=pathlib.Path, required=True)
    parser.add_argument("--warraq", help="the program; without it only the Python tools run")
    parser.add_argument("--warraq-option", action="append", default=[], help="handed on to `warraq pipe`, repeatable")
    parser.add_argument("--only", nargs="*", choices=[*PEERS, "warraq"], metavar="SYSTEM",
                        help=f"these systems only: {', '.join(PEERS)}, warraq")
    arguments = parser.parse_args()
    chosen = arguments.only or [*PEERS, "warraq"]
    tools = {name: make() for name, make in PEERS.items() if name in chosen}
    for folder in arguments.folders:
        pages = pages_of(folder)
        folder_name = folder.resolve().name
        if arguments.warraq and "warraq" in chosen:
            write(arguments.output / "warraq" / folder_name,
                  by_warraq(arguments.warraq, pages, arguments.warraq_option))
        for system, extract in tools.items():
            started, texts = time.perf_counter(), {}
            for name, data, url in pages:
                try:
                    texts[name] = extract(data, url)
                except Exception as error:  # a tool's failure on one page is a result, not a reason to stop
                    print(f"extract_peers: {system} on {name}: {type(error).__name__}: {error}", file=sys.stderr)
                    texts[name] = ""
            write(arguments.output / system / folder_name, texts)
            print(f"{folder_name}: {system}, {len(pages)} pages, {time.perf_counter() - started:.1f} s", file=sys.stderr)


if __name__ == "__main__":
    main()
