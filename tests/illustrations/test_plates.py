"""The plates of anatomy: every name has its own room, and stands where its plate can show it."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import combinations, pairwise

import numpy as np
import pytest

from illustrations.anatomy import plate_figures
from illustrations.anatomy.every_plate import PLATES
from illustrations.anatomy.letters import LETTERS, width, written
from illustrations.anatomy.muscle_plan import BAND, MUSCLES
from illustrations.anatomy.muscles import fibres
from illustrations.anatomy.plate_drawing import PIXELS, TENDON, scene_points
from illustrations.anatomy.plate_figures import Composed, composed, described
from illustrations.anatomy.plate_labels import MARGIN, Label, Placed, column, crossing, placed
from illustrations.anatomy.plate_parts import MUSCLE
from illustrations.anatomy.plate_prints import COLOURS
from illustrations.anatomy.plate_spec import Named, Plate
from illustrations.catalogue import read_index
from illustrations.engine.scene import Array
from illustrations.inputs import ANATOMY, PLATES_ALSO, STUDIO
from macros.plates import VIEWS


def leader(name: Placed) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return where a name's leader begins and ends."""
    return name.start, name.label.at


def overlap(one: Placed, other: Placed) -> bool:
    """Return whether two names lie on one another."""
    a, b = one.box, other.box
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


CROWDED = [
    Label(("Far in",), (600.0, 100.0)),
    Label(("Near",), (250.0, 105.0)),
    Label(("Two", "lines"), (300.0, 110.0)),
    Label(("Low",), (240.0, 480.0)),
    Label(("Lower",), (500.0, 470.0)),
]


@pytest.mark.parametrize("right", [False, True])
def test_names_that_crowd_keep_apart_and_their_leaders_do_not_cross(right: bool) -> None:
    names = placed(CROWDED, right, (800.0, 500.0))
    assert {n.label for n in names} == set(CROWDED)
    for one, other in combinations(names, 2):
        assert not overlap(one, other), (one.label.lines, other.label.lines)
        assert not crossing(leader(one), leader(other)), (one.label.lines, other.label.lines)
    for name in names:
        assert name.box[0] >= MARGIN - 0.01
        assert name.box[2] <= 800 - MARGIN + 0.01
        assert name.box[1] >= MARGIN - 0.01
        assert name.box[3] <= 500 - MARGIN + 0.01


def test_a_plate_too_low_for_its_names_is_refused() -> None:
    with pytest.raises(ValueError, match=r"need .* units, the plate has 100"):
        placed(CROWDED, False, (800.0, 100.0))


def test_two_leaders_cross_or_do_not() -> None:
    assert crossing(((0, 0), (10, 10)), ((0, 10), (10, 0)))
    assert not crossing(((0, 0), (10, 10)), ((0, 1), (10, 11)))


def test_a_sign_without_an_outline_is_named() -> None:
    with pytest.raises(ValueError, match="no outline of '€'"):
        written("€5", 0, 0, 27, "#000000")


def test_a_word_that_is_divided_on_a_plate_is_said_in_one_piece() -> None:
    divided = Named(("To the ilio-", "tibial band"), "iliotibial-band", (0.0, 0.0, 0.0), "a band")
    assert divided.words == "To the iliotibial band"


def test_a_word_is_as_wide_as_its_signs() -> None:
    assert width("", 27) == 0
    assert width("Ilium", 54) == 2 * width("Ilium", 27)
    assert width("WW", 27) > width("ii", 27)


def smallest() -> Plate:
    """Return the plate that is quickest to draw."""
    return next(plate for plate in PLATES if plate.id == "bones-front")


@pytest.fixture(scope="module")
def plate() -> Composed:
    return composed(smallest())


def test_names_lie_beside_the_drawing_and_leaders_never_cross(plate: Composed) -> None:
    names = plate.names
    assert len(names) == len(smallest().names)
    for one, other in combinations(names, 2):
        assert not overlap(one, other)
        assert not crossing(leader(one), leader(other))
    drawn = plate.seen.buffers.mesh >= 0
    for name in names:
        left, top, right, bottom = (round(edge * PIXELS) for edge in name.box)
        assert not drawn[top:bottom, left:right].any(), name.label.lines


def test_a_name_of_what_a_plate_does_not_show_is_refused(plate: Composed) -> None:
    crest = smallest().names[0]
    lost = type(crest)(("Nowhere",), crest.part, (0.0, 0.0, 900.0), "nothing")
    with pytest.raises(ValueError, match="Nowhere: within 25 mm"):
        plate_figures.pointed(lost, plate.seen, {})


@pytest.fixture(scope="module")
def muscle() -> Composed:
    """Return a plate of a muscle with its fibres, its tendon and where it is fixed."""
    own = next(plate for plate in PLATES if plate.id == "piriformis-back")
    return composed(replace(own, prints=("piriformis",)))


