#!/usr/bin/env python3
"""Two builds of each sample: other folder, order of files, time zone, locale, umask, threads, clock. The bytes are the same."""

import os
import shutil
import tempfile
from pathlib import Path

from common import SAMPLES, run, sha256, verdict

VARIATIONS = [
    {"TZ": "UTC", "LANG": "C", "LC_ALL": "C", "RAYON_NUM_THREADS": "1", "umask": 0o022},
    {"TZ": "Pacific/Kiritimati", "LANG": "fr_CA.UTF-8", "LC_ALL": "fr_CA.UTF-8", "RAYON_NUM_THREADS": "7", "umask": 0o077},
    {"TZ": "America/St_Johns", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "RAYON_NUM_THREADS": "2", "umask": 0o000},
]

failures, lines = [], []
for sample in SAMPLES:
    sums = set()
    for number, variation in enumerate(VARIATIONS):
        with tempfile.TemporaryDirectory(prefix=f"case {number} é") as folder:
            copy = Path(folder) / f"nested{number}" / "case folder"
            copy.mkdir(parents=True)
            # Files are made in another order each time, so that a folder's own order would show.
            for path in sorted(sample.rglob("*"), key=lambda p: sha256(f"{number}{p}".encode())):
                if path.is_file():
                    target = copy / path.relative_to(sample)
                    target.parent.mkdir(parents=True, exist_ok=True)
                    shutil.copyfile(path, target)
            environment = {**os.environ, **{k: v for k, v in variation.items() if k != "umask"}}
            old = os.umask(variation["umask"])
            built = run("build", copy / "case.json", "-o", Path(folder) / "x.zip", env=environment, cwd=folder)
            os.umask(old)
            if built.returncode != 0:
                failures.append(f"{sample.name}: build ended with {built.returncode}: {built.stderr}")
                continue
            sums.add(sha256((Path(folder) / "x.zip").read_bytes()))
    lines.append(f"{sample.name}: {' '.join(sorted(sums))}")
    if len(sums) != 1:
        failures.append(f"{sample.name}: {len(sums)} different packages")
print("\n".join(lines))
verdict(failures, f"{len(SAMPLES)} samples × {len(VARIATIONS)} variations, {len(failures)} faults")
