#!/usr/bin/env python3
"""The deletion test on every field of every sample case and of the rich cases, in both languages: no letter has a hole.

Runs the tests of `src/letters/tests/deletion.rs` in a build with optimization, which takes away each field in turn; `cargo test` takes
away some of them. Says how many builds and letters that were, and how long it took.
"""

import re
import subprocess
import sys
import time

BUILD = ["cargo", "test", "--release", "--locked", "--lib", "--no-run"]
RUN = ["cargo", "test", "--release", "--locked", "--lib", "--", "--nocapture", "--test-threads", "1", "when_it_is_taken_away"]


def main() -> int:
    subprocess.run(BUILD, check=True)
    start = time.monotonic()
    run = subprocess.run(RUN, capture_output=True, text=True)
    took = time.monotonic() - start
    for line in run.stdout.splitlines():
        if re.search(r"\d+ builds", line) or "test result" in line or "panicked" in line:
            print(line)
    print(f"{took:.1f} s in all")
    if run.returncode:
        print(run.stdout[-4000:], run.stderr[-2000:], sep="\n")
    return run.returncode


if __name__ == "__main__":
    sys.exit(main())
