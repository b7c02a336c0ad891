#!/usr/bin/env python3
"""The machine itself refuses: each system call that reads, writes, renames, syncs, makes, removes or starts fails in turn (by strace),
memory runs out, the disk is full or read-only (a small tmpfs), the second process is killed, standard output is full or closed. Every
build ends with a finding or a message that names the cause, with the exit code for it, and with the old package whole."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from common import SAMPLES, case, exhibit, program, sha256, verdict

sample = next(s for s in SAMPLES if s.name == "reconsideration")
every = int(sys.argv[1]) if len(sys.argv) > 1 else 7
failures, ends, old = [], Counter(), b"the package that was here before"
MESSAGES = {"EACCES": "Permission denied", "ENOSPC": "No space left", "EIO": "Input/output error", "ENOMEM": "Cannot allocate memory", "EMFILE": "Too many open files", "EROFS": "Read-only"}


def good_package(folder):
    run = subprocess.run([program(), "build", str(folder / "case.json"), "-o", str(folder / "good/x.zip"), "-q"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    return sha256((folder / "good/x.zip").read_bytes())


def judge(name, folder, code, said, good, fault=None, may_pass=True):
    """Whether a run ended as it must; `folder` holds `out/x.zip`, which was the old package before."""
    now = (folder / "out/x.zip").read_bytes()
    others = [p.name for p in (folder / "out").iterdir() if p.name != "x.zip"]
    ends[code] += 1
    if now != old and sha256(now) != good and "HC0980" not in said:
        failures.append(f"{name}: the package is neither the old nor the new one")
    if len([n for n in others if n.startswith(".hc-pack-part-")]) > 1 or any(not n.startswith(".hc-pack-part-") for n in others):
        failures.append(f"{name}: left behind: {others}")
    if code == 0 and now == old:
        failures.append(f"{name}: it ended well without a package")
    if code not in (0, 1, 2, 3):
        failures.append(f"{name}: ended with {code}: {said[-400:]!r}")
    if code == 0 and not may_pass:
        failures.append(f"{name}: nothing was noticed")
    if code in (1, 3) and fault and MESSAGES[fault] not in said and "[HC0" not in said:
        failures.append(f"{name}: the cause is not told: {said[-400:]!r}")
    if code in (1, 3) and not re.search(r"`[^`]+`", said):
        failures.append(f"{name}: no path is named: {said[-400:]!r}")


def reset(folder):
    shutil.rmtree(folder / "out", ignore_errors=True)
    (folder / "out").mkdir()
    (folder / "out/x.zip").write_bytes(old)


def build(folder, *before, **options):
    command = [*before, program(), "build", str(folder / "case.json"), "-o", str(folder / "out/x.zip"), "--jobs", "1"]
    return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace", timeout=120, **options)


# A call, the errors that it may give, and whether it is counted on the paths of the case only.
CALLS = [
    ("openat", ["EACCES", "EMFILE", "EIO"]),
    ("read,pread64,readv", ["EIO"]),
    ("getdents64", ["EIO"]),
    ("newfstatat,statx,fstat", ["EACCES", "EIO"]),
    ("readlink,readlinkat", ["EACCES"]),
    ("write,writev,pwrite64", ["ENOSPC", "EIO"]),
    ("fsync,fdatasync", ["EIO", "ENOSPC"]),
    ("rename,renameat,renameat2", ["EACCES", "EIO"]),
    ("mkdir,mkdirat", ["EACCES", "ENOSPC"]),
    ("unlink,unlinkat", ["EACCES"]),
    ("flock", ["EIO"]),
    ("lseek", ["EIO"]),
]


def below(folder):
    for root, folders, files in os.walk(folder):
        yield from (os.path.join(root, name) for name in [*folders, *files])


def system_calls(folder, good):
    if shutil.which("strace") is None or subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True).returncode:
        print("skipped: strace cannot be had or may not trace here")
        return
    paths = [str(folder), *below(folder)]
    paths = [p for p in paths if "/good" not in p]
    for calls, errors in CALLS:
        # Path filters do not reach a file that is not there yet: calls on the output are counted without one.
        counted = 0
        for error in errors:
            number, missed = 1, 0
            while missed < 1 and number < 400:
                reset(folder)
                rule = f"inject={calls}:error={error}:when={number}"
                chosen = [part for path in paths for part in ("-P", path)] if calls.split(",")[0] in ("openat", "read", "newfstatat", "readlink") else []
                log = folder.parent / "strace.log"
                # Threads are counted one by one; one job has one thread that does the work.
                run = build(folder, "strace", "-f", "-qq", "-o", str(log), "-e", f"trace={calls}", *chosen, "-e", rule)
                hit = "(INJECTED)" in log.read_text(errors="replace")
                if not hit:
                    missed += 1
                else:
                    counted += 1
                    judge(f"{calls.split(',')[0]} {number} {error}", folder, run.returncode, run.stdout + run.stderr, good, error)
                # Each of the first ones, then one in so many.
                number += 1 if number < 12 else every
        print(f"  {calls}: {counted} failed calls", flush=True)


def memory(folder, good):
    for limit in (40, 80, 120, 200, 400, 800):
        reset(folder)
        run = build(folder, "prlimit", f"--as={limit << 20}")
        # An allocation that fails ends a program; what stood there is whole.
        if run.returncode in (-6, 134, 127, -11):
            ends["ended for memory"] += 1
            if (folder / "out/x.zip").read_bytes() != old:
                failures.append(f"memory {limit} MB: the old package is gone")
            if not run.stderr.strip():
                failures.append(f"memory {limit} MB: nothing is said")
        else:
            judge(f"memory {limit} MB", folder, run.returncode, run.stdout + run.stderr, good)
    for limit in (3, 8, 16):
        reset(folder)
        run = build(folder, "prlimit", f"--nofile={limit}")
        if run.returncode != 127:
            judge(f"{limit} open files", folder, run.returncode, run.stdout + run.stderr, good)


def mounted(folder, good):
    place = folder / "out"
    for size in ("64k", "256k", "512k", "1m", "2m"):
        reset(folder)
        if subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "none", str(place)], capture_output=True).returncode:
            print("skipped: no tmpfs can be mounted here")
            return
        try:
            (place / "x.zip").write_bytes(old)
            run = build(folder)
            judge(f"tmpfs of {size}", folder, run.returncode, run.stdout + run.stderr, good, "ENOSPC")
            print(f"  tmpfs of {size}: {run.returncode}")
            subprocess.run(["mount", "-o", "remount,ro", str(place)], check=True)
            (before, run) = ((place / "x.zip").read_bytes(), build(folder))
            if run.returncode != 3 or MESSAGES["EROFS"] not in run.stderr or (place / "x.zip").read_bytes() != before:
                failures.append(f"read-only {size}: {run.returncode} {run.stderr[-300:]!r}")
        finally:
            subprocess.run(["umount", str(place)], check=True)


def pipes(folder):
    check = [program(), "check", str(folder / "case.json"), "--format", "json"]
    with open("/dev/full", "w") as full:
        run = subprocess.run(check, stdout=full, stderr=subprocess.PIPE, text=True)
        if run.returncode != 3 or "No space left" not in run.stderr:
            failures.append(f"full standard output: {run.returncode} {run.stderr!r}")
        run = subprocess.run(check[:3], stderr=full)
        if run.returncode != 3:
            failures.append(f"full standard error: {run.returncode}")
    for stream in ("stdout", "stderr"):
        for arguments in (check, check[:3], [program(), "rules"], [program(), "licenses", "--full"], [program(), "check", "nowhere.json"]):
            reads, writes = os.pipe()
            os.close(reads)
            run = subprocess.run(arguments, **{"stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE} | {stream: writes})
            os.close(writes)
            if run.returncode not in (0, 1, 2, 3) or (stream == "stdout" and run.stderr and b"fault of hc-pack" in run.stderr):
                failures.append(f"closed {stream}: {arguments[1]} ended with {run.returncode} {run.stderr!r}")
    # A pipe that nobody empties: the run waits, and ends once somebody does.
    child = subprocess.Popen([program(), "licenses", "--full"], stdout=subprocess.PIPE)
    time.sleep(0.3)
    waiting = child.poll() is None
    text, _ = child.communicate()
    if not waiting or child.returncode != 0 or len(text) < 100_000:
        failures.append(f"full pipe: waiting {waiting}, ended with {child.returncode} after {len(text)} bytes")


def killed_child(top):
    """The second process is killed while it reads a file that takes it long."""
    folder = top / "slow"
    folder.mkdir()
    page = b"<</Type/Page/Parent 2 0 R/Contents 4 0 R>>"
    content = b"0 0 m 9 9 l S " * 3_000_000
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 612 792]>>", page, b"<</Length %d>>\nstream\n%s\nendstream" % (len(content), content)]
    (folder / "slow.pdf").write_bytes(b"%PDF-1.7\n" + b"".join(b"%d 0 obj\n%s\nendobj\n" % (n, o) for n, o in enumerate(objects, 1)) + b"trailer\n<</Root 1 0 R>>\n")
    (folder / "case.json").write_text(json.dumps(case([exhibit(1, "slow.pdf")])))
    killed = 0
    for moment in (0.0, 0.02, 0.05, 0.1, 0.2):
        reset(folder)
        run = subprocess.Popen([program(), "build", "case.json", "-o", "out/x.zip"], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        hit, end = False, time.monotonic() + 20
        while run.poll() is None and not hit and time.monotonic() < end:
            for task in Path(f"/proc/{run.pid}/task").iterdir() if Path(f"/proc/{run.pid}/task").exists() else []:
                try:
                    for child in map(int, (task / "children").read_text().split()):
                        time.sleep(moment)
                        os.kill(child, signal.SIGKILL)
                        hit = True
                except OSError:
                    pass
            time.sleep(0.001)
        said = run.communicate()[0]
        if not hit:
            continue
        ends[f"killed, {run.returncode}"] += 1
        if run.returncode == 1:
            killed += 1
            if "HC0495" not in said and "slow.pdf" not in said or (folder / "out/x.zip").read_bytes() != old:
                failures.append(f"killed child after {moment}: {said[-300:]!r}")
        elif run.returncode != 0:
            failures.append(f"killed child after {moment}: ended with {run.returncode}: {said[-300:]!r}")
    if not killed:
        failures.append("no second process could be killed while it read")


with tempfile.TemporaryDirectory() as top:
    folder = Path(top) / "case"
    shutil.copytree(sample, folder)
    good = good_package(folder)
    shutil.rmtree(folder / "good")
    pipes(folder)
    killed_child(Path(top))
    memory(folder, good)
    mounted(folder, good)
    system_calls(folder, good)
said = ", ".join(f"{count} ended with {code}" for code, count in sorted(ends.items(), key=str))
verdict(failures, f"{sum(ends.values())} runs on a machine that fails: {said}; {len(failures)} faults")
