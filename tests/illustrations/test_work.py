"""The committed pictures of what works: which there are, what they say, where their names stand."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
import resvg_py
from PIL import Image

from illustrations.anatomy.inside import BONE
from illustrations.anatomy.work_figures import (
    CALF,
    FIBRES,
    FILLS,
    HELPING,
    MAIN,
    MOMENTS,
    NAMES,
    STRETCHED,
    file_of,
)
from illustrations.anatomy.work_figures import roles as roles_of
from illustrations.anatomy.work_spec import WORKS
from illustrations.catalogue import OUTPUT, read_index
from illustrations.engine.scene import Array, Mask
from illustrations.library import library
from illustrations.picture import ARROW
from illustrations.pose_files import load_people
from tests.illustrations.test_context import grey
from tests.illustrations.test_work_names import crossed

INDEX = read_index()
ON_BODY = 0.2
"""How much of the names of a picture may lie on the body."""
FULL = {
    "side-lying-isometric-abduction": 0.5,
    "quad-set": 0.5,
    "hamstring-slide": 0.35,
    "standing-wall-hold": 0.3,
    "single-leg-press": 0.25,
}
"""The same where the body fills the picture."""
UNITS = 3
"""Of a picture, to a pixel that is looked at."""
CROSSES = 40
"""Units of a leader that may lie over bones: a shin that is in front of its muscle, no joint."""


@dataclass(frozen=True)
class Layers:
    """A committed picture taken apart. All but the leaders are pictures of their own, as SVG."""

    names: str
    inner: str
    bones: str
    body: str
    leaders: list[Array]

    @staticmethod
    def of(file: Path) -> Layers:
        """Return that of a file: its fills are the body's and what lies around, then the inner."""
        svg = file.read_text(encoding="utf-8")
        head = re.match(r"<svg[^>]*>", svg)
        assert head
        around, inner = re.findall(r'<g stroke-width="1.4".*?</g>', svg, re.S)
        looks = [look for _, look in load_people().values()]
        worn = {colour for look in looks for colour in vars(look).values()}
        around, inner = (re.findall(r"<path[^>]*>", part) for part in (around, inner))
        body = [one for one in around if re.findall(r'fill="([^"]+)"', one)[0] in worn]
        bones = [one for one in inner if f'fill="{BONE}"' in one]
        names = re.findall(r'<g transform="translate\([^"]*\) scale\([^"]*\)">.*?</g>', svg, re.S)
        ways = re.findall(r'<path d="((?:M\d+ \d+L\d+ \d+)+)"[^>]*stroke-width="2.4"', svg)
        numbers = np.array(re.findall(r"\d+", ways[-1]), float).reshape(-1, 2, 2)
        parts = [f"{head[0]}{''.join(those)}</svg>" for those in (names, inner, bones, body)]
        return Layers(parts[0], parts[1], parts[2], parts[3], list(numbers))


def shown_in(svg: str) -> Mask:
    """Return which pixels, one for three picture units, something of a picture covers."""
    wide = int(re.findall(r'width="(\d+)"', svg)[0]) // UNITS
    png = bytes(resvg_py.svg_to_bytes(svg_string=svg, width=wide))
    covered: Mask = np.asarray(Image.open(io.BytesIO(png)).convert("RGBA"))[..., 3] > 100
    return covered


def test_there_is_a_picture_wherever_a_main_muscle_can_be_drawn_and_nowhere_else() -> None:
    """One that lit a helper alone would say that the helper is what the exercise is for."""
    drawable = {name for name, entry in library().items() if set(entry.main) & set(NAMES)}
    assert set(WORKS) == drawable, "a row of work_spec.WORKS is missing, or one too many"


