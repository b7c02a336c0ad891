#!/usr/bin/env python3
"""Every comparison with the programs that do a part of the same work, in one command: typst, WeasyPrint, qpdf, pypdf, Ghostscript,
check-jsonschema, Info-ZIP, bagit-python. Each does the same work on the same machine in turns with ours; medians, or the best of the
turns where the disk decides. Prints a Markdown table; `--write` puts it into the README and draws `tests/bench/plot.svg`.

    python3 tests/bench/all.py [--write] [--quick]

A peer that is not installed is left out, and said so. About ten minutes on two cores; `--quick` takes one turn of each."""

import argparse
import datetime
import json
import math
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
START, END = "<!-- table of tests/bench/all.py -->", "<!-- end of the table -->"


def calls(quick):
    turns = "1" if quick else "3"
    return [
        ["proofs/ratio.py", "0"],
        ["bench/cases.py", "200" if quick else "1000"],
        ["bench/letters.py", turns if quick else "5", "0"],
        ["proofs/weight.py", "--rounds", turns, "--pypdf"],
        ["bench/package.py", "--rounds", turns],
        ["bench/compress.py", turns],
        ["bench/scale.py"],
    ]


def rows(quick):
    """Runs every comparison; gives what they kept."""
    with tempfile.TemporaryDirectory() as temporary:
        kept = Path(temporary) / "rows"
        kept.touch()
        for script, *options in calls(quick):
            print(f"== {script}", file=sys.stderr, flush=True)
            command = [sys.executable, str(HERE.parent / script), *options]
            done = subprocess.run(command, stdout=sys.stderr, env=os.environ | {"HC_PACK_BENCH_ROWS": str(kept)})
            if done.returncode != 0:
                print(f"   ended with {done.returncode}: a bound was missed, or the peer failed", file=sys.stderr)
        return [json.loads(line) for line in kept.read_text("utf-8").splitlines()]


def figure(seconds, megabytes):
    shown = f"{seconds:.3f} s" if seconds < 0.2 else f"{seconds:.2f} s" if seconds < 10 else f"{seconds:.1f} s"
    return shown if megabytes is None else f"{shown}, {megabytes:.0f} MB"


def table(kept):
    """Two tables: against others, and against ourselves with more to do."""
    against, growth = [], []
    for row in kept:
        own = row["ours"]
        if row["work"].startswith("growth: "):
            times = [row["peers"][name][0] for name in ("4×", "16×")]
            growth.append(
                f"| {row['work'].removeprefix('growth: ')} | {figure(*own)} | {figure(*row['peers']['4×'])} | {figure(*row['peers']['16×'])} | {times[1] / times[0]:.1f} |"
            )
            continue
        for name, theirs in row["peers"].items():
            against.append(f"| {row['work']} | {figure(*own)} | {name} {figure(*theirs)} | {own[0] / theirs[0]:.3f} |")
    said = ["| the same work | hc-pack | peer | share of its time |", "|---|---:|---:|---:|", *against]
    if growth:
        said += ["", "| work | 1× | 4× | 16× | four times as much takes, times |", "|---|---:|---:|---:|---:|", *growth]
    return "\n".join(said)


def plot(kept):
    """A bar for each peer: how many of our times it takes, on a scale of tens. No script, no colour that must be told apart."""
    bars = [
        (f"{row['work']}: {name}", theirs[0] / row["ours"][0])
        for row in kept
        if not row["work"].startswith("growth: ")
        for name, theirs in row["peers"].items()
    ]
    line, left, width = 22, 440, 330
    least, most = -1, math.ceil(math.log10(max(ratio for _, ratio in bars)))
    at = lambda ratio: left + width * (math.log10(ratio) - least) / (most - least)  # noqa: E731
    height = line * (len(bars) + 3)
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{left + width + 60}" height="{height}" viewBox="0 0 {left + width + 60} {height}" role="img" font-family="sans-serif" font-size="12">',
        "<title>How many times as long as hc-pack each peer takes</title>",
        f'<rect width="{left + width + 60}" height="{height}" fill="#ffffff"/>',
        '<text x="8" y="16" font-weight="bold">time of the peer, in times of hc-pack’s</text>',
    ]
    for power in range(least, most + 1):
        x = at(10**power)
        out.append(f'<line x1="{x:.0f}" x2="{x:.0f}" y1="24" y2="{height - line}" stroke="{"#333333" if power == 0 else "#cccccc"}"/>')
        out.append(f'<text x="{x:.0f}" y="16" text-anchor="middle">{10**power:g}</text>')
    for number, (name, ratio) in enumerate(bars):
        y = 30 + line * number
        start, end = sorted((at(1), at(max(ratio, 10**least))))
        out.append(f'<text x="{left - 8}" y="{y + 12}" text-anchor="end">{escape(name)}</text>')
        out.append(f'<rect x="{start:.1f}" y="{y}" width="{max(end - start, 1):.1f}" height="15" fill="{"#2b5c8a" if ratio >= 1 else "#b5651d"}"/>')
        out.append(f'<text x="{max(end, at(1)) + 5:.0f}" y="{y + 12}">{ratio:.2g}</text>')
    out.append(f'<text x="{left - 8}" y="{height - 8}" text-anchor="end">right of 1: the peer takes longer</text></svg>')
    return "\n".join(out) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--quick", action="store_true")
    arguments = parser.parse_args()
    kept = rows(arguments.quick)
    if not kept:
        sys.exit("FAILED: nothing could be compared")
    shown = table(kept)
    print(shown)
    if arguments.write:
        readme = ROOT / "README.md"
        before, rest = readme.read_text("utf-8").split(START)
        after = rest.split(END)[1]
        read = f"Taken on {datetime.date.today()} on {os.cpu_count()} cores.\n\n"
        readme.write_text(f"{before}{START}\n{read}{shown}\n{END}{after}", "utf-8")
        (HERE / "plot.svg").write_text(plot(kept), "utf-8")


if __name__ == "__main__":
    main()
