#!/usr/bin/env python3
"""The compressor against Ghostscript's /ebook and /screen: 20 pages scanned at 300 dpi (30 MB) and seven phone photographs (25 MB), with a
limit of 4 MB. Says sizes, wall time (the best of alternating runs) and how many words tesseract reads back of the scans.
`compress.py [runs]`; everything is made in a folder of its own with a fixed seed."""

import io
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "proofs"))
from common import compared, need, program, verdict  # noqa: E402

import numpy as np  # noqa: E402
from PIL import Image, ImageDraw, ImageFilter, ImageFont  # noqa: E402

LIMIT = 4_000_000
PAGES = 20
PHOTOS = 7
WORDS = """the applicant has lived in canada since march with her two children who attend school near their home and she works
for one employer whose letter confirms her hours wages duties and good conduct while friends neighbours and teachers write of
support given received hardship removal would cause medical care interrupted studies language lost contact with grandparents""".split()
FACE = "DejaVuSerif.ttf"


def face(size):
    try:
        return ImageFont.truetype(FACE, size)
    except OSError:
        return ImageFont.load_default(size)


def scan(rng, coloured):
    """A letter-size page at 300 dpi as a scanner gives it: small type, paper grain, a little blur; and its words."""
    page = Image.new("L", (2550, 3300), 243)
    draw, said, y = ImageDraw.Draw(page), [], 260
    font = face(42)
    while y < 3050:
        line = [WORDS[n] for n in rng.integers(0, len(WORDS), 11)]
        draw.text((280, y), " ".join(line), fill=38, font=font)
        said += line
        y += 66
    page = page.filter(ImageFilter.GaussianBlur(0.8))
    grain = rng.normal(0, 4.0, (3300, 2550))
    grey = np.clip(np.asarray(page, dtype=np.float32) + grain, 0, 255).astype(np.uint8)
    if not coloured:
        return Image.fromarray(grey), said
    tint = np.stack([grey, np.clip(grey.astype(np.int16) - 4, 0, 255).astype(np.uint8), np.clip(grey.astype(np.int16) - 12, 0, 255).astype(np.uint8)], axis=2)
    out = Image.fromarray(tint)
    ImageDraw.Draw(out).ellipse((1750, 2700, 2250, 3200), outline=(30, 50, 170), width=14)
    return out, said


