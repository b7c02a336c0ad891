#!/usr/bin/env python3
"""Growth: the same work at 1×, 4× and 16×, in pages, exhibits, cites and cases. Told for each: seconds and megabytes, and how many times
as long four times as much takes, which is 4.0 where cost is linear, and less where something is paid once. `--judge` fails above 4.6.

    python3 tests/bench/scale.py [--judge] [--only pages|exhibits|cites|cases]
"""

import argparse
import json
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "proofs"))
from common import case, compared, exhibit, measure, program, scan, verdict  # noqa: E402

WORST = 4.6
ROUNDS = 3
# A grey JPEG of one white pixel: what is measured is the number of pages, not their weight.
PIXEL = bytes.fromhex(
    "ffd8ffdb004300" + "10" * 64 + "ffc0000b080001000101011100ffc40014000100000000000000000000000000000009"
    "ffc40014100100000000000000000000000000000000ffda0008010100003f0054dfffd9"
)


def pages(folder, times):
    """25 scans of 8 pages each."""
    return several(folder, [8 * times] * 25)


def exhibits(folder, times):
    """50 exhibits of a page each."""
    return several(folder, [1] * (50 * times))


def several(folder, counts):
    made = []
    for number, count in enumerate(counts):
        name = f"scan-{number:04}.pdf"
        (folder / name).write_bytes(scan([PIXEL], number, count, (1, 1)))
        made.append(exhibit(number, name))
    return [write(folder, case(made))]


def cites(folder, times):
    """150 facts, each with two cites of one of 20 exhibits."""
    made = [exhibit(number, f"scan-{number:04}.pdf") for number in range(20)]
    for number in range(20):
        (folder / f"scan-{number:04}.pdf").write_bytes(scan([PIXEL], number, 10, (1, 1)))
    whole = case(made)
    fact = lambda n: {  # noqa: E731
        "text": f"In the year of month {n} something was said that matters here, as the document of that month shows.",
        "evidence": [{"exhibit": made[n % 20]["id"], "page": n % 10 + 1}, {"exhibit": made[(n + 7) % 20]["id"], "page": 1}],
    }
    whole["factors"][0]["facts"] += [fact(n) for n in range(150 * times)]
    return [write(folder, whole)]


def cases(folder, times):
    """30 cases in one call of `check`, of 10 exhibits each."""
    made = [exhibit(number, f"scan-{number:04}.pdf") for number in range(10)]
    for number in range(10):
        (folder / f"scan-{number:04}.pdf").write_bytes(scan([PIXEL], number, 2, (1, 1)))
    return [write(folder, case(made, f"SCALE-{number:05}"), f"case-{number:05}.json") for number in range(30 * times)]


def write(folder, whole, name="case.json"):
    (folder / name).write_text(json.dumps(whole, indent=1), "utf-8")
    return folder / name


def call(paths):
    """What is measured: `build` of one case, `check` of several."""
    if len(paths) == 1:
        return [program(), "build", str(paths[0]), "-o", str(paths[0].parent / "out.zip")]
    return [program(), "check", *map(str, paths)]


WORKS = {work.__name__: work for work in (pages, exhibits, cites, cases)}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--judge", action="store_true")
    parser.add_argument("--only", choices=sorted(WORKS))
    arguments = parser.parse_args()
    failures = []
    print("| work | 1× | 4× | 16× | 4× takes | 16× takes, of 4× |\n|---|---:|---:|---:|---:|---:|")
    for name, work in WORKS.items():
        if arguments.only not in (None, name):
            continue
        figures = []
        for times in (1, 4, 16):
            with tempfile.TemporaryDirectory() as temporary:
                command = call(work(Path(temporary), times))
                taken = [measure(command) for _ in range(ROUNDS)]
                figures.append((min(t for t, _ in taken), max(m for _, m in taken)))
        growth = [later[0] / earlier[0] for earlier, later in zip(figures, figures[1:])]
        told = " | ".join(f"{s:.2f} s, {m:.0f} MB" for s, m in figures)
        print(f"| {work.__doc__.rstrip('.')} | {told} | {growth[0]:.1f} times | {growth[1]:.1f} times |", flush=True)
        compared(f"growth: {work.__doc__.rstrip('.')}", figures[0], {"4×": figures[1], "16×": figures[2]})
        if growth[1] > WORST:
            failures.append(f"{name}: four times as much takes {growth[1]:.1f} times as long")
    verdict(failures if arguments.judge else [], f"{len(failures)} grow faster than linearly")


if __name__ == "__main__":
    main()
