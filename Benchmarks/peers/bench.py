#!/usr/bin/env python3
"""Time commands in turn (A B C A B C ...); print medians and paired ratios as Markdown tables.

    python3 bench.py --rounds 5 LIST.tsv

Lines of LIST, fields separated by tabs; lines that begin with # are left out:

    run     name  bytes  folder  command      bytes: size of the input ('-' for none); folder: emptied before
                                              every round, outside the clock ('-' for none)
    ratio   what  metric  name  name  goal    metric: rate, user, system, cpu, wall or peak; goal: '>=15', '<=0.25' or '-';
                                              'A minus B' for a name takes the difference of two commands,
                                              '1 second' and '1 MB' compare with that

wall is the whole process; cpu is user and system time of it and its children;
peak is the highest sum of proportional set sizes (PSS) of the process tree,
sampled every 100 ms, or the kernel's own peak of the largest single process
where that is higher.  rate is bytes of input a cpu second.

A ratio is taken within each round, first name over second, and the median of
the rounds is printed: commands of one round meet the same machine.  Exit
status 1 if a command fails; with --strict also if a ratio misses its goal.

With --json the command's last output line is a JSON object from micro.py and
the figures are the medians of its fields.  --tsv FILE adds the ratios to FILE.
"""
from __future__ import annotations

import argparse
import json
import os
import pathlib
import shutil
import statistics as st
import subprocess
import sys
import threading
import time


def tree(pid: int) -> list[int]:
    out, todo = [], [pid]
    while todo:
        p = todo.pop()
        out.append(p)
        try:
            for t in os.listdir(f"/proc/{p}/task"):
                todo += map(int, pathlib.Path(f"/proc/{p}/task/{t}/children").read_text().split())
        except (FileNotFoundError, ProcessLookupError):
            pass
    return out


def pss(pid: int) -> int:
    total = 0
    for p in tree(pid):
        try:
            for line in pathlib.Path(f"/proc/{p}/smaps_rollup").read_text().splitlines():
                if line.startswith("Pss:"):
                    total += int(line.split()[1])
                    break
        except (FileNotFoundError, ProcessLookupError, PermissionError):
            pass
    return total


