#!/usr/bin/env python3
"""The package against the programs that know zips and bags: `verify` against bagit-python's `--validate` and `unzip -t`, on a package of
`--megabytes` of scans (250 unless told); medians of alternating runs. What `verify` does more: it reads every page back and proves its number."""

import argparse
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "proofs"))
from common import case, compared, exhibit, need, program, run, scan, verdict  # noqa: E402

import numpy as np  # noqa: E402
from PIL import Image  # noqa: E402

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("--megabytes", type=int, default=250)
parser.add_argument("--rounds", type=int, default=3)
arguments = parser.parse_args()
need("unzip", "zip")
try:
    import bagit
except ImportError as missing:
    print(f"skipped: {missing}")
    sys.exit(0)

PAGES = 40


def pictures(folder):
    """Grainy pages of about 280 kB."""
    made = []
    for seed in range(4):
        rng = np.random.default_rng(seed)
        place = folder / f"page-{seed}.jpg"
        Image.fromarray(rng.integers(190, 250, (1100, 850), dtype=np.uint8), "L").save(place, quality=60)
        made.append(place.read_bytes())
        place.unlink()
    return made


def seconds(command):
    start = time.perf_counter()
    done = subprocess.run([str(part) for part in command], capture_output=True)
    taken = time.perf_counter() - start
    if done.returncode != 0:
        sys.exit(f"FAILED: {command[0]} ended with {done.returncode}: {(done.stderr + done.stdout).decode()[-500:]}")
    return taken


with tempfile.TemporaryDirectory() as temporary:
    home = Path(temporary)
    pages = pictures(home)
    weight = sum(map(len, pages)) / len(pages) * PAGES
    number = max(1, round(arguments.megabytes * 1e6 / weight))
    names = [f"scan-{n:03}.pdf" for n in range(number)]
    for n, name in enumerate(names):
        (home / name).write_bytes(scan(pages, n, PAGES, (850, 1100)))
    (home / "case.json").write_text(json.dumps(case([exhibit(n, name) for n, name in enumerate(names)])), "utf-8")
    out, bag = home / "out.zip", home / "bag"
    done = run("build", home / "case.json", "-o", out)
    if done.returncode != 0:
        sys.exit(f"FAILED: build: {done.stderr[-500:]}")
    with zipfile.ZipFile(out) as archive:
        archive.extractall(bag)
    # A bag may stand in a folder of its own.
    bag = next(place.parent for place in sorted(bag.rglob("bagit.txt")))
    again = home / "again.zip"
    ways = {
        "hc-pack verify": [program(), "verify", out],
        "bagit.py --validate": [sys.executable, "-m", "bagit", "--validate", "--quiet", bag],
        "unzip -t": ["unzip", "-tq", out],
    }
    taken = {name: [] for name in ways}
    zipped = []
    for _ in range(arguments.rounds):
        for name, command in ways.items():
            taken[name].append(seconds(command))
        again.unlink(missing_ok=True)
        zipped.append(seconds(["zip", "-0", "-r", "-q", again, bag]))
    medians = {name: statistics.median(values) for name, values in taken.items()}
    ours = medians.pop("hc-pack verify")
    megabytes = out.stat().st_size / 1e6
    compared(f"verify of a package of {number * PAGES} pages, {megabytes:.0f} MB", [ours, None], {name: [value, None] for name, value in medians.items()})
    said = "; ".join(f"{name} {value:.2f} s" for name, value in medians.items())
    verdict([], f"{number * PAGES} pages, {megabytes:.0f} MB: verify {ours:.2f} s; {said}; zip -0 of the same bag {statistics.median(zipped):.2f} s")