def photograph(rng):
    """A picture of 12 megapixels with detail at every scale, as a telephone gives it."""
    height, width = 3024, 4032
    field = np.zeros((height, width, 3), dtype=np.float32)
    for size, weight in [(6, 90), (24, 50), (96, 26), (384, 12), (1512, 7)]:
        small = rng.normal(0, 1, (size * 3 // 4, size, 3)).astype(np.float32)
        for c in range(3):
            layer = Image.fromarray(small[:, :, c]).resize((width, height), Image.BICUBIC)
            field[:, :, c] += np.asarray(layer) * weight
    field += rng.normal(0, 2.2, (height, width, 1))
    return Image.fromarray(np.clip(field + 120, 0, 255).astype(np.uint8))


def quality_for(image, bytes_wanted):
    """The JPEG quality at which a picture comes nearest to a size."""
    sizes = {}
    for quality in range(40, 98, 3):
        packed = io.BytesIO()
        image.save(packed, "JPEG", quality=quality)
        sizes[quality] = packed.tell()
    return min(sizes, key=lambda quality: abs(sizes[quality] - bytes_wanted))


def pdf(images, path, quality, dpi=None):
    """Each picture on a letter-size page of its own, as JPEG, without any other program's help."""
    objects, kids = [], []

    def add(body):
        objects.append(body)
        return len(objects)

    catalog, tree = add(b""), add(b"")
    for image in images:
        data = io.BytesIO()
        image.save(data, "JPEG", quality=quality)
        data = data.getvalue()
        space = b"/DeviceGray" if image.mode == "L" else b"/DeviceRGB"
        width, height = image.size
        picture = add(b"<</Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 8/ColorSpace%s/Filter/DCTDecode/Length %d>>stream\n" % (width, height, space, len(data)) + data + b"\nendstream")
        w, h = (612, 792) if height >= width else (792, 612)
        iw, ih = (w, h) if dpi else (w - 72, (w - 72) * height / width)
        draw = b"q %f 0 0 %f %f %f cm /I Do Q" % (iw, ih, (w - iw) / 2, (h - ih) / 2)
        content = add(b"<</Length %d>>stream\n" % len(draw) + draw + b"\nendstream")
        kids.append(add(b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 %d %d]/Resources<</XObject<</I %d 0 R>>>>/Contents %d 0 R>>" % (tree, w, h, picture, content)))
    objects[catalog - 1] = b"<</Type/Catalog/Pages %d 0 R>>" % tree
    objects[tree - 1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(b"%d 0 R" % k for k in kids))
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(b"%010d 00000 n \n" % p for p in places)
    out += b"trailer<</Size %d/Root %d 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, catalog, start)
    Path(path).write_bytes(out)


def ours(source, target):
    return subprocess.run([program(), "compress", source, "--limit", str(LIMIT), "-o", target], capture_output=True, text=True)


def ghostscript(setting):
    def run(source, target):
        return subprocess.run(["gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=pdfwrite", f"-dPDFSETTINGS=/{setting}", f"-sOutputFile={target}", source], capture_output=True, text=True)
    return run


def recall(path, said, folder):
    """The share of the words that tesseract reads on the pages, of three of them."""
    read, all_words = 0, 0
    for page in (1, 10, PAGES):
        stem = Path(folder) / f"page{page}"
        subprocess.run(["pdftoppm", "-r", "300", "-f", str(page), "-l", str(page), "-gray", "-png", "-singlefile", path, stem], check=True)
        text = subprocess.run(["tesseract", f"{stem}.png", "-", "--psm", "6"], capture_output=True, text=True).stdout.lower()
        found = re.findall(r"[a-z]+", text)
        for word in said[page - 1]:
            all_words += 1
            if word in found:
                found.remove(word)
                read += 1
    return read / all_words


need("gs", "tesseract", "pdftoppm")
runs = int(sys.argv[1]) if len(sys.argv) > 1 else 3
failures = []
with tempfile.TemporaryDirectory() as folder:
    rng = np.random.default_rng(7)
    scans, said = zip(*[scan(rng, coloured=n % 4 == 3) for n in range(PAGES)])
    pdf(scans, f"{folder}/scans.pdf", quality_for(scans[0], 30e6 / PAGES), dpi=300)
    photographs = [photograph(rng) for _ in range(PHOTOS)]
    pdf(photographs, f"{folder}/photos.pdf", quality_for(photographs[0], 25e6 / PHOTOS))
    ways = {"hc-pack": ours, "gs /ebook": ghostscript("ebook"), "gs /screen": ghostscript("screen")}
    for what in ("scans", "photos"):
        source = f"{folder}/{what}.pdf"
        print(f"{what}: {Path(source).stat().st_size:,} bytes")
        best, sizes, words = {}, {}, {}
        for _ in range(runs):
            for name, way in ways.items():
                target = f"{folder}/{what}-{name.replace('/', '').replace(' ', '')}.pdf"
                start = time.monotonic()
                done = way(source, target)
                best[name] = min(best.get(name, 1e9), time.monotonic() - start)
                if not Path(target).exists():
                    failures.append(f"{name}: {done.stderr[-300:]}")
                    continue
                sizes[name] = Path(target).stat().st_size
        for name in ways:
            target = f"{folder}/{what}-{name.replace('/', '').replace(' ', '')}.pdf"
            if what == "scans" and name in sizes:
                words[name] = recall(target, said, folder)
            shown = f", {words[name]:.1%} of words read" if name in words else ""
            print(f"  {name:11} {sizes.get(name, 0):>10,} bytes  {best[name]:6.2f} s{shown}")
        peers = {f"Ghostscript {name[3:]} ({sizes[name] / 1e6:.1f} MB)": [best[name], None] for name in ways if name in sizes and name != "hc-pack"}
        compared(f"{what} of {Path(source).stat().st_size / 1e6:.0f} MB to under 4 MB", [best["hc-pack"], None], peers)
        if not 0.95 * LIMIT < sizes["hc-pack"] <= LIMIT:
            failures.append(f"{what}: {sizes['hc-pack']} bytes is not within 5 % below {LIMIT}")
        for name in words:
            if sizes["hc-pack"] <= sizes[name] and words["hc-pack"] < words[name] or sizes[name] <= LIMIT and words["hc-pack"] < words[name]:
                failures.append(f"{what}: {words['hc-pack']:.1%} of words read, {name}: {words[name]:.1%}")
        if best["hc-pack"] > best["gs /ebook"]:
            failures.append(f"{what}: {best['hc-pack']:.2f} s, gs /ebook {best['gs /ebook']:.2f} s")
verdict(failures, f"{len(failures)} faults")
