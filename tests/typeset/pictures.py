#!/usr/bin/env python3
"""Small pictures of pages, to be looked at: all pages of the specimens and the first pages of the samples' letters.

Writes `tests/typeset/pages/*.png` (60 dpi, 16 greys or colours). Run it after a change of looks, look, and commit."""

import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "proofs"))
from common import ROOT, SAMPLES, package, run

DPI, COLOURS, LETTER_PAGES, BYTES_MAX = 60, 16, 3, 60_000


def pictures(pdf, stem, pages, folder):
    prefix = Path(folder) / stem
    subprocess.run(["pdftoppm", "-r", str(DPI), "-l", str(pages), "-png", pdf, prefix], check=True)
    for number, page in enumerate(sorted(Path(folder).glob(f"{stem}-*.png")), start=1):
        target = HERE / "pages" / f"{stem}-{number}.png"
        Image.open(page).convert("P", palette=Image.ADAPTIVE, colors=COLOURS).save(target, optimize=True)
        if target.stat().st_size > BYTES_MAX:
            sys.exit(f"{target} is larger than {BYTES_MAX} bytes")


(HERE / "pages").mkdir(exist_ok=True)
for old in (HERE / "pages").glob("*.png"):
    old.unlink()
subprocess.run(["cargo", "test", "--quiet", "--test", "typeset"], cwd=ROOT, check=True, capture_output=True)
with tempfile.TemporaryDirectory() as folder:
    for specimen in ("specimen", "scripts"):
        pictures(ROOT / "target" / "tmp" / f"{specimen}.pdf", specimen, 99, folder)
    for sample in SAMPLES:
        zipped = Path(folder) / "x.zip"
        run("build", sample / "case.json", "-o", zipped, "--today", "2026-11-23")
        for name, data in package(zipped)[0].items():
            if name.startswith("data/letters/"):
                pdf = Path(folder) / "one.pdf"
                pdf.write_bytes(data)
                pictures(pdf, f"{sample.name}-{Path(name).stem}", LETTER_PAGES, folder)
