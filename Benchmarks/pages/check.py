#!/usr/bin/env python3
"""Check the pages and their gold text (standard library only).

    check.py [FOLDER ...]      default: the folders beside this file that have a pages.json

For every page: the file decodes in the encoding that pages.json says, and declares it; the tokens of each gold line
stand side by side in the visible text of the page, and the lines follow each other in the page's order; the same, in
any order, for optional lines; no gold line is there twice, none is an optional line too; the number of words is the one
that pages.json says. Visible means: not in script, style, noscript, template or head, and not hidden by the attribute
`hidden`, by `display:none` or by `aria-hidden="true"`.
"""
import html.parser
import json
import pathlib
import re
import sys

from score import tokens

SILENT = {"script", "style", "noscript", "template", "head", "iframe", "svg", "select", "textarea", "button"}
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
BLOCKS = set("""address article aside blockquote body br caption center dd div dl dt fieldset figcaption figure footer form
h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section table tbody td tfoot th thead tr ul time button""".split())
HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)


class VisibleText(html.parser.HTMLParser):
    """The visible text of a page, with a space wherever a block begins or ends; end tags without start are ignored."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.parts, self.stack = [], []

    def handle_starttag(self, tag, attributes):
        if tag in BLOCKS:
            self.parts.append(" ")
        if tag in VOID:
            return
        if tag in ("body", "main", "article"):  # an unclosed head ends where the body begins
            self.stack = [entry for entry in self.stack if entry[0] != "head"]
        given = dict(attributes)
        silent = (tag in SILENT or "hidden" in given or given.get("aria-hidden") == "true"
                  or bool(HIDDEN_STYLE.search(given.get("style") or "")))
        if tag in ("p", "li", "option", "td", "tr", "dt", "dd") and self.stack and self.stack[-1][0] == tag:
            self.stack.pop()
        self.stack.append((tag, silent))

    def handle_endtag(self, tag):
        if tag in BLOCKS:
            self.parts.append(" ")
        for index in range(len(self.stack) - 1, -1, -1):
            if self.stack[index][0] == tag:
                del self.stack[index:]
                return

    def handle_data(self, data):
        if not any(silent for _, silent in self.stack):
            self.parts.append(data)


def visible_tokens(markup):
    parser = VisibleText()
    parser.feed(markup)
    parser.close()
    return tokens("".join(parser.parts))


def find(line, text, start):
    """The end of the first occurrence of a line's tokens at or after start, or -1."""
    first, length = line[0], len(line)
    index = start
    while True:
        try:
            index = text.index(first, index)
        except ValueError:
            return -1
        if text[index:index + length] == line:
            return index + length
        index += 1


def lines_of(path):
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else []


def declared(data):
    match = re.search(rb"<meta[^>]*charset\s*=\s*[\"']?\s*([\w-]+)", data[:4096], re.I)
    return match.group(1).decode().lower() if match else None


def check_page(folder, entry):
    name, complaints = entry["page"], []
    data = (folder / f"{name}.html").read_bytes()
    gold, optional = lines_of(folder / f"{name}.gold.txt"), lines_of(folder / f"{name}.optional.txt")
    if declared(data) != entry["encoding"]:
        complaints.append(f"declares {declared(data)}, pages.json says {entry['encoding']}")
    try:
        text = visible_tokens(data.decode(entry["encoding"]))
    except UnicodeDecodeError as error:
        return [f"not {entry['encoding']}: {error.reason} at byte {error.start}"]
    if not gold:
        complaints.append("no gold text")
    position = 0
    for number, line in enumerate(gold, 1):
        words = tokens(line)
        end = find(words, text, position) if words else -1
        if not words:
            complaints.append(f"gold line {number} is empty")
        elif end >= 0:
            position = end
        elif find(words, text, 0) >= 0:
            complaints.append(f"gold line {number} stands earlier in the page than the line before it: {line[:60]}")
        else:
            complaints.append(f"gold line {number} is not in the visible text: {line[:60]}")
    for number, line in enumerate(optional, 1):
        words = tokens(line)
        if not words or find(words, text, 0) < 0:
            complaints.append(f"optional line {number} is not in the visible text: {line[:60]}")
    for line in sorted({line for line in gold if gold.count(line) > 1}):
        complaints.append(f"gold line twice: {line[:60]}")
    for line in sorted(set(gold) & set(optional)):
        complaints.append(f"both gold and optional: {line[:60]}")
    words = sum(len(line.split()) for line in gold)
    if words != entry["gold_words"]:
        complaints.append(f"{words} words of gold, pages.json says {entry['gold_words']}")
    missing = {"page", "url", "system", "difficulties", "encoding", "licence", "gold_words"} - set(entry)
    if missing:
        complaints.append(f"pages.json lacks {', '.join(sorted(missing))}")
    return complaints


def check_folder(folder):
    entries = json.loads((folder / "pages.json").read_text(encoding="utf-8"))
    complaints = [f"{entry['page']}: {text}" for entry in entries for text in check_page(folder, entry)]
    listed = {entry["page"] for entry in entries}
    for path in sorted(folder.glob("*.html")):
        if path.stem not in listed:
            complaints.append(f"{path.stem}: not in pages.json")
    return len(entries), complaints


def main():
    here = pathlib.Path(__file__).resolve().parent
    folders = [pathlib.Path(argument) for argument in sys.argv[1:]] or sorted(p.parent for p in here.glob("*/pages.json"))
    failed = False
    for folder in folders:
        count, complaints = check_folder(folder)
        for complaint in complaints:
            print(f"{folder.name}/{complaint}")
        print(f"{folder.name}: {count} pages, {len(complaints) or 'no'} complaint{'' if len(complaints) == 1 else 's'}")
        failed |= bool(complaints) or not count
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
