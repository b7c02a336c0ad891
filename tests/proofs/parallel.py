#!/usr/bin/env python3
"""GNU parallel over two hosts gives what one machine gives: 200 cases, shared out to two ssh daemons on loopback addresses, have the same
package hashes as one run of `build` over all of them. Skipped where GNU parallel or an ssh server is not installed.
  parallel.py [number of cases]"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from common import SAMPLES, need, program, verdict

HOSTS = {"first": ("127.0.0.1", 2281), "second": ("127.0.0.2", 2282)}
SAMPLE = next(s for s in SAMPLES if s.name == "deferral")


def daemons(folder):
    """Two ssh servers with keys of their own, which let only this run in."""
    keys = folder / "keys"
    keys.mkdir(mode=0o700)
    for name in ["user", *HOSTS]:
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", keys / name], check=True)
    shutil.copy(keys / "user.pub", keys / "authorized")
    running, config = [], []
    Path("/run/sshd").mkdir(mode=0o755, exist_ok=True) if os.geteuid() == 0 else None
    for name, (address, port) in HOSTS.items():
        served = keys / f"{name}.conf"
        served.write_text(
            f"ListenAddress {address}\nPort {port}\nHostKey {keys / name}\nAuthorizedKeysFile {keys / 'authorized'}\nStrictModes no\n"
            f"PasswordAuthentication no\nKbdInteractiveAuthentication no\nUsePAM no\nPidFile none\nMaxStartups 100\nMaxSessions 100\n"
        )
        running.append(subprocess.Popen([shutil.which("sshd") or "/usr/sbin/sshd", "-D", "-e", "-f", served], stderr=subprocess.DEVNULL))
        config.append(
            f"Host {name}\n  HostName {address}\n  Port {port}\n  IdentityFile {keys / 'user'}\n  IdentitiesOnly yes\n"
            f"  StrictHostKeyChecking no\n  UserKnownHostsFile {keys / 'known'}\n  LogLevel ERROR\n"
        )
    (keys / "config").write_text("\n".join(config))
    ssh = f"ssh -F {keys / 'config'}"
    for name in HOSTS:
        for _ in range(50):
            if subprocess.run([*ssh.split(), name, "true"], capture_output=True).returncode == 0:
                break
            time.sleep(0.2)
        else:
            for one in running:
                one.terminate()
            print(f"skipped: the ssh server for {name} cannot be reached here")
            sys.exit(0)
    return running, ssh


def cases(folder, number):
    """The same case under many references, its files linked and not copied."""
    text = (SAMPLE / "case.json").read_text()
    reference = json.loads(text)["reference"]
    paths = []
    for n in range(number):
        here = folder / "cases" / f"{n:03}"
        here.mkdir(parents=True)
        for part in ("evidence", "forms"):
            if (SAMPLE / part).is_dir():
                shutil.copytree(SAMPLE / part, here / part, copy_function=os.link if os.stat(SAMPLE).st_dev == os.stat(folder).st_dev else shutil.copy)
        (here / "case.json").write_text(text.replace(f'"{reference}"', f'"HC-P-{n:03}"'))
        paths.append(f"cases/{n:03}/case.json")
    return paths


def hashes(lines):
    read = [json.loads(line) for line in lines.splitlines() if line.strip()]
    return {line["case"]: (line["exit"], line["package"] and line["package"]["sha256"]) for line in read}


def main():
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    need("parallel", "ssh", "ssh-keygen")
    if not (shutil.which("sshd") or Path("/usr/sbin/sshd").exists()):
        print("skipped: no ssh server is installed")
        return
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        paths = cases(folder, number)
        today = ["--today", "2026-11-25"]
        start = time.time()
        alone = subprocess.run([program(), "build", *paths, "-o", "alone", "--format", "jsonl", *today], cwd=folder, capture_output=True, text=True)
        took_alone = time.time() - start
        running, ssh = daemons(folder)
        try:
            start = time.time()
            shared = subprocess.run(
                ["parallel", "--will-cite", "--ssh", ssh, "--sshlogin", "1/first,1/second", "--workdir", str(folder), "--joblog", "log",
                 program(), "build", "{}", "-o", "shared", "--jobs", "1", "--format", "jsonl", *today, ":::", *paths],
                cwd=folder, capture_output=True, text=True,
            )
            took_shared = time.time() - start
        finally:
            for one in running:
                one.terminate()
        one, two = hashes(alone.stdout), hashes(shared.stdout)
        hosts = [line.split("\t")[1] for line in (folder / "log").read_text().splitlines()[1:]]
        failures = []
        if alone.returncode or shared.returncode:
            failures.append(f"exit codes {alone.returncode} and {shared.returncode}: {(alone.stderr + shared.stderr)[-600:]}")
        if len(one) != number or any(exit_ or not sha for exit_, sha in one.values()):
            failures.append(f"one machine built {len(one)} of {number}")
        if one != two:
            failures.append(f"{sum(one.get(k) != two.get(k) for k in one | two)} of {number} differ")
        if len(set(hosts)) != len(HOSTS):
            failures.append(f"not all hosts took part: {sorted(set(hosts))}")
        counted = ", ".join(f"{host} {hosts.count(host)}" for host in sorted(set(hosts)))
        verdict(failures, f"{number} cases: one machine {took_alone:.1f} s; over two hosts {took_shared:.1f} s ({counted}); {sum(one.get(k) == two.get(k) for k in one)} packages with the same hash")


main()
