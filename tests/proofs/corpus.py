#!/usr/bin/env python3
"""Real input: a case made from the 150 largest readable PDFs and all readable JPEG and PNG pictures of the corpus.

Checked on the package: pages in = pages out for each file, each index row's page is where its exhibit starts, the zip's
hashes match the manifest. A second build with every PDF of the corpus names exactly the files that cannot be used."""

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from common import CORPUS, case, exhibit, need_corpus, package, place, run, sha256, verdict, volumes

need_corpus()
try:
    import pypdfium2 as pdfium
    from PIL import Image
except ImportError as missing:
    print(f"skipped: {missing}")
    sys.exit(0)

Image.MAX_IMAGE_PIXELS = None


def pages(path):
    """How many pages pdfium sees; none where it cannot open the file or a password is needed."""
    try:
        return len(pdfium.PdfDocument(path)) or None
    except pdfium.PdfiumError:
        return None


def picture(path):
    """Whether Pillow decodes a JPEG or PNG."""
    try:
        with Image.open(path) as image:
            image.load()
            return image.format in ("JPEG", "PNG")
    except Exception:  # whatever Pillow thinks of a broken file
        return False


def build(folder, names):
    exhibits = [exhibit(number, name) for number, name in enumerate(names)]
    (folder / "case.json").write_text(json.dumps(case(exhibits)), "utf-8")
    done = run("build", folder / "case.json", "-o", folder / "x.zip", "--format", "json")
    findings = json.loads(done.stdout)["findings"] if done.stdout.strip() else []
    return done, findings


failures = []
done = None
index = [json.loads(line) for line in (CORPUS / "INDEX.jsonl").read_text("utf-8").splitlines()]
pdfs = sorted((CORPUS / "pdf").iterdir(), key=lambda p: (-p.stat().st_size, p.name))
photographs = [p for p in sorted((CORPUS / "image").iterdir()) if p.suffix.lower() in (".jpg", ".jpeg", ".png")]

with tempfile.TemporaryDirectory() as temporary:
    folder = Path(temporary)
    readable = [(p, n) for p in pdfs if (n := pages(p))][:150] + [(p, 1) for p in photographs if picture(p)]
    for path, _ in readable:
        shutil.copyfile(path, folder / path.name)
    expected = {path.name: count for path, count in readable}
    refused = {}
    for attempt in range(3):
        names = [path.name for path, _ in readable if path.name not in refused]
        done, findings = build(folder, names)
        errors = [f for f in findings if f["severity"] == "error"]
        if done.returncode == 0:
            break
        if done.returncode != 1 or not errors:
            failures.append(f"build ended with {done.returncode}: {done.stderr[-2000:]}")
            break
        for finding in errors:
            name = names[int(finding["pointer"].split("/")[2])] if (finding.get("pointer") or "").startswith("/evidence/") else Path(finding["path"]).name
            refused[name] = f"{finding['code']} {finding['message']}"
    for name, why in sorted(refused.items()):
        print(f"refused: {name}: {why}")
        if name not in expected:
            failures.append(f"the case itself was refused: {why}")
    if done.returncode != 0:
        failures.append("no package was built")
    if not failures and done.returncode == 0:
        files, manifest = package(folder / "x.zip")
        for record in manifest["files"]:
            if sha256(files[record["path"]]) != record["sha256"]:
                failures.append(f"hash of {record['path']}")
        sources = [s for e in manifest["exhibits"] for s in e["sources"]]
        for source in sources:
            if source["pages"] != expected[source["path"]]:
                failures.append(f"{source['path']}: {expected[source['path']]} pages in, {source['pages']} out")
        bound = volumes(files, manifest)
        documents = []
        for nth, (content, _) in enumerate(bound):
            volume = folder / f"volume-{nth + 1}.pdf"
            volume.write_bytes(content)
            checked = subprocess.run(["qpdf", "--check", volume], capture_output=True, text=True)
            if checked.returncode != 0:
                failures.append(f"qpdf --check of volume {nth + 1}: {checked.stdout[-500:]}{checked.stderr[-500:]}")
            documents.append(pdfium.PdfDocument(volume))
        for (_, row), document in zip(bound, documents):
            if len(document) != row["front_pages"] + row["last_page"] - row["first_page"] + 1:
                failures.append(f"volume {row['volume']} has {len(document)} pages, which its page numbers do not say")
        for e in manifest["exhibits"]:
            for printed in (e["first_page"], e["last_page"]):
                nth, page = place(bound, printed)
                text = documents[nth][page].get_textpage().get_text_range()
                stamp = f"Exhibit {e['mark']}·{printed}".replace(" ", "")
                if stamp not in text.replace(" ", "").replace("\u00a0", "").replace("\r\n", "").replace("\n", ""):
                    failures.append(f"{e['title']}: no stamp `Exhibit {e['mark']} · {printed}` on page {page + 1} of volume {nth + 1}")
        body = bound[-1][1]["last_page"]
        print(f"{len(sources)} files on {body} pages in {len(bound)} volumes, each passed by qpdf --check unless said otherwise")
verdict(failures, f"{len(expected)} readable files, {len(refused)} refused with a finding, {len(failures)} faults")
