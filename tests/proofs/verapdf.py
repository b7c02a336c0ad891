#!/usr/bin/env python3
"""Every PDF of our own pages alone is PDF/A-2a and PDF/UA-1, says veraPDF: letters and particulars of all samples and golden
cases, previews with a draft mark and on A4, and the specimens that the typesetting tests leave behind."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from common import ROOT, SAMPLES, package, run, verdict

TOOLS = ROOT.parent / "shared" / "tools" / "verapdf"
CACHE = Path(os.environ.get("VERAPDF_HOME") or Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "verapdf")
FLAVOURS = "ua1,2a"
OWN = ("data/letters/", "data/file/")
STYLE = {"page": "a4", "family": "source_serif", "alignment": "ragged", "numbering": "square", "headings": [
    {"size": 15, "face": "italic", "centred": False, "before": 8, "after": 8}]}

if not (TOOLS / "verapdf-check").exists():
    print("skipped: veraPDF is not beside the project")
    sys.exit(0)
if not any(CACHE.glob("*.class")):
    installed = subprocess.run(["bash", TOOLS / "install.sh"], capture_output=True, text=True)
    if installed.returncode != 0:
        print(f"skipped: veraPDF cannot be installed: {installed.stderr.strip().splitlines()[-1:]}")
        sys.exit(0)


def cases():
    """Every case that is built somewhere in the repository's tests, once."""
    golden = (ROOT / folder.read_text("utf-8").strip() for folder in sorted((ROOT / "tests" / "golden").glob("*/case")))
    return sorted({path.resolve() for path in [*(s / "case.json" for s in SAMPLES), *golden]})


def specimens():
    """What the typesetting tests write; they are run first."""
    subprocess.run(["cargo", "test", "--quiet", "--test", "typeset"], cwd=ROOT, check=True, capture_output=True)
    return sorted(p for p in (ROOT / "target" / "tmp").glob("*.pdf"))


failures, counts = [], Counter()
with tempfile.TemporaryDirectory() as temporary:
    folder = Path(temporary)
    files = {}
    (folder / "style.json").write_text(json.dumps(STYLE), "utf-8")
    for case in cases():
        name = case.parent.name
        built = run("build", case, "-o", folder / "x.zip", "--today", "2026-11-23")
        if built.returncode != 0:
            # Some golden cases are there to be refused.
            counts["cases without a package"] += 1
            continue
        counts["packages"] += 1
        content, _ = package(folder / "x.zip")
        for path, data in content.items():
            if path.endswith(".pdf") and path.startswith(OWN):
                files[folder / f"{name}-{Path(path).name}"] = data
        letter = json.loads(content["manifest.json"])["files"]
        ids = [Path(f["path"]).stem[3:] for f in letter if f["role"] == "letter"]
        for extra in (["--draft"], ["--style", folder / "style.json"]):
            out = folder / f"{name}{extra[0]}.pdf"
            printed = run("preview", case, "--letter", ids[0], "-o", out, "--today", "2026-11-23", *extra)
            if printed.returncode != 0:
                failures.append(f"{name}: preview {extra[0]} ended with {printed.returncode}: {printed.stderr}")
            else:
                files[out] = out.read_bytes()
    for path, data in files.items():
        path.write_bytes(data)
    paths = [*files, *specimens()]
    if shutil.which("qpdf"):
        for path in paths:
            checked = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True)
            counts["clean for qpdf"] += checked.returncode == 0
            if checked.returncode != 0:
                failures.append(f"{path.name}: qpdf --check: {checked.stdout}{checked.stderr}")
    checked = subprocess.run(
        [TOOLS / "verapdf-check", "-f", FLAVOURS, "-m", "3", "-"],
        input="\n".join(map(str, paths)),
        capture_output=True,
        text=True,
    )
    seen = set()
    for line in filter(None, checked.stdout.splitlines()):
        report = json.loads(line)
        seen.add((report["file"], report["flavour"]))
        counts[report["flavour"]] += report["compliant"]
        if not report["compliant"]:
            failures.append(f"{Path(report['file']).name}: {report['flavour']}: {report['failed']} {report['messages']}")
    failures += [f"{path.name}: {f}: not checked" for path in paths for f in FLAVOURS.split(",") if (str(path), f) not in seen]
said = ", ".join(f"{count} {what}" for what, count in sorted(counts.items()))
verdict(failures, f"{len(paths)} PDF files × {FLAVOURS}: {said}, {len(failures)} faults")
