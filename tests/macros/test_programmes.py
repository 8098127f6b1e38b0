"""A programme says of every one of its exercises what to check first and when to stop."""

from __future__ import annotations

from dataclasses import replace

import pytest

from library import Library
from library.cert import gaps_of_programme
from library.dose import run_words
from library.records.programme import Run
from macros.injuries import injury
from macros.programmes import (
    exercises_as_dosed,
    grouped,
    how_long,
    programme,
    programme_list,
    weeks_of_phases,
)
from macros.site import Site
from tests.macros.calling import call, lines_with


def test_no_exercise_of_a_programme_is_left_out_for_sharing_its_rules(library: Library) -> None:
    for record in library.programmes.values():
        wanted = {item.exercise for phase in record.phases for item in phase.items}
        assert {one.id for one in exercises_as_dosed(library, record)} == wanted, record.id


def test_two_exercises_with_the_same_rules_are_both_named(library: Library) -> None:
    (record, *_) = library.programmes.values()
    (phase, *_) = record.phases
    (item, *_) = phase.items
    pair = [item.model_copy(update={"exercise": name}) for name in ("clam", "banded-clam")]
    changed = phase.model_copy(update={"items": tuple(pair)})
    both = record.model_copy(update={"phases": (changed,)})
    assert [one.id for one in exercises_as_dosed(library, both)] == ["clam", "banded-clam"]


def test_when_to_stop_is_said_for_each_dose_of_a_programme(site: Site) -> None:
    clam, plan = site.library.exercises["clam"], site.library.programmes["race-plan"]
    limit = clam.stop_if[0].model_copy(update={"what": "You cannot stay up {hold}."})
    library = replace(
        site.library, exercises={"clam": clam.model_copy(update={"stop_if": (limit,)})}
    )
    first, last = plan.phases
    dose = clam.dose.model_copy(update={"hold_seconds": (5, 5)})
    held = last.model_copy(update={"items": (last.items[0].model_copy(update={"dose": dose}),)})
    changed = plan.model_copy(update={"phases": (first, held)})
    assert [one.stop_if[0].what for one in exercises_as_dosed(library, changed)] == [
        "You cannot stay up for 1 second.",
        "You cannot stay up for 5 seconds.",
    ]


def test_every_programme_stands_in_one_group(library: Library) -> None:
    found = [record.id for _, records in grouped(library) for record in records]
    assert sorted(found) == sorted(library.programmes)


def test_an_injury_leads_to_its_plan_and_the_plan_back(site: Site) -> None:
    (record, *others) = site.library.programmes.values()
    name = next(iter(site.library.injuries))
    assert "Put together over weeks" not in injury(site, name)
    made = record.model_copy(update={"for_injuries": (name,)})
    programmes = {one.id: one for one in (made, *others)}
    changed = replace(site, library=replace(site.library, programmes=programmes))
    assert f"programmes/{record.id}.md" in injury(changed, name)
    assert f"injuries/{name}.md" in programme(changed, record.id)


def test_a_programme_adds_its_own_warnings_to_those_of_all(library: Library) -> None:
    for record in library.programmes.values():
        said = record.see_someone_first(library.given)
        assert library.given.not_for
        assert said.startswith(library.given.not_for)
        assert said.endswith(record.not_for or library.given.not_for)


def test_a_run_is_told_in_minutes() -> None:
    turns = Run(run_minutes=1, walk_minutes=1, total_minutes=30)
    assert run_words(turns) == "Run 1 minute, walk 1 minute, 30 minutes in all"
    assert run_words(Run(run_minutes=30, total_minutes=30)) == "Run 30 minutes in one piece"


def test_a_phase_for_running_alone_offers_no_sheet(site: Site) -> None:
    (record, *_) = site.library.programmes.values()
    run = Run(run_minutes=2, walk_minutes=1, total_minutes=30)
    phase = record.phases[0].model_copy(update={"items": (), "run": run})
    runs = record.model_copy(update={"phases": (phase,)})
    changed = replace(site, library=replace(site.library, programmes={record.id: runs}))
    page = programme(changed, record.id)
    assert "Run 2 minutes, walk 1 minute, 30 minutes in all" in page
    assert "Make a sheet" not in page
    assert list(gaps_of_programme(runs, site.library.given)) == []


