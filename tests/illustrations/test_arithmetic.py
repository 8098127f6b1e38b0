"""The same poses give the same bytes whatever the processor can do."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from illustrations.inputs import sha256

DRAWS = """
from illustrations import SAME_ARITHMETIC
from illustrations.anatomy.chain_bones import chain_bones
from illustrations.anatomy.model import model
from illustrations.anatomy.model_files import TEXT, made_of
from illustrations.anatomy.model_text import text_of
from illustrations.anatomy.plate_figures import figure
from illustrations.anatomy.every_plate import PLATES
from illustrations.anatomy.work_figures import work_figures
from illustrations.inputs import sha256
from illustrations.looking import quick_look
assert SAME_ARITHMETIC
for drawn in (
    *quick_look("banded-single-leg-squat", ["start"]),
    next(work_figures("side-lying-hip-abduction")),
    next(chain_bones()),
    *(figure(p) for p in PLATES if p.id in ("piriformis-back", "piriformis-ends")),
):
    print(f"docs/assets/figures/{drawn.file}", sha256(drawn.content))
print(TEXT, sha256(text_of(model(), made_of()).encode()))
"""
# What OpenBLAS and NumPy choose by themselves on a processor that multiplies and adds at once.
PROCESSOR = {"OPENBLAS_CORETYPE": "Haswell"}


def drawn_on(processor: dict[str, str]) -> list[list[str]]:
    """Return one of each kind of picture and the hip in 3D, drawn in its own process.

    Each as its file and the digest of what was drawn.
    """
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
def test_each_kind_of_picture_and_the_hip_in_3d_are_the_committed_ones_on_another_processor() -> (
    None
):
    """They were committed by another machine, so two processors drew them.

    A standing body, a lying one with what works in it, a link of the chain in bones,
    a plate with muscles round those that it is about, and one of where a muscle is fixed.
    """
    drawn = drawn_on(PROCESSOR)
    assert len(drawn) == 6
    assert drawn == [[file, sha256(Path(file).read_bytes())] for file, _ in drawn]
