"""The same poses give the same bytes whatever the processor can do."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from illustrations.catalogue import OUTPUT
from illustrations.inputs import sha256

DRAWS = """
from illustrations import SAME_ARITHMETIC
from illustrations.inputs import sha256
from illustrations.looking import quick_look
assert SAME_ARITHMETIC
for job, picture in (
    ("banded-single-leg-squat", "start"), ("side-lying-hip-abduction", "start"), ("chain", "step-0")
):
    (figure,) = quick_look(job, [picture])
    print(figure.file, sha256(figure.content))
"""
# What OpenBLAS and NumPy choose by themselves on a processor that multiplies and adds at once.
PROCESSOR = {"OPENBLAS_CORETYPE": "Haswell"}


def drawn_on(processor: dict[str, str]) -> list[list[str]]:
    """Return a standing, a lying and a chain picture, drawn in its own process: file, digest."""
    done = subprocess.run(
        [sys.executable, "-c", DRAWS],
        env={**os.environ, **processor},
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    return [line.split() for line in done.stdout.splitlines()]


@pytest.mark.long
def test_a_standing_a_lying_and_a_chain_picture_are_the_committed_ones_on_another_processor() -> (
    None
):
    """They were committed by another machine, so two processors drew them."""
    drawn = drawn_on(PROCESSOR)
    assert len(drawn) == 3
    assert drawn == [[file, sha256((OUTPUT / file).read_bytes())] for file, _ in drawn]
