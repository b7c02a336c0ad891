#!/usr/bin/env python3
"""Each PDF of each sample: `qpdf --check` clean, every font embedded, every value of the case to be found in the text."""

import json
import re
import subprocess
import tempfile
from pathlib import Path

from common import ROOT, SAMPLES, need, package, run, squeeze, verdict

need("qpdf", "pdftotext", "pdffonts")


def values(node, key=""):
    """Every text and number of a case, but the address of its schema."""
    if isinstance(node, dict):
        for name, member in node.items():
            if name != "$schema":
                yield from values(member, name)
    elif isinstance(node, list):
        for item in node:
            yield from values(item, key)
    elif isinstance(node, bool) or node is None:
        return
    else:
        yield str(node)


def words(value):
    """A value as the documents may print it: without the marks of emphasis, enumeration values with spaces."""
    return squeeze(value.replace("**", "").replace("*", "").replace("_", " "))


def french_choices():
    """What the particulars sheet of a French case calls a choice of the schema, by the program's own table."""
    table = (ROOT / "src" / "particulars" / "french.rs").read_text("utf-8").split("const CHOICES")[1]
    return dict(re.findall(r'^    \("([a-z_]+)", "([^"]+)"\),$', table, re.M))


CHOICES = french_choices()
failures, documents, found = [], 0, 0
for sample in SAMPLES:
    with tempfile.TemporaryDirectory() as folder:
        built = run("build", sample / "case.json", "-o", Path(folder) / "x.zip")
        if built.returncode != 0:
            failures.append(f"{sample.name}: build ended with {built.returncode}: {built.stderr}")
            continue
        files, _ = package(Path(folder) / "x.zip")
        text = ""
        for name, data in files.items():
            if not name.endswith(".pdf"):
                continue
            documents += 1
            path = Path(folder) / "one.pdf"
            path.write_bytes(data)
            checked = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True)
            if checked.returncode != 0:
                failures.append(f"{sample.name}/{name}: qpdf --check: {checked.stdout}{checked.stderr}")
            fonts = subprocess.run(["pdffonts", path], capture_output=True, text=True).stdout.splitlines()[2:]
            # The columns from the right: object and generation, unicode, subset, embedded.
            failures += [f"{sample.name}/{name}: not embedded: {f}" for f in fonts if f.split()[-5] != "yes"]
            text += subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True).stdout
        haystack = squeeze(text)
        case = json.loads((sample / "case.json").read_text("utf-8"))
        named = CHOICES if case["language"] == "fr" else {}
        for value in values(case):
            # Longer texts run over page ends, where a running head stands between: look for their sentences.
            parts = [p for p in value.replace("\n", ". ").split(". ") if p.strip()]
            for part in parts:
                found += 1
                if words(part).rstrip(".") not in haystack and words(named.get(part, part)) not in haystack:
                    failures.append(f"{sample.name}: not in any document: {part!r}")
verdict(failures, f"{len(SAMPLES)} samples, {documents} PDF files, {found} values looked for, {len(failures)} faults")
