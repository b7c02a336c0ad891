#!/usr/bin/env python3
"""Other programs on our packages: Python's zipfile, bagit-python, unzip, zipinfo, 7z and bsdtar accept the package of every sample, as it
is built, as a folder, and of a supplement to it; each reads the same names and bytes. `verify` accepts what they pack anew. One that is not
installed is passed over and named.

`--large` builds a package of five gigabytes besides, and measures the peak memory of its build (`--gigabytes N`, `--folder F`)."""

import argparse
import io
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from common import SAMPLES, add_three, can_be_supplemented, case, exhibit, program, run, scan, sha256, verdict

MEMORY_MAX_MB = 200
PAGES_PER_SCAN = 20

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("--large", action="store_true")
parser.add_argument("--gigabytes", type=float, default=5)
parser.add_argument("--folder", help="where the large input and package go")
arguments = parser.parse_args()

try:
    import bagit
except ImportError:
    bagit = None

# What each program is asked, and whether it needs to be installed.
PROGRAMS = {
    "unzip": lambda zip_file: ["unzip", "-tqq", zip_file],
    "zipinfo": lambda zip_file: ["zipinfo", "-t", zip_file],
    "7z": lambda zip_file: ["7z", "t", "-bd", "-y", zip_file],
    "bsdtar": lambda zip_file: ["bsdtar", "-xf", zip_file, "-O"],
}
absent = [name for name in PROGRAMS if shutil.which(name) is None] + ([] if bagit else ["bagit-python"])
failures, packages, asked = [], 0, 0


