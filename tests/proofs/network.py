#!/usr/bin/env python3
"""No network: `check`, `build`, a supplement, `verify`, `diff` and `compress` run to their end where there is no network at all, and not
one of them, nor any process that they start, asks the system for a socket of the internet. And no crate that could is linked."""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from common import ROOT, SAMPLES, add_three, program, verdict

# Crates that open connections, by the names under which they are known.
NETWORKING = """reqwest hyper hyper-util ureq curl isahc attohttpc minreq tokio async-std smol mio socket2 h2 quinn rustls native-tls openssl
openssl-sys surf tungstenite tonic ssh2 libp2p trust-dns-resolver hickory-resolver webpki-roots ftp suppaftp lettre""".split()

# A network namespace of its own has no way out, not even to itself.
ALONE = ["unshare", "--map-root-user", "--net"]
TRACE = ["strace", "-f", "-qq", "-e", "trace=network", "-e", "signal=none"]
INTERNET = re.compile(r"AF_INET6?|AF_PACKET|AF_NETLINK")


def can(command):
    return shutil.which(command[0]) is not None and subprocess.run([*command, "true"], capture_output=True).returncode == 0


def linked():
    """The networking crates among those that are linked here. The lock file names some that no feature asks for."""
    tree = ["cargo", "tree", "--locked", "--edges", "normal", "--prefix", "none", "--format", "{p}"]
    said = subprocess.run(tree, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    names = {line.split()[0] for line in said.splitlines() if line.strip()}
    if len(names) < 50:
        failures.append(f"cargo tree names {len(names)} crates")
    return sorted(names & set(NETWORKING))


def named_in_the_sources():
    """Where our own sources name what connects."""
    connects = re.compile(r"std::net|TcpStream|UdpSocket|TcpListener|ToSocketAddrs|UnixStream")
    return [f"{path.relative_to(ROOT)} names {found[0]}" for path in sorted((ROOT / "src").rglob("*.rs")) if (found := connects.findall(path.read_text("utf-8")))]


failures = []
failures += [f"the networking crate `{name}` is linked" for name in linked()] + named_in_the_sources()
without, traced = can(ALONE), can(TRACE)
for way, there in (("unshare --net", without), ("strace", traced)):
    if not there:
        print(f"passed over: `{way}` cannot be had here")
if not (without or traced):
    verdict(failures, f"the crates and the sources alone, {len(failures)} faults")

calls = 0
for sample in [path for path in SAMPLES if path.name in ("worker-refused-claim", "further-submissions")]:
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        home, filed, more = folder / "case", folder / "filed.zip", folder / "more.zip"
        shutil.copytree(sample, home)
        case = home / "case.json"
        steps = [
            ("check", ["check", case], None),
            ("build", ["build", case, "-o", filed], None),
            ("supplement", ["build", case, "-o", more, "--supplement-to", filed], lambda: add_three(case)),
            ("verify", ["verify", filed, more], None),
            ("diff", ["diff", filed, more], None),
        ]
        for name, call, first in steps:
            if first:
                first()
            trace = folder / f"{name}.trace"
            command = [*(ALONE if without else []), *([*TRACE, "-o", trace] if traced else []), program(), *call]
            done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
            calls += 1
            if done.returncode != 0:
                failures.append(f"{sample.name}: {name} ended with {done.returncode}: {done.stderr[-500:]}")
            asked = [line for line in trace.read_text("utf-8", "replace").splitlines() if INTERNET.search(line)] if traced else []
            if asked:
                failures.append(f"{sample.name}: {name} asked for the network: {asked[0]}")
verdict(failures, f"{calls} commands{' without a network' if without else ''}{', every system call for one watched' if traced else ''}, {len(failures)} faults")
