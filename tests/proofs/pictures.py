#!/usr/bin/env python3
"""Every picture and Word file of the corpus, and variants made here, through a whole build.

Checked on the package: no file makes the parser break down; what Pillow (for HEIC, libheif) decodes is in the bundle with the
same pixels, on average within two levels; JPEG data that was passed through decodes to exactly the source's pixels; every EXIF
orientation stands upright as rendered by pdfium; exiftool finds no EXIF, GPS, XMP, IPTC or maker notes in the bundle nor in any JPEG
inside it; every Word file has pages, and two builds of it are the same."""

import io
import json
import shutil
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path

from common import CORPUS, case, need, need_corpus, package, place, run, verdict, volumes

need_corpus()
need("exiftool")
try:
    import numpy
    import pikepdf
    import pillow_heif
    import pypdfium2 as pdfium
    from PIL import Image, ImageCms
except ImportError as missing:
    print(f"skipped: {missing}")
    sys.exit(0)

# Above twice this Pillow refuses: one file of the corpus says it is 3,000,000 by 2,000,000 pixels, and takes all the memory there is.
Image.MAX_IMAGE_PIXELS = 50_000_000
pillow_heif.register_heif_opener()

MEAN_MAX = 2.0
# Kinds that are refused by name: Pillow reads them, a bundle does not take them.
NOT_TAKEN = {"HC0412"}
# Files that are refused with a true word, though Pillow reads them, and why that is right. Any other is a failure.
REFUSED = {
    "pillow__bmp__b__rletopdown.bmp": "runs from the top down, which the format forbids (BITMAPINFOHEADER: biHeight)",
    "pillow__crash-0da013a13571cc8eb457a39fee8db18f8a3c7127.tif": "a fax spoilt on purpose: most of its rows are not there; Pillow leaves them white",
    "pillow__hopper_lzma.tif": "LZMA in TIFF: an experiment of libtiff's that no scanner writes",
    "pngsuite__testpngs__crashers__huge_IDAT.png": "says that its pixels are four gigabytes of a file of 79 bytes; libpng refuses it too",
}
# Pixels that a BMP of runs skips have no colour: here they are black, Pillow takes the palette's first. All others are compared.
SKIPS_PIXELS = {"pillow__bmp__q__pal4rletrns.bmp", "pillow__bmp__q__pal8rletrns.bmp"}
# Pillow warns of much that is odd in files that are odd on purpose.
warnings.simplefilter("ignore")
failures = []


def exhibit(number, name):
    return {
        "id": f"f-{number}",
        "title": name[:300],
        "kind": "other",
        "proves": "That the file can be taken in.",
        "files": [{"path": name}],
    }


def variants(folder):
    """Small files of the variants that the corpus lacks, from one of its photographs."""
    photo = Image.open(next(CORPUS.glob("image/*Landscape_1.jpg"))).convert("RGB").resize((900, 600))
    names = []

    def save(name, image, **options):
        image.save(folder / name, **options)
        names.append(name)

    save("made-progressive.jpg", photo, progressive=True, quality=90)
    save("made-grey.jpg", photo.convert("L"), quality=90)
    save("made-cmyk.jpg", photo.convert("CMYK"), quality=90)
    save("made-444.jpg", photo, subsampling=0, quality=95)
    for orientation in range(1, 9):
        exif = Image.Exif()
        exif[0x0112] = orientation
        exif[0x010F] = "Camera"
        exif.get_ifd(0x8825)[1] = "N"
        save(f"made-turned-{orientation}.jpg", photo, exif=exif, quality=90)
        save(f"made-turned-{orientation}.webp", photo, exif=exif, quality=90)
        save(f"made-turned-{orientation}.png", photo, exif=exif)
    save("made-16.png", Image.fromarray((numpy.asarray(photo.convert("L"), dtype=numpy.uint16) * 257)))
    for compression in ("group3", "group4", "tiff_lzw", "packbits", "tiff_deflate", "jpeg"):
        fax = compression.startswith("group")
        save(f"made-{compression}.tif", photo.convert("1") if fax else photo, compression=compression)
    pages = [photo.convert("1"), photo.rotate(90, expand=True).convert("1")]
    pages[0].save(folder / "made-pages.tif", save_all=True, append_images=pages[1:], compression="group4")
    names.append("made-pages.tif")
    for quality, chroma in ((60, 420), (90, 420), (90, 422), (90, 444)):
        heif = pillow_heif.from_pillow(photo)
        heif.save(folder / f"made-{quality}-{chroma}.heic", quality=quality, chroma=chroma)
        names.append(f"made-{quality}-{chroma}.heic")
    return names