def by_programs(zip_file, what):
    """Every program that is installed accepts the file."""
    global asked
    for name, call in PROGRAMS.items():
        if name in absent:
            continue
        asked += 1
        done = subprocess.run([str(part) for part in call(zip_file)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        if done.returncode != 0 or done.stderr.strip():
            failures.append(f"{what}: {name} ended with {done.returncode}: {done.stderr.decode('utf-8', 'replace')[-300:]}")


def by_python(zip_file, what):
    """zipfile reads every file to its sum; gives the sums by name."""
    with zipfile.ZipFile(zip_file) as archive:
        if (bad := archive.testzip()) is not None:
            failures.append(f"{what}: zipfile: {bad}")
        return {name: sha256(archive.read(name)) for name in archive.namelist()}


def as_a_bag(folder, what):
    global asked
    if bagit is None:
        return
    asked += 1
    try:
        bagit.Bag(str(folder)).validate(processes=1)
    except bagit.BagError as error:
        failures.append(f"{what}: bagit: {error}")


def every_way(zip_file, what):
    """The zip, and the folders that other programs make of it."""
    global packages
    packages += 1
    by_programs(zip_file, what)
    sums = by_python(zip_file, what)
    ways = {"zipfile": None, "unzip": ["unzip", "-qq", zip_file, "-d"], "7z": ["7z", "x", "-bd", "-y", zip_file], "bsdtar": ["bsdtar", "-xf", zip_file, "-C"]}
    for name, call in ways.items():
        if name in absent:
            continue
        with tempfile.TemporaryDirectory() as folder:
            if call is None:
                with zipfile.ZipFile(zip_file) as archive:
                    archive.extractall(folder)
            else:
                target = [f"-o{folder}"] if name == "7z" else [folder]
                subprocess.run([str(part) for part in call + target], check=True, capture_output=True)
            found = {path.relative_to(folder).as_posix(): sha256(path.read_bytes()) for path in Path(folder).rglob("*") if path.is_file()}
            if found != sums:
                failures.append(f"{what}: {name} unpacks other files than zipfile reads")
            as_a_bag(folder, f"{what}, unpacked by {name}")
    packed_anew(zip_file, what)


def packed_anew(zip_file, what):
    """What other programs make of the files of a package is the same package."""
    global asked
    with tempfile.TemporaryDirectory() as temporary:
        folder, out = Path(temporary) / "files", Path(temporary) / "anew.zip"
        with zipfile.ZipFile(zip_file) as archive:
            archive.extractall(folder)
        tops = sorted(entry.name for entry in folder.iterdir())
        ways = {
            "zip": ["zip", "-qr", out, *tops],
            "zip, as a stream": ["sh", "-c", f"zip -qr - {' '.join(tops)} > '{out}'"],
            "7z": ["7z", "a", "-bd", "-tzip", out, *tops],
            "bsdtar": ["bsdtar", "-a", "-cf", out, *tops],
            "zipfile": [sys.executable, "-m", "zipfile", "-c", out, *tops],
        }
        for name, call in ways.items():
            if name != "zipfile" and shutil.which(name.split(",")[0]) is None:
                continue
            asked += 1
            out.unlink(missing_ok=True)
            subprocess.run([str(part) for part in call], check=True, capture_output=True, cwd=folder)
            verified = run("verify", out)
            if verified.returncode != 0:
                failures.append(f"{what}: packed anew by {name}: {verified.stderr[-300:]}")


def noisy_pages():
    """Pages of noise, about 2.5 MB each as JPEG: the cheapest input of many bytes that is what it says."""
    from PIL import Image

    pictures = []
    for seed in range(4):
        noise = Image.frombytes("L", (2550, 3300), random.Random(seed).randbytes(2550 * 3300))
        packed = io.BytesIO()
        noise.save(packed, "JPEG", quality=25, dpi=(300, 300))
        pictures.append(packed.getvalue())
    return pictures


def large(home):
    """A package of some gigabytes: the peak memory of its build, and that other programs read zip64."""
    pictures = noisy_pages()
    per_scan = len(scan(pictures, 0, PAGES_PER_SCAN, (2550, 3300)))
    count = int(arguments.gigabytes * 1e9 / per_scan) + 1
    for number in range(count):
        (home / f"scan-{number}.pdf").write_bytes(scan(pictures, number, PAGES_PER_SCAN, (2550, 3300)))
    exhibits = [exhibit(number, f"scan-{number}.pdf") for number in range(count)]
    (home / "case.json").write_text(json.dumps(case(exhibits, "LARGE-1")), "utf-8")
    out = home / "large.zip"
    with (home / "said.txt").open("wb") as said:
        process = subprocess.Popen([program(), "build", str(home / "case.json"), "-o", str(out)], stdout=said, stderr=said)
        _, status, used = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) != 0:
        failures.append(f"large: build ended with {os.waitstatus_to_exitcode(status)}: {(home / 'said.txt').read_text()[-500:]}")
        return
    peak = used.ru_maxrss / 1024
    print(f"large: {count} files of {per_scan:,} bytes, package of {out.stat().st_size:,} bytes, peak memory {peak:.0f} MB")
    if peak > MEMORY_MAX_MB:
        failures.append(f"large: {peak:.0f} MB of memory, at most {MEMORY_MAX_MB}")
    by_programs(out, "large")
    verified = run("verify", out)
    if verified.returncode != 0:
        failures.append(f"large: verify: {verified.stderr[-500:]}")


if absent:
    print(f"not installed, passed over: {', '.join(absent)}")
for sample in SAMPLES:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "case"
        shutil.copytree(sample, home)
        built = run("build", home / "case.json", "-o", Path(folder) / "x.zip", "--unpack")
        if built.returncode != 0:
            failures.append(f"{sample.name}: build ended with {built.returncode}: {built.stderr}")
            continue
        every_way(Path(folder) / "x.zip", sample.name)
        as_a_bag(Path(folder) / "x", f"{sample.name}, the folder")
        if can_be_supplemented(sample):
            add_three(home / "case.json")
            built = run("build", home / "case.json", "-o", Path(folder) / "more.zip", "--supplement-to", Path(folder) / "x.zip")
            if built.returncode != 0:
                failures.append(f"{sample.name}: supplement ended with {built.returncode}: {built.stderr}")
                continue
            every_way(Path(folder) / "more.zip", f"{sample.name}, supplement")
if arguments.large:
    with tempfile.TemporaryDirectory(dir=arguments.folder) as folder:
        large(Path(folder))
verdict(failures, f"{packages} packages, {asked} times another program was asked, {len(failures)} faults")
