"""Rules about programmes."""

from __future__ import annotations

from collections.abc import Iterator

from ..draft import Draft
from ..problems import Problem, shown

SETTLED_WEEKS = 5
"""The last weeks before a race, the race's own among them, hold the longest runs and the rest
after them. How many is ordinary practice; no study that we read has counted them."""


def a_programme_of_a_post_names_the_post(draft: Draft) -> Iterator[Problem]:
    """A programme whose source is a post says which one."""
    for entry in draft.entries["programmes"]:
        if entry.record.source == "post" and entry.record.post is None:
            yield entry.problem(("post",), "nothing", "name the post")


def a_phase_holds_exercises_or_running(draft: Draft) -> Iterator[Problem]:
    """A phase has something to do: exercises, a run or both."""
    for entry in draft.entries["programmes"]:
        for index, phase in enumerate(entry.record.phases):
            if not phase.items and phase.run is None:
                yield entry.problem(
                    ("phases", index, "items"), "nothing", "name its exercises, or give it a run"
                )


def a_run_fits_into_its_minutes(draft: Draft) -> Iterator[Problem]:
    """A run holds at least one turn of running and walking; without walking it is all running."""
    for entry in draft.entries["programmes"]:
        for index, phase in enumerate(entry.record.phases):
            run = phase.run
            if run is None:
                continue
            turn = run.run_minutes + run.walk_minutes
            if run.total_minutes < turn or (
                not run.walk_minutes and run.total_minutes != run.run_minutes
            ):
                remedy = (
                    f"one turn takes {turn} minutes: make it at least that, and exactly that "
                    "without walking"
                )
                path = ("phases", index, "run", "total_minutes")
                yield entry.problem(path, str(run.total_minutes), remedy)


def only_the_last_phase_has_no_end(draft: Draft) -> Iterator[Problem]:
    """Every phase that another one follows lasts a number of weeks."""
    for entry in draft.entries["programmes"]:
        for index, phase in enumerate(entry.record.phases[:-1]):
            if phase.weeks is None:
                remedy = "say how many weeks, since another phase follows"
                yield entry.problem(("phases", index, "weeks"), "nothing", remedy)


def the_last_phase_before_a_race_has_a_length(draft: Draft) -> Iterator[Problem]:
    """The last phase of a programme that is counted back from a race lasts a number of weeks."""
    for entry in draft.entries["programmes"]:
        last = len(entry.record.phases) - 1
        if entry.record.before_race and entry.record.phases[last].weeks is None:
            yield entry.problem(("phases", last, "weeks"), "nothing", "say how many weeks")


def nothing_new_begins_in_the_last_weeks_before_a_race(draft: Draft) -> Iterator[Problem]:
    """No exercise begins in the weeks of the longest runs before a race."""
    for entry in draft.entries["programmes"]:
        phases = entry.record.phases
        if not entry.record.before_race or any(phase.weeks is None for phase in phases):
            continue
        begun = {item.exercise for item in phases[0].items}
        for index, phase in enumerate(phases[1:], start=1):
            left = sum(later.weeks for later in phases[index:])
            for number, item in enumerate(phase.items):
                if item.exercise not in begun and left <= SETTLED_WEEKS:
                    remedy = (
                        f"begin it earlier, or leave it out: the last {SETTLED_WEEKS} weeks "
                        "before a race are for what is known already"
                    )
                    path = ("phases", index, "items", number, "exercise")
                    yield entry.problem(path, shown(item.exercise), remedy)
                begun.add(item.exercise)
