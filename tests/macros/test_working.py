"""What works, on the page of an exercise: which muscles are drawn, and how their part is known."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from library.kinds import EXERCISE
from macros.chain import chain_link
from macros.exercises import exercise, table_of
from macros.figures import Figure
from macros.plates import turn
from macros.site import Site
from macros.working import muscle_at_work, why_not_shown, with_levers, working

GLUTEALS = ("gluteus-maximus", "gluteus-medius", "gluteus-minimus", "piriformis")


def with_pictures(
    site: Site, name: str, hidden: tuple[str, ...] = (), works: tuple[str, ...] = GLUTEALS
) -> Site:
    """Return a site whose studio has drawn what works in an exercise."""
    files = [f"exercises/{name}/works-{moment}.svg" for moment in ("start", "end")]
    drawn = {
        file: Figure(file, 800, 540, "", "Bones.", "", works=works, hidden=hidden) for file in files
    }
    return replace(site, figures={**site.figures, **drawn})


def test_a_page_without_these_pictures_has_no_switch(site: Site) -> None:
    assert working(site, site.library.exercises["clam"]) is None
    assert "Show what works" not in exercise(site, "clam")


def test_a_muscle_is_measured_where_a_study_recorded_it_in_this_exercise_or_one_close_to_it(
    site: Site,
) -> None:
    found = working(with_pictures(site, "clam"), site.library.exercises["clam"])
    assert found
    assert (found.main, found.helping) == (["gluteus-medius"], ["piriformis"])
    assert (found.measured, found.modelled) == (["gluteus-medius"], ["piriformis"])
    name = "side-lying-hip-abduction"
    close = working(with_pictures(site, name), site.library.exercises[name])
    assert close
    assert (close.measured, close.modelled) == (["gluteus-medius"], ["gluteus-maximus"])


def test_working_muscles_that_the_pictures_do_not_hold_are_named_as_not_drawn(
    our_site: Site,
) -> None:
    record = our_site.library.exercises["bird-dog"]
    works = ("gluteus-maximus", "hamstrings")
    found = working(with_pictures(our_site, "bird-dog", works=works), record)
    assert found
    assert sorted(found.not_drawn) == ["abdominal-wall", "back-extensors", "gluteus-medius"]


def test_a_muscle_that_is_neither_measured_nor_in_the_model_of_levers_is_said_to_be_neither(
    our_site: Site,
) -> None:
    record = our_site.library.exercises["wall-sit"]
    drawn = with_pictures(our_site, "wall-sit", works=("quadriceps", "gluteus-maximus"))
    found = working(drawn, record)
    assert found
    assert found.told == ["quadriceps"]
    assert set(found.modelled) <= with_levers(our_site.library)
    assert {line.label: line.muscles for line in found.lines}["No number found"] == ["quadriceps"]


@pytest.mark.parametrize(
    ("name", "muscle"),
    [("lateral-step-up", "quadriceps"), ("copenhagen-plank", "adductors"), ("bridge", None)],
)
def test_a_muscle_that_a_study_names_in_its_own_words_counts_as_measured(
    our_site: Site, name: str, muscle: str | None
) -> None:
    found = working(our_site, our_site.library.exercises[name])
    assert found
    context = {"quadriceps", "adductors", "hamstrings"} & set(found.measured)
    assert context == ({muscle} if muscle else set())


def test_of_a_stretch_it_is_said_what_is_stretched_and_never_that_it_works(our_site: Site) -> None:
    for name, record in our_site.library.exercises.items():
        page = exercise(our_site, name)
        assert ("- **Stretched:** " in page) == record.stretches, name
        assert ("**Main muscles:**" in page) != record.stretches, name
        assert not record.stretches or "what works" not in page, name
        assert ("## What it stretches" in page) == record.stretches, name
        assert not (record.stretches and re.search(r"\btrains\b|[Hh]ow strong", page)), name
    found = working(our_site, our_site.library.exercises["calf-stretch"])
    assert found
    assert [line.label for line in found.lines] == ["Stretched"]
    assert found.stretched == ["gastrocnemius", "soleus"]
    assert "Show what is stretched" in exercise(our_site, "calf-stretch")


def test_a_list_and_a_link_of_the_chain_say_of_a_stretch_that_it_is_one(our_site: Site) -> None:
    """And of no other exercise."""
    for record in our_site.library.exercises.values():
        table = table_of(our_site, (record.id,))
        assert ("| Stretched: " in table) == record.stretches, record.id
    for name in our_site.library.links:
        trains, stretches = chain_link(our_site, name).partition("To stretch, not to train")[::2]
        for record in our_site.library.exercises.values():
            if name in record.chain_links:
                page = EXERCISE.source(record.id)
                assert (page in stretches) == record.stretches, (name, record.id)
                assert (page in trains) != record.stretches, (name, record.id)


def test_an_exercise_whose_main_muscles_no_picture_can_hold_says_so_and_no_other(
    our_site: Site,
) -> None:
    for name, record in our_site.library.exercises.items():
        why = why_not_shown(our_site, record)
        assert bool(working(our_site, record)) != bool(why), name
        assert not why or why in exercise(our_site, name)
    why = why_not_shown(our_site, our_site.library.exercises["dead-bug"])
    assert why.startswith("No picture shows the abdominal wall: our model holds only")


def test_start_and_end_keep_their_pictures_and_what_is_hidden_in_either_is_named(
    site: Site,
) -> None:
    name = "clam"
    both = with_pictures(site, name)
    start, end = (f"exercises/{name}/works-{moment}.svg" for moment in ("start", "end"))
    record = site.library.exercises[name]
    for moment, muscle in ((start, "gluteus-medius"), (end, "piriformis")):
        one = replace(both.figures[moment], hidden=(muscle,))
        found = working(replace(both, figures={**both.figures, moment: one}), record)
        assert found
        assert (found.start.path, found.end.path) == (start, end)
        assert found.beneath == [muscle]
        alone = {path: figure for path, figure in both.figures.items() if path != moment}
        assert working(replace(both, figures=alone), record) is None


@pytest.mark.parametrize("hidden", [(), ("piriformis",)])
def test_the_page_says_which_muscle_lies_hidden(site: Site, hidden: tuple[str, ...]) -> None:
    page = exercise(with_pictures(site, "clam", hidden), "clam")
    assert ("Hidden under others" in page) == bool(hidden)


def test_the_page_leads_to_its_pose_in_3d_which_can_be_chosen_there(our_site: Site) -> None:
    assert "(/anatomy/index.md?pose=bridge#turn)" in exercise(our_site, "bridge")
    assert "it holds no muscles of thigh and calf" in exercise(our_site, "heel-raise")
    there = turn(our_site)
    for name in our_site.library.exercises:
        page = exercise(our_site, name)
        assert (f"?pose={name}#turn" in page) == (f'<option value="{name}">' in there), name


def test_both_pictures_wait_until_they_are_asked_for(site: Site) -> None:
    page = exercise(with_pictures(site, "clam"), "clam")
    pictures = [line for line in page.splitlines() if "/works-" in line]
    assert len(pictures) == 2
    assert all("loading=lazy" in line for line in pictures)


def test_a_muscle_is_shown_at_work_in_the_first_exercise_that_is_chosen_for_it(site: Site) -> None:
    drawn = with_pictures(with_pictures(site, "side-lying-hip-abduction"), "clam")
    text = muscle_at_work(drawn, "gluteus-medius")
    assert "/exercises/clam/works-end.svg" in text
    assert "loading=lazy" in text
    assert "[Clam](/exercises/clam.md), at the end. Gluteus medius is a main muscle here" in text
    assert text.count("![") == 1


def test_a_muscle_that_is_only_a_helper_is_called_one(site: Site) -> None:
    text = muscle_at_work(with_pictures(site, "clam"), "piriformis")
    assert "Piriformis is a helping muscle here (pale, broken lines)" in text


def test_a_muscle_that_lies_under_others_is_shown_by_its_outline(site: Site) -> None:
    text = muscle_at_work(with_pictures(site, "clam", hidden=("piriformis",)), "piriformis")
    assert "Piriformis: under others here (dashed outline)." in text


def test_a_muscle_that_no_picture_shows_at_work_has_none(site: Site) -> None:
    assert muscle_at_work(site, "gluteus-medius") == ""
    elsewhere = with_pictures(site, "clam", works=("gluteus-medius",))
    assert muscle_at_work(elsewhere, "piriformis") == ""
