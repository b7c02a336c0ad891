#!/usr/bin/env python3
"""Lists the provisions of the statutes that letters cite: labels only, never a word of their text.

Usage: make-provisions.py LAW_FOLDER OUTPUT_FOLDER

LAW_FOLDER holds the official XML (Department of Justice, laws-lois-xml) as <name>.en.xml and <name>.fr.xml.
OUTPUT_FOLDER receives <name>.txt: three lines that begin with '#' (title, day of consolidation, day of the last
amendment), then a label a line, sorted by bytes, written as in English: 25(1.2)(c)(ii)(A). After a label:

    !   repealed
    ~   stands only inside a definition of that section or subsection
    e   only in the English version;  f  only in the French version
"""
import re
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

NAMES = ["irpa", "irpr", "federal-courts-act", "federal-courts-rules", "fc-immigration-rules", "interpretation-act"]
LEVELS = {"Section", "Subsection", "Paragraph", "Subparagraph", "Clause", "Subclause"}
LIMS = "{http://justice.gc.ca/lims}"
JOIN = re.compile(r"\s+(?:and|et|to|à)\s+")


def atoms(label):
    """'(3) to (5)' -> 3, 4, 5; 'd) à g)' -> d, e, f, g; '227.1 to 232' -> 227.1, 228 … 232."""
    # An asterisk before a label announces a note on its coming into force.
    parts = [p.replace("*", "").strip().strip("()").strip() for p in JOIN.split(label)]
    if not re.search(r"\s(?:to|à)\s", label):
        return parts
    first, last = parts
    if first.isalpha():
        return [chr(c) for c in range(ord(first), ord(last) + 1)]
    return [first] + [str(n) for n in range(int(float(first)) + 1, int(float(last)) + 1)]


def is_repealed(element):
    for place in (element, element.find("Text")):
        mark = None if place is None else place.find("Repealed")
        if mark is not None:
            rest = "".join(place.itertext()).replace("".join(mark.itertext()), "")
            if place is not element or not element.findall("Text"):
                return not rest.replace("".join(element.findtext("Label") or ""), "").strip()
    return False


def walk(element, path, inside, found):
    """Adds the labels below `element`; returns whether any of them is in force."""
    alive = False
    for child in element:
        if child.tag not in LEVELS or child.find("Label") is None:
            deeper = inside or child.tag == "Definition"
            alive = walk(child, path, deeper, found) or alive
            continue
        for atom in atoms("".join(child.find("Label").itertext())):
            label = path + (atom if child.tag == "Section" else f"({atom})")
            below = walk(child, label, inside, found)
            repealed = is_repealed(child) or (not below and only_labels(child))
            note(found, label, "!" if repealed else "~" if inside else "")
            alive = alive or not repealed
    return alive


def only_labels(element):
    """Whether an element has no text of its own, only labelled parts (all of them repealed, as the caller knows)."""
    own = [c for c in element if c.tag in {"Text", "ContinuedSectionSubsection", "Definition", "FormulaGroup"}]
    return not own and any(c.tag in LEVELS for c in element)


def note(found, label, mark):
    # A label in force wins over the same label repealed, and a true label over one inside a definition.
    order = ["", "~", "!"]
    if label not in found or order.index(mark) < order.index(found[label]):
        found[label] = mark


def schedules(root, found):
    """Schedules, tariffs and forms, under their English names."""
    for schedule in root.findall("Schedule"):
        if schedule.get("id") in {"RelatedProvs", "NifProvs"}:
            continue
        for heading in schedule.iter("ScheduleFormHeading"):
            words = " ".join("".join(heading.find(t).itertext()) for t in ("Label", "TitleText") if heading.find(t) is not None)
            shape = re.match(r"\s*(form|formule|formulaire|schedule|annexe|tariff|tarif)\s+([A-Z]*-?\d[\w.]*|[A-Z])\b", words, re.I)
            if not shape:
                continue
            kind = {"f": "Form", "s": "Schedule", "a": "Schedule", "t": "Tariff"}[shape[1][0].lower()]
            gone = schedule.find("Repealed") is not None or "[Repealed" in words or "[Abrog" in words
            note(found, f"{kind} {shape[2]}", "!" if gone else "")


def labels(path):
    root = ET.parse(path).getroot()
    found = {}
    walk(root.find("Body"), "", False, found)
    schedules(root, found)
    return root, found


def make(name, folder):
    root, english = labels(folder / f"{name}.en.xml")
    _, french = labels(folder / f"{name}.fr.xml")
    lines = []
    for label in sorted(english.keys() | french.keys(), key=lambda s: s.encode()):
        mark = english.get(label, french.get(label))
        only = "" if label in english and label in french else "e" if label in english else "f"
        lines.append(label + mark + only)
    title = root.findtext("Identification/ShortTitle") or root.findtext("Identification/LongTitle")
    head = [f"# {' '.join(title.split())}", f"# {root.get(LIMS + 'current-date')}", f"# {root.get(LIMS + 'lastAmendedDate')}"]
    return "\n".join(head + lines) + "\n"


def main():
    folder, out = Path(sys.argv[1]), Path(sys.argv[2])
    for name in NAMES:
        (out / f"{name}.txt").write_text(make(name, folder), encoding="utf-8")


main()
