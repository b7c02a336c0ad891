#!/usr/bin/env python3
"""Real PDFs by the program itself: every PDF of the corpus in packets of 20, each packet one case with one exhibit a file.

Where files of a packet are refused, the packet is built again without them. Judged: of the files that two of qpdf, pdfium and mutool
open without a password, at least 99.5 % are in a bundle with the right page count; every other file has an error that names it; no
run ends otherwise than with 0 or 1. Stamps: on every page of the bundles, pdftotext, reading in the order of drawing, finds the mark and number (99 % asked).
Rendering: the first pages against the original by pdfium, stamp corners masked (`--render N` files; 99 % asked). XFA: every dynamic
form is refused as such. `--files N` takes only the first N files."""

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Lock

from common import CORPUS, case, exhibit, need, need_corpus, package, run, verdict

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("--files", type=int, default=10**6)
parser.add_argument("--packet", type=int, default=20)
parser.add_argument("--render", type=int, default=0)
parser.add_argument("--judge-seconds", type=int, default=20)
arguments = parser.parse_args()
need_corpus()
need("qpdf", "pdftotext")
try:
    import numpy
    import pikepdf
    import pypdfium2 as pdfium
except ImportError as missing:
    print(f"skipped: {missing}")
    sys.exit(0)


ONE_PDFIUM = Lock()


def quiet(*command):
    try:
        return subprocess.run([str(c) for c in command], capture_output=True, text=True, errors="replace", timeout=arguments.judge_seconds)
    except subprocess.TimeoutExpired:
        return None


def counts(path):
    """The page counts that the judges see; a judge that cannot open the file says nothing."""
    seen = []
    # Walked by qpdf: `--show-npages` repeats what the root of the tree claims.
    try:
        with pikepdf.open(path) as document:
            seen.append(len(document.pages))
    except Exception:  # whatever qpdf thinks of a broken or locked file
        pass
    # One call of pdfium at a time: two at once leave it unable to read the next file, whatever that is.
    with ONE_PDFIUM:
        try:
            with pdfium.PdfDocument(path) as document:
                seen.append(len(document))
        except pdfium.PdfiumError:
            pass
    if shutil.which("mutool"):
        done = quiet("mutool", "info", path)
        found = re.search(r"^Pages: (\d+)", done.stdout, re.M) if done else None
        if found:
            seen.append(int(found[1]))
    return [n for n in seen if n > 0]


def build(folder, names):
    exhibits = [exhibit(number, name) for number, name in enumerate(names)]
    (folder / "case.json").write_text(json.dumps(case(exhibits)), "utf-8")
    done = run("build", folder / "case.json", "-o", folder / "x.zip", "--format", "json", timeout=1800)
    found = json.loads(done.stdout)["findings"] if done.stdout.strip() else []
    return done.returncode, found, done.stderr


