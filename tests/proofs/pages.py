#!/usr/bin/env python3
"""The pages for people, in a real browser: headless Chromium, by playwright.

The intake page is filled in as a person would, a case.json is saved, and `hc-pack check` finds no error in it; a sample is opened and saved
again and says the same; a draft outlives a reload. axe-core finds no violation on the intake, report and assessment pages, in both
languages, wide and phone-sized; none of them asks the network for anything; none is wider than a phone. `--keep FOLDER` leaves pictures.

Needs Debian's `chromium`, and `playwright` and `axe-playwright-python` from pip."""

import argparse
import json
import tempfile
from pathlib import Path

from common import ROOT, SAMPLES, need, program, run, verdict

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("--keep", help="a folder for pictures of the pages")
arguments = parser.parse_args()
need("chromium")
try:
    from axe_playwright_python.sync_playwright import Axe
    from playwright.sync_api import sync_playwright
except ImportError as missing:
    print(f"skipped: {missing}")
    raise SystemExit(0)

TODAY = ["--today", "2026-11-25"]
SIZES = {"wide": (1280, 900), "phone": (360, 740)}
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
failures = []


def write(folder, *call):
    done = run(*call)
    if done.returncode not in (0, 1):
        failures.append(f"{call}: {done.stderr}")


def field(page, path):
    return page.locator("#f-" + path.replace("/", "-"))


def fill(page, path, value):
    at = field(page, path)
    if at.evaluate("e => e.tagName") == "SELECT":
        at.select_option(value)
    else:
        at.fill(value)
        at.dispatch_event("change")


def add(page, path):
    page.locator(f"#f-{path.replace('/', '-')} > button").click()


def step(page, name):
    page.locator("nav ol.steps button", has_text=name).click()


def fill_in(page):
    """A whole small case, by the labels' fields, in the page's own order."""
    for path, value in {
        "applicant/name/family": "Muster", "applicant/name/given": "Ana", "applicant/gender": "female",
        "applicant/birth_date": "1988-04-02", "applicant/birth_place/city": "Tunis", "applicant/birth_place/country": "Tunisia",
        "applicant/citizenships": "Tunisia", "applicant/marital_status": "married", "applicant/languages": "ar\nfr\nen",
        "applicant/occupation": "cook", "applicant/contact/email": "ana@example.org", "applicant/contact/phone": "+1 416 555 0100",
        "applicant/contact/address/street": "12 Sample Street", "applicant/contact/address/city": "Toronto",
        "applicant/contact/address/province": "Ontario", "applicant/contact/address/postal_code": "M5V 2T6",
        "applicant/contact/address/country": "Canada", "applicant/status/status": "no_status", "applicant/status/since": "2024-05",
        "applicant/in_canada_since": "2018-08-19",
    }.items():
        fill(page, path, value)
    add(page, "applicant/identity")
    for path, value in {"kind": "passport", "number": "X000000", "issued_by": "Tunisia", "valid_until": "2030-01-01"}.items():
        fill(page, "applicant/identity/0/" + path, value)
    step(page, "Your family")
    for nth, person in enumerate([
        {"name/family": "Muster", "name/given": "Omar", "gender": "male", "relationship": "spouse", "role": "not_included", "birth_date": "1985-01-05", "citizenships": "Canada", "status/status": "citizen", "lives_in": "Toronto, Ontario", "same_household": "true"},
        {"name/family": "Muster", "name/given": "Lina", "gender": "female", "relationship": "child", "role": "not_included", "birth_date": "2016-05-01", "citizenships": "Canada", "status/status": "citizen", "lives_in": "Toronto, Ontario", "same_household": "true",
         "best_interests/situation": "Lina is in grade 4 and sees a speech therapist each week.", "best_interests/if_relief_granted": "She keeps her school and her therapist.",
         "best_interests/if_child_leaves": "There is no speech therapy in her languages.", "best_interests/if_separated": "Her mother brings her up.", "best_interests/own_view": "She wants to stay with both parents."},
    ]):
        add(page, "people")
        for path, value in person.items():
            fill(page, f"people/{nth}/{path}", value)
    add(page, "people/1/best_interests/facts")
    fill(page, "people/1/best_interests/facts/0/text", "Lina has gone to the same school since 2020.")
    fill(page, "people/1/best_interests/facts/0/significance", "Her school knows what she needs.")
    step(page, "How you came")
    add(page, "history/entries")
    for path, value in {"date": "2018-08-19", "place": "Toronto Pearson airport", "admitted_as": "visitor", "authorized_until": "2019-02-18"}.items():
        fill(page, "history/entries/0/" + path, value)
    for nth, (status, start, end) in enumerate([("visitor", "2018-08-19", "2019-02-18"), ("worker", "2019-02-19", "2024-05-14"), ("no_status", "2024-05-15", "")]):
        add(page, "history/statuses")
        for path, value in {"status": status, "from": start, "to": end}.items():
            fill(page, f"history/statuses/{nth}/{path}", value)
    step(page, "The last ten years")
    add(page, "history/addresses")
    for path, value in {"from": "2018-08", "address": "12 Sample Street, Toronto", "country": "Canada"}.items():
        fill(page, "history/addresses/0/" + path, value)
    add(page, "history/activities")
    for path, value in {"from": "2019-03", "kind": "employment", "what": "cook", "place": "Sample Kitchen, Toronto", "country": "Canada"}.items():
        fill(page, "history/activities/0/" + path, value)
    step(page, "Your documents")
    add(page, "evidence")
    for path, value in {"title": "Letter of the employer", "kind": "employment", "date": "2026-10-02", "proves": "Steady work since 2019.", "author/name": "Sample Kitchen", "author/relation": "employer", "files/0/path": "letter.txt"}.items():
        fill(page, "evidence/0/" + path, value)
    step(page, "Tell us your story")
    page.locator("details summary", has_text="Establishment in Canada").click()
    page.locator("details[open] button", has_text="Add: Fact").first.click()
    fill(page, "factors/0/facts/0/text", "Ana has cooked in the same kitchen since March 2019.")
    fill(page, "factors/0/facts/0/significance", "Leaving would end the household's only income.")
    add(page, "factors/0/facts/0/evidence")
    field(page, "factors/0/facts/0/evidence/0/exhibit").select_option(label="Letter of the employer")
    fill(page, "factors/0/facts/0/evidence/0/page", "1")
    step(page, "For the office")
    for path, value in {
        "reference": "INTAKE-1", "language": "en", "matter": "application_in_canada", "filing/date": "2026-12-10", "filing/delivery": "permanent_residence_portal",
        "filing/recipient/name": "Immigration, Refugees and Citizenship Canada", "filing/destination_province": "Ontario",
        "relief/global_assessment": "Work, family and the child's interests together call for relief.",
    }.items():
        fill(page, path, value)
    add(page, "relief/exemptions")
    fill(page, "relief/exemptions/0/provision", "IRPR 72(1)(a), (c) and (d)")
    fill(page, "relief/exemptions/0/from", "membership in a class")
    for nth, number in enumerate(["IMM 5283", "IMM 0008", "IMM 5669", "IMM 5406", "IMM 5280"]):
        add(page, "forms")
        fill(page, f"forms/{nth}/number", number)
        fill(page, f"forms/{nth}/filled_on_portal", "true")
    add(page, "fees")
    for path, value in {"kind": "processing", "amount": "660.00", "paid_on": "2026-11-20"}.items():
        fill(page, "fees/0/" + path, value)


