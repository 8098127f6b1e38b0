"""The plates of anatomy: every name has its own room, and stands where its plate can show it."""

from __future__ import annotations

from itertools import combinations

import pytest

from illustrations.anatomy import plate_figures
from illustrations.anatomy.letters import LETTERS, width, written
from illustrations.anatomy.plate_drawing import PIXELS
from illustrations.anatomy.plate_figures import Composed, composed, described
from illustrations.anatomy.plate_labels import MARGIN, Label, Placed, crossing, placed
from illustrations.anatomy.plate_spec import PLATES, Plate
from illustrations.inputs import ANATOMY, PLATES_ALSO, STUDIO


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
        plate_figures.pointed(lost, plate.seen)


@pytest.mark.parametrize("plate", PLATES, ids=lambda plate: plate.id)
def test_a_description_says_every_name_and_what_it_is(plate: Plate) -> None:
    for name in plate.names:
        assert f"{name.words}: {name.says}" in described(plate)


def test_all_that_a_plate_is_drawn_from_is_there() -> None:
    assert [name for name in PLATES_ALSO if not (STUDIO / name).is_file()] == []
    assert LETTERS.parent == STUDIO / ANATOMY / "data"
