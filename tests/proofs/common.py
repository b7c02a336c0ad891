"""What the proofs share: where things are, running the program, reading a package."""

import datetime
import hashlib
import io
import json
import os
import re
import shutil
import subprocess
import sys
import time
import unicodedata
import zipfile
from pathlib import Path

# Messages are looked at in English, whatever the machine speaks.
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("HC_PACK_LANG", None)

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT.parent / "shared" / "corpus"
SAMPLES = sorted(p.parent for p in (ROOT / "samples").glob("*/case.json"))


def program():
    """The release build; made first if it is not there. `HC_PACK_PROGRAM` names another one."""
    if named := os.environ.get("HC_PACK_PROGRAM"):
        return named
    path = ROOT / "target" / "release" / "hc-pack"
    if not path.exists() or "HC_PACK_REBUILD" in os.environ:
        subprocess.run(["cargo", "build", "--release", "--quiet"], cwd=ROOT, check=True)
    return str(path)


def run(*arguments, **options):
    """Runs the program; gives the finished process with text output."""
    return subprocess.run([program(), *map(str, arguments)], capture_output=True, text=True, **options)


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def need(*tools):
    """Ends the proof as skipped where a tool is not installed."""
    missing = [t for t in tools if shutil.which(t) is None]
    if missing:
        print(f"skipped: {', '.join(missing)} not installed")
        sys.exit(0)


def need_corpus():
    """Ends the proof as skipped where the corpus is not there."""
    if not CORPUS.is_dir():
        print("skipped: the corpus is not beside the project")
        sys.exit(0)


FORMS = ["IMM 5283", "IMM 0008", "IMM 5669", "IMM 5406", "IMM 5280"]


def case(exhibits, reference="CORPUS-1"):
    """A case with these files as exhibits, each cited by a fact."""
    return {
        "format": 1,
        "reference": reference,
        "language": "en",
        "matter": "application_in_canada",
        "filing": {"date": "2026-12-01", "delivery": "record", "recipient": {"name": "Record"}},
        "applicant": {
            "name": {"family": "Corpus", "given": "Test"},
            "gender": "another",
            "birth_date": "1990-01-01",
            "birth_place": {"country": "Canada"},
            "citizenships": ["Nowhere"],
            "marital_status": "single",
            "status": {"status": "visitor"},
        },
        "factors": [
            {
                "factor": "other",
                "facts": [{"text": "All of this is on file.", "evidence": [{"exhibit": e["id"]} for e in exhibits]}],
            }
        ],
        "forms": [{"number": number, "filled_on_portal": True} for number in FORMS],
        "relief": {"exemptions": [{"provision": "IRPR 72(1)(a)", "from": "membership in a class"}]},
        "fees": [{"kind": "processing", "amount": "660.00", "paid_on": "2026-11-20"}],
        "evidence": exhibits,
    }


def exhibit(number, name):
    return {
        "id": f"f-{number}",
        "title": name[:300],
        "kind": "other",
        "proves": "That the file can be taken in.",
        "files": [{"path": name}],
    }


def add_three(case_file):
    """Three new exhibits in the middle of a case's list, and a later filing date: what a supplement is built from."""
    case_file = Path(case_file)
    case = json.loads(case_file.read_text("utf-8"))
    middle = len(case["evidence"]) // 2
    for number in range(3):
        name = f"evidence/new-{number}.txt"
        (case_file.parent / name).write_text(f"An invented document, the {number}th that is new.\n" * (30 * number + 20), "utf-8")
        new = exhibit(number, name) | {"id": f"new-{number}", "title": f"New document {number}", "date": "2026-11-15"}
        case["evidence"].insert(middle, new)
    # A week later: a removal that is to be deferred must still lie ahead.
    filed = datetime.date.fromisoformat(case["filing"]["date"])
    case["filing"]["date"] = str(filed + datetime.timedelta(days=7))
    case_file.write_text(json.dumps(case, ensure_ascii=False, indent=1), "utf-8")


def can_be_supplemented(sample):
    """A record for the Court takes no supplement."""
    return json.loads((sample / "case.json").read_text("utf-8"))["matter"] != "judicial_review"


