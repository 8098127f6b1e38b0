"""The page of what each muscle does at each angle: its numbers, and that its sentences fit them."""

from __future__ import annotations

import re
from html import unescape
from itertools import pairwise
from pathlib import Path

import pytest

from library.hip_lines import HipPosition
from library.levers import ACTIONS, MODEL, PARTS, SPECIMEN, Lever, agreement
from library.measured import lever_at, measured
from macros.levers import LABEL, lever_chart, lever_mover, lever_table, levers_compared
from macros.site import Site

PAGE = Path(__file__).parents[2] / "docs" / "anatomy" / "at-each-angle" / "index.md"
MEDIUS = ("medius-front", "medius-middle", "medius-back")
MINIMUS = ("minimus-front", "minimus-middle", "minimus-back")
MAXIMUS = ("maximus-upper", "maximus-middle", "maximus-lower")


def model(part: str, flexion: int) -> Lever:
    return measured().levers[MODEL, part, flexion]


def test_the_simulator_and_the_specimen_agree_in_81_of_93_levers() -> None:
    found = agreement(measured().levers)
    assert (found.same, found.opposite, found.all) == (81, 5, 93)
    assert [round(one, 1) for one in found.differ] == [1.5, 0.9, 1.6]


def test_the_specimen_is_compared_part_by_part_at_the_same_positions() -> None:
    levers = measured().levers
    theirs = {(part, flexion) for source, part, flexion in levers if source == SPECIMEN}
    assert theirs <= {(part, flexion) for source, part, flexion in levers if source == MODEL}
    assert not {part for part, _ in theirs} & set(MAXIMUS), "its one line runs through the bone"


def test_the_first_sentences_fit_the_numbers() -> None:
    for part in (*MEDIUS, *MINIMUS):
        assert model(part, 0).abducts > 3, "the hip straight"
        assert model(part, 90).abducts < 2.2, "the hip well bent"
        assert model(part, 90).turns_in > 2
    for part in MAXIMUS:
        assert model(part, 0).flexes < min(model(part, f).flexes for f in (30, 45, 60, 90, 110))
    assert all(model(part, 90).flexes > -2 for part in MAXIMUS[:2])
    assert model("maximus-lower", 90).flexes < model("maximus-lower", 0).flexes / 2


def test_what_is_said_of_the_four_exercises_fits_the_numbers() -> None:
    clam = {part.id: model(part.id, 45) for part in PARTS}
    assert clam["medius-back"].abducts > 3 < clam["minimus-middle"].abducts
    assert abs(clam["medius-back"].turns_in) < 0.5
    assert clam["medius-front"].turns_in > clam["medius-middle"].turns_in > 1
    assert clam["maximus-lower"].turns_in < -1
    assert model("medius-back", 30).turns_in < -1
    for part in (*MEDIUS, *MINIMUS):
        assert 3 < model(part, 0).abducts < 5.5, "the side lift"
        assert model(part, 0).abducts > 0.85 * max(model(part, f).abducts for f in range(0, 111, 5))
    for part in MAXIMUS:
        assert model(part, 0).flexes < model(part, 45).flexes - 0.5, "the bridge"
    assert -5 < model("maximus-lower", 90).flexes < -4, "the squat"


def test_a_drop_of_twenty_degrees_takes_an_eighth_to_a_third_off_the_levers() -> None:
    dropped = HipPosition(0, out=-20)
    told = [
        1 - lever_at(part, dropped).abducts / model(part, 0).abducts for part in (*MEDIUS, "tensor")
    ]
    assert min(told) == pytest.approx(1 / 8, abs=0.015)
    assert max(told) == pytest.approx(1 / 3, abs=0.015)


def test_every_part_turns_more_inwards_as_the_hip_bends() -> None:
    assert all(model(part.id, 90).turns_in > model(part.id, 0).turns_in for part in PARTS)


def test_no_angle_is_printed_at_which_a_muscle_changes_sides() -> None:
    words = PAGE.read_text(encoding="utf-8")
    told = {int(one) for one in re.findall(r"(\d+)°", words)}
    assert told <= {0, 10, 20, 40, 45, 60, 90, 110}, "positions that are shown, and no other"


def test_the_bars_show_every_part_with_its_number_away_from_the_bar(site: Site) -> None:
    html = lever_mover(site)
    assert html.count('class="lever-still"') == 3
    assert html.count("<td ") == 3 * len(PARTS) * len(ACTIONS)
    cell = re.search(r'data-part="maximus-lower" data-action="flexes">(.+?)</td>', html)
    assert cell
    assert 'class="lever-minus"' in cell[1]
    assert 'text-anchor="start">7.5</text>' in cell[1]
    assert "Maximus, lower: straightens 7.5 cm" in cell[1]
    assert len(re.findall(r'class="hip-line ', html)) == 3 * len(PARTS)


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.id)
def test_the_names_at_the_ends_of_lines_never_meet(site: Site, action: object) -> None:
    svgs = lever_chart(site, action.id).split("<svg")[1:]  # type: ignore[attr-defined]
    assert len(svgs) == 4
    for svg in svgs:
        at = sorted(float(y) for y in re.findall(r'class="lever-name" x="\d+" y="([\d.]+)"', svg))
        assert all(b - a >= LABEL - 0.2 for a, b in pairwise(at))


def test_a_small_lever_has_no_sign_and_opposite_ones_are_marked(site: Site) -> None:
    table = lever_table(site, "turns_in")
    row = re.search(r"\| Medius, back \|(.+)", table)
    assert row
    assert row[1].split()[::2][1] == "0"
    compared = levers_compared(site)
    assert unescape(compared).count("! ") == 4, "of the five, those at the positions that are shown"