def timed(command: str) -> dict:
    simple = not any(sign in command for sign in "|&;")
    start = time.perf_counter()
    p = subprocess.Popen(["bash", "-c", "exec " + command if simple else command],
                         stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    peak, stop = 0, threading.Event()

    def watch():
        nonlocal peak
        while not stop.wait(0.1):
            peak = max(peak, pss(p.pid))
    out, err = [], []
    threads = [threading.Thread(target=watch, daemon=True),
               threading.Thread(target=lambda: out.append(p.stdout.read())),
               threading.Thread(target=lambda: err.append(p.stderr.read()))]
    for t in threads:
        t.start()
    _, status, usage = os.wait4(p.pid, 0)
    wall = time.perf_counter() - start
    p.returncode = os.waitstatus_to_exitcode(status)
    stop.set()
    for t in threads:
        t.join()
    return {"wall": wall, "user": usage.ru_utime, "system": usage.ru_stime, "cpu": usage.ru_utime + usage.ru_stime,
            "peak": max(peak, usage.ru_maxrss) / 1024, "status": p.returncode, "out": out[0], "err": err[0]}


def empty(folder: str, aside: list[pathlib.Path]) -> None:
    """Makes the folder new. What was there is set aside and removed at the very end: a file system (ext4) that has just
    removed thousands of files takes several times longer to make as many."""
    if folder == "-":
        return
    path = pathlib.Path(folder)
    if path.exists():
        old = path.with_name(f"{path.name}.aside-{os.getpid()}-{len(aside)}")
        path.rename(old)
        aside.append(old)
    path.mkdir(parents=True)


def rows_of(path: pathlib.Path) -> tuple[list, list]:
    runs, ratios = [], []
    for line in path.read_text(encoding="utf-8").splitlines():
        kind, *rest = line.split("\t")
        if kind == "run":
            runs.append(rest)
        elif kind == "ratio":
            ratios.append(rest)
    return runs, ratios


def stages(got: dict) -> None:
    print("| tool | MB/s median (min to max) | set-up s | peak RSS MB | result count |\n|---|---|---|---|---|")
    for name, results in got.items():
        js = [json.loads(r["out"].decode().strip().split("\n")[-1]) for r in results if r["status"] == 0]
        if not js:
            print(f"| {name} | failed or over time | | | |")
            continue
        v = sorted(j["mb_s"] for j in js)
        print(f"| {name} | {st.median(v):.3g} ({v[0]:.3g} to {v[-1]:.3g}) | "
              f"{st.median(j['setup_s'] for j in js):.2f} | {max(j['rss_mb'] for j in js)} | {js[0]['count']} |")


def commands(runs: list, got: dict) -> None:
    print("| command | wall s, median (min to max) | user s | system s | MB a cpu second | peak memory MB |\n"
          "|---|---|---|---|---|---|")
    for name, size, _, _ in runs:
        r = got[name]
        w = sorted(x["wall"] for x in r)
        rate = f"{st.median(x['rate'] for x in r) / 1e6:.3g}" if size.isdigit() else ""
        user, system = (st.median(x[k] for x in r) for k in ("user", "system"))
        print(f"| {name} | {st.median(w):.3g} ({w[0]:.3g} to {w[-1]:.3g}) | {user:.2f} | {system:.2f} | {rate} "
              f"| {max(x['peak'] for x in r):.0f} |")


def meets(value: float, goal: str) -> bool:
    return goal == "-" or (value >= float(goal[2:]) if goal.startswith(">=") else value <= float(goal[2:]))


def value(name: str, metric: str, got: dict, i: int) -> float:
    if name in ("1 second", "1 MB"):
        return 1
    first, _, second = name.partition(" minus ")
    return got[first][i][metric] - (got[second][i][metric] if second else 0)


def compare(ratios: list, got: dict, table: pathlib.Path | None) -> bool:
    if not ratios:
        return True
    print("\n| ratio | of | median (min to max) | goal | |\n|---|---|---|---|---|")
    good = True
    for what, metric, first, second, goal in ratios:
        rounds = range(min(map(len, got.values())))
        v = sorted(value(first, metric, got, i) / max(value(second, metric, got, i), 1e-9) for i in rounds)
        middle = st.median(v)
        holds = meets(middle, goal)
        good = good and holds
        verdict = "" if goal == "-" else "holds" if holds else "MISSED"
        print(f"| {what} | {metric}, {first} / {second} | {middle:.3g} ({v[0]:.3g} to {v[-1]:.3g}) "
              f"| {'' if goal == '-' else goal} | {verdict} |")
        if table:
            with table.open("a", encoding="utf-8") as f:
                f.write(f"{what}\t{middle:.4g}\t{goal}\t{verdict}\n")
    return good


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    ap.add_argument("list", type=pathlib.Path)
    ap.add_argument("--rounds", type=int, default=5)
    ap.add_argument("--warmup", type=int, default=1)
    ap.add_argument("--json", action="store_true")
    ap.add_argument("--strict", action="store_true")
    ap.add_argument("--tsv", type=pathlib.Path)
    a = ap.parse_args()
    runs, ratios = rows_of(a.list)
    got = {name: [] for name, *_ in runs}
    failed = False
    aside: list[pathlib.Path] = []
    for i in range(-a.warmup, a.rounds):
        for name, size, folder, command in runs:
            empty(folder, aside)
            r = timed(command)
            if r["status"]:
                failed = True
                print(f"! {name}: exit {r['status']}: {r['err'].decode(errors='replace').strip()[-400:]}",
                      file=sys.stderr, flush=True)
            r["rate"] = int(size) / max(r["cpu"], 0.001) if size.isdigit() else 0
            if i >= 0:
                got[name].append(r)
    for old in aside:
        shutil.rmtree(old, ignore_errors=True)
    if a.json:
        stages(got)
        return
    commands(runs, got)
    good = compare(ratios, got, a.tsv)
    sys.exit(1 if failed or (a.strict and not good) else 0)


if __name__ == "__main__":
    main()
