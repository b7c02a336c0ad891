#!/usr/bin/env python3
"""The cache can never serve something stale: random single edits in any input (case, template, style, evidence, fonts, the program), each
built with a warm cache and without any, give the same bytes (`--edits N`, `--seed N`).

With `--weigh PAGES` also: a case of that many scanned pages is built, one sentence is edited, and it is built again; the ratio of the
times is told (`--profile` names how it is delivered, `--least` the ratio that must be reached). Alternating rounds, the best of each."""

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from common import ROOT, program, sha256, verdict

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("--edits", type=int, default=200)
parser.add_argument("--seed", type=int, default=1)
parser.add_argument("--weigh", type=int, metavar="PAGES")
parser.add_argument("--profile", default="record")
parser.add_argument("--rounds", type=int, default=2)
parser.add_argument("--least", type=float, default=0)
parser.add_argument("--folder", help="where scans made by weight.py are kept")
arguments = parser.parse_args()
chance = random.Random(arguments.seed)
TODAY = ["--today", "2026-11-23"]
SHEETS = ["covers", "tabs", "none"]
MARKS = ["letters", "numbers"]
failures = []


def words(value, path=()):
    """Every text of a case that stands in letters, by its place."""
    if isinstance(value, dict):
        return [w for key, inner in value.items() for w in words(inner, (*path, key))]
    if isinstance(value, list):
        return [w for nth, inner in enumerate(value) for w in words(inner, (*path, nth))]
    prose = isinstance(value, str) and path and path[-1] in ("text", "significance", "summary", "conclusion", "proves", "title", "caption", "global_assessment")
    return [path] if prose else []


def change_case(folder):
    case = json.loads((folder / "case.json").read_text("utf-8"))
    place = chance.choice(words(case))
    at = case
    for key in place[:-1]:
        at = at[key]
    at[place[-1]] += f" Note {chance.randrange(1000)}."
    (folder / "case.json").write_text(json.dumps(case, ensure_ascii=False, indent=1), "utf-8")
    return f"case, {'/'.join(map(str, place))}"


def change_filing(folder):
    case = json.loads((folder / "case.json").read_text("utf-8"))
    case["reference"] = f"STALE-{chance.randrange(1000)}"
    (folder / "case.json").write_text(json.dumps(case, ensure_ascii=False, indent=1), "utf-8")
    return "case, reference"


def change_order(folder):
    case = json.loads((folder / "case.json").read_text("utf-8"))
    exhibits = case["evidence"]
    exhibits.append(exhibits.pop(chance.randrange(len(exhibits))))
    (folder / "case.json").write_text(json.dumps(case, ensure_ascii=False, indent=1), "utf-8")
    return "case, order of exhibits"


def change_template(folder):
    templates = folder / "templates"
    templates.mkdir(exist_ok=True)
    name = chance.choice(["cover-letter.en.hbs", "hc-submissions.en.hbs"])
    text = (ROOT / "templates" / name).read_text("utf-8")
    (templates / name).write_text(f"{text}\nThis is a changed template, {chance.randrange(1000)}.\n", "utf-8")
    return f"template {name}"


def change_style(folder):
    known = json.loads((folder / "style.json").read_text("utf-8")) if (folder / "style.json").exists() else {}
    exhibits = known.setdefault("exhibits", {})
    pick = chance.choice(["volume_pages", "page_size", "sheets", "marks"])
    exhibits[pick] = {
        "volume_pages": chance.choice([20, 30, 50, 500]),
        "page_size": chance.choice(["as_they_are", "letter"]),
        "sheets": chance.choice(SHEETS),
        "marks": chance.choice(MARKS),
    }[pick]
    (folder / "style.json").write_text(json.dumps(known), "utf-8")
    return f"style, {pick} = {exhibits[pick]}"


def change_evidence(folder):
    """Other bytes in a file: a remark after its end, or another date of the same length in its middle, or another file's content."""
    files = sorted(p for p in (folder / "evidence").rglob("*") if p.suffix in (".pdf", ".jpg", ".png", ".txt"))
    path = chance.choice(files)
    data = path.read_bytes()
    kind = chance.randrange(3)
    if kind == 0 or path.suffix != ".pdf":
        if path.suffix in (".jpg", ".png"):
            other = chance.choice([p for p in files if p.suffix == path.suffix])
            path.write_bytes(other.read_bytes())
            return f"evidence, {path.name} is now {other.name}"
        path.write_bytes(data + (b"%% %d\n" if path.suffix == ".pdf" else b"Line %d\n") % chance.randrange(1000))
        return f"evidence, {path.name} longer"
    if kind == 1:
        other = chance.choice([p for p in files if p.suffix == ".pdf"])
        path.write_bytes(other.read_bytes())
        return f"evidence, {path.name} is now {other.name}"
    # The same length and the same time: only the content tells.
    stat = path.stat()
    at = data.rfind(b"/ID")
    spot = data.find(b"<", at) + 1 if at >= 0 else -1
    if spot > 0 and data[spot : spot + 1].isalnum():
        data = data[:spot] + (b"0" if data[spot : spot + 1] != b"0" else b"1") + data[spot + 1 :]
        path.write_bytes(data)
        os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
        return f"evidence, {path.name}, same length and time"
    path.write_bytes(data + b"%\n")
    return f"evidence, {path.name} longer"


