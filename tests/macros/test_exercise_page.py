"""The page of an exercise: what to check stands before what to do, figures stay folded."""

from __future__ import annotations

import re

from library.dose import has_its_own_source
from macros.exercises import exercise
from macros.programmes import programme
from macros.site import Site
from tests.macros.calling import lines_with

OF_THE_FIRST_POST = {
    "side-lying-hip-abduction": "First one 10-second hold to feel the muscle, "
    "then 4 sets of 10 to 12 repeats, each side",
    "banded-bridge": "4 sets of 10 to 12 repeats, both sides together",
    "wall-press": "Hold 20 to 30 seconds, 4 times, each leg",
}
"""The doses that it gives; the second post gives none."""


def test_what_to_check_and_when_to_stop_stand_once_and_before_the_first_step(site: Site) -> None:
    for name, record in site.library.exercises.items():
        page = exercise(site, name)
        before, after = page.split("## Set up")
        assert page.count('id="stop-if"') == 1
        for limit in (*record.avoid_if, *record.stop_if):
            if "[" in limit.what:  # words that change with the dose
                continue
            assert before.count(limit.what) == 1, (name, limit.what)
            assert limit.what not in after, (name, limit.what)


def test_the_line_that_shows_while_it_is_shut_is_what_to_check_first(site: Site) -> None:
    record = next(one for one in site.library.exercises.values() if one.avoid_if)
    (summary,) = re.findall(
        r'id="stop-if".*?<summary>(.*?)</summary>', exercise(site, record.id), re.DOTALL
    )
    assert summary.startswith("<b>Check first, and when to stop.</b> ")
    assert record.avoid_if[0].what in summary


def test_studies_and_posts_are_folded(site: Site) -> None:
    page = exercise(site, "clam")
    before, folded = page.split('<details class="fold fold-quiet" id="what-studies-show"')
    for evidence in site.library.exercises["clam"].evidence:
        assert evidence.says in folded
    assert " post" not in before


def test_hard_words_of_exercises_and_programmes_are_explained_where_they_stand(
    our_site: Site,
) -> None:
    """A tooltip is for the mouse; the paper of the same exercise says them in a line, too."""
    meaning = our_site.library.glossary["groin"].in_short or ""
    assert exercise(our_site, "clam").count(f"**Groin:** {meaning}") == 1
    assert programme(our_site, "starter-set").count(f"groin ({meaning})") == 1


def test_three_doses_are_those_of_the_post_and_all_others_are_suggested_or_name_a_study(
    our_site: Site,
) -> None:
    for name, record in our_site.library.exercises.items():
        (dose,) = lines_with(exercise(our_site, name), "- **Dose** ")
        mark, said = "[†](#what-studies-show)", OF_THE_FIRST_POST.get(name)
        assert (mark in dose) == (said is not None), name
        if said is not None:
            assert dose.startswith(f"- **Dose** {said}<sup "), name
        else:
            cites = has_its_own_source(record.dose.refs, our_site.library.references)
            assert ("*(suggested)*" in dose) != (cites and "[^ref-" in dose), name