def packet(paths):
    """Builds one packet; gives what became of each file, and the volumes."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for path in paths:
            shutil.copyfile(path, folder / path.name)
        names, refused = [p.name for p in paths], {}
        while names:
            code, found, said = build(folder, names)
            if code not in (0, 1):
                return refused, {}, [], [f"exit {code}: {said[-500:]} ({names})"]
            if code == 0:
                break
            errors = {}
            for f in found:
                if f["severity"] == "error":
                    errors.setdefault(Path(f["path"]).name, []).append(f["code"])
            blamed = {name: codes for name, codes in errors.items() if name in names}
            if not blamed:
                return refused, {}, [], [f"refused without naming a file: {errors}"]
            refused.update(blamed)
            names = [name for name in names if name not in blamed]
        if not names:
            return refused, {}, [], []
        files, manifest = package(folder / "x.zip")
        merged = {}
        for e in manifest["exhibits"]:
            for s in e["sources"]:
                merged[s["path"]] = (s["pages"], e["mark"], e["first_page"])
        volumes = [(r["path"], files[r["path"]]) for r in manifest["files"] if r["role"] == "exhibit_bundle"]
        proof = json.loads(files["data/exhibits/pagination.json"])
        return refused, merged, list(zip(volumes, proof["volumes"])), []


# What a stamp takes with its margin: pages below that have no room for one.
STAMP_POINTS = (80, 28)


def stamps(merged, volumes):
    """How many pages carry a stamp that pdftotext finds, and how many should."""
    right, all_pages, wrong = 0, 0, []
    marks = {}
    for name, (pages, mark, first) in merged.items():
        for number in range(first, first + pages):
            marks[number] = (mark, name)
    for (_, content), volume in volumes:
        with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
            file.write(content)
            file.flush()
            done = subprocess.run(["pdftotext", "-raw", file.name, "-"], capture_output=True, text=True, errors="replace")
        if "If this message is not eventually replaced" in " ".join(done.stdout.split()):
            waiting.append(f"a volume of {sorted(merged)} holds a page that only waits for its form")
        sizes = [page.get_size() for page in pdfium.PdfDocument(content)]
        pages = done.stdout.split("\f")[volume["front_pages"]:]
        for number in range(volume["first_page"], volume["last_page"] + 1):
            if number not in marks:
                continue
            mark, name = marks[number]
            width, height = sizes[volume["front_pages"] + number - volume["first_page"]]
            if width < STAMP_POINTS[0] or height < STAMP_POINTS[1]:
                # Smaller than the stamp itself; the finding about the page's size says that it needs a look.
                continue
            all_pages += 1
            text = "".join(pages[number - volume["first_page"]].split()) if number - volume["first_page"] < len(pages) else ""
            if f"Exhibit{mark}·{number}" in text:
                right += 1
            else:
                wrong.append(f"{name}: page {number}")
    return right, all_pages, wrong


def softened(image):
    """Each pixel as the mean of itself and its neighbours."""
    return sum(numpy.roll(image, (down, right), (0, 1)) for down in (-1, 0, 1) for right in (-1, 0, 1)) / 9


def same_look(original, volume, page_in, page_out):
    """Whether two pages look the same, stamp corners masked. Where the original has fields, pdfium lays their letters on the page with
    another smoothing of edges than that of letters in the page; then each pixel is compared together with its neighbours."""
    images = []
    for document, page in ((original, page_in), (volume, page_out)):
        bitmap = document[page].render(scale=1, may_draw_forms=True)
        images.append(bitmap.to_numpy()[:, :, :3].astype(int))
    a, b = images
    if a.shape != b.shape:
        return f"size {a.shape} against {b.shape}"
    if original.get_formtype():
        a, b = softened(a), softened(b)
    differ = (abs(a - b) > 32).any(axis=2)
    h, w = differ.shape
    mask_h, mask_w = min(h, 44), min(w, 150)
    for rows in (slice(0, mask_h), slice(h - mask_h, h)):
        differ[rows, :mask_w] = False
        differ[rows, w - mask_w:] = False
    differ[h - mask_h:, (w - mask_w) // 2 : (w + mask_w) // 2] = False
    share = differ.mean()
    return None if share < 0.001 else f"{share:.2%} of pixels"


def look(paths, merged, volumes, left):
    results = []
    documents = {id(content): pdfium.PdfDocument(content) for (_, content), _ in volumes}
    for path in paths:
        if path.name not in merged or left <= len(results):
            continue
        pages, _, first = merged[path.name]
        try:
            original = pdfium.PdfDocument(path)
            original.init_forms()
        except pdfium.PdfiumError:
            continue
        faults = []
        for page in range(min(3, pages)):
            number = first + page
            for (_, content), volume in volumes:
                if volume["first_page"] <= number <= volume["last_page"]:
                    out = volume["front_pages"] + number - volume["first_page"]
                    try:
                        fault = same_look(original, documents[id(content)], page, out)
                    except Exception as error:  # whatever pdfium thinks of a page
                        fault = None if "load" in str(error).lower() else str(error)
                    if fault:
                        faults.append(f"page {page + 1}: {fault}")
        results.append((path.name, faults))
    return results


paths = sorted(p for p in (CORPUS / "pdf").iterdir() if p.suffix.lower() == ".pdf")[: arguments.files]
with ThreadPoolExecutor(2) as pool:
    seen = dict(zip(paths, pool.map(counts, paths)))
failures, merged_right, openable = [], 0, 0
waiting = []
stamped, stampable, missing = 0, 0, []
looked = []
clean, outputs = 0, 0
unexplained, wrong_count, lost = [], [], []
for start in range(0, len(paths), arguments.packet):
    group = paths[start : start + arguments.packet]
    refused, merged, volumes, faults = packet(group)
    failures += faults
    right, all_pages, wrong = stamps(merged, volumes)
    stamped, stampable = stamped + right, stampable + all_pages
    missing += wrong
    if len(looked) < arguments.render:
        looked += look(group, merged, volumes, arguments.render - len(looked))
    for (_, content), _ in volumes:
        with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
            file.write(content)
            file.flush()
            done = quiet("qpdf", "--check", file.name)
        outputs += 1
        clean += bool(done and done.returncode == 0)
        if not (done and done.returncode == 0):
            print(f"  qpdf --check: {sorted(merged)[:25]}: {(done.stderr or done.stdout).strip()[-300:] if done else 'late'}")
    for path in group:
        judges = seen[path]
        can = len(judges) >= 2
        openable += can
        if path.name in merged:
            agreed = merged[path.name][0] in judges
            merged_right += can and agreed
            if can and not agreed:
                wrong_count.append(f"{path.name}: {merged[path.name][0]} pages, judges {judges}")
        elif path.name not in refused:
            unexplained.append(path.name)
        elif can:
            lost.append(f"{path.name}: {refused[path.name]}, judges {judges}")
for line in wrong_count + lost:
    print(f"  {line}")
for name, faults in looked:
    if faults:
        print(f"  looks different: {name}: {'; '.join(faults)}")
for line in missing[:40]:
    print(f"  no stamp found: {line}")
# A dynamic form that is refused as such is passed on by hand, byte for byte; it never belongs in a bundle.
forms = sum("HC0443" in line for line in lost)
share = (merged_right + forms) / max(openable, 1)
stamp_share = stamped / max(stampable, 1)
same = sum(not faults for _, faults in looked)
if share < 0.995:
    failures.append(f"{share:.2%} merged with the right page count, 99.5 % asked")
if stamp_share < 0.99:
    failures.append(f"{stamp_share:.2%} of stamps found, 99 % asked")
if looked and same / len(looked) < 0.99:
    failures.append(f"{same / len(looked):.2%} of files look the same, 99 % asked")
# In packets, one file that qpdf frowns on taints its nineteen neighbours.
if arguments.packet == 1 and clean / max(outputs, 1) < 0.985:
    failures.append(f"{clean / max(outputs, 1):.2%} of volumes pass qpdf --check, 98.5 % asked")
failures += waiting
failures += [f"neither in a bundle nor refused: {name}" for name in unexplained]
verdict(
    failures,
    f"{len(paths)} PDFs, {openable} openable: {merged_right} merged with the right page count, {forms} dynamic forms refused as such ({share:.2%}); "
    f"{clean} of {outputs} volumes pass qpdf --check; {stamped} of {stampable} stamps found ({stamp_share:.2%}); {same} of {len(looked)} files look the same",
)