def test_fibres_lie_on_their_muscle_and_run_along_it(muscle: Composed) -> None:
    shown = muscle.seen.shows("piriformis")
    lines = [
        line
        for fine in muscle.seen.fine
        if fine.colour == MUSCLE["piriformis"].fibre
        for line in fine.lines
    ]
    assert lines
    for line in lines:
        x, y = np.floor(line.T * PIXELS).astype(int)
        assert shown[y, x].mean() > 0.9
        step = line[-1] - line[0]
        along = abs(step @ muscle_way(muscle)) / np.sqrt((step**2).sum())
        assert along > 0.7, "less than 45 degrees off the way from origin to insertion"


def muscle_way(made: Composed) -> Array:
    """Return the way from a muscle's origin to its insertion on a plate."""
    ends = np.stack([np.stack(fibres()["piriformis"])[:, k].mean(0) for k in (0, -1)])
    at = made.seen.camera.project(scene_points(ends))[0]
    way: Array = (at[1] - at[0]) / np.sqrt(((at[1] - at[0]) ** 2).sum())
    return way


def test_a_tendon_is_pale_where_the_muscle_ends_and_only_there(muscle: Composed) -> None:
    way = muscle_way(muscle)
    pale, red = (
        np.concatenate(
            [ring for fill in muscle.seen.drawing.fills if fill.colour == colour
             for ring in fill.outlines]
        ) @ way
        for colour in (TENDON.light, MUSCLE["piriformis"].light)
    )  # fmt: skip
    assert pale.mean() > red.mean()
    assert pale.min() > red.min() + 0.4 * (red.max() - red.min())


def test_a_print_lies_on_its_bone_and_stripes_and_dots_tell_its_ends_apart() -> None:
    own = next(plate for plate in PLATES if plate.id == "gluteus-minimus-ends")
    made = composed(own)
    for name, bone in (("origin", "pelvis"), ("insertion", "left_femur")):
        mask = made.prints[f"gluteus-minimus:{name}"]
        assert mask.any()
        assert not (mask & ~made.seen.shows(bone)).any()
    svg = plate_figures.figure(own).content.decode()
    for end in ("origin", "insertion"):
        assert COLOURS[end][0] in svg
    stripes, dots = (
        re.search(rf'<path d="([^"]*)" fill="none" stroke="{COLOURS[end][1]}"', svg)
        for end in ("origin", "insertion")
    )
    assert stripes
    assert "h0" not in stripes.group(1)
    assert dots
    assert dots.group(1).count("h0") > 5


def test_all_layers_lie_on_one_another() -> None:
    """A reader who takes a muscle off sees nothing else move."""
    layers = [plate for plate in PLATES if plate.id.startswith("layers-")]
    index = read_index()
    assert len(layers) == 4
    for plate in layers:
        assert (plate.bones, plate.view, plate.frame, plate.rooms) == (
            layers[0].bones, layers[0].view, layers[0].frame, layers[0].rooms,
        )  # fmt: skip
        size = index[f"{ANATOMY}/{plate.id}.svg"]
        assert (size["width"], size["height"]) == (
            index[f"{ANATOMY}/{layers[0].id}.svg"]["width"],
            index[f"{ANATOMY}/{layers[0].id}.svg"]["height"],
        )
        left, right = plate.rooms or (0.0, 0.0)
        assert column([name.lines for name in plate.names]) <= max(left, right)
    shown = [set(plate.muscles) for plate in layers]
    assert all(after < before for before, after in pairwise(shown))


@pytest.mark.parametrize("muscle", sorted({m.whole for m in MUSCLES} - {BAND}))
def test_every_muscle_has_two_plates_and_others_of_where_both_its_ends_are_fixed(
    muscle: str,
) -> None:
    plates = [plate for plate in PLATES if plate.id.startswith(muscle)]
    fixed = [plate for plate in plates if plate.prints]
    assert len(plates) - len(fixed) == 2
    assert f"{muscle}-ends" in {plate.id for plate in fixed}
    said = " ".join(described(plate).lower() for plate in fixed)
    assert "stripes: where it begins" in said
    assert "dots: where it ends" in said
    assert {plate.id.removeprefix(f"{muscle}-") for plate in plates} <= set(VIEWS)


@pytest.mark.parametrize("plate", PLATES, ids=lambda plate: plate.id)
def test_a_description_says_every_name_and_what_it_is(plate: Plate) -> None:
    for name in plate.names:
        assert f"{name.words}: {name.says}" in described(plate)


def test_all_that_a_plate_is_drawn_from_is_there() -> None:
    assert [name for name in PLATES_ALSO if not (STUDIO / name).is_file()] == []
    assert LETTERS.parent == STUDIO / ANATOMY / "data"
