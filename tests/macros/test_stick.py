"""The page about a copy for a stick says of a sheet's link what the copy's READ-ME says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from macros.stick import links_of_a_copy
from publishing.filling import fill
from publishing.stick import Copy
from tests.small.library import SmallLibrary


@pytest.mark.parametrize(
    ("home", "of_the_page", "of_the_read_me"),
    [
        ("https://hips.example/", "lead to the site on the internet", "lead to https://hips"),
        ("", "work on that computer only", "work on this computer only"),
    ],
)
def test_a_sheets_link_leads_to_the_site_where_it_is_known_and_else_nowhere(
    small: SmallLibrary, home: str, of_the_page: str, of_the_read_me: str
) -> None:
    assert of_the_page in links_of_a_copy(replace(small.site(), site_url=home))
    copy = Copy("0a1b2c3d", date(2026, 11, 30), home)
    assert of_the_read_me in fill("stick-read-me.txt.j2", copy=copy)
