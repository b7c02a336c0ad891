#!/usr/bin/env python3
"""Builds of each sample: other folder, order of files, time zone, locale, umask, threads, clock, and a machine without fonts; then a
supplement to it with three new exhibits. The bytes are the same, of the zip and of the folder beside it, with the files to hand in for
every slot of the delivery; without fonts, those of every case whose scripts the program's own faces hold."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from common import SAMPLES, add_three, can_be_supplemented, package, program, run, sha256, verdict

VARIATIONS = [
    {"TZ": "UTC", "LANG": "C", "LC_ALL": "C", "RAYON_NUM_THREADS": "1", "umask": 0o022},
    {"TZ": "Pacific/Kiritimati", "LANG": "fr_CA.UTF-8", "LC_ALL": "fr_CA.UTF-8", "RAYON_NUM_THREADS": "7", "umask": 0o077},
    {"TZ": "America/St_Johns", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "RAYON_NUM_THREADS": "2", "umask": 0o000},
]

# A view of the machine in which its folders of fonts are empty.
BARE = """for folder in /usr/share/fonts /usr/local/share/fonts; do
  if [ -d "$folder" ]; then mount -t tmpfs none "$folder"; fi
done
exec "$@" """


def without_fonts(case, out, folder):
    """Builds where no font of the machine can be seen; none where that cannot be had."""
    hide = ["unshare", "--map-root-user", "--mount", "sh", "-ec", BARE, "sh"]
    if shutil.which("unshare") is None or subprocess.run([*hide, "true"], capture_output=True).returncode != 0:
        return None
    environment = {**os.environ, "HOME": str(folder)}
    command = [*hide, program(), "build", str(case), "-o", str(out)]
    return subprocess.run(command, capture_output=True, text=True, env=environment)


def tree(folder):
    """The sum over all names and contents below a folder."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return sha256("".join(f"{sha256(path.read_bytes())} {path.relative_to(folder).as_posix()}\n" for path in files).encode())


failures, lines, bare, supplements, handed_in = [], [], 0, 0, 0
for sample in SAMPLES:
    sums, folders, more = set(), set(), set()
    for number, variation in enumerate(VARIATIONS):
        with tempfile.TemporaryDirectory(prefix=f"case {number} é") as folder:
            copy = Path(folder) / f"nested{number}" / "case folder"
            copy.mkdir(parents=True)
            # Files are made in another order each time, so that a folder's own order would show.
            for path in sorted(sample.rglob("*"), key=lambda p: sha256(f"{number}{p}".encode())):
                if path.is_file():
                    target = copy / path.relative_to(sample)
                    target.parent.mkdir(parents=True, exist_ok=True)
                    shutil.copyfile(path, target)
            environment = {**os.environ, **{k: v for k, v in variation.items() if k != "umask"}}
            old = os.umask(variation["umask"])
            built = run("build", copy / "case.json", "-o", Path(folder) / "x.zip", "--unpack", env=environment, cwd=folder)
            if built.returncode == 0 and can_be_supplemented(sample):
                add_three(copy / "case.json")
                options = ("--supplement-to", Path(folder) / "x.zip", "-o", Path(folder) / "more.zip")
                added = run("build", copy / "case.json", *options, env=environment, cwd=folder)
                if added.returncode != 0:
                    failures.append(f"{sample.name}: supplement ended with {added.returncode}: {added.stderr}")
                else:
                    more.add(sha256((Path(folder) / "more.zip").read_bytes()))
                    supplements += 1
            os.umask(old)
            if built.returncode != 0:
                failures.append(f"{sample.name}: build ended with {built.returncode}: {built.stderr}")
                continue
            sums.add(sha256((Path(folder) / "x.zip").read_bytes()))
            folders.add(tree(Path(folder) / "x"))
            handed_in += sum(1 for path in (Path(folder) / "x").glob("data/delivery/*"))
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "x.zip"
        run("build", sample / "case.json", "-o", out)
        own_faces = not any(font["from_system"] for font in package(out)[1].get("fonts", []))
        built = without_fonts(sample / "case.json", Path(folder) / "bare.zip", folder) if own_faces else None
        if built is not None and built.returncode != 0:
            failures.append(f"{sample.name}: without fonts: build ended with {built.returncode}: {built.stderr}")
        elif built is not None:
            bare += 1
            sums.add(sha256((Path(folder) / "bare.zip").read_bytes()))
    lines.append(f"{sample.name}: {' '.join(sorted(sums))}")
    for what, found in (("packages", sums), ("folders", folders), ("supplements", more)):
        if len(found) > 1:
            failures.append(f"{sample.name}: {len(found)} different {what}")
print("\n".join(lines))
verdict(failures, f"{len(SAMPLES)} samples × {len(VARIATIONS)} variations, {handed_in} files to hand in, {supplements} supplements, {bare} without fonts, {len(failures)} faults")