def test_a_programme_says_how_long_it_and_its_sessions_are(site: Site) -> None:
    library = site.library
    starter, race = library.programmes.values()
    assert how_long(library, race) == "3 weeks. About 10 to 17 minutes a session."
    assert how_long(library, starter).startswith("Until every set is easy twice in a row, by our")
    endless = race.phases[1].model_copy(update={"weeks": None})
    open_end = race.model_copy(update={"phases": (race.phases[0], endless)})
    assert how_long(library, open_end).startswith("2 weeks, then until every set is easy")
    run = Run(run_minutes=30, total_minutes=30)
    running = endless.model_copy(update={"items": (), "run": run})
    open_run = race.model_copy(update={"phases": (race.phases[0], running)})
    assert how_long(library, open_run).startswith("2 weeks, then as long as you like. ")


def test_a_phase_names_what_it_needs_itself(site: Site) -> None:
    assert "*You need:* mat." in programme(site, "race-plan")


def test_a_race_plan_holds_its_phases_for_the_date(site: Site) -> None:
    """`sheet/race.ts` reads them; a programme without a race asks for no date."""
    page = programme(site, "race-plan")
    assert 'data-programme="race-plan" data-nothing-new="5" hidden' in page
    assert 'data-phase="floor" data-weeks="2" data-days="2" data-name="On the floor"' in page
    assert page.count('data-if-late="kept"') == 1
    assert "race-form" not in programme(site, "starter-set")
    assert "data-phase" not in programme(site, "starter-set")


def test_the_list_of_programmes_shows_their_first_exercises(site: Site) -> None:
    starter, race = (line for line in programme_list(site).splitlines() if line[:6] == "- <spa")
    assert "/wall-press/thumb.svg" in starter
    assert "/clam/thumb.svg" in race
    assert "3 weeks. About" in race


def test_a_programme_says_before_its_exercises_what_to_check_how_to_rest_and_when_to_move_up(
    site: Site,
) -> None:
    page = programme(site, "starter-set")
    before = page.split("## Is it for you?")[1].split("\n## ")[0]
    check_first = "<b>Check first, exercise by exercise.</b>"
    for words in ("Rest 30 to 60 seconds", site.library.safety.move_on_rules[0], check_first):
        assert words in before, before
    assert page.count(site.library.safety.move_on_rules[0]) == 1


def test_a_programme_gives_its_own_dose_where_it_has_one(site: Site) -> None:
    own, changed = lines_with(call(site, "programme", "race-plan"), "- <span")
    assert "<span>2 to 3 sets of 10 to 15 repeats, each side.</span>" in own
    assert "<span>1 set of 10 repeats, each side.</span>" in changed


def test_a_programme_says_which_doses_are_the_posts(site: Site) -> None:
    """Once, and what a post is stands beside it; a list of exercises does not repeat it."""
    (whose,) = lines_with(call(site, "programme_basis", "starter-set"), "- Sets, repeats and holds")
    assert "one of the two blog posts this site began with" in whose
    assert lines_with(call(site, "programme_basis", "race-plan"), "- The doses are our suggestion.")


def test_a_programme_shows_the_start_and_the_end_of_each_exercise(site: Site) -> None:
    for row in lines_with(call(site, "programme", "race-plan"), "- <span"):
        assert row.count("/start.svg)") == row.count("/end.svg)") == 1


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ((1, 1), "1 day a week. About"),
        ((2, 4), "2 to 4 days a week, with a day free between. About"),
        ((3, 5), "3 to 5 days a week. About"),
    ],
)
def test_a_day_free_between_is_promised_where_the_week_has_room_for_it(
    site: Site, days: tuple[int, int], words: str
) -> None:
    plan = site.library.programmes["starter-set"]
    phase = plan.phases[0].model_copy(update={"days_per_week": days})
    changed = plan.model_copy(update={"phases": (phase,)})
    library = replace(site.library, programmes={plan.id: changed})
    assert f"- {words}" in programme(replace(site, library=library), plan.id)


@pytest.mark.parametrize(
    ("before_race", "weeks", "words"),
    [
        (False, [2, 1, None], ["Weeks 1 to 2", "Week 3", "From week 4"]),
        (False, [None], [""]),
        (True, [2, 2, 1], ["5 to 4 weeks before your race", "3 to 2 weeks before your race",
                           "1 week before your race"]),
        (True, [1, 1], ["2 weeks before your race", "1 week before your race"]),
    ],
)  # fmt: skip
def test_phases_are_placed_in_time(
    site: Site, before_race: bool, weeks: list[int | None], words: list[str]
) -> None:
    plan = site.library.programmes["race-plan"]
    phases = tuple(plan.phases[0].model_copy(update={"weeks": count}) for count in weeks)
    changed = plan.model_copy(update={"before_race": before_race, "phases": phases})
    assert weeks_of_phases(changed) == words
