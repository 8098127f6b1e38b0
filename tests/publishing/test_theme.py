"""The frame of a page, as the theme writes it and as it is published."""

from __future__ import annotations

import pytest

from publishing.theme import mended

WRITTEN = {
    '<input class="md-toggle" type="checkbox" id="__drawer" autocomplete="off">': (
        '<input class="md-toggle" type="checkbox" id="__drawer">'
    ),
    '<label class="md-nav__link " for="__nav_3" id="__nav_3_label" tabindex="">': (
        '<label class="md-nav__link " for="__nav_3" id="__nav_3_label">'
    ),
    '<label class="md-nav__title" for="__toc">': '<label class="md-nav__title">',
    '<div class="md-search" data-md-component="search" role="dialog">': (
        '<div class="md-search" data-md-component="search">'
    ),
    '<nav class="md-search__options" aria-label="Search">': (
        '<nav class="md-search__options" role="presentation">'
    ),
    '<input class="md-option" data-md-color-scheme="slate"  aria-label="Light"  type="radio">': (
        '<input class="md-option" data-md-color-scheme="slate"  aria-label="Dark colours"'
        '  type="radio">'
    ),
}


THE_THEMES = '<script src="../assets/javascripts/bundle.a5.min.js"></script>\n'
OURS = '<script src="../assets/javascripts/site.js"{} defer></script>'


def test_our_script_is_told_where_that_of_the_theme_is() -> None:
    told = OURS.format(' data-theme="../assets/javascripts/bundle.a5.min.js"')
    assert mended(THE_THEMES + OURS.format("")) == told
    assert mended(told) == told
    assert mended(THE_THEMES) == THE_THEMES  # a page without ours


@pytest.mark.parametrize("written", WRITTEN)
def test_what_the_theme_writes_wrongly_is_mended_once(written: str) -> None:
    assert mended(written) == WRITTEN[written]
    assert mended(WRITTEN[written]) == WRITTEN[written]


@pytest.mark.parametrize(
    "right",
    [
        '<input type="text" class="md-search__input" autocomplete="off">',
        '<li tabindex="0"><label for="x" tabindex="-1">',
        '<input id="__toc"><label class="md-nav__title" for="__toc">',
    ],
)
def test_what_is_right_stays(right: str) -> None:
    assert mended(right) == right