@pytest.mark.parametrize("exercise", WORKS)
def test_its_words_name_every_working_muscle_of_the_model_and_no_other(exercise: str) -> None:
    """Of the calf, or of all above the knee: a picture shows either."""
    entry = library()[exercise]
    below = set(CALF) if WORKS[exercise].calf else set(NAMES) - set(CALF)
    working = {*entry.main, *entry.helping} & below
    assert working & set(entry.main), "a main muscle is on it"
    for moment in MOMENTS:
        said = INDEX[file_of(exercise, moment)]
        whole = {name: words[1].removeprefix("the ") for name, words in NAMES.items()}
        assert {name for name in NAMES if whole[name] in said["description"]} == working
        # What is heard with the picture says "gluteus" once, and of the tensor its first word.
        short = {n: w.removeprefix("gluteus ").partition(" fasciae")[0] for n, w in whole.items()}
        assert {name for name in NAMES if short[name] in said["alt"]} == working
        assert set(said["works"]) == working
        assert set(said["hidden"]) <= working


def test_main_muscles_are_told_from_helping_ones() -> None:
    for exercise in WORKS:
        entry, roles = library()[exercise], roles_of(exercise)
        for role, every in ((MAIN, entry.main), (HELPING, entry.helping)):
            own = [name for name, what in roles.items() if what in (role, STRETCHED)]
            if entry.stretches:
                assert set(roles.values()) == {STRETCHED}, exercise
            else:
                assert own == [name for name in every if name in roles], exercise


def test_start_and_end_are_seen_with_one_eye() -> None:
    for exercise in WORKS:
        sizes = {
            (INDEX[file_of(exercise, moment)]["width"], INDEX[file_of(exercise, moment)]["height"])
            for moment in MOMENTS
        }
        assert len(sizes) == 1, exercise


def test_no_stretch_says_that_its_muscles_work_nor_draws_them_so_and_its_end_says_which_way() -> (
    None
):
    stretches = [name for name in WORKS if library()[name].stretches]
    assert stretches
    for exercise in WORKS:
        for moment in MOMENTS:
            file = file_of(exercise, moment)
            words = " ".join(INDEX[file][part] for part in ("title", "alt", "description"))
            drawn = (OUTPUT / file).read_text(encoding="utf-8")
            is_stretch = exercise in stretches
            assert ("stretched" in words) == is_stretch == (FILLS[STRETCHED] in drawn), file
            assert (FILLS[MAIN] in drawn) != is_stretch, file
            assert bool(re.search(r"\bwork(s|ing)\b", words)) != is_stretch, file
            heads = len(re.findall(f'fill="{ARROW}" stroke="{ARROW}" stroke-width="3"', drawn))
            assert heads == (2 if is_stretch and moment == "end" else 0), file


def test_main_helping_and_stretched_muscles_stay_apart_in_grey_and_without_tone() -> None:
    kinds = (MAIN, HELPING, STRETCHED)
    tones = sorted(grey(FILLS[kind]) for kind in kinds)
    assert min(np.diff(tones)) > 18
    assert len({FIBRES[kind][2] for kind in kinds}) == len(kinds)


@pytest.mark.parametrize("exercise", WORKS)
def test_every_name_stands_off_bones_muscles_and_the_body_and_no_leader_runs_over_a_bone(
    exercise: str,
) -> None:
    """Read from the committed pictures, at a third of their size."""
    for moment in MOMENTS:
        file = file_of(exercise, moment)
        seen = Layers.of(OUTPUT / file)
        names = shown_in(seen.names)
        assert not (names & shown_in(seen.inner)).any(), f"{file}: on bones or muscles"
        on_body = (names & shown_in(seen.body)).sum() / names.sum()
        assert on_body <= FULL.get(exercise, ON_BODY), f"{file}: {on_body:.0%} on the body"
        bones = shown_in(seen.bones)
        for way in seen.leaders:
            column, row = (np.linspace(way[0], way[1], 200) / UNITS).astype(int).T
            length = np.hypot(*(way[1] - way[0]))
            assert bones[row, column].mean() * length < CROSSES, f"{file}: over a bone"
        for one, other in combinations(seen.leaders, 2):
            assert not crossed(one, other), f"{file}: leaders cross"
