"""How long, how strong: of which exercises it is said, and that words and strips fit the table."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from illustrations.anatomy.held import FILE
from library.hip_lines import HipPosition
from library.measured import lever_at
from macros.exercises import exercise
from macros.held import POSES
from macros.site import Site
from macros.strips import Span, strips
from macros.working import with_levers, working


def test_the_studio_writes_the_file_that_the_macro_reads() -> None:
    assert Path("docs", POSES) == FILE


def test_the_numbers_of_a_bridge_are_those_of_the_model_as_it_holds_the_hip(our_site: Site) -> None:
    found = strips(our_site, our_site.library.exercises["bridge"])
    assert found
    (leg,) = found.legs
    start, end = leg.hips
    assert start.bent > 45 > 10 > end.bent
    assert end.out > 5
    (strip,) = leg.strips
    for which, hip in enumerate(leg.hips):
        parts = [lever_at(f"maximus-{part}", hip) for part in ("upper", "middle", "lower")]
        assert list(strip.lengths[which].parts) == [part.length for part in parts]
        assert list(strip.levers[which].parts) == [-part.flexes for part in parts]


@pytest.mark.parametrize(
    ("name", "says"),
    [
        (
            "bridge",
            "Your gluteus maximus is longer at the start. Its lever is longer at the end.",
        ),
        (
            "runners-step",
            "Your gluteus maximus and gluteus medius are longer at the start. "
            "Their lever is longer at the end.",
        ),
        (
            "marching-bridge",
            "Your gluteus maximus is about as long at the start and the end, and so is its lever.",
        ),
        (
            "standing-band-abduction",
            "One leg: your gluteus medius is longer at the start. "
            "Its lever is about as long at the start and the end. "
            "The other leg: your gluteus medius is about as long at the start and the end, "
            "and so is its lever.",
        ),
    ],
)
def test_the_finding_is_said_in_words(our_site: Site, name: str, says: str) -> None:
    found = strips(our_site, our_site.library.exercises[name])
    assert found
    assert found.says == says


def test_every_picture_of_what_works_has_the_strips_of_main_muscles_with_levers(
    our_site: Site,
) -> None:
    every = our_site.library.exercises.values()
    levers = with_levers(our_site.library)
    shown = [one for one in every if working(our_site, one) and levers & set(one.muscles.primary)]
    assert len(shown) > 30
    assert [one.id for one in shown if not strips(our_site, one)] == []
    assert strips(our_site, our_site.library.exercises["copenhagen-plank"]) is None


def test_a_main_muscle_of_which_no_lever_was_taken_from_the_model_is_named(our_site: Site) -> None:
    said = "This is not how hard they work. We took no lever of your quadriceps from it."
    assert said in exercise(our_site, "sit-to-stand")
    why = "is not said here. We took no lever (how far from the joint it pulls) of your"
    model = "from [the computer model](/anatomy/at-each-angle/index.md)."
    assert f"{why} quadriceps {model}" in exercise(our_site, "wall-sit")
    assert f"{why} gastrocnemius and soleus {model}" in exercise(our_site, "heel-raise")
    assert "We took no lever" not in exercise(our_site, "clam")


def test_longer_is_only_what_a_number_shows(our_site: Site) -> None:
    found = strips(our_site, our_site.library.exercises["banded-side-steps"])
    assert found
    (strip,) = found.legs[0].strips
    assert strip.levers[0].says == strip.levers[1].says
    assert strip.says[1] == ""


def test_how_the_hip_is_held_is_said_as_far_as_it_is_seen(our_site: Site) -> None:
    found = strips(our_site, our_site.library.exercises["clam"])
    assert found
    leg = replace(found.legs[0], hips=(HipPosition(2, -9, 1), HipPosition(-8, 20, -30)))
    assert leg.held == ("hip straight", "hip 8° behind straight, thigh 20° out, 30° turned out")


def test_a_part_that_has_none_or_pulls_the_other_way_has_no_lever() -> None:
    span = Span((-0.9, 0.3, 1.6), 8.0)
    assert (span.says, span.end) == ("up to 2\N{NO-BREAK SPACE}cm", 20)
    assert Span((3.1, 3.4), 8.0).says == "3\N{NO-BREAK SPACE}cm"


def test_every_strip_is_as_long_as_its_number_says_and_none_leaves_its_room(our_site: Site) -> None:
    told = [
        found for one in our_site.library.exercises.values() if (found := strips(our_site, one))
    ]
    assert len(told) > 15
    for found in told:
        for strip in (one for leg in found.legs for one in leg.strips):
            for span in (*strip.lengths, *strip.levers):
                assert span.end == round(max(span.parts) / span.full * 100)
                assert 0 < span.end <= 100


def test_they_stand_within_what_the_switch_shows_and_folded(our_site: Site) -> None:
    before, _, rest = exercise(our_site, "bridge").partition('<div class="works" markdown>')
    works = rest.partition('<div class="instructions" markdown>')[0]
    assert "How long, how strong" not in before
    assert "<summary><b>How long, how strong.</b> Your gluteus maximus" in works


def test_a_site_without_poses_says_nothing(our_site: Site, tmp_path: Path) -> None:
    (tmp_path / "anatomy").mkdir()
    empty = replace(our_site, docs=tmp_path)
    bridge = our_site.library.exercises["bridge"]
    assert strips(empty, bridge) is None
    (tmp_path / POSES).write_text(json.dumps({}), encoding="utf-8")
    assert strips(empty, bridge) is None
