#!/usr/bin/env python3
"""Cold `hc-pack check` of the largest sample against `check-jsonschema` on the same schema and file, alternating runs: the same work
(`--schema-only`), and all that a check does, its files and the law included. `ratio.py 20 50` fails where the whole check is below 20
times the peer's rate, or the schema alone below 50 times."""

import statistics
import subprocess
import sys
import time

from common import ROOT, SAMPLES, compared, need, program, verdict

need("check-jsonschema")
least = [float(given) for given in sys.argv[1:3]] or [20.0]
least += [0.0] * (2 - len(least))
case = max((s / "case.json" for s in SAMPLES), key=lambda c: c.stat().st_size)
whole = [program(), "check", str(case)]
shape = [*whole, "--schema-only"]
peer = ["check-jsonschema", "--schemafile", str(ROOT / "schemas" / "case.schema.json"), str(case)]


def seconds(command):
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True)
    taken = time.perf_counter() - start
    if done.returncode != 0:
        sys.exit(f"FAILED: {command[0]} ended with {done.returncode}: {done.stderr.decode()}{done.stdout.decode()}")
    return taken


columns = [whole, shape, peer]
for command in columns:
    seconds(command)
turns = [[seconds(command) for command in columns] for _ in range(15)]
mine, schema, theirs = (statistics.median(column) for column in zip(*turns))
compared("check of one case, the schema alone, cold", [schema, None], {"check-jsonschema": [theirs, None]})
compared("check of one case, with its files and the law, cold", [mine, None], {"check-jsonschema, the schema alone": [theirs, None]})
ratios = [theirs / mine, theirs / schema]
failures = [f"{ratio:.1f} times is below {bound}" for ratio, bound in zip(ratios, least) if ratio < bound]
verdict(
    failures,
    f"check {mine * 1000:.1f} ms, the schema alone {schema * 1000:.1f} ms, check-jsonschema {theirs * 1000:.1f} ms on "
    f"{case.parent.name}: {ratios[0]:.1f} and {ratios[1]:.1f} times",
)
