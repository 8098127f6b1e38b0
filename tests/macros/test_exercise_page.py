"""The page of an exercise: what to check stands before what to do, figures stay folded."""

from __future__ import annotations

import re

from macros.exercises import exercise
from macros.programmes import programme
from macros.site import Site


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
