#!/usr/bin/env python3
"""1,000 cases in one call of `hc-pack check`, on one core and on two, in turns: the ratio of the medians, and that the output is
the same, in the order of the arguments. Beside it, `check-jsonschema` on as many cases with the schema alone.

    python3 tests/bench/cases.py [cases] [least ratio]
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "proofs"))
from common import ROOT, SAMPLES, compared, program, verdict  # noqa: E402

NUMBER = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
LEAST = float(sys.argv[2]) if len(sys.argv) > 2 else 0.0
TURNS = 5


def generate(folder):
    """Cases made of the samples, each with its own reference, filing date and applicant; their files are the samples' own."""
    made = []
    for number in range(NUMBER):
        sample = SAMPLES[number % len(SAMPLES)]
        case = json.loads((sample / "case.json").read_text("utf-8"))
        case["reference"] = f"BENCH-{number:04}"
        case["applicant"].setdefault("contact", {})["email"] = f"person{number}@example.org"
        for fact in (fact for factor in case.get("factors", []) for fact in factor["facts"]):
            fact["text"] = f"{fact['text']} This is case number {number}."
        place = folder / f"{sample.name}-{number:04}.json"
        place.write_text(json.dumps(case, ensure_ascii=False), "utf-8")
        made.append(place)
    for part in ("evidence", "forms"):
        (folder / part).mkdir(exist_ok=True)
        for sample in SAMPLES:
            for file in sorted((sample / part).glob("*")):
                shutil.copy(file, folder / part / file.name)
    return made


def seconds(command, threads=None):
    environment = dict(os.environ)
    if threads:
        environment["RAYON_NUM_THREADS"] = str(threads)
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, env=environment)
    return time.perf_counter() - start, done


with tempfile.TemporaryDirectory() as temporary:
    folder = Path(temporary)
    cases = generate(folder)
    command = [program(), "check", *map(str, cases), "--format", "short", "--today", "2026-11-23"]
    seconds(command, 2)
    taken, said = {1: [], 2: []}, {}
    for _ in range(TURNS):
        for threads in (1, 2):
            spent, done = seconds(command, threads)
            taken[threads].append(spent)
            said[threads] = (done.returncode, done.stdout)
    failures = [] if said[1] == said[2] else ["the output differs between one core and two"]
    named = [line.split(":")[0].split(" ")[0] for line in said[2][1].decode().splitlines()]
    order = [name for index, name in enumerate(named) if index == 0 or named[index - 1] != name]
    position = {str(case): index for index, case in enumerate(cases)}
    places = [position[name] for name in order if name in position]
    if places != sorted(places):
        failures.append("the output is not in the order of the arguments")
    one, two = (statistics.median(taken[threads]) for threads in (1, 2))
    ratio = one / two
    if ratio < LEAST:
        failures.append(f"the ratio is below {LEAST}")
    peers = {"one core of its own": [one, None]}
    peer = ""
    if shutil.which("check-jsonschema"):
        spent, _ = seconds(["check-jsonschema", "--schemafile", str(ROOT / "schemas" / "case.schema.json"), *map(str, cases)])
        peer = f"; check-jsonschema on the schema alone {spent:.2f} s, {spent / two:.1f} times as long as two cores"
        peers["check-jsonschema, the schema alone"] = [spent, None]
    compared(f"check of {NUMBER} cases in one call", [two, None], peers)
    each = ", ".join(f"{a / b:.2f}" for a, b in zip(taken[1], taken[2]))
    verdict(failures, f"{NUMBER} cases: one core {one:.2f} s, two cores {two:.2f} s: {ratio:.2f} times (turns {each}){peer}")
