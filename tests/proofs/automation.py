#!/usr/bin/env python3
"""What other machines run, run here: the script of the GitHub Action with its inputs, the pre-commit hook on a good and on a broken case,
the release archive unpacked and used, and the Debian package where `cargo deb` is installed."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tarfile
import tempfile
import textwrap
from pathlib import Path

from common import ROOT, SAMPLES, program, verdict

failures, done_well = [], []
ACTION = ROOT / ".github" / "actions" / "hc-pack" / "action.yml"
HOOKS = ROOT / ".pre-commit-hooks.yaml"


def expect(what, truth, said=""):
    if truth:
        done_well.append(what)
    else:
        failures.append(f"{what}: {said}")


def shell(script, folder, **variables):
    environment = os.environ | {"RUNNER_TEMP": str(folder)} | variables
    return subprocess.run(["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script], cwd=folder, env=environment, capture_output=True, text=True)


def action(folder):
    """The step that runs the program, as a runner would call it."""
    script = textwrap.dedent(ACTION.read_text("utf-8").split("      run: |\n")[-1])
    call = lambda **inputs: shell(script, folder, PROGRAM=program(), **({"COMMAND": "check", "CASES": "cases/*/case.json", "ARGUMENTS": "", "OUTPUT": "packages"} | inputs))  # noqa: E731
    for sample in SAMPLES:
        shutil.copytree(sample, folder / "cases" / sample.name)
    out = call()
    expect("action: check of good cases", out.returncode == 0, out.stdout + out.stderr)
    sarif = json.loads((folder / "hc-pack.sarif").read_text("utf-8"))
    expect("action: SARIF", sarif["version"] == "2.1.0" and sarif["runs"])
    out = call(ARGUMENTS="--deny note --only HC1220")
    expect("action: its arguments arrive", out.returncode == 1, out.stdout + out.stderr)
    out = call(COMMAND="build")
    made = sorted(p.name for p in (folder / "packages").rglob("*.zip"))
    expect("action: build", out.returncode == 0 and len(made) == len(SAMPLES), f"{made} {out.stderr}")
    case = folder / "cases" / SAMPLES[0].name / "case.json"
    case.write_text(case.read_text("utf-8").replace('"birth_date"', '"birth_dat"', 1), "utf-8")
    out = call()
    expect("action: a broken case", out.returncode == 1 and re.search(r"^::error file=cases/[^,]+/case\.json,line=\d+", out.stdout, re.M), out.stdout[:300])
    expect("action: no case at all", call(CASES="nothing/*/case.json").returncode == 2)
    expect("action: another command", call(COMMAND="sell").returncode == 2)


def hook(folder):
    """The entry on the files that pre-commit would hand it."""
    text = HOOKS.read_text("utf-8")
    entry = shlex.split(re.search(r"entry: (.*)", text)[1])
    names = re.search(r"files: (.*)", text)[1]
    paths = [str(sample / "case.json") for sample in SAMPLES]
    expect("hook: its pattern", all(re.search(names, path) for path in paths) and not re.search(names, "other.json"))
    bin_folder = folder / "bin"
    bin_folder.mkdir()
    (bin_folder / "hc-pack").symlink_to(Path(program()).resolve())
    environment = os.environ | {"PATH": f"{bin_folder}:{os.environ['PATH']}"}
    good = subprocess.run([*entry, *paths], env=environment, capture_output=True, text=True)
    expect("hook: good cases", good.returncode == 0, good.stdout)
    bad = subprocess.run([*entry, str(ROOT / "tests" / "broken" / "bad-id.json")], env=environment, capture_output=True, text=True)
    expect("hook: a broken case", bad.returncode == 1 and "error[HC" in bad.stdout, bad.stdout)


def used(place):
    """What a folder of the program has, as a user would try it."""
    said = subprocess.run([str(place), "--version"], capture_output=True, text=True)
    return said.returncode == 0 and said.stdout.startswith("hc-pack ")


def archive(folder):
    """The release archive, from the program at hand."""
    built = folder / "built"
    built.mkdir()
    shutil.copy(program(), built / "hc-pack")
    out = subprocess.run([str(ROOT / ".ci" / "archive"), "x86_64-test", str(built), str(folder / "dist")], cwd=ROOT, capture_output=True, text=True)
    expect("archive: made", out.returncode == 0, out.stderr)
    whole = next((folder / "dist").glob("hc-pack-*.tar.gz"))
    with tarfile.open(whole) as packed:
        packed.extractall(folder / "unpacked", filter="data")
    here = folder / "unpacked" / whole.name.removesuffix(".tar.gz")
    names = {p.relative_to(here).as_posix() for p in here.rglob("*") if p.is_file()}
    wanted = {"hc-pack", "README.md", "LICENSE", "THIRD-PARTY-LICENSES.txt", "hc-pack.cdx.json", "man/hc-pack.1", "man/hc-pack-build.1"}
    wanted |= {f"completions/hc-pack.{shell}" for shell in ("bash", "zsh", "fish", "powershell", "elvish")}
    expect("archive: all is in it", wanted <= names, str(wanted - names))
    expect("archive: the program runs", used(here / "hc-pack"))
    expect("archive: bash takes the completions", subprocess.run(["bash", "-n", str(here / "completions" / "hc-pack.bash")]).returncode == 0)


def debian(folder):
    """The Debian package, unpacked and used."""
    if shutil.which("cargo-deb") is None or shutil.which("dpkg-deb") is None:
        print("skipped: cargo-deb is not installed")
        return
    target = ROOT / "target"
    subprocess.run([str(ROOT / ".ci" / "archive"), "--folders-only", str(Path(program()).parent), str(target)], cwd=ROOT, check=True, capture_output=True)
    out = subprocess.run(["cargo", "deb", "--no-build", "--no-strip", "--output", str(folder / "hc-pack.deb")], cwd=ROOT, capture_output=True, text=True)
    expect("deb: made", out.returncode == 0, out.stderr[-500:])
    if out.returncode == 0:
        subprocess.run(["dpkg-deb", "-x", str(folder / "hc-pack.deb"), str(folder / "root")], check=True)
        root = folder / "root" / "usr"
        expect("deb: the program runs", used(root / "bin" / "hc-pack"))
        shared = ["share/man/man1/hc-pack-build.1.gz", "share/bash-completion/completions/hc-pack", "share/zsh/vendor-completions/_hc-pack", "share/doc/hc-pack/README.md"]
        there = lambda part: (root / part).exists() or (root / f"{part}.gz").exists() or (root / part.removesuffix(".gz")).exists()  # noqa: E731
        expect("deb: pages and completions", all(there(part) for part in shared), str([p for p in shared if not there(p)]))


for trial in (action, hook, archive, debian):
    with tempfile.TemporaryDirectory() as temporary:
        trial(Path(temporary))
for what in done_well:
    print(f"ok: {what}")
verdict(failures, f"{len(done_well)} of {len(done_well) + len(failures)} hold")
