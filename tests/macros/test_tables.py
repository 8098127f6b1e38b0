"""The tables of exercises, muscles and injuries: what stands in them, in which order."""

from __future__ import annotations

import pytest

from macros.site import Site
from tests.macros.calling import call, lines_with, rows


@pytest.mark.parametrize(
    ("filters", "names"),
    [
        ({}, ["Clam", "Banded clam", "Side-lying leg lift", "Wall press"]),
        ({"stage": "activate"}, ["Clam"]),
        ({"position": "standing"}, ["Wall press"]),
        ({"equipment": "mat"}, ["Clam", "Banded clam"]),
        ({"goal": "find-the-muscle"}, ["Clam", "Banded clam"]),
        ({"muscle": "gluteus-maximus"}, ["Side-lying leg lift", "Wall press"]),
        ({"main_muscle": "gluteus-maximus"}, ["Wall press"]),
        ({"chain_link": "pelvic-drop"}, ["Clam", "Side-lying leg lift"]),
        ({"equipment": "mat", "stage": "strengthen"}, ["Banded clam"]),
        ({"sort": "name"}, ["Banded clam", "Clam", "Side-lying leg lift", "Wall press"]),
        ({"sort": "dose"}, ["Wall press", "Banded clam", "Clam", "Side-lying leg lift"]),
        ({"sort": "stage"}, ["Clam", "Banded clam", "Side-lying leg lift", "Wall press"]),
        ({"sort": "equipment"}, ["Side-lying leg lift", "Clam", "Banded clam", "Wall press"]),
        ({"sort": "goal"}, ["Clam", "Side-lying leg lift", "Wall press", "Banded clam"]),
        ({"sort": "position"}, ["Clam", "Banded clam", "Side-lying leg lift", "Wall press"]),
        ({"sort": "muscle"}, ["Clam", "Banded clam", "Side-lying leg lift", "Wall press"]),
        ({"sort": "library"}, ["Clam", "Banded clam", "Side-lying leg lift", "Wall press"]),
    ],
)
def test_a_table_is_filtered_and_sorted(
    site: Site, filters: dict[str, str], names: list[str]
) -> None:
    assert rows(call(site, "exercise_table", **filters)) == names


def test_the_list_has_every_exercise_in_the_table_of_its_stage(site: Site) -> None:
    listed = call(site, "exercise_list")
    for stage in ("activate", "strengthen"):
        label = site.library.term("stage", stage).label
        section = listed.partition(f"## {label} {{ #{stage} }}")[2].partition("\n## ")[0]
        wanted = [e.name for e in site.library.exercises.values() if e.stage == stage]
        assert rows(section) == wanted


def test_the_form_of_the_list_offers_only_what_some_exercise_has(site: Site) -> None:
    listed = call(site, "exercise_list")
    used = {thing for e in site.library.exercises.values() for thing in e.equipment}
    for thing in site.library.equipment.values():
        offered = f'name="with" value="{thing.id}"' in listed
        assert offered == (thing.id in used and not thing.at_home)
    assert "These count as at home: mat" in listed
    assert 'name="cannot" value="lying-on-one-side"' in listed


def test_the_muscle_table_leads_to_the_page_of_every_muscle_with_its_anatomy(site: Site) -> None:
    table = call(site, "muscle_table")
    assert "| [Gluteus medius](/anatomy/gluteus-medius.md) |" in table
    assert "| [Piriformis](/anatomy/piriformis.md) |" in table
    assert "Superior gluteal nerve (L4, L5). Some sources add S1. |" in table
    assert "Quadriceps" not in table


def test_a_muscle_that_exercises_name_says_in_a_line_what_it_does_in_running(site: Site) -> None:
    (row,) = lines_with(call(site, "other_muscles"), "| Quadriceps")
    assert row.startswith("| Quadriceps | It straightens the knee.[^ref-")
    assert "It brakes each landing.[^ref-paper_with_doi]" in row
    assert "Gluteus" not in call(site, "other_muscles")
    with pytest.raises(ValueError, match="muscle"):
        call(site, "muscle", "quadriceps")


def test_the_injury_table_gives_other_names_and_how_sure_we_are(site: Site) -> None:
    (row,) = lines_with(call(site, "injury_table"), "| Front of the knee")
    assert "[Knee pain](/injuries/knee-pain.md)<br>Also: Sore knee, Front knee pain" in row
    label = "[Contested](/chain/index.md#certainty-contested){ .certainty .certainty-contested }"
    assert row.endswith(f"{label} |")