def squeeze(text):
    """Text without what typesetting may change: white space, hyphens at line ends, look-alike spaces and hyphens,
    the form of quotation marks."""
    text = re.sub("[“”«»]", '"', re.sub("[‘’]", "'", text))
    text = unicodedata.normalize("NFKC", text).replace("\u00ad", "").replace("\u2011", "-").replace("\u2010", "-")
    return re.sub(r"[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069]+", "", text).replace("-", "").casefold()


def package(path):
    """The files of a package's zip, by name, and its manifest."""
    with zipfile.ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    return files, json.loads(files["manifest.json"])


def scan(pictures, number, pages, size):
    """A PDF of so many pages, each a grey JPEG of that width and height, like no other by a remark in it."""
    out, offsets = io.BytesIO(), {}

    def put(place, body):
        offsets[place] = out.tell()
        out.write(b"%d 0 obj\n" % place + body + b"\nendobj\n")

    out.write(b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n")
    put(1, b"<</Type/Catalog/Pages 2 0 R>>")
    kids = b" ".join(b"%d 0 R" % (3 + 3 * page) for page in range(pages))
    put(2, b"<</Type/Pages/Count %d/Kids[%s]>>" % (pages, kids))
    for page in range(pages):
        first = 3 + 3 * page
        plain = pictures[(number + page) % len(pictures)]
        remark = b"scan %d page %d" % (number, page)
        picture = plain[:2] + b"\xff\xfe" + (len(remark) + 2).to_bytes(2, "big") + remark + plain[2:]
        content = b"q 612 0 0 792 0 0 cm /I Do Q"
        put(first, b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents %d 0 R/Resources<</XObject<</I %d 0 R>>>>>>" % (first + 1, first + 2))
        put(first + 1, b"<</Length %d>>\nstream\n%s\nendstream" % (len(content), content))
        put(first + 2, b"<</Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode/Length %d>>\nstream\n" % (*size, len(picture)) + picture + b"\nendstream")
    start, count = out.tell(), len(offsets) + 1
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % count)
    for place in range(1, count):
        out.write(b"%010d 00000 n \n" % offsets[place])
    out.write(b"trailer\n<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF\n" % (count, start))
    return out.getvalue()


def volumes(files, manifest):
    """The volumes of a package's exhibits: the content and the row of `pagination.json` of each, and how to find a page."""
    rows = json.loads(next(data for name, data in files.items() if name.endswith("exhibits/pagination.json")))["volumes"]
    found = [(files[r["path"]], row) for r, row in zip([r for r in manifest["files"] if r["role"] == "exhibit_bundle"], rows)]
    assert all(sha256(content) == row["sha256"] for content, row in found), "a volume is not the one that was proven"
    return found


def place(found, printed):
    """Where a printed page number is: which volume, and which of its pages, both from 0."""
    for nth, (_, row) in enumerate(found):
        if row["first_page"] <= printed <= row["last_page"]:
            return nth, row["front_pages"] + printed - row["first_page"]
    raise LookupError(f"page {printed} is in no volume")


def measure(command):
    """Seconds of wall time and megabytes at the peak of one whole process."""
    start = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    error = child.stderr.read()
    _, status, used = os.wait4(child.pid, 0)
    taken = time.perf_counter() - start
    if status != 0:
        sys.exit(f"FAILED: {' '.join(command)[:80]}: {error.decode()[-400:]}")
    return taken, used.ru_maxrss / 1024


def compared(work, ours, peers):
    """Keeps a row of a comparison for `tests/bench/all.py`, where that has called: what was done, our seconds and megabytes, and each
    peer's by its name. A figure that was not taken is `None`."""
    if place := os.environ.get("HC_PACK_BENCH_ROWS"):
        row = {"work": work, "ours": ours, "peers": {name: list(figures) for name, figures in peers.items()}}
        with open(place, "a", encoding="utf-8") as rows:
            rows.write(json.dumps(row, ensure_ascii=False) + "\n")


def verdict(failures, said):
    """Prints the outcome and ends with its exit code."""
    for failure in failures:
        print(f"FAILED: {failure}")
    print(said)
    sys.exit(1 if failures else 0)
