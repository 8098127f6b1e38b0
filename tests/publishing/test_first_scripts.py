"""What runs before a page is shown waits for nothing, and nothing waits for it."""

from __future__ import annotations

import pytest

from publishing.first_scripts import with_first_scripts, with_none_that_waits


def test_what_runs_before_a_page_is_shown_stands_in_it() -> None:
    later = '<script src="site.js" defer></script>'
    page = f'<script src="../assets/javascripts/before-theme.js"></script>{later}'
    assert (
        with_first_scripts(page, {"before-theme.js": "run();\n"})
        == f"<script>run();</script>{later}"
    )
    with pytest.raises(ValueError, match=r"before-theme\.js: '</script'"):
        with_first_scripts(page, {"before-theme.js": "'</SCRIPT>'"})


SHEET = '<link rel="stylesheet" href="all.css">'
COLOURS = '<script>var palette=__md_get("__palette");paint(palette)</script>'
TAB = "<script>var target=document.getElementById(location.hash.slice(1));choose(target)</script>"


def test_scripts_of_the_head_stand_before_the_first_style_sheet_in_their_order() -> None:
    page = f"<head><title>A</title>{SHEET}<script>one()</script><link><script>two()</script></head>"
    scripts = "<script>one()</script><script>two()</script>"
    expected = f"<head><title>A</title>{scripts}{SHEET}<link></head>"
    assert with_none_that_waits(page) == expected
    assert with_none_that_waits(expected) == expected


def test_no_script_of_the_theme_in_the_body_waits_for_a_style_sheet() -> None:
    ours = "<script>colour(__md_get('__palette'))</script>"
    page = f"<head>{SHEET}{ours}</head><body>{COLOURS}<p>{TAB}</body>"
    assert with_none_that_waits(page) == f"<head>{ours}{SHEET}</head><body><p></body>"


def test_what_nothing_else_does_stays() -> None:
    """The colours of a page that has no script of ours, and a tab where there are tabs."""
    coloured = f"<head>{SHEET}<script>other()</script></head><body>{COLOURS}</body>"
    assert COLOURS in with_none_that_waits(coloured)
    tabs = f'<head>{SHEET}</head><body><input name="__tabbed_1">{TAB}</body>'
    assert with_none_that_waits(tabs) == tabs
    framed = "<head><script>one()</script></head><body>"
    assert with_none_that_waits(framed) == framed
