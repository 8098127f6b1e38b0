"""The same poses give the same bytes whatever the processor can do."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

DRAWS = """
from illustrations import SAME_ARITHMETIC
from illustrations.catalogue import sha256
from illustrations.looking import quick_look
assert SAME_ARITHMETIC
for job, picture in (("banded-squat", "start"), ("clam", "start"), ("chain", "step-0")):
    print(job, picture, sha256(quick_look(job, [picture])[0].content))
"""
# Codes that OpenBLAS has for old and for new processors, and NumPy with its newest code off.
PROCESSORS = (
    {"OPENBLAS_CORETYPE": "Haswell"},
    {"OPENBLAS_CORETYPE": "Prescott", "NPY_DISABLE_CPU_FEATURES": "X86_V4 AVX512_ICL AVX512_SPR"},
)


def drawn_on(processor: dict[str, str]) -> str:
    """Return the digests of a standing, a lying and a chain picture, drawn in its own process."""
    done = subprocess.run(
        [sys.executable, "-c", DRAWS],
        env={**os.environ, **processor},
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    return done.stdout


@pytest.mark.long
def test_a_standing_a_lying_and_a_chain_picture_are_the_same_bytes_on_every_processor() -> None:
    first, second = (drawn_on(p) for p in PROCESSORS)
    assert first.count("\n") == 3
    assert first == second
