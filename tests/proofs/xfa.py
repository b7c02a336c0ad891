#!/usr/bin/env python3
"""Every form of the corpus that holds XFA, as evidence and as a form.

Judged: whatever pikepdf finds to be dynamic (it asks to be rendered, or its page says "Please wait") is refused as evidence by that name
and by no other; what has pages of its own is bound, and of its XFA nothing is left in the bundle; no page of the bundle says "Please
wait"; and as a form each of them leaves byte for byte as it came, dynamic or not."""

import io
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from common import CORPUS, case, exhibit, need, need_corpus, package, run, sha256, verdict, volumes

need_corpus()
need("pdftotext")
try:
    import pikepdf
except ImportError as missing:
    print(f"skipped: {missing}")
    sys.exit(0)

DYNAMIC = "HC0443"
WAITS = "Please wait"
failures = []


def text(content):
    done = subprocess.run(["pdftotext", "-", "-"], input=content, capture_output=True)
    return " ".join(done.stdout.decode("utf-8", "replace").split())


def forms():
    """The files with XFA, and whether each is dynamic."""
    found = {}
    for path in sorted((CORPUS / "pdf").iterdir()):
        content = path.read_bytes()
        # Where the catalog is packed, the key is not to be seen; then the file is opened.
        if b"/XFA" not in content and b"/ObjStm" not in content:
            continue
        try:
            with pikepdf.open(io.BytesIO(content)) as document:
                form = document.Root.get("/AcroForm")
                if not isinstance(form, pikepdf.Dictionary) or "/XFA" not in form:
                    continue
                renders = bool(document.Root.get("/NeedsRendering", False))
        except Exception:  # whatever pikepdf thinks of a broken or locked file
            continue
        found[path] = renders or WAITS in text(content)
    return found


def build(folder, evidence, extra=()):
    whole = case([exhibit(number, name) for number, name in enumerate(evidence)])
    whole["forms"] += extra
    (folder / "case.json").write_text(json.dumps(whole), "utf-8")
    done = run("build", folder / "case.json", "-o", folder / "x.zip", "--format", "json", timeout=600)
    if done.returncode not in (0, 1):
        failures.append(f"build ended with {done.returncode}: {done.stderr[-500:]}")
    return done.returncode, json.loads(done.stdout)["findings"] if done.stdout.strip() else []


found = forms()
with tempfile.TemporaryDirectory() as temporary:
    folder = Path(temporary)
    for path in found:
        shutil.copyfile(path, folder / path.name)
    dynamic = {path.name for path, is_dynamic in found.items() if is_dynamic}
    static = [path.name for path in found if path.name not in dynamic]

    # As evidence, all of them at once: the dynamic ones are named, and nothing is packed.
    code, told = build(folder, [path.name for path in found])
    refused = {}
    for finding in told:
        if finding["severity"] == "error":
            refused.setdefault(Path(finding["path"]).name, set()).add(finding["code"])
    named = {name for name, codes in refused.items() if codes == {DYNAMIC}}
    failures += [f"{name}: dynamic, and told {refused.get(name)}" for name in sorted(dynamic - named)]
    failures += [f"{name}: has pages, and is refused as dynamic" for name in sorted(named - dynamic)]
    if dynamic and (code == 0 or (folder / "x.zip").exists()):
        failures.append("a package was made of dynamic forms")

    # Those with pages of their own: bound, without their XFA.
    taken = [name for name in static if name not in refused]
    if taken:
        code, told = build(folder, taken)
        if code:
            failures.append(f"the forms with pages are refused: {sorted({f['code'] for f in told if f['severity'] == 'error'})}")
        else:
            files, manifest = package(folder / "x.zip")
            for content, _ in volumes(files, manifest):
                if b"/XFA" in content or WAITS in text(content):
                    failures.append("a volume holds XFA, or says that it waits")
                with pikepdf.open(io.BytesIO(content)) as document:
                    if "/XFA" in document.Root.get("/AcroForm", {}) or "/NeedsRendering" in document.Root:
                        failures.append("a volume's catalog holds a form")

    # As forms, each of them: byte for byte.
    shutil.copyfile(next((CORPUS / "pdf").glob("*rectangles.pdf")), folder / "plain.pdf")
    extra = [{"number": f"FORM {number}", "file": path.name} for number, path in enumerate(found, 1)]
    code, told = build(folder, ["plain.pdf"], extra)
    passed = 0
    if code:
        failures.append(f"as forms they are refused: {[(f['code'], f['message']) for f in told if f['severity'] == 'error'][:5]}")
    else:
        files, _ = package(folder / "x.zip")
        hashes = {sha256(content) for content in files.values()}
        for path in found:
            same = sha256(path.read_bytes()) in hashes
            passed += same
            if not same:
                failures.append(f"{path.name}: is not in the package as it came")

verdict(
    failures,
    f"XFA: {len(found)} forms, {len(dynamic)} dynamic, all told as such; {len(taken)} with pages of their own bound without it, "
    f"{len(static) - len(taken)} refused for other reasons; {passed} of {len(found)} leave byte for byte as forms",
)