def build(folder, names, output="x.zip"):
    """Builds a case of these files; drops those that are refused, and gives the package and why each was refused."""
    refused = {}
    for _ in range(3):
        taken = [name for name in names if name not in refused]
        text = json.dumps(case([exhibit(number, name) for number, name in enumerate(taken)]))
        (folder / "case.json").write_text(text, "utf-8")
        done = run("build", folder / "case.json", "-o", folder / output, "--format", "json")
        found = json.loads(done.stdout)["findings"] if done.stdout.strip() else []
        if done.returncode == 0:
            return taken, refused, found
        errors = [f for f in found if f["severity"] == "error"]
        if done.returncode != 1 or not errors:
            failures.append(f"build ended with {done.returncode}: {done.stderr[-2000:]}")
            break
        for finding in errors:
            pointer = finding.get("pointer") or ""
            name = taken[int(pointer.split("/")[2])] if pointer.startswith("/evidence/") else Path(finding["path"]).name
            refused[name] = f"{finding['code']} {finding['message']}"
    return [], refused, []


def png_of(width, height, bits, colour, palette, rows):
    """A PNG around rows that are packed as PNG packs them."""
    import struct
    import zlib

    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, bits, colour, 0, 0, 0)
    body = chunk(b"PLTE", palette) if palette else b""
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + body + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def drawn(image):
    """The pixels of an image in the bundle, decoded by Pillow, and whether its data is JPEG."""
    width, height, bits = int(image.Width), int(image.Height), int(image.BitsPerComponent)
    name = str(image.Filter)
    if name == "/DCTDecode":
        return Image.open(io.BytesIO(image.read_raw_bytes())), True
    space = image.ColorSpace
    palette = None
    family = str(space) if isinstance(space, pikepdf.Name) else str(space[0])
    if family == "/Indexed":
        palette = bytes(space[3].read_bytes() if isinstance(space[3], pikepdf.Stream) else bytes(space[3]))
        channels = 1
    elif family == "/ICCBased":
        channels = int(space[1].N)
    else:
        channels = {"/DeviceGray": 1, "/DeviceRGB": 3, "/DeviceCMYK": 4}[family]
    if name == "/CCITTFaxDecode":
        page = pikepdf.PdfImage(image).as_pil_image()
        return page, False
    if name == "/FlateDecode" and "/DecodeParms" in image:
        colour = 3 if palette is not None else {1: 0, 3: 2}[channels]
        file = png_of(width, height, bits, colour, palette, image.read_raw_bytes())
        return Image.open(io.BytesIO(file)), False
    data = image.read_bytes()
    if bits == 1:
        return Image.frombytes("1", (width, height), data), False
    if palette is not None:
        shown = Image.frombytes("P", (width, height), data)
        shown.putpalette(palette)
        return shown, False
    return Image.frombytes({1: "L", 3: "RGB", 4: "CMYK"}[channels], (width, height), data), False


def levels(image):
    """Pixels as red, green, blue from 0 to 255; on white where they are transparent."""
    if image.mode in ("I;16", "I;16B", "I;16L", "I", "F"):
        values = numpy.asarray(image, dtype=numpy.float64)
        if values.max(initial=0) > 255:
            values = values / 257
        return numpy.repeat(values[..., None], 3, axis=2)
    if image.mode == "LAB":
        image = ImageCms.profileToProfile(image, ImageCms.createProfile("LAB"), ImageCms.createProfile("sRGB"), 1, "RGB")
    if image.mode in ("RGBA", "LA", "PA", "RGBa", "La") or "transparency" in image.info:
        image = image.convert("RGBA")
        white = Image.new("RGBA", image.size, "white")
        image = Image.alpha_composite(white, image)
    return numpy.asarray(image.convert("RGB"), dtype=numpy.float64)


def with_mask(shown, image):
    if "/SMask" not in image:
        return shown
    mask, _ = drawn(image.SMask)
    shown = shown.convert("RGB") if shown.mode not in ("I;16", "I") else Image.fromarray(levels(shown).astype("uint8"))
    shown.putalpha(mask.convert("L"))
    return shown


def grey_depth(path):
    """The bits to a sample of a PNG of greys; 8 for whatever else."""
    head = path.read_bytes()[:26]
    return head[24] if head.startswith(b"\x89PNG") and head[25] == 0 else 8


