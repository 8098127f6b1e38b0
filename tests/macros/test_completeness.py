"""The table of CERT, and how programmes are given."""

from __future__ import annotations

from library.cert import ITEMS
from library.records.programme import Given
from macros.completeness import GIVEN, completeness, how_given
from macros.programmes import programme
from macros.site import Site


def test_everything_that_is_told_of_how_programmes_are_given_is_shown_once(site: Site) -> None:
    assert set(GIVEN) == set(Given.model_fields)
    lines = how_given(site).splitlines()
    assert len(lines) == len(GIVEN)
    assert "- **Where to begin.**{ #given-starting-level } At the beginning." in lines


def test_the_table_has_a_row_an_item_and_leads_to_where_it_is_met(site: Site) -> None:
    rows = [row for row in completeness(site).splitlines() if row.startswith("| ")]
    cells = {row.split("**")[1]: row for row in rows[1:]}
    assert list(cells) == [item.number for item in ITEMS]
    assert "[Set up](/exercises/clam.md#set-up)" in cells["8"]
    assert "[Stop if](/exercises/clam.md#stop-if)" in cells["11"]
    assert "Not asked of a single exercise" in cells["6"]
    assert "[What keeps you going](/programmes/index.md#given-motivation)" in cells["6"]
    assert "[Before a race](/programmes/race-plan.md)" in cells["12"], "it says where itself"


def test_a_programme_says_where_it_is_done_and_where_one_begins(site: Site) -> None:
    assert "**Where.** On a track." in programme(site, "race-plan")
    assert "**Where.** At home." in programme(site, "starter-set")
    assert "**Where to begin.** At the beginning." in programme(site, "race-plan")
