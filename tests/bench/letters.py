#!/usr/bin/env python3
"""The same letter by hc-pack, typst and WeasyPrint: whole processes, cold, alternating runs, medians and ratios.

Installs its peers from PyPI where they are missing. `letters.py [runs]`; prints a Markdown table and fails below the bounds that
the README states: 4 times typst, 15 times WeasyPrint, no more memory than typst, linear growth. `letters.py RUNS 0` only reports."""

import importlib.util
import json
import random
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "proofs"))
from common import ROOT, compared, measure, program, verdict

RUNS = int(sys.argv[1]) if len(sys.argv) > 1 else 7
JUDGES = sys.argv[2:] != ["0"]
# Paragraphs that make about 30 and about 300 pages.
LETTERS = (195, 1950)
WORDS = """the applicant has lived with her children in this city since the spring and works as a carer while the school writes
that both of them are settled among friends teachers and neighbours who know the family well and who have offered support through
difficult months when the return to another country would separate them from the only home that they remember clearly evidence
establishment community considerations circumstances humanitarian compassionate responsibility understanding""".split()


def story(paragraphs):
    """Paragraphs of the same sentences for every engine, under a heading for every twelve of them."""
    chance = random.Random(7)

    def sentence():
        words = [chance.choice(WORDS) for _ in range(chance.randint(9, 24))]
        return " ".join(words).capitalize() + "."

    text = [" ".join(sentence() for _ in range(chance.randint(3, 6))) for _ in range(paragraphs)]
    return [text[at : at + 12] for at in range(0, paragraphs, 12)]


def hc_pack(folder, parts):
    case = {
        "format": 1,
        "reference": "BENCH-1",
        "language": "en",
        "matter": "application_in_canada",
        "filing": {"date": "2026-12-01", "delivery": "record", "recipient": {"name": "Record"}},
        "applicant": {
            "name": {"family": "Example", "given": "Invented"},
            "gender": "female",
            "birth_date": "1990-01-01",
            "birth_place": {"country": "Elsewhere"},
            "citizenships": ["Elsewhere"],
            "marital_status": "single",
            "status": {"status": "visitor"},
        },
        "factors": [
            {
                "factor": "establishment",
                "heading": "Establishment",
                "summary": "She has lived here for years.",
                "facts": [{"id": "home", "text": "She has lived here for years.", "significance": "It is her home."}],
            }
        ],
        # What the law asks of every request, so that the letter is printed at all.
        "relief": {"exemptions": [{"provision": "IRPA 11(1)", "from": "obtaining a visa before entering Canada"}]},
        "fees": [{"kind": "processing", "amount": "660.00", "paid_on": "2026-11-18", "receipt": "BENCH-1"}],
        "forms": [{"number": "IMM 5283", "file": "form.pdf"}],
        "narrative": {
            "form": "personal_statement",
            "parts": [
                {"heading": f"Part {n + 1}", "paragraphs": [{"text": p} for p in part]} for n, part in enumerate(parts)
            ],
        },
    }
    (folder / "case.json").write_text(json.dumps(case), "utf-8")
    form = next((ROOT / "samples" / "worker-refused-claim" / "forms").glob("imm5283*.pdf"))
    (folder / "form.pdf").write_bytes(form.read_bytes())
    out = folder / "hc-pack.pdf"
    return out, [program(), "preview", str(folder / "case.json"), "--letter", "hardship-narrative", "-o", str(out)]


def typst(folder, parts):
    text = '#set page("us-letter", margin: 2.54cm, numbering: "Page 1 of 1")\n#set par(justify: true)\n'
    text += '#set text(font: "Libertinus Serif", size: 11.5pt, lang: "en")\n'
    number = 0
    for n, part in enumerate(parts):
        text += f"== Part {n + 1}\n"
        for paragraph in part:
            number += 1
            text += f"{number}. {paragraph}\n\n"
    (folder / "letter.typ").write_text(text, "utf-8")
    out = folder / "typst.pdf"
    return out, [sys.executable, "-c", f"import typst; typst.compile({str(folder / 'letter.typ')!r}, output={str(out)!r})"]