def source_pages(path):
    """The pages of a picture as Pillow sees them: every frame of a TIFF, the first of what moves. With each, the orientation under which
    it is stored if Pillow has turned it upright, which it does with TIFFs; 1 otherwise."""
    image = Image.open(path)
    is_tiff = image.format == "TIFF"
    for number in range(getattr(image, "n_frames", 1) if is_tiff else 1):
        image.seek(number)
        turned = image.tag_v2.get(0x0112, 1) if is_tiff else 1
        image.load()
        page = image.copy()
        page.format = image.format
        # Pillow stretches shades of fewer bits to eight and leaves the one that is transparent as it was.
        if isinstance(page.info.get("transparency"), int) and (bits := grey_depth(path)) < 8 and page.mode == "L":
            page.info["transparency"] = page.info["transparency"] * 255 // ((1 << bits) - 1)
        yield page, turned if 1 <= turned <= 8 else 1


TURNS = [
    None,
    Image.Transpose.FLIP_LEFT_RIGHT,
    Image.Transpose.ROTATE_180,
    Image.Transpose.FLIP_TOP_BOTTOM,
    Image.Transpose.TRANSPOSE,
    Image.Transpose.ROTATE_270,
    Image.Transpose.TRANSVERSE,
    Image.Transpose.ROTATE_90,
]


def seen_turn(page, source):
    """The EXIF orientation under which a source looks most like what is rendered."""
    rendered = page.render(scale=1).to_pil().convert("L")
    inked = numpy.asarray(rendered) < 250
    # The stamp stands in the margin, and the picture within it.
    inked[:30], inked[-34:], inked[:, :30], inked[:, -34:] = False, False, False, False
    rows, columns = numpy.where(inked.any(1))[0], numpy.where(inked.any(0))[0]
    cut = rendered.crop((columns[0], rows[0], columns[-1] + 1, rows[-1] + 1)).resize((64, 64))
    cut = numpy.asarray(cut, dtype=numpy.float64)
    offs = []
    for turn in TURNS:
        turned = source.convert("L") if turn is None else source.convert("L").transpose(turn)
        offs.append(numpy.abs(numpy.asarray(turned.resize((64, 64)), dtype=numpy.float64) - cut).mean())
    return int(numpy.argmin(offs)) + 1


