"""A page that the browser translates says at every step what the plain one says."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import unified_diff
from typing import Any

import pytest

from tests.site.engines.conftest import APART, Open, engines
from tests.site.engines.translating import (
    let_pass,
    place_of,
    press,
    said,
    stop_the_clock,
    translate,
    write,
)
from tests.site.engines.window import Window
from tests.site.pages import LIBRARY
from tests.site.sheet_page import POST
from tests.waiting import in_time

_PATIENCE = 10.0
"""Seconds until a page that has not come to say something counts as not saying it."""

CARD = ".sheet-cards > li:nth-child({})"
FILLED = ".sheet-foot .sheet-button--strong, .sheet-timer .sheet-button--strong"


@dataclass(frozen=True)
class Step:
    """What is done in each window: press or fill a part of the page, or let time pass."""

    does: str
    css: str = ""
    words: str = ""
    """The name of the part in the plain page; any, if empty."""
    value: str | None = None
    """What is written; absent where the part is pressed."""
    seconds: int = 0
    then: str = ""
    """What the plain page comes to show."""
    is_told: bool = False
    """Whether the live region tells of it a little later, which the next step would prevent."""


HOLDS = "wall-press"
NEXT = ".sheet-back-next button:last-of-type"


def _add(*exercises: str) -> list[Step]:
    names = [LIBRARY.exercises[one].name for one in exercises]
    return [Step(f"add {name}", "button", f"Add {name}") for name in names]


BEFORE = [
    *_add(HOLDS, "clam"),
    Step("look at the paper", ".sheet-modes button", "Print"),
    Step("come back", ".sheet-modes button", "Choose"),
]
"""Done before the page is translated, so that the paper, too, stands there already."""

CHOOSING = [
    Step("open a dose", f"{CARD.format(2)} button[aria-expanded]"),
    Step("set the sets", f"{CARD.format(2)} input", "Sets: from", value="5"),
    *_add("banded-bridge", "bridge"),
    Step("set the side", f"{CARD.format(2)} input", "Left side only"),
    Step("write a note", f"{CARD.format(2)} input[maxlength]", value="slowly 3 please"),
    Step("take the note away", f"{CARD.format(2)} input[maxlength]", value=""),
    Step("close the dose", f"{CARD.format(2)} button[aria-expanded]"),
    Step("move a card", f"{CARD.format(2)} .sheet-card__moves button:nth-of-type(2)"),
    Step("move it again", f"{CARD.format(3)} .sheet-card__moves button:nth-of-type(2)"),
    Step("remove a card", f"{CARD.format(2)} .sheet-card__moves button:nth-of-type(3)"),
    Step("undo", "button", "Undo"),
    Step("redo", "button", "Redo"),
    Step("undo again", "button", "Undo"),
    Step("say what is at hand", ".sheet-library .sheet-tick:last-of-type input", is_told=True),
    Step("take it back", ".sheet-library .sheet-tick:last-of-type input", is_told=True),
    Step("find some", "#sheet-search", value="clam", is_told=True),
    Step("find none", "#sheet-search", value="zzzz", then="is not in the library", is_told=True),
    Step("find all", "#sheet-search", value="", is_told=True),
    Step("print", ".sheet-modes button", "Print"),
    Step("print in larger letters", ".sheet-preview .sheet-tick input"),
    Step("choose again", ".sheet-modes button", "Choose"),
]

DOING = [
    Step("do", ".sheet-modes button", "Do"),
    Step("a little pain", ".sheet-pain__score:nth-of-type(2) input", then="Carry on", is_told=True),
    Step(
        "much pain",
        ".sheet-pain__score:nth-of-type(9) input",
        then="That is a lot of pain",
        is_told=True,
    ),
    Step("less pain", ".sheet-pain__score:nth-of-type(3) input", then="Carry on", is_told=True),
    Step("start a hold", FILLED, then="Get ready"),
    Step("leave the screen as it is", "button", "No"),
    Step("a second to get ready", seconds=1),
    Step("the hold begins", seconds=5),
    Step("half of it", seconds=12),
    Step("the hold is over", seconds=600, then="Done"),
    Step("hold with the other leg", FILLED, then="Get ready"),
    Step("the other hold begins", seconds=6),
    Step("the other hold is over", seconds=600, then="Done"),
    Step("tick it and rest", FILLED),
    Step("two seconds of rest", seconds=2),
    Step("the rest is over", seconds=600, then="Rest is over"),
    Step("hold again", FILLED),
    *(Step(f"next, {at}", NEXT) for at in range(1, 3)),
    Step("back", ".sheet-back-next button"),
    *(Step(f"next again, {at}", NEXT) for at in range(1, 4)),
    Step("save what was done", ".sheet-finish .sheet-button--strong"),
]


@pytest.fixture(params=engines("chromium"))
def engine(request: pytest.FixtureRequest) -> str:
    """Return the name of each engine in turn; most who have a page translated use Chromium."""
    return str(request.param)


@pytest.fixture
def windows(site_url: str, new_window: Open) -> list[Window]:
    """Return a plain window and one that is to be translated."""
    windows = [new_window(1000, 900) for _ in range(2)]
    for window in windows:
        window.open(f"{site_url}/sheet/")
        window.text(".sheet-screen h2")
        stop_the_clock(window)
    return windows


def _take(step: Step, windows: list[Window]) -> dict[str, Any]:
    """Do the same in all windows, in that part of them which is in the same place.

    Returns:
        What the plain one, the first, says now.
    """
    plain = windows[0]
    before = now = said(plain)
    if not step.css:
        for window in windows:
            let_pass(window, step.seconds)
    else:
        place = place_of(plain, step.css, step.words)
        assert place is not None, f"{step.does}: there is no {step.css} {step.words!r}"
        for window in windows:
            if step.value is None:
                press(window, place)
            else:
                write(window, place, step.value)

    def comes() -> bool:
        nonlocal now
        now = said(plain)
        return _comes(step, before, now)

    assert in_time(comes, _PATIENCE), f"{step.does}: nothing comes of it in the plain page"
    return now


def _comes(step: Step, before: dict[str, Any], now: dict[str, Any]) -> bool:
    is_told = not step.is_told or now["told"] > before["told"]
    return now != before and step.then in now["words"] and is_told


def _differences(plain: Window, other: Window, now: dict[str, Any]) -> list[str]:
    """Return what the other window says otherwise, once it has had the time to say the same.

    What is left untranslated counts, too. `now`, what the plain one said last, is asked again
    only where the two differ.
    """
    found: list[str] = []
    one = now

    def is_same() -> bool:
        nonlocal one
        if found:
            one = said(plain)
        two = said(other)
        found[:] = [f"the translator cannot translate this: {text}" for text in two["left"]]
        found[:] += [
            line
            for part in ("words", "values", "address")
            for line in _changes(_lines(one[part]), _lines(two[part]))
        ]
        return not found

    in_time(is_same, _PATIENCE)
    return found


def _changes(one: list[str], two: list[str]) -> list[str]:
    return [] if one == two else list(unified_diff(one, two, lineterm="", n=2))


def _lines(part: str | list[str]) -> list[str]:
    return part.split() if isinstance(part, str) else part


# Two windows go through forty steps in turn, and now and then one is a moment ahead of the other.
@APART
def test_every_step_says_translated_what_it_says_plain(engine: str, windows: list[Window]) -> None:
    """A translator that translates numbers, too, in one engine; one that does not in the others.

    What it does to the page is the same in all of them.
    """
    plain, translated = windows
    for step in BEFORE:
        _take(step, windows)
    translate(translated, with_numbers=engine == "chromium")
    for step in [*CHOOSING, *DOING]:
        now = _take(step, windows)
        assert _differences(plain, translated, now) == [], step.does


def test_a_language_of_more_words_takes_more_paper_and_leaves_what_machines_read(
    site_url: str, new_window: Open
) -> None:
    window = new_window(1000, 900)
    window.open(f"{site_url}/sheet/#{POST}")
    window.press("button", "Change this sheet")
    window.press(".sheet-modes button", "Print")
    few = window.until("document.querySelectorAll('.sheet-leaf').length")
    translate(window, with_more=True)
    window.until("document.querySelectorAll('.sheet-leaf').length > arguments[0]", few)
    window.until(
        "[...document.querySelectorAll('.sheet-leaf')].every((leaf) => leaf.firstElementChild"
        ".getBoundingClientRect().bottom <= leaf.getBoundingClientRect().bottom + 1)"
    )
    edition = window.run("return fetch('../sheet/rules.json').then((one) => one.json())")["edition"]
    foot = window.text(".sheet-leaf .sheet-page__foot")
    assert edition["id"] in foot
    assert site_url.removeprefix("http://") in foot
    window.press(".sheet-modes button:first-of-type")
    link = window.until("document.querySelector('[readonly]')?.value")
    assert link == window.run("return location.href")
    assert link in window.run("return document.getElementById('sheet-record').textContent")


def test_a_translated_page_still_moves_and_is_searched(site_url: str, new_window: Open) -> None:
    window = new_window(390, 800, moves=True)
    window.open(f"{site_url}/exercises/clam/")
    translate(window)
    window.press("button", "\u2060Show the movement")
    window.until("document.querySelector('.movement svg')")
    window.until(
        "[...document.querySelectorAll('button')]"
        ".some((one) => one.innerText.trim() === '\u2060Pause the movement')"
    )
    window.press(".md-header label[for=__search]")
    window.write(".md-search input[type=text]", "", "bridge")
    window.until(
        "[...document.querySelectorAll('.md-search-result__link')]"
        ".some((one) => one.pathname === '/exercises/banded-bridge/')"
    )
