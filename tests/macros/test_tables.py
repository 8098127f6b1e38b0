"""The tables of exercises, muscles and injuries: what stands in them, in which order."""

from __future__ import annotations

from dataclasses import replace

import pytest

from macros.exercise_list import MOST, long_stages
from macros.render import template_filler
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


def test_of_a_long_stage_the_list_has_the_first_ones_and_leads_to_all(site: Site) -> None:
    """Three hundred exercises make it no longer than twenty do."""
    clam = site.library.exercises["clam"]
    others = site.library.exercises
    more = {
        f"c{n}": clam.model_copy(update={"id": f"c{n}", "name": f"Clam {n}"}) for n in range(300)
    }

    def grown(by: int) -> Site:
        exercises = {**others, **dict(list(more.items())[:by])}
        library = replace(site.library, exercises=exercises)
        return replace(site, library=library, fill=template_filler(library, site.figures))

    assert not list(long_stages(grown(MOST - 1).library)), "not yet"
    assert "list-more" not in call(grown(MOST - 1), "exercise_list")
    listed, larger = (call(grown(by), "exercise_list") for by in (MOST, 300))
    assert rows(larger) == rows(listed)
    assert len(rows(larger)) == MOST + len(others) - 1
    assert len(larger) - len(listed) < 10
    stage = site.library.term("stage", "activate")
    assert (
        f"These are {MOST} of 301. [All of the stage {stage.label}](/exercises/all-activate.md)"
    ) in larger
    assert rows(call(grown(300), "stage_list", "activate")) == [
        "Clam",
        *(one.name for one in more.values()),
    ]


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
