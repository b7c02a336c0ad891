"""Writes the evidence files of samples/. Their output is committed; nobody needs to run this to use hc-pack.

    pip install -r tests/make-samples/requirements.txt
    python tests/make-samples/make.py

The same program and fonts (DejaVu, Noto) give the same bytes.
"""

from pathlib import Path

import court
import deferral
import family
import further
import reconsideration
import worker

SAMPLES = Path(__file__).resolve().parents[2] / "samples"

if __name__ == "__main__":
    family.make(SAMPLES / "family-removal-order")
    worker.make(SAMPLES / "worker-refused-claim")
    reconsideration.make(SAMPLES / "reconsideration")
    further.make(SAMPLES / "further-submissions")
    court.make(SAMPLES / "judicial-review")
    deferral.make(SAMPLES / "deferral")
