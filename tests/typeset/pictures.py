#!/usr/bin/env python3
"""Small pictures of pages, to be looked at: all pages of the specimens and the first pages of the samples' letters, side by side.

Writes `tests/typeset/pages/*.png` (greys or few colours): a sheet for each specimen, and one for each letter of a sample. Run it after a
change of looks, look, and commit."""

import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "proofs"))
from common import ROOT, SAMPLES, package, run

DPI, COLOURS, LETTER_PAGES, ACROSS, BYTES_MAX = 45, 8, 4, 4, 300_000


def sheet(pdf, stem, pages, folder):
    """The first pages of a PDF on one picture, `ACROSS` in a row."""
    prefix = Path(folder) / stem
    subprocess.run(["pdftoppm", "-r", str(DPI), "-l", str(pages), "-png", pdf, prefix], check=True)
    shown = [Image.open(page).convert("RGB") for page in sorted(Path(folder).glob(f"{stem}-*.png"))]
    width, height = (max(page.size[side] for page in shown) + 6 for side in (0, 1))
    rows = -(-len(shown) // ACROSS)
    whole = Image.new("RGB", (width * min(ACROSS, len(shown)), height * rows), (150, 150, 150))
    for nth, page in enumerate(shown):
        whole.paste(page, (3 + width * (nth % ACROSS), 3 + height * (nth // ACROSS)))
    target = HERE / "pages" / f"{stem}.png"
    whole.convert("P", palette=Image.ADAPTIVE, colors=COLOURS).save(target, optimize=True)
    if target.stat().st_size > BYTES_MAX:
        sys.exit(f"{target.name} is larger than {BYTES_MAX} bytes")


(HERE / "pages").mkdir(exist_ok=True)
for old in (HERE / "pages").glob("*.png"):
    old.unlink()
if "--as-they-are" not in sys.argv:
    subprocess.run(["cargo", "test", "--quiet", "--test", "typeset"], cwd=ROOT, check=True, capture_output=True)
with tempfile.TemporaryDirectory() as folder:
    for specimen in ("specimen", "scripts"):
        sheet(ROOT / "target" / "tmp" / f"{specimen}.pdf", specimen, 99, folder)
    for sample in SAMPLES:
        zipped = Path(folder) / f"{sample.name}.zip"
        run("build", sample / "case.json", "-o", zipped, "--today", "2026-11-23")
        for name, data in package(zipped)[0].items():
            if name.startswith("data/letters/"):
                pdf = Path(folder) / "one.pdf"
                pdf.write_bytes(data)
                sheet(pdf, f"{sample.name}-{Path(name).stem}", LETTER_PAGES, folder)
