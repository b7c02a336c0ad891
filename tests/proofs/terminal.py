#!/usr/bin/env python3
"""What a person at a terminal sees, through a pseudo-terminal: prompts, colours, progress that is drawn over and gone at the end; and
that none of it is there when the streams are piped, with NO_COLOR, or with --quiet."""

import json
import os
import pty
import re
import select
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from common import SAMPLES, program, verdict

ESCAPE = re.compile(rb"\x1b\[[0-9;?]*[A-Za-z]")
COLOUR = re.compile(rb"\x1b\[[0-9;]*m")
SAMPLE = str(next(s for s in SAMPLES if s.name == "worker-refused-claim") / "case.json")


def environment(**more):
    kept = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "HC_PACK_LANG", "CI")}
    return {**kept, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", **more}


def terminal(arguments, folder, typed=(), **variables):
    """Runs the program on a terminal of its own, types each answer when its question stands; gives what was shown and the exit code."""
    pid, fd = pty.fork()
    if pid == 0:
        os.chdir(folder)
        os.execve(program(), [program(), *arguments], environment(**variables))
    shown, answers, limit = b"", list(typed), time.time() + 120
    while time.time() < limit:
        ready, _, _ = select.select([fd], [], [], 0.2)
        if ready:
            try:
                block = os.read(fd, 65536)
            except OSError:
                break
            if not block:
                break
            shown += block
        elif answers and re.search(rb"\]: $", shown):
            os.write(fd, answers.pop(0).encode() + b"\n")
            time.sleep(0.1)
    _, status = os.waitpid(pid, 0)
    os.close(fd)
    return shown, os.waitstatus_to_exitcode(status)


def piped(arguments, folder, **variables):
    return subprocess.run([program(), *arguments], cwd=folder, env=environment(**variables), stdin=subprocess.DEVNULL, capture_output=True)


def main():
    failures, said = [], []

    def must(holds, what):
        (said if holds else failures).append(what)

    with tempfile.TemporaryDirectory() as folder:
        shown, code = terminal(["new", "asked"], folder, ["6", "9", "fr", "1", "HC 1", "HC-2026-0001"])
        case = Path(folder, "asked", "case.json")
        text = case.read_text() if case.exists() else ""
        must(code == 0 and '"matter": "deferral"' in text and '"language": "fr"' in text and '"kind": "rcic"' in text, "the questions of `new` are answered by number and by name")
        must('"reference": "HC-2026-0001"' in text and b"letters, digits, hyphens" in shown, "a reference that cannot be one is asked for again")
        must(b"type one of the numbers" in shown, "a number that is no choice is asked for again")
        shown, code = terminal(["new", "left"], folder, ["\x04"])
        must(code == 2 and not Path(folder, "left").exists(), "a question that is not answered leaves nothing behind")
        shown, code = terminal(["new", "unasked", "--yes"], folder)
        must(code == 0 and b"]: " not in shown, "`--yes` asks nothing")
        done = piped(["new", "piped"], folder)
        must(done.returncode == 0 and b"]: " not in done.stderr and not done.stdout, "nothing is asked where nobody can answer")

        blank = str(Path(folder, "unasked", "case.json"))
        shown, _ = terminal(["check", blank], folder)
        must(COLOUR.search(shown) is not None, "findings have colours on a terminal")
        shown, _ = terminal(["check", blank], folder, NO_COLOR="1")
        must(COLOUR.search(shown) is None, "NO_COLOR takes them away")
        shown, _ = terminal(["check", blank, "--colour", "never"], folder)
        must(COLOUR.search(shown) is None, "so does `--colour never`")
        done = piped(["check", blank], folder)
        must(not ESCAPE.search(done.stderr + done.stdout), "a pipe gets no escape sequence")
        shown, _ = terminal(["check", blank], folder, LC_ALL="fr_CA.UTF-8")
        must("erreur[HC0109]".encode() in COLOUR.sub(b"", shown), "messages are in the language of the terminal")

        shown, code = terminal(["build", SAMPLE, "-o", "shown", "--today", "2026-11-25"], folder)
        must(code == 0 and b"binding the exhibits" in shown, "a build shows its stage while it runs")
        last = ESCAPE.sub(b"", shown.replace(b"\r", b"\n")).strip().splitlines()[-1]
        must(b"binding" not in last and b"wrote" in last, "and nothing of that is left at the end")
        many = [str(s / "case.json") for s in SAMPLES]
        shown, code = terminal(["check", *many, "--today", "2026-11-25"], folder)
        must(f"of {len(many)} cases".encode() in shown and b"left" in shown, "many cases show how many are done and the time left")
        done = piped(["build", SAMPLE, "-o", "piped-out", "--today", "2026-11-25"], folder)
        must(b"binding" not in done.stderr and not done.stdout, "a pipe gets no progress")
        shown, code = terminal(["build", SAMPLE, "-o", "quiet", "--quiet", "--today", "2026-11-25"], folder)
        must(code == 0 and not shown.strip(), "`--quiet` says nothing where nothing is wrong")
        done = piped(["build", SAMPLE, "-o", "loud", "--verbose", "--today", "2026-11-25"], folder)
        must(b"binding the exhibits" in done.stderr and b"pages, " in done.stderr and not ESCAPE.search(done.stderr), "`--verbose` says the stages in plain lines")
        same = {Path(folder, name, "HC-2026-0098.zip").read_bytes() for name in ("shown", "piped-out", "quiet", "loud")}
        must(len(same) == 1, "and none of it shows in a package")
        shown, _ = terminal(["check", blank, "--format", "json"], folder)
        plain = ESCAPE.sub(b"", shown).decode()
        document = json.loads(plain[plain.index("{\r\n"):])
        must(document["format"] == "hc-pack-findings" and COLOUR.search(shown) is None, "JSON is plain on a terminal too")

    for line in said:
        print(f"ok: {line}")
    verdict(failures, f"terminal: {len(said)} of {len(said) + len(failures)} hold")


if sys.platform == "win32":
    print("skipped: no pseudo-terminals here")
else:
    main()
