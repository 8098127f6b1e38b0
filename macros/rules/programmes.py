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


def phases_before_a_race_have_a_length(draft: Draft) -> Iterator[Problem]:
    """Every phase of a programme that is counted back from a race lasts a number of weeks."""
    for entry in draft.entries["programmes"]:
        for index, phase in enumerate(entry.record.phases):
            if entry.record.before_race and phase.weeks is None:
                yield entry.problem(("phases", index, "weeks"), "nothing", "say how many weeks")
