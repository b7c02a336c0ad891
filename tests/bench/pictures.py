#!/usr/bin/env python3
"""What it costs to read pictures in the second process: builds of forty photographs (JPEG, passed through) and of forty pictures that are
unpacked (HEIC, TIFF, WebP, PNG), by this program and by another one in turns, if its path is given.

Called: `pictures.py [rounds] [other program]`. Told: the least wall time and processor time of each, and the peak memory of the largest process."""

import io
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "proofs"))
from common import CORPUS, case, exhibit, need_corpus, program  # noqa: E402

need_corpus()
try:
    import pillow_heif
    from PIL import Image
except ImportError as missing:
    print(f"skipped: {missing}")
    sys.exit(0)

rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
programs = [program(), *sys.argv[2:3]]


def pictures(folder):
    """Two folders of forty pictures each."""
    photo = Image.open(next(CORPUS.glob("image/*Landscape_1.jpg"))).convert("RGB").resize((3000, 2000))
    for kind, formats in (("photographs", ["jpg"]), ("unpacked", ["heic", "tif", "webp", "png"])):
        place = folder / kind
        place.mkdir()
        names = []
        for extension in formats:
            packed = io.BytesIO()
            if extension == "heic":
                pillow_heif.from_pillow(photo.resize((1500, 1000))).save(packed, quality=80)
            elif extension == "jpg":
                photo.save(packed, "JPEG", quality=97)
            else:
                photo.resize((1500, 1000)).save(packed, {"tif": "TIFF", "webp": "WEBP", "png": "PNG"}[extension])
            for number in range(40 // len(formats)):
                name = f"{extension}-{number:02}.{extension}"
                (place / name).write_bytes(packed.getvalue())
                names.append(name)
        (place / "case.json").write_text(json.dumps(case([exhibit(n, name) for n, name in enumerate(names)])), "utf-8")
        yield kind, place


def timed(one, place):
    start = time.perf_counter()
    process = subprocess.Popen([one, "build", place / "case.json", "-o", place / "x.zip"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"FAILED: {one} ended with {process.returncode}")
    return time.perf_counter() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


with tempfile.TemporaryDirectory() as temporary:
    for kind, place in pictures(Path(temporary)):
        runs = [[timed(one, place) for one in programs] for _ in range(rounds)]
        for nth, one in enumerate(programs):
            wall, cpu, memory = (min(run[nth][part] for run in runs) for part in range(3))
            print(f"{kind}, {Path(one)}: {wall:.2f} s, processor {cpu:.2f} s, {memory:.0f} MB")
