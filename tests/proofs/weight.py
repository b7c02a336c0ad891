#!/usr/bin/env python3
"""A heavy case: 50 scans, 2,000 pages, about 550 MB (`--scans N` for fewer), made here, the same bytes each time.

Measured: wall time of `build` against `qpdf --empty --pages` + `zip -0` + `sha256sum` on the same files, in turns; peak memory of
`build`; the floor, which is to read the files once and hash them (`cat | sha256sum`); and pypdf's merge alone against the build. Judged only with `--judge`: how busy the machine is decides more than the program does."""

import argparse
import io
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from common import case, compared, exhibit, need, package, program, scan, verdict

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("--scans", type=int, default=50)
parser.add_argument("--rounds", type=int, default=3)
parser.add_argument("--judge", action="store_true")
parser.add_argument("--pypdf", action="store_true")
parser.add_argument("--folder", help="where to keep the files, so that the next call need not make them")
arguments = parser.parse_args()
need("qpdf", "zip", "sha256sum")
try:
    from PIL import Image
except ImportError as missing:
    print(f"skipped: {missing}")
    sys.exit(0)

PAGES_PER_SCAN = 40
MEMORY_MAX_MB = 400


def page_pictures():
    """A few scanned-looking pages of about 275 kB each: paper grain and lines of something like print."""
    pictures = []
    for seed in range(8):
        chance = random.Random(seed)
        image = Image.frombytes("L", (850, 1100), bytes(chance.randrange(225, 256) for _ in range(850 * 1100)))
        image = image.resize((1700, 2200))
        for line in range(100, 2100, 42):
            x = 150
            while x < 1500:
                width = chance.randrange(12, 90)
                image.paste(chance.randrange(20, 90), (x, line, x + width, line + 14))
                x += width + chance.randrange(10, 24)
        for quality in range(95, 20, -5):
            packed = io.BytesIO()
            image.save(packed, "JPEG", quality=quality, dpi=(200, 200))
            if packed.tell() < 290_000:
                break
        pictures.append(packed.getvalue())
    return pictures


def make(folder):
    names = [f"scan-{number:02}.pdf" for number in range(arguments.scans)]
    if not all((folder / name).exists() for name in names):
        pictures = page_pictures()
        for number, name in enumerate(names):
            (folder / name).write_bytes(scan(pictures, number, PAGES_PER_SCAN, (1700, 2200)))
    exhibits = [exhibit(number, name) for number, name in enumerate(names)]
    (folder / "case.json").write_text(json.dumps(case(exhibits, "WEIGHT-1")), "utf-8")
    return [folder / name for name in names]


def timed(*calls):
    """Wall time and processor time of the calls, and the peak memory of the largest process, in MB."""
    start = time.perf_counter()
    peak, busy = 0, 0.0
    for call in calls:
        process = subprocess.Popen([str(part) for part in call], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        said = process.stderr.read()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        peak = max(peak, used.ru_maxrss / 1024)
        busy += used.ru_utime + used.ru_stime
        if process.returncode != 0:
            print(said.decode("utf-8", "replace")[-2000:])
            raise SystemExit(f"FAILED: {call[0]} ended with {process.returncode}")
    return time.perf_counter() - start, busy, peak


def binding(command):
    """How long the stage takes that merges, stamps, links and bookmarks, by the lines of `--verbose`."""
    process = subprocess.Popen([*map(str, command), "--verbose"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    began = ended = None
    for line in process.stderr:
        if "binding the exhibits" in line:
            began = time.perf_counter()
        if "reading the bundle back" in line:
            ended = time.perf_counter()
    if process.wait() != 0 or not (began and ended):
        raise SystemExit("FAILED: the stages are not told")
    return ended - began


failures = []
with tempfile.TemporaryDirectory() as temporary:
    home = Path(arguments.folder or temporary)
    home.mkdir(parents=True, exist_ok=True)
    files = make(home)
    megabytes = sum(f.stat().st_size for f in files) / 1e6
    ours, theirs, floor, peaks, busy = [], [], [], [], ([], [])
    out, merged, zipped = home / "out.zip", home / "merged.pdf", home / "merged.zip"
    for _ in range(arguments.rounds):
        seconds, cpu, peak = timed([program(), "build", home / "case.json", "-o", out])
        ours.append(seconds)
        busy[0].append(cpu)
        peaks.append(peak)
        zipped.unlink(missing_ok=True)
        seconds, cpu, _ = timed(
            ["qpdf", "--empty", "--pages", *files, "--", merged],
            ["zip", "-0", "-q", zipped, merged],
            ["sha256sum", merged, zipped],
        )
        theirs.append(seconds)
        busy[1].append(cpu)
        start = time.perf_counter()
        subprocess.run(["sh", "-c", 'cat "$@" | sha256sum', "sh", *files], stdout=subprocess.DEVNULL, check=True)
        floor.append(time.perf_counter() - start)
    contents, manifest = package(out)
    pages = sum(f.get("pages") or 0 for f in manifest["files"] if f["role"] == "exhibit_bundle")
    ratio = min(ours) / min(theirs)
    said = f"{len(files)} scans, {len(files) * PAGES_PER_SCAN} pages, {megabytes:.0f} MB: build {min(ours):.2f} s, qpdf + zip + sha256sum {min(theirs):.2f} s, ratio {ratio:.2f} (of processor time {min(busy[0]):.2f} s and {min(busy[1]):.2f} s); `cat | sha256sum` {min(floor):.2f} s, {min(ours) / min(floor):.1f} times that; peak memory {max(peaks):.0f} MB; {pages} pages in the bundle"
    peers = {"qpdf merge + zip -0 + sha256sum": [min(theirs), None], "cat piped to sha256sum (the floor)": [min(floor), None]}
    if max(peaks) > MEMORY_MAX_MB:
        failures.append(f"{max(peaks):.0f} MB of memory, more than {MEMORY_MAX_MB}")
    if arguments.judge and ratio > 1.0:
        failures.append(f"ratio {ratio:.2f}, more than 1.0")
    if arguments.pypdf:
        merged_alone = min(binding([program(), "build", home / "case.json", "-o", out]) for _ in range(arguments.rounds))
        merge = "import sys, pypdf\nw = pypdf.PdfWriter()\n[w.append(f) for f in sys.argv[2:]]\nw.write(sys.argv[1])"
        runs = [timed([sys.executable, "-c", merge, merged, *files]) for _ in range(arguments.rounds)]
        seconds, cpu, peak = min(runs)
        said += f"; the merge alone (with stamps, index, bookmarks) {merged_alone:.2f} s, by pypdf {seconds:.2f} s, {cpu:.2f} s of processor time, {peak:.0f} MB: {seconds / merged_alone:.1f} times ours"
        compared(f"merge alone of {len(files) * PAGES_PER_SCAN} pages", [merged_alone, max(peaks)], {"pypdf": [seconds, peak]})
        if arguments.judge and seconds < 2 * merged_alone:
            failures.append("pypdf's merge is less than twice as slow as ours")
    compared(f"build of {len(files) * PAGES_PER_SCAN} pages, {megabytes:.0f} MB", [min(ours), max(peaks)], peers)
    for path in (out, merged, zipped):
        path.unlink(missing_ok=True)
verdict(failures, said)
