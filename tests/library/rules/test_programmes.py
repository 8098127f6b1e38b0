"""What the rules of programmes find."""

from __future__ import annotations

from library.rules import programmes
from tests.library.rules.finding import Only
from tests.small.library import SmallLibrary


def test_a_programme_of_a_post_names_the_post(small: SmallLibrary, only: Only) -> None:
    small.change("programmes.yml", "    post: first-post\n", "")
    only(
        programmes.a_programme_of_a_post_names_the_post,
        "programmes.yml:3: starter-set: post: found nothing; name the post",
    )


def test_only_the_last_phase_has_no_end(small: SmallLibrary, only: Only) -> None:
    small.change("programmes.yml", "        weeks: 2\n", "")
    only(
        programmes.only_the_last_phase_has_no_end,
        f"programmes.yml:{small.line('programmes.yml', 'id: floor')}: race-plan: phases.1.weeks: "
        "found nothing; say how many weeks, since another phase follows",
    )


def test_the_last_phase_before_a_race_has_a_length(small: SmallLibrary, only: Only) -> None:
    small.change("programmes.yml", "        weeks: 1\n", "")
    only(
        programmes.the_last_phase_before_a_race_has_a_length,
        f"programmes.yml:{small.line('programmes.yml', 'id: race-week')}: race-plan: "
        "phases.2.weeks: found nothing; say how many weeks",
    )


def test_nothing_new_begins_in_the_last_weeks_before_a_race(
    small: SmallLibrary, only: Only
) -> None:
    small.change("programmes.yml", "      - exercise: clam\n", "      - exercise: wall-press\n")
    small.change("programmes.yml", "sides: each-side}", "sides: each-leg}")
    line = small.line("programmes.yml", "- exercise: wall-press")
    only(
        programmes.nothing_new_begins_in_the_last_weeks_before_a_race,
        f"programmes.yml:{line}: race-plan: phases.2.items.1.exercise: found 'wall-press'; begin "
        "it earlier, or leave it out: the last 5 weeks before a race are for what is known already",
    )
    small.change("programmes.yml", "before_race: true", "before_race: false")
    assert small.problems() == []


def test_a_phase_holds_exercises_or_running(small: SmallLibrary) -> None:
    items = "        items:\n          - {exercise: clam}\n"
    small.change("programmes.yml", items, "")
    line = small.line("programmes.yml", "id: floor")
    assert small.found_by(programmes.a_phase_holds_exercises_or_running) == [
        f"programmes.yml:{line}: race-plan: phases.1.items: found nothing; name its exercises, "
        "or give it a run",
    ]


def test_a_run_fits_into_its_minutes(small: SmallLibrary, only: Only) -> None:
    items = "        items:\n          - {exercise: clam}\n"
    turns = "        run: {run_minutes: 20, walk_minutes: 1, total_minutes: 20}\n"
    small.change("programmes.yml", items, turns + items)
    line = small.line("programmes.yml", "run: {run_minutes")
    only(
        programmes.a_run_fits_into_its_minutes,
        f"programmes.yml:{line}: race-plan: phases.1.run.total_minutes: found 20; one turn takes "
        "21 minutes: make it at least that, and exactly that without walking",
    )
    for before, fits in (
        ("run_minutes: 20, walk_minutes: 1", "run_minutes: 19, walk_minutes: 1"),
        ("run_minutes: 19, walk_minutes: 1", "run_minutes: 20, walk_minutes: 0"),
    ):
        small.change("programmes.yml", before, fits)
        assert small.problems() == []
    small.change("programmes.yml", "run_minutes: 20, walk", "run_minutes: 15, walk")
    assert len(small.found_by(programmes.a_run_fits_into_its_minutes)) == 1
