#!/usr/bin/env python3
"""Measures the program on annotated text and prints the figures that the documentation quotes.

  Scripts/measure-quality.py GOLD [--warraq PROGRAM]

GOLD is a folder with sent/, tok/, ner/, timex/ (JSON Lines: texts with sentences, tokens or entities, offsets in code
points) and score/ (the scorers adapt.py, sent_score.py, tok_score.py, ner_score.py). `make quality` runs it over
$WARRAQ_GOLD. Standard library only.
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

NAMES = ["--types", "PER,LOC,ORG", "--map-system", "person=PER,place=LOC,organization=ORG"]
TIMES = {"date": "T", "time": "T", "duration": "T"}
TIMEX = ["--types", "T", "--map-gold", "DATE=T,TIME=T,DURATION=T,SET=T"]


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("gold", type=pathlib.Path)
    arguments.add_argument("--warraq", default=".build/release/warraq")
    options = arguments.parse_args()
    if not (options.gold / "score" / "adapt.py").is_file():
        sys.exit(f"{options.gold} holds no score/adapt.py: give the folder with sent, tok, ner, timex and score")
    with tempfile.TemporaryDirectory() as folder:
        Measurement(options, pathlib.Path(folder)).run()


class Measurement:
    def __init__(self, options, folder):
        self.gold = options.gold
        self.program = options.warraq
        self.folder = folder

    def run(self):
        for name in ["newscommentary", "ted2017"]:
            self.measure(f"sent/{name}.dev.jsonl", "sent", "sent_score.py", ["--punctuated-only"])
        self.measure("sent/padt.dev.jsonl", "sent", "sent_score.py", [])
        self.measure("tok/padt.dev.jsonl", "tok", "tok_score.py", [])
        names = "ner/anercorp.dev.jsonl"
        self.measure(names, "ner", "ner_score.py", ["--snap"] + NAMES)
        self.measure(names, "ner", "ner_score.py", ["--snap"] + NAMES, "without the model", annotate={"model": False})
        self.measure(names, "ner", "ner_score.py", ["--snap"] + NAMES, "without glossaries", glossaries=[])
        self.measure("timex/news-timex3.dev.jsonl", "times", "ner_score.py", ["--snap"] + TIMEX)

    def measure(self, text, kind, scorer, options, note="", **settings):
        gold = self.gold / text
        answers = self.folder / "answers.jsonl"
        answers.write_text(self.answers(gold, kind, settings), encoding="utf-8")
        command = [sys.executable, self.gold / "score" / scorer]
        command += ["json"] if scorer == "ner_score.py" else []
        figures = output(command + [gold, answers] + options)
        print(f"== {text}{', ' + note if note else ''}\n{figures}")

    def answers(self, gold, kind, settings):
        configuration = {"input": {"path": "."}, "glossaries": ["base"], "clean": {"boilerplate": False}} | settings
        file = self.folder / "pipeline.json"
        file.write_text(json.dumps(configuration), encoding="utf-8")
        adapt = [sys.executable, self.gold / "score" / "adapt.py"]
        replies = self.folder / "replies.jsonl"
        replies.write_text(
            output([self.program, "pipe", "--quiet", "--config", file, "--emit", "mentions,sentences,tokens"],
                   output(adapt + ["ask", gold])), encoding="utf-8")
        if kind != "times":
            return output(adapt + ["answer", gold, replies, "--kind", kind])
        with open(gold, encoding="utf-8") as texts, open(replies, encoding="utf-8") as found:
            return "".join(times(json.loads(text), json.loads(reply)) for text, reply in zip(texts, found))


def times(text, reply):
    """Dates, times and durations of one answer, as one type."""
    found = [{"start": mention["start"], "end": mention["end"], "type": TIMES[mention["type"]]}
             for mention in reply.get("mentions", []) if mention["type"] in TIMES]
    return json.dumps({"doc": text["doc"], "entities": found}) + "\n"


def output(command, text=None):
    done = subprocess.run([str(part) for part in command], input=text, text=True, encoding="utf-8",
                          stdout=subprocess.PIPE)
    if done.returncode:
        sys.exit(f"{command[0]} ended with status {done.returncode}")
    return done.stdout


if __name__ == "__main__":
    main()
