"""The body that readers point at: every place is marked, and a finger can tell one from another."""

from __future__ import annotations

from itertools import combinations

import pytest

from illustrations.agreement import unknown_places
from illustrations.catalogue import read_index
from illustrations.inputs import PLACES_ALONE, STUDIO
from illustrations.places_figures import SIZE, VIEWS
from illustrations.pose_files import load_places

INDEX = read_index()
SHOWN = (360 - 2 * 16 - 8) / 2
"""Pixels that a picture is wide on a telephone of 360: two, a gap, the margins of the page."""


def reaches(view: str) -> list[tuple[str, tuple[float, float, float, float]]]:
    """Return what a finger hits on a picture, in pixels of the telephone, with the place's id."""
    scale = SHOWN / SIZE[0]
    return [
        (place, tuple(edge * scale for edge in box))
        for place, marked in INDEX[f"places/{view}.svg"]["places"].items()
        for box in marked["reach"]
    ]


def test_every_place_that_readers_choose_from_is_marked_once() -> None:
    assert list(unknown_places(load_places())) == []


def test_a_place_that_is_no_word_or_not_marked_is_named() -> None:
    places = load_places()
    first = places.spots[0]
    wrong = places.model_copy(
        update={"spots": (*places.spots[1:], first.model_copy(update={"place": "ear"}))}
    )
    assert list(unknown_places(wrong)) == [
        f"places.yml: spots: does not mark {first.place}, a word of the vocabulary place",
        "places.yml: spots: marks ear, which is no word of the vocabulary place",
    ]
    twice = places.model_copy(update={"spots": (*places.spots, first)})
    assert list(unknown_places(twice)) == [f"places.yml: spots: marks {first.place} twice"]


@pytest.mark.parametrize("view", VIEWS)
def test_a_finger_finds_every_place_on_a_small_telephone(view: str) -> None:
    for place, (_, _, width, height) in reaches(view):
        assert width >= 44, place
        assert height >= 44, place


@pytest.mark.parametrize("view", VIEWS)
def test_no_two_places_lie_under_one_finger_and_none_leaves_the_picture(view: str) -> None:
    found = reaches(view)
    for (one, a), (other, b) in combinations(found, 2):
        across = min(a[0] + a[2], b[0] + b[2]) - max(a[0], b[0])
        down = min(a[1] + a[3], b[1] + b[3]) - max(a[1], b[1])
        assert min(across, down) <= 1, f"{one} and {other}"
    for place, (left, top, width, height) in found:
        assert left >= 0, place
        assert left + width <= SHOWN, place
        assert top >= 0, place
        assert top + height <= SHOWN * SIZE[1] / SIZE[0], place


@pytest.mark.parametrize("view", VIEWS)
def test_every_mark_lies_within_what_a_finger_hits_for_it(view: str) -> None:
    for place, marked in INDEX[f"places/{view}.svg"]["places"].items():
        for x, y in marked["spots"]:
            assert any(
                left <= x <= left + width and top <= y <= top + height
                for left, top, width, height in marked["reach"]
            ), place


def test_left_and_right_are_marked_alike() -> None:
    for view in VIEWS:
        for place, marked in INDEX[f"places/{view}.svg"]["places"].items():
            heights = {y for _, y in marked["spots"]}
            assert max(heights) - min(heights) <= 2, place


def test_the_code_of_these_pictures_alone_is_there() -> None:
    assert [name for name in PLACES_ALONE if not (STUDIO / name).is_file()] == []
