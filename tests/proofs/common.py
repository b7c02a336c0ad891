"""What the proofs share: where things are, running the program, reading a package."""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import unicodedata
import zipfile
from pathlib import Path

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


def verdict(failures, said):
    """Prints the outcome and ends with its exit code."""
    for failure in failures:
        print(f"FAILED: {failure}")
    print(said)
    sys.exit(1 if failures else 0)
