#!/usr/bin/env python3
"""`kill -9` at random moments of a build over an existing package, of every other one of a supplement to a filed one: the old package
stays whole, so does the filed one, and at most a temporary file is left, which the next build removes. `kill.py [rounds]`."""

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from common import SAMPLES, add_three, program, sha256, verdict

rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 50
chance = random.Random(20261123)
sample = max(SAMPLES, key=lambda s: sum(f.stat().st_size for f in s.rglob("*") if f.is_file()))
failures, killed, late, leftovers = [], 0, 0, 0


class Trial:
    """A command that writes `target`, and what it writes when it is left alone."""

    def __init__(self, what, target, command):
        self.what, self.target, self.command = what, target, command
        self.run()
        self.good = sha256(target.read_bytes())
        self.whole = 9.0
        for _ in range(3):
            start = time.monotonic()
            self.run()
            self.whole = min(self.whole, time.monotonic() - start)

    def run(self):
        subprocess.run(self.command, check=True, capture_output=True)


with tempfile.TemporaryDirectory() as folder:
    home = Path(folder)
    filed = home / "filed.zip"
    build = [program(), "build", str(sample / "case.json"), "-o", str(home / "out" / "x.zip")]
    trials = [Trial("build", home / "out" / "x.zip", build)]
    shutil.copyfile(home / "out" / "x.zip", filed)
    later = home / "later"
    shutil.copytree(sample, later)
    add_three(later / "case.json")
    supplement = [program(), "build", str(later / "case.json"), "--supplement-to", str(filed), "-o", str(home / "more" / "x.zip")]
    trials.append(Trial("supplement", home / "more" / "x.zip", supplement))
    filed_hash = sha256(filed.read_bytes())
    # The old package is another one than the new: what stands there afterwards tells which it is.
    old = b"the package that was here before"
    number, of_each = 0, {trial.what: 0 for trial in trials}
    while killed < rounds and number < 20 * rounds:
        number += 1
        trial = trials[number // 2 % len(trials)]
        out = trial.target.parent
        trial.target.write_bytes(old)
        child = subprocess.Popen(trial.command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        # Half of the moments fall into the last quarter of the build, where the writing is.
        moment = chance.uniform(0, 1) if number % 2 else chance.uniform(0.75, 1)
        time.sleep(moment * trial.whole)
        if child.poll() is None:
            os.kill(child.pid, signal.SIGKILL)
            killed += 1
            of_each[trial.what] += 1
        else:
            late += 1
        child.wait()
        now = trial.target.read_bytes() if trial.target.exists() else b""
        if now != old and sha256(now) != trial.good:
            failures.append(f"round {number}: the {trial.what} is neither the old package nor the new one")
        others = [p.name for p in out.iterdir() if p.name != "x.zip"]
        leftovers += len(others)
        if any(not name.startswith(".hc-pack-part-") for name in others) or len(others) > 1:
            failures.append(f"round {number}: left behind: {others}")
        if others:
            trial.run()
            if [p.name for p in out.iterdir()] != ["x.zip"]:
                failures.append(f"round {number}: the next build did not clean up")
    if sha256(filed.read_bytes()) != filed_hash:
        failures.append("the filed package is not what it was")
if killed < rounds:
    failures.append(f"only {killed} of {rounds} builds could be killed before their end")
told = " and ".join(f"{count} {what}s" for what, count in of_each.items())
verdict(failures, f"{told} killed, {late} had ended, {leftovers} temporary files seen and removed, {len(failures)} faults")
