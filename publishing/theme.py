"""Mends what the theme writes into every page against the rules of HTML, or for the eye alone.

The theme's own templates say it in blocks that a page cannot replace alone, so the finished pages
are mended. That nothing is left, the checker of HTML says (tests/site/test_html.py), and what is
heard, `tests/site/heard/`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

_BOX = re.compile(r'(<input class="md-toggle"[^>]*?) autocomplete="off"')
_TAB_STOP = re.compile(r'(<label [^>]*?) tabindex=""')
_SEARCH = re.compile(r'(<div class="md-search"[^>]*?) role="dialog"')
_SCRIPT = re.compile(r'<script src="([^"]*assets/javascripts/bundle\.[^"]*)"></script>\n?')
_OURS = re.compile(r'<script src="[^"]*assets/javascripts/site\.js"')
THEME = "data-theme"
"""Where a page says what the theme's script is, for ours to load."""
_COLOURS = {"default": "Light colours", "slate": "Dark colours"}
_SCHEME = re.compile(
    r'(<input class="md-option"[^>]*? data-md-color-scheme="([a-z]+)"[^>]*?) aria-label="[^"]*"'
)


def _boxes_without_completion(html: str) -> str:
    """Promise no completion of a box that is ticked."""
    return _BOX.sub(r"\1", html)


def _labels_without_empty_stops(html: str) -> str:
    return _TAB_STOP.sub(r"\1", html)


def _no_label_of_nothing(html: str) -> str:
    """Keep the label of the contents from naming a box that only a page of the menu has."""
    if 'id="__toc"' in html:
        return html
    return html.replace(
        '<label class="md-nav__title" for="__toc">', '<label class="md-nav__title">'
    )


def _search_that_is_no_dialog(html: str) -> str:
    """Say once, as a landmark, what always stands in the header: it opens as no dialog."""
    html = _SEARCH.sub(r"\1", html)
    return html.replace(
        '<nav class="md-search__options" aria-label="Search">',
        '<nav class="md-search__options" role="presentation">',
    )


def _colours_by_their_names(html: str) -> str:
    """Name a choice by what it chooses: the theme names the one that is on by the other."""
    return _SCHEME.sub(lambda found: f'{found[1]} aria-label="{_COLOURS[found[2]]}"', html)


def _script_when_needed(html: str) -> str:
    """Leave it to our script (`site.js`) to load the theme's when somebody needs it."""
    if not (theme := _SCRIPT.search(html)) or not _OURS.search(html):
        return html
    html = _SCRIPT.sub("", html, count=1)
    return _OURS.sub(lambda found: f'{found[0]} {THEME}="{theme[1]}"', html, count=1)


MENDS: tuple[Callable[[str], str], ...] = (
    _boxes_without_completion,
    _labels_without_empty_stops,
    _no_label_of_nothing,
    _search_that_is_no_dialog,
    _colours_by_their_names,
    _script_when_needed,
)


def mended(html: str) -> str:
    """Return a page with the theme's frame mended; what the theme writes rightly stays."""
    for mend in MENDS:
        html = mend(html)
    return html


def mend_pages(site_dir: Path) -> None:
    """Mend the theme in every page of a built site."""
    for page in site_dir.rglob("*.html"):
        page.write_text(mended(page.read_text(encoding="utf-8")), encoding="utf-8")