def weasyprint(folder, parts):
    style = (
        "@page{size:letter;margin:2.54cm;@bottom-center{content:'Page ' counter(page) ' of ' counter(pages)}}"
        "body{font:11.5pt/1.3 serif;text-align:justify;hyphens:auto}"
    )
    html = f"<html lang=en><style>{style}</style><body>"
    number = 1
    for n, part in enumerate(parts):
        html += f"<h2>Part {n + 1}</h2><ol start={number}>" + "".join(f"<li>{p}</li>" for p in part) + "</ol>"
        number += len(part)
    (folder / "letter.html").write_text(html, "utf-8")
    out = folder / "weasyprint.pdf"
    code = f"import weasyprint; weasyprint.HTML({str(folder / 'letter.html')!r}).write_pdf({str(out)!r})"
    return out, [sys.executable, "-c", code]


def pages(path):
    count = f"import pypdfium2; print(len(pypdfium2.PdfDocument({str(path)!r})))"
    return int(subprocess.check_output([sys.executable, "-c", count]))


for module in ("typst", "weasyprint", "pypdfium2"):
    # Not imported here: a small parent starts children at once, and its memory does not count as theirs.
    if importlib.util.find_spec(module) is None:
        subprocess.run([sys.executable, "-m", "pip", "install", "-q", module], check=True)

resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
failures, figures = [], {}
print("| letter | engine | pages | seconds | MB | times hc-pack |\n|---|---|---:|---:|---:|---:|")
for paragraphs in LETTERS:
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        parts = story(paragraphs)
        engines = {"hc-pack": hc_pack, "typst": typst, "WeasyPrint": weasyprint}
        jobs = {name: make(folder, parts) for name, make in engines.items()}
        taken = {name: [] for name in jobs}
        rounds = RUNS if paragraphs == LETTERS[0] else max(3, RUNS // 2)
        for _ in range(rounds):
            for name, (_, command) in jobs.items():
                taken[name].append(measure(command))
        base = statistics.median(t for t, _ in taken["hc-pack"])
        for name, (out, _) in jobs.items():
            seconds = statistics.median(t for t, _ in taken[name])
            memory = statistics.median(m for _, m in taken[name])
            count = pages(out)
            figures[name, paragraphs] = (seconds, memory, count)
            print(f"| {paragraphs} paragraphs | {name} | {count} | {seconds:.3f} | {memory:.0f} | {seconds / base:.1f} |")
for paragraphs in LETTERS:
    ours, peer, slow = (figures[name, paragraphs] for name in ("hc-pack", "typst", "WeasyPrint"))
    peers = {"typst": peer[:2], "WeasyPrint": slow[:2]}
    compared(f"a letter of {ours[2]} pages", ours[:2], peers)
    if peer[0] < 4 * ours[0]:
        failures.append(f"{paragraphs}: only {peer[0] / ours[0]:.1f} times typst")
    if slow[0] < 15 * ours[0]:
        failures.append(f"{paragraphs}: only {slow[0] / ours[0]:.1f} times WeasyPrint")
    if ours[1] > peer[1]:
        failures.append(f"{paragraphs}: {ours[1]:.0f} MB against typst's {peer[1]:.0f} MB")
small, large = (figures["hc-pack", n] for n in LETTERS)
growth = (large[0] / large[2]) / (small[0] / small[2])
print(f"\nseconds a page from {small[2]} to {large[2]} pages: × {growth:.2f}")
if growth > 1.15:
    failures.append(f"time grows faster than pages: × {growth:.2f}")
if not JUDGES:
    print("\n".join(f"below the bound: {failure}" for failure in failures))
verdict(failures if JUDGES else [], f"{len(failures)} bounds missed")
