"""What a contributor looks at while a pose is changed: any moment, in bones and muscles."""

from __future__ import annotations

from pathlib import Path

import pytest
import resvg_py

from illustrations import looking
from illustrations.anatomy.context_plan import GROUPS, HAMSTRINGS
from illustrations.anatomy.inside import BONE
from illustrations.anatomy.muscle_plan import WHOLES
from illustrations.anatomy.work_figures import FILLS, MAIN, NAMES
from illustrations.pose_files import PoseError


def test_the_pose_of_a_fault_is_drawn_in_bones_and_muscles(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []

    def keep(svg_string: str) -> bytes:
        drawn.append(svg_string)
        return b"png"

    # Of one side, and two of them: laying all into a pose takes seconds.
    monkeypatch.setattr(looking, "SIDES", ("left",))
    monkeypatch.setattr(looking, "NAMES", ("gluteus-minimus", HAMSTRINGS))
    monkeypatch.setattr(resvg_py, "svg_to_bytes", keep)
    [path] = looking.look_inside("clam", ["fault-pelvis-rolls-back"], tmp_path, with_muscles=True)
    assert path.name == "clam-fault-pelvis-rolls-back-muscles.png"
    assert path.read_bytes() == b"png"
    assert FILLS[MAIN] in drawn[0], "a muscle is seen"
    assert BONE in drawn[0], "a bone is seen"


def test_every_muscle_of_the_model_is_among_them() -> None:
    assert set(NAMES) == {*(whole.id for whole in WHOLES), *GROUPS}


def test_a_moment_that_there_is_not_is_refused_with_those_that_there_are(tmp_path: Path) -> None:
    with pytest.raises(PoseError, match="only at: start, end, fault-pelvis-rolls-back"):
        looking.look_inside("clam", ["middle"], tmp_path)
