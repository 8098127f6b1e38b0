"""How long, how strong: of which exercises it is said, and that words and strips fit the table."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from illustrations.anatomy.held import FILE
from library.levers import MODEL, read_levers
from macros.exercises import exercise
from macros.held import POSES
from macros.site import Site
from macros.strips import Span, strips


def test_the_studio_writes_the_file_that_the_macro_reads() -> None:
    assert Path("docs", POSES) == FILE


def test_the_numbers_of_a_bridge_are_those_of_the_model_at_its_two_bends(our_site: Site) -> None:
    found = strips(our_site, our_site.library.exercises["bridge"])
    assert found
    assert found.bends[0] > 45 > 10 > found.bends[1]
    (strip,) = found.strips
    for which, bend in enumerate(found.bends):
        parts = [
            read_levers()[MODEL, f"maximus-{part}", bend] for part in ("upper", "middle", "lower")
        ]
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
            "banded-split-squat",
            "Your gluteus maximus is longer at the end. Its lever is longer at the start. "
            "Your gluteus medius is about as long at both. Its lever is longer at the start.",
        ),
    ],
)
def test_the_finding_is_said_in_words(our_site: Site, name: str, says: str) -> None:
    found = strips(our_site, our_site.library.exercises[name])
    assert found
    assert found.says == says


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("clam", id="the hip stays as bent as it was"),
        pytest.param("monster-walk", id="one leg bends, the other straightens"),
        pytest.param("copenhagen-plank", id="not held by the studio"),
    ],
)
def test_nothing_is_said_where_there_is_nothing_to_tell_apart(our_site: Site, name: str) -> None:
    assert strips(our_site, our_site.library.exercises[name]) is None


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
        for strip in found.strips:
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
