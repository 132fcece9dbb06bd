#!/usr/bin/env python3
"""Instructions a byte of input, by module, from two callgrind files: many documents less one.

    count_instructions.py MANY ONE --bytes N [--series NAME] [--baseline FILE] [--record] [--functions N]

A function belongs to the module that its mangled name begins with ($s8Cleaning...).  What runs in libraries (the Swift
runtime, libc, libxml2) and in modules that others share (ArabicText, TextModel, ...) is charged to the modules that
called for it, in proportion to what each caller's calls cost; the column `own` leaves it out.
"""
from __future__ import annotations

import argparse
import collections
import pathlib
import re
import sys

# The modules that do the work of the line; the names of all others are passed through to their callers.
STAGES = ("Reading", "WebPages", "Cleaning", "Segmentation", "NameTagging", "Annotation", "Glossaries", "Glossing",
          "TEIWriting", "Pipeline", "warraq")
MODULE = re.compile(r"^\$s(?:e)?(\d+)")
TOLERANCE = 1.03


def module(name: str) -> str | None:
    if name == "(libcrypto)":
        return name
    m = MODULE.match(name)
    if not m:
        return None
    size = int(m[1])
    found = name[m.end():m.end() + size]

    return found if found in STAGES else None


def hashing(name: str, where: str) -> str:
    """Functions of libcrypto are one: valgrind's processor lacks the instructions for SHA-256 that real ones have, so
    what hashing costs here is told apart."""
    return "(libcrypto)" if "libcrypto" in where else name


def load(path: pathlib.Path):
    """Own cost by function, and cost of calls by (caller, callee); compressed names resolved."""
    names: dict[str, dict[str, str]] = {"fn": {}, "ob": {}, "fl": {}}
    own: collections.Counter = collections.Counter()
    calls: collections.Counter = collections.Counter()
    current = callee = where = called = ""
    is_call = False

    def resolve(kind: str, text: str) -> str:
        m = re.match(r"\((\d+)\)(?: (.*))?$", text)
        if not m:
            return text
        if m[2] is not None:
            names[kind][m[1]] = m[2]
        return names[kind].get(m[1], text)

    with path.open(encoding="utf-8", errors="replace") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if not line or line.startswith("#"):
                continue
            head = line[0]
            if head.isdigit() or head in "+-*":
                cost = int(line.split()[-1])
                if is_call:
                    calls[current, callee] += cost
                    is_call = False
                else:
                    own[current] += cost
            elif line.startswith("ob="):
                where = resolve("ob", line[3:])
            elif line.startswith("cob="):
                called = resolve("ob", line[4:])
            elif line.startswith("fn="):
                current = hashing(resolve("fn", line[3:]), where)
            elif line.startswith("cfn="):
                callee = hashing(resolve("fn", line[4:]), called or where)
                called = ""
            elif line.startswith("calls="):
                is_call = True
            elif line.startswith("totals:") or line.startswith("summary:"):
                continue
    return own, calls


def charged(own, calls):
    """Cost by module, first with and then without what libraries did for it."""
    # "f'2" is f called by itself, which callgrind may keep apart.
    base = {name: name.split("'")[0] for name in set(own) | {x for pair in calls for x in pair}}
    callers: dict[str, collections.Counter] = collections.defaultdict(collections.Counter)
    for (caller, callee), cost in calls.items():
        if base[caller] != base[callee]:
            callers[base[callee]][base[caller]] += cost
    cost: collections.Counter = collections.Counter()
    for name, value in own.items():
        cost[base[name]] += value
    alone: collections.Counter = collections.Counter()
    total: collections.Counter = collections.Counter()
    waiting: dict[str, float] = {}
    for name, value in cost.items():
        owner = module(name)
        if owner:
            alone[owner] += value
            total[owner] += value
        else:
            waiting[name] = waiting.get(name, 0) + value
    # Charges travel up the calls; cycles among libraries lose nothing, they only take more rounds.
    for _ in range(200):
        after: dict[str, float] = {}
        for name, value in waiting.items():
            whole = sum(callers[name].values()) if name in callers else 0
            if not whole:
                total["(runtime)"] += value
                continue
            for caller, share in callers[name].items():
                part = value * share / whole
                owner = module(caller)
                if owner:
                    total[owner] += part
                elif part > 1:
                    after[caller] = after.get(caller, 0) + part
                else:
                    total["(runtime)"] += part
        waiting = after
        if not waiting:
            break
    for value in waiting.values():
        total["(runtime)"] += value
    return total, alone, cost


def baseline(path: pathlib.Path | None) -> dict[str, float]:
    if not path or not path.exists():
        return {}
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return {row[0]: float(row[1]) for row in rows if len(row) == 2}


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    ap.add_argument("many", type=pathlib.Path)
    ap.add_argument("one", type=pathlib.Path)
    ap.add_argument("--bytes", type=int, required=True)
    ap.add_argument("--series", default="tokens, model on")
    ap.add_argument("--baseline", type=pathlib.Path)
    ap.add_argument("--record", action="store_true")
    ap.add_argument("--functions", type=int, default=25, help="how many functions to name")
    a = ap.parse_args()
    (many, alone_many, cost_many), (one, alone_one, cost_one) = charged(*load(a.many)), charged(*load(a.one))
    order = [m for m in (*STAGES, "(libcrypto)", "(runtime)") if many.get(m)]
    figures = {m: (many[m] - one[m]) / a.bytes for m in order}
    figures["all"] = sum(figures.values())
    alone = {m: (alone_many[m] - alone_one[m]) / a.bytes for m in order}
    alone["all"] = sum(alone.values())
    known = baseline(a.baseline)
    worse = []
    print(f"instructions a byte of input, {a.series}, {a.bytes} bytes\n")
    print(f"{'module':<14}{'all':>9}{'own':>9}{'share':>8}{'baseline':>10}{'change':>9}")
    for m in [*order, "all"]:
        before = known.get(f"{a.series}: {m}")
        change = f"{(figures[m] / before - 1) * 100:+.1f} %" if before else ""
        print(f"{m:<14}{figures[m]:>9.1f}{alone[m]:>9.1f}{figures[m] / figures['all'] * 100:>6.0f} %"
              f"{before if before is not None else '':>10}{change:>9}")
        # Small modules may double without being felt.
        if before and figures[m] > before * TOLERANCE and figures[m] - before > 0.01 * known[f"{a.series}: all"]:
            worse.append(m)
    print(f"\nstart-up and one document: {sum(one.values()) / 1e6:.1f} million instructions")
    cost_many.subtract(cost_one)
    print("\nthe dearest functions, instructions a byte of their own:")
    for name, value in cost_many.most_common(a.functions):
        print(f"{value / a.bytes:9.1f}  {name[:150]}")
    if a.record and a.baseline:
        known.update({f"{a.series}: {m}": round(v, 1) for m, v in figures.items()})
        a.baseline.write_text("# Instructions a byte of input; written by Scripts/count-instructions.sh --record.\n"
                              + "".join(f"{k}\t{v}\n" for k, v in sorted(known.items())), encoding="utf-8")
    elif worse:
        print(f"\nmore than 3 % above the baseline: {', '.join(worse)}; if that is meant, record it with --record")
        sys.exit(1)


if __name__ == "__main__":
    main()