with tempfile.TemporaryDirectory() as temporary:
    folder = Path(temporary)
    corpus = sorted(p for p in (CORPUS / "image").iterdir())
    for path in corpus:
        shutil.copyfile(path, folder / path.name)
    made = variants(folder)
    names = [path.name for path in corpus] + made
    taken, refused, findings = build(folder, names)
    broken_down = [name for name, why in refused.items() if why.startswith(("HC0420", "HC0421"))]
    failures += [f"{name}: {refused[name]}" for name in broken_down]

    counts = {"pixels": 0, "identical": 0, "upright": 0, "doubtful": 0, "worst": 0.0}
    refused_though_read, differing = [], []
    for name in names:
        if name in refused:
            try:
                list(source_pages(folder / name))
                if refused[name][:6] not in NOT_TAKEN and name not in REFUSED:
                    refused_though_read.append(f"{name}: {refused[name]}")
            except Exception:  # whatever Pillow thinks of a broken file
                pass

    if taken:
        files, manifest = package(folder / "x.zip")
        bound = volumes(files, manifest)
        bundles = [pikepdf.open(io.BytesIO(content)) for content, _ in bound]
        renderings = [pdfium.PdfDocument(content) for content, _ in bound]
        for nth, (content, _) in enumerate(bound):
            (folder / f"volume-{nth + 1}.pdf").write_bytes(content)
        streams = folder / "streams"
        streams.mkdir()
        for record in manifest["exhibits"]:
            name = record["title"]
            first = record["first_page"]
            pages = range(first, record["last_page"] + 1)
            try:
                sources = list(source_pages(folder / name))
            except Exception:  # whatever Pillow thinks of a broken file
                sources = []
            if sources and len(sources) != len(pages):
                failures.append(f"{name}: {len(sources)} pages in, {len(pages)} out")
            for number, (source, stored) in zip(pages, sources):
                nth, at = place(bound, number)
                page = bundles[nth].pages[at]
                images = [x for x in page.Resources.XObject.values() if x.get("/Subtype") == "/Image"]
                if len(images) != 1:
                    failures.append(f"{name}: {len(images)} images on its page")
                    continue
                shown, is_jpeg = drawn(images[0])
                shown = with_mask(shown, images[0])
                if stored != 1:
                    shown = shown.transpose(TURNS[stored - 1])
                here, there = levels(shown), levels(source)
                if here.shape != there.shape:
                    differing.append(f"{name}: {here.shape} for {there.shape}")
                    continue
                apart = numpy.abs(here - there)
                if name in SKIPS_PIXELS:
                    apart = apart[numpy.asarray(source) != 0]
                off = float(apart.mean())
                passed = is_jpeg and source.format in (None, "JPEG") and name.lower().endswith(("jpg", "jpeg"))
                if passed and off > 0:
                    failures.append(f"{name}: passed through and yet {off:.3f} levels off")
                counts["identical"] += passed and off == 0
                counts["worst"] = max(counts["worst"], off if off <= MEAN_MAX else 0)
                if off > MEAN_MAX:
                    differing.append(f"{name} page {number - first + 1}: {off:.2f} levels")
                counts["pixels"] += off <= MEAN_MAX
                if is_jpeg:
                    (streams / f"{number}.jpg").write_bytes(images[0].read_raw_bytes())
                opened = Image.open(folder / name)
                exif = Image.Exif()
                exif.load(opened.info.get("exif", b""))
                orientation = exif.get(0x0112, 1)
                # Pillow reads it in XMP as well, where browsers do not look: that is told.
                doubtful = orientation == 1 and opened.format in ("JPEG", "PNG", "WEBP") and opened.getexif().get(0x0112, 1) != 1
                if doubtful and not any(f["code"] == "HC0418" and Path(f.get("path") or "").name == name for f in findings):
                    failures.append(f"{name}: turned by XMP alone, and that is not said")
                counts["doubtful"] += doubtful
                if opened.format == "TIFF" and stored != 1:
                    # The source has been turned already.
                    orientation, upright = stored, 1
                else:
                    upright = orientation
                if orientation != 1 and 1 <= orientation <= 8 and not name.endswith(".heic") and min(source.size) > 100:
                    turn = seen_turn(renderings[nth][at], source)
                    if turn != upright:
                        failures.append(f"{name}: orientation {orientation} is shown as {turn}, counted from {upright}")
                    counts["upright"] += turn == upright
        failures += differing

        told = subprocess.run(
            ["exiftool", "-j", "-a", "-G1", "-ee", *map(str, folder.glob("volume-*.pdf")), str(streams)], capture_output=True, text=True
        )
        private = ("ExifIFD", "IFD0", "IFD1", "GPS", "IPTC", "MakerNotes", "XMP", "Photoshop", "InteropIFD")
        for entry in json.loads(told.stdout or "[]"):
            kept = [key for key in entry if key.split(":")[0].startswith(private)]
            if kept:
                failures.append(f"exiftool finds {kept[:5]} in {Path(entry['SourceFile']).name}")
        counts["searched"] = len(list(streams.iterdir())) + len(bound)

    words = 0
    documents = sorted((CORPUS / "docx").iterdir())
    if shutil.which("soffice") or shutil.which("libreoffice"):
        place = folder / "word"
        place.mkdir()
        for path in documents:
            shutil.copyfile(path, place / path.name)
        names = [path.name for path in documents]
        taken_words, refused_words, _ = build(place, names)
        words = len(taken_words)
        failures += [f"{name}: {why}" for name, why in refused_words.items()]
        if taken_words:
            build(place, names, "y.zip")
            if (place / "x.zip").read_bytes() != (place / "y.zip").read_bytes():
                failures.append("two builds of the Word files differ")
    else:
        print("Word files skipped: LibreOffice is not installed")

for line in refused_though_read:
    print(f"refused, though Pillow reads it: {line}")
if refused_though_read:
    failures.append(f"{len(refused_though_read)} files are refused that Pillow reads")
failures += [f"{name}: named as refused, and is taken" for name in REFUSED if name in taken]
verdict(
    failures,
    f"pictures: {len(corpus)} of the corpus and {len(made)} made, {len(taken)} in the bundle, {len(refused)} refused, "
    f"{len(broken_down)} broke the parser; {counts['pixels']} pages within {MEAN_MAX} levels (worst {counts['worst']:.2f}), "
    f"{counts['identical']} JPEGs identical, {counts['upright']} turned ones upright ({counts['doubtful']} turned by XMP alone: told), {counts.get('searched', 0)} files searched for "
    f"metadata; {words} of {len(documents)} Word files",
)
