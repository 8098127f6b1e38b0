"""Rules about programmes."""

from __future__ import annotations

from collections.abc import Iterator

from ..draft import Draft
from ..problems import Problem


def a_programme_of_a_post_names_the_post(draft: Draft) -> Iterator[Problem]:
    """A programme whose source is a post says which one."""
    for entry in draft.entries["programmes"]:
        if entry.record.source == "post" and entry.record.post is None:
            yield entry.problem(("post",), "nothing", "name the post")


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