def saved(page, to):
    with page.expect_download() as download:
        page.locator("#save").click()
    download.value.save_as(to)
    return json.loads(Path(to).read_text("utf-8"))


def unlike(a, b, at=""):
    """Where two values differ."""
    if isinstance(a, dict) and isinstance(b, dict):
        return [d for key in a.keys() | b.keys() for d in unlike(a.get(key), b.get(key), f"{at}/{key}")]
    if isinstance(a, list) and isinstance(b, list) and len(a) == len(b):
        return [d for nth, (x, y) in enumerate(zip(a, b)) for d in unlike(x, y, f"{at}/{nth}")]
    return [] if a == b else [at]


with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
    home = Path(temporary)
    pictures = Path(arguments.keep or home / "pictures")
    pictures.mkdir(parents=True, exist_ok=True)
    case = ROOT / "samples" / "family-removal-order" / "case.json"
    bare = ROOT / "samples" / "intake.json"
    pages = {}
    for language in ["en", "fr"]:
        for name, call in {
            "intake": ["intake", "--html"],
            "report": ["report", case, *TODAY],
            "report-errors": ["report", bare, *TODAY],
            "assess": ["assess", ROOT / "samples" / "worker-refused-claim" / "case.json", *TODAY],
            "assess-bare": ["assess", bare, *TODAY],
        }.items():
            pages[name, language] = home / f"{name}.{language}.html"
            write(home, *call, "-o", pages[name, language], "--lang", language)
    browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    context = browser.new_context(accept_downloads=True)
    context.set_default_timeout(10_000)
    asked, complaints, looked = [], [], 0
    context.on("request", lambda request: asked.append(request.url))

    def watched(page):
        page.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", lambda dialog: dialog.accept())
        return page

    # axe runs in a page of its own context with the policy set aside: it must add its script, the page must not.
    judge = browser.new_context(bypass_csp=True)
    judge.set_default_timeout(10_000)
    axe = Axe()

    def judged(page, name):
        global looked
        looked += 1
        results = axe.run(page, options={"runOnly": {"type": "tag", "values": TAGS}})
        for violation in results.response["violations"]:
            nodes = "; ".join(node["html"][:120] for node in violation["nodes"][:3])
            failures.append(f"{name}: axe {violation['id']} ({violation['impact']}): {nodes}")
        wider = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        if wider > 0:
            failures.append(f"{name}: {wider} px wider than the screen")

    for (name, language), path in pages.items():
        for size, (width, height) in SIZES.items():
            page = judge.new_page()
            page.set_viewport_size({"width": width, "height": height})
            page.goto(path.as_uri())
            judged(page, f"{name} {language} {size}")
            page.screenshot(path=pictures / f"{name}.{language}.{size}.png", full_page=True)
            page.close()

    # The intake page is filled in, checked, saved.
    page = watched(context.new_page())
    page.goto(pages["intake", "en"].as_uri())
    fill_in(page)
    page.locator("#check").click()
    open_points = page.locator("#open li").all_text_contents()
    if open_points:
        failures.append(f"the page itself finds open: {open_points}")
    filled = saved(page, home / "case.json")
    (home / "letter.txt").write_text("To whom it may concern: Ana Muster has cooked here since March 2019.\n", "utf-8")
    checked = run("check", home / "case.json", "--format", "json", *TODAY)
    found = json.loads(checked.stdout)["findings"]
    errors = [f"{f['code']} {f['message']}" for f in found if f["severity"] == "error"]
    if errors or checked.returncode != 0:
        failures.append(f"check finds errors in what was filled in: {errors}")
    # A draft outlives the page; every part of a page that is filled in is judged too.
    page.wait_for_timeout(500)
    page.reload()
    if page.locator("#f-applicant-name-family").input_value() != "Muster":
        failures.append("the draft did not outlive a reload")
    filled_in = judge.new_page()
    filled_in.goto(pages["intake", "en"].as_uri())
    filled_in.locator("#file").set_input_files(home / "case.json")
    for language, size in [("en", "wide"), ("fr", "phone")]:
        width, height = SIZES[size]
        filled_in.set_viewport_size({"width": width, "height": height})
        for nth in range(filled_in.locator("nav ol.steps button").count()):
            filled_in.locator("nav ol.steps button").nth(nth).click()
            judged(filled_in, f"intake {language} {size}, part {nth + 1}")
            filled_in.screenshot(path=pictures / f"intake.{language}.{size}.{nth + 1}.png", full_page=True)
        filled_in.locator("button[lang]").click()
    filled_in.locator("nav ol.steps button").first.click()
    filled_in.locator("#f-applicant-name-family").fill("")
    filled_in.locator("#check").click()
    judged(filled_in, "intake with an open point")
    filled_in.screenshot(path=pictures / "intake.open.png")
    # What was opened is saved as it was, whatever the page shows of it.
    for sample in SAMPLES:
        before = json.loads((sample / "case.json").read_text("utf-8"))
        page.locator("#file").set_input_files(sample / "case.json")
        page.wait_for_timeout(200)
        for nth in range(page.locator("nav ol.steps button").count()):
            page.locator("nav ol.steps button").nth(nth).click()
        after = saved(page, home / "again.json")
        if differences := unlike(before, after):
            failures.append(f"{sample.name}: opened and saved, it differs at {differences[:5]}")
        page.locator("#check").click()
        if said := page.locator("#open li").all_text_contents():
            failures.append(f"{sample.name}: the page finds open what the program does not: {said[:5]}")
    page.locator("button", has_text="Erase").click()
    if page.evaluate("localStorage.length"):
        failures.append("the draft was not erased")
    # The pages without a script of ours are read with scripts switched off.
    plain = browser.new_context(java_script_enabled=False)
    plain.on("request", lambda request: asked.append(request.url))
    for (name, language), path in pages.items():
        page = plain.new_page()
        page.goto(path.as_uri())
        if name != "intake" and not page.locator("h2").count():
            failures.append(f"{name} {language} shows nothing without scripts")
    beyond = sorted({url for url in asked if not url.startswith(("file:", "data:", "blob:"))})
    if beyond:
        failures.append(f"asked the network for {beyond[:5]}")
    if complaints:
        failures.append(f"the browser complains: {complaints[:5]}")
    browser.close()
verdict(failures, f"{looked} looks by axe-core at {len(pages)} pages; filled in, saved, checked: {len(found)} findings, no error; {len(SAMPLES)} samples opened and saved without a difference; {len(asked)} requests, none beyond the file")