def change_fonts(folder):
    """Another system font, or none: what texts that the program's own fonts cannot print are set in."""
    fonts = folder / ".fonts"
    shown = fonts.exists() and any(fonts.iterdir())
    shutil.rmtree(fonts, ignore_errors=True)
    fonts.mkdir()
    system = sorted(Path("/usr/share/fonts").rglob("*.ttf"))
    if not shown and system:
        shutil.copy(chance.choice(system), fonts)
    return "fonts of the system"


PROGRAMS = []


def change_program(folder):
    """Another build: the same program with a byte more, which is another file."""
    path = folder / f"hc-pack-{len(PROGRAMS)}"
    shutil.copy(program(), path)
    with path.open("ab") as file:
        file.write(b"%d" % len(PROGRAMS))
    PROGRAMS.append(path)
    if len(PROGRAMS) > 2:
        PROGRAMS.pop(0).unlink()
    return "program"


def build(folder, out, *more):
    out.unlink(missing_ok=True)
    environment = {**os.environ, "HOME": str(folder), "XDG_DATA_HOME": str(folder), "HC_PACK_CACHE": ""}
    call = [PROGRAMS[-1] if PROGRAMS else program(), "build", folder / "case.json", "-o", out, *TODAY, *more]
    done = subprocess.run([str(part) for part in call], capture_output=True, text=True, env=environment)
    return done.returncode, sha256(out.read_bytes()) if out.exists() else None, done.stderr


def edits():
    sample = ROOT / "samples" / "worker-refused-claim"
    changes = [change_case] * 6 + [change_filing, change_order, change_template, change_style] + [change_evidence] * 5 + [change_fonts, change_program]
    made, kinds, hits = 0, {}, 0
    with tempfile.TemporaryDirectory() as temporary:
        home = Path(temporary)
        folder = home / "case"
        shutil.copytree(sample, folder)
        cache = home / "cache"
        build(folder, home / "warm.zip", f"--cache={cache}")
        for nth in range(arguments.edits):
            # From time to time back to the beginning: an old state must be found as it was.
            if nth % 25 == 24:
                shutil.rmtree(folder)
                shutil.copytree(sample, folder)
                PROGRAMS.clear()
            change = chance.choice(changes)
            said = change(folder)
            kinds[change.__name__] = kinds.get(change.__name__, 0) + 1
            warm = build(folder, home / "warm.zip", f"--cache={cache}")
            cold = build(folder, home / "cold.zip", "--no-cache")
            made += warm[1] is not None
            if warm[:2] != cold[:2]:
                failures.append(f"edit {nth} ({said}): with the cache {warm[:2]}, without {cold[:2]}")
            elif warm[2].replace("warm.zip", "cold.zip") != cold[2]:
                failures.append(f"edit {nth} ({said}): the findings differ")
            if cold[1] is None:
                print(f"  edit {nth} ({said}) has findings: no package either way")
            sys.stdout.flush()
    told = ", ".join(f"{name.removeprefix('change_')} {count}" for name, count in sorted(kinds.items()))
    return f"{arguments.edits} edits ({told}), {made} packages, each the same bytes with the cache and without"


def weighed():
    home = Path(arguments.folder or tempfile.mkdtemp())
    home.mkdir(parents=True, exist_ok=True)
    scans = max(1, arguments.weigh // 40)
    made = subprocess.run([sys.executable, str(Path(__file__).with_name("weight.py")), "--scans", str(scans), "--rounds", "1", "--folder", str(home)], capture_output=True, text=True)
    if made.returncode != 0 and not (home / "case.json").exists():
        return f"not weighed: {made.stdout}{made.stderr}"
    case = json.loads((home / "case.json").read_text("utf-8"))
    case["filing"]["delivery"] = arguments.profile
    cache = home / "cache"
    first, again = [], []
    for round in range(arguments.rounds):
        shutil.rmtree(cache, ignore_errors=True)
        for name, times in (("first", first), ("again", again)):
            case["factors"][0]["facts"][0]["text"] = f"All of this is on file, {name} {round}."
            (home / "case.json").write_text(json.dumps(case), "utf-8")
            start = time.perf_counter()
            code, warm, said = build(home, home / "warm.zip", f"--cache={cache}")
            times.append(time.perf_counter() - start)
            if code != 0:
                failures.append(f"weighed: {said[-500:]}")
    code, cold, _ = build(home, home / "cold.zip", "--no-cache")
    if cold != warm:
        failures.append("weighed: the cache gives other bytes")
    ratio = min(first) / min(again)
    if ratio < arguments.least:
        failures.append(f"ratio {ratio:.1f}, less than {arguments.least}")
    shutil.rmtree(cache, ignore_errors=True)
    return f"{scans * 40} pages, {arguments.profile}: first build {min(first):.2f} s, after one sentence {min(again):.2f} s, ratio {ratio:.1f}"


said = [weighed()] if arguments.weigh else [edits()]
verdict(failures, "; ".join(said))
