#!/usr/bin/env python3
"""What other programs read is what they expect: SARIF against the official schema, JUnit by junitparser, GitHub's workflow
commands as its runner splits them, findings and assessments as JSON against our own published schemas. Nothing of a third party
is kept: the SARIF schema comes out of the npm package that ships it."""

import io
import json
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from common import ROOT, SAMPLES, run, verdict

SCHEMA_PACKAGE, SCHEMA_FILE = "@microsoft/jest-sarif@1.0.0-beta.0", "package/lib/schemas/sarif-2.1.0-rtm.5.json"
TODAY = ("--today", "2026-11-23")


def modules():
    """junitparser and jsonschema, installed where they are not there."""
    try:
        import jsonschema, junitparser  # noqa: F401, E401
    except ImportError:
        subprocess.run([sys.executable, "-m", "pip", "install", "-q", "junitparser", "jsonschema"], capture_output=True)
    try:
        import jsonschema
        import junitparser
    except ImportError:
        print("skipped: junitparser and jsonschema cannot be installed")
        sys.exit(0)
    return jsonschema, junitparser


def sarif_schema():
    """The schema as the SARIF committee's rtm.5 has it; none where npm is not there."""
    if shutil.which("npm") is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        packed = subprocess.run(["npm", "pack", SCHEMA_PACKAGE, "--silent"], cwd=folder, capture_output=True, text=True)
        if packed.returncode != 0:
            return None
        with tarfile.open(next(Path(folder).glob("*.tgz"))) as archive:
            return json.load(archive.extractfile(SCHEMA_FILE))


def commands(text):
    """Workflow commands, split as the runner does: name, properties, data."""
    found = []
    for line in text.splitlines():
        match = re.fullmatch(r"::(error|warning|notice) ([^:]*)::(.*)", line)
        assert match, f"no workflow command: {line[:80]}"
        unescape = lambda value: value.replace("%3A", ":").replace("%2C", ",").replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%")
        properties = dict(part.split("=", 1) for part in match[2].split(","))
        found.append((match[1], {key: unescape(value) for key, value in properties.items()}, unescape(match[3])))
    return found


def cases(folder):
    """The samples, the broken cases, and one with a name that needs escaping everywhere."""
    odd = folder / "a b,c & <d>:é.json"
    odd.write_bytes((ROOT / "tests" / "broken" / "trailing-comma-in-list.json").read_bytes())
    broken = sorted((ROOT / "tests" / "broken").glob("*.json"))
    return [*(s / "case.json" for s in SAMPLES), *broken, odd]


jsonschema, junitparser = modules()
official = sarif_schema()
ours = {name: json.loads((ROOT / "schemas" / f"{name}.schema.json").read_text("utf-8")) for name in ("findings", "assessment")}
failures, counted = [], {"results": 0, "tests": 0, "commands": 0, "assessments": 0}
with tempfile.TemporaryDirectory() as temporary:
    every = cases(Path(temporary))
    for lang in ("en", "fr"):
        base = ("check", *every, *TODAY, "--lang", lang, "--skip", "HC1407")
        # One call for every format: the findings are the same ones.
        found = json.loads(run(*base, "--format", "json").stdout)
        jsonschema.Draft202012Validator(ours["findings"]).validate(found)
        number = len(found["findings"])
        log = json.loads(run(*base, "--format", "sarif").stdout)
        results = log["runs"][0]["results"]
        counted["results"] += len(results)
        if len(results) != number:
            failures.append(f"{lang}: SARIF has {len(results)} results of {number}")
        if official is not None:
            faults = list(jsonschema.Draft4Validator(official, format_checker=jsonschema.FormatChecker()).iter_errors(log))
            failures += [f"{lang}: SARIF: {'/'.join(map(str, fault.path))}: {fault.message[:120]}" for fault in faults[:5]]
        suites = junitparser.JUnitXml.fromstring(run(*base, "--format", "junit").stdout.encode())
        tests = [test for suite in suites for test in suite]
        failed = [test for test in tests if test.result and isinstance(test.result[0], junitparser.Failure)]
        errors = sum(finding["severity"] == "error" for finding in found["findings"])
        counted["tests"] += len(tests)
        if len(list(suites)) != len(every) or len(failed) != errors or suites.failures != errors:
            failures.append(f"{lang}: JUnit has {len(list(suites))} suites, {len(failed)} failures; cases {len(every)}, errors {errors}")
        told = commands(run(*base, "--format", "github").stdout)
        counted["commands"] += len(told)
        if len(told) != number or sum(name == "error" for name, *_ in told) != errors:
            failures.append(f"{lang}: {len(told)} workflow commands of {number}")
        paths = {str(path) for path in every}
        strange = [p["file"] for _, p, _ in told if p["file"] not in paths and not Path(p["file"]).suffix]
        failures += [f"{lang}: an annotation names {path}" for path in strange[:3]]
        for case in every:
            shown = run("assess", case, *TODAY, "--lang", lang, "--format", "json")
            if shown.returncode == 0:
                jsonschema.Draft202012Validator(ours["assessment"]).validate(json.loads(shown.stdout))
                counted["assessments"] += 1
    report = Path(temporary) / "report"
    for end in ("json", "sarif", "xml", "txt"):
        done = run("check", every[0], *TODAY, "--report", report.with_suffix(f".{end}"))
        if done.returncode != 0 or not report.with_suffix(f".{end}").stat().st_size:
            failures.append(f"--report .{end}: {done.stderr}")
schema = "against the official schema" if official is not None else "without the official schema (npm is not there)"
verdict(failures, f"{counted['results']} SARIF results {schema}, {counted['tests']} JUnit tests, {counted['commands']} workflow commands, {counted['assessments']} assessments")
