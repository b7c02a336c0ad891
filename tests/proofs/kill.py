#!/usr/bin/env python3
"""`kill -9` at random moments of a build over an existing package: the old package stays whole, and at most a
temporary file is left, which the next build removes."""

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from common import SAMPLES, program, sha256, verdict

rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 50
chance = random.Random(20261123)
sample = max(SAMPLES, key=lambda s: sum(f.stat().st_size for f in s.rglob("*") if f.is_file()))
failures, killed, late, leftovers = [], 0, 0, 0

with tempfile.TemporaryDirectory() as folder:
    out = Path(folder) / "out"
    target = out / "x.zip"
    command = [program(), "build", str(sample / "case.json"), "-o", str(target)]
    subprocess.run(command, check=True, capture_output=True)
    good = sha256(target.read_bytes())
    whole = 9.0
    for _ in range(3):
        start = time.monotonic()
        subprocess.run(command, check=True, capture_output=True)
        whole = min(whole, time.monotonic() - start)
    # The old package is another one than the new: what stands there afterwards tells which it is.
    old = b"the package that was here before"
    number = 0
    while killed < rounds and number < 20 * rounds:
        number += 1
        target.write_bytes(old)
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        # Half of the moments fall into the last fifth of the build, where the writing is.
        moment = chance.uniform(0, 1) if number % 2 else chance.uniform(0.75, 1)
        time.sleep(moment * whole)
        if child.poll() is None:
            os.kill(child.pid, signal.SIGKILL)
            killed += 1
        else:
            late += 1
        child.wait()
        now = target.read_bytes() if target.exists() else b""
        if now != old and sha256(now) != good:
            failures.append(f"round {number}: the package is neither the old one nor the new one")
        others = [p.name for p in out.iterdir() if p.name != "x.zip"]
        leftovers += len(others)
        if any(not name.startswith(".hc-pack-part-") for name in others) or len(others) > 1:
            failures.append(f"round {number}: left behind: {others}")
        if others:
            subprocess.run(command, check=True, capture_output=True)
            if [p.name for p in out.iterdir()] != ["x.zip"]:
                failures.append(f"round {number}: the next build did not clean up")
if killed < rounds:
    failures.append(f"only {killed} of {rounds} builds could be killed before their end")
verdict(failures, f"{killed} builds killed, {late} had ended, {leftovers} temporary files seen and removed, {len(failures)} faults")
