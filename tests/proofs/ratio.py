#!/usr/bin/env python3
"""Cold `hc-pack check` of the largest sample against `check-jsonschema` on the same schema and file, alternating runs:
the ratio of the medians. `ratio.py 20` fails below a ratio of 20."""

import statistics
import subprocess
import sys
import time

from common import ROOT, SAMPLES, compared, need, program, verdict

need("check-jsonschema")
least = float(sys.argv[1]) if len(sys.argv) > 1 else 20.0
case = max((s / "case.json" for s in SAMPLES), key=lambda c: c.stat().st_size)
ours = [program(), "check", str(case)]
peer = ["check-jsonschema", "--schemafile", str(ROOT / "schemas" / "case.schema.json"), str(case)]


def seconds(command):
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True)
    taken = time.perf_counter() - start
    if done.returncode != 0:
        sys.exit(f"FAILED: {command[0]} ended with {done.returncode}: {done.stderr.decode()}{done.stdout.decode()}")
    return taken


seconds(ours), seconds(peer)
pairs = [(seconds(ours), seconds(peer)) for _ in range(15)]
mine, theirs = (statistics.median(column) for column in zip(*pairs))
ratio = theirs / mine
compared("check of one case, cold", [mine, None], {"check-jsonschema, the schema alone": [theirs, None]})
failures = [] if ratio >= least else [f"the ratio is below {least}"]
verdict(failures, f"check {mine * 1000:.1f} ms, check-jsonschema {theirs * 1000:.1f} ms on {case.parent.name}: {ratio:.1f} times")
