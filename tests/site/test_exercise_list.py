"""The library page: found as one types, filtered, linked, printed; whole without scripts."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from library.records.exercise import Exercise
from library.records.words import Position
from tests.pdf_text import squeezed
from tests.site.holding import Holding
from tests.site.pages import LIBRARY
from tests.site.printing import printed
from tests.site.reading import BuiltPage

pytestmark = pytest.mark.pictureless

ADDRESS = "/exercises/"
ALL = LIBRARY.exercises
NEEDS = {
    term.id: term.needs
    for term in LIBRARY.vocabularies["position"].terms
    if isinstance(term, Position)
}
FOUND = ".list-found p"
ROWS = ".exercise-list tbody tr:visible td:nth-child(2) a"


def having(is_wanted: Callable[[Exercise], bool]) -> set[str]:
    return {one.name for one in ALL.values() if is_wanted(one)}


def test_without_scripts_every_exercise_stands_in_the_table_of_its_stage(
    built: dict[str, BuiltPage],
) -> None:
    page = built[ADDRESS]
    (form,) = [e for e in page.all("form") if e.has_class("list-form")]
    assert "hidden" in form.attributes
    groups = [e for e in page.all("div") if e.has_class("find-group")]
    used = {exercise.stage for exercise in ALL.values()}
    stages = [term for term in LIBRARY.vocabularies["stage"].terms if term.id in used]
    assert len(groups) == len(stages)
    for stage, group in zip(stages, groups, strict=True):
        for exercise in ALL.values():
            assert (f"{exercise.name}{stage.label}" in group.text) == (exercise.stage == stage.id)


def test_words_find_as_one_types_and_the_address_keeps_them(reader: Page, site_url: str) -> None:
    """By keyboard: a name, a slip, what is not there with the nearest two, and everything again."""
    page = reader
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site_url + ADDRESS)
    count, rows = page.locator(FOUND), page.locator(ROWS)
    expect(count).to_have_text(f"{len(ALL)} of {len(ALL)} exercises.")
    assert not [url for url in asked if "list.json" in url or "/find-" in url]

    field = page.get_by_role("searchbox", name="Find by name")
    field.focus()
    page.keyboard.type("banded step-up")
    expect(rows).to_have_text([ALL["banded-step-up"].name])
    assert page.url == f"{site_url}{ADDRESS}?find=banded+step-up"
    expect(page.get_by_role("status")).to_have_text(f"1 of {len(ALL)} exercises.")

    field.fill("baneded clam")
    expect(count).to_contain_text("“baneded” is read as “banded”.")
    expect(rows).to_have_text([ALL["banded-clam"].name])

    field.fill("clam qqqq")
    expect(rows).to_have_count(0)
    expect(count).to_contain_text("“qqqq” is not in the library. Nearest: ")
    expect(page.get_by_role("status")).to_contain_text(f"Nearest: {ALL['clam'].name}, ")
    nearest = count.get_by_role("link")
    expect(nearest).to_have_count(2)
    hrefs = [link.evaluate("(one) => one.href") for link in nearest.all()]
    assert all(page.request.get(href).ok for href in hrefs)

    page.get_by_role("button", name="Show all").press("Enter")
    expect(field).to_be_focused()
    expect(rows).to_have_count(len(ALL))
    assert page.url == site_url + ADDRESS
    order = [
        one.name
        for stage in LIBRARY.vocabularies["stage"].terms
        for one in ALL.values()
        if one.stage == stage.id
    ]
    assert rows.all_inner_texts() == order


def test_on_a_weak_signal_it_says_that_it_is_looking_and_the_next_letter_asks_again(
    reader: Page, site_url: str
) -> None:
    holding = Holding()
    reader.route("**/list.json", holding.hold)
    reader.goto(site_url + ADDRESS)
    field, count = reader.get_by_role("searchbox", name="Find by name"), reader.locator(FOUND)
    field.fill("step-up")
    expect(count).to_have_text(f"Looking among {len(ALL)} exercises…")
    holding.lose(reader)
    expect(count).to_contain_text("could not be loaded")
    field.fill("step-ups")
    expect(count).to_contain_text(f"of {len(ALL)} exercises.")


AT_HOME = {name for name, thing in LIBRARY.equipment.items() if thing.at_home}
ASKED: dict[str, Callable[[Exercise], bool]] = {
    "position=standing-one-leg": lambda e: e.position == "standing-one-leg",
    "stage=load&muscle=gluteus-maximus": lambda e: (
        e.stage == "load" and "gluteus-maximus" in (*e.muscles.primary, *e.muscles.secondary)
    ),
    "injury=buttock-pain": lambda e: e.id in LIBRARY.injuries["buttock-pain"].exercises,
    "with=loop-band&with=step": lambda e: set(e.equipment) <= AT_HOME | {"loop-band", "step"},
    "with=nothing": lambda e: set(e.equipment) <= AT_HOME,
    "cannot=standing-on-one-leg&cannot=lying-on-one-side": lambda e: (
        not ({"standing-on-one-leg", "lying-on-one-side"} & set(NEEDS[e.position]))
    ),
    "stage=none-such&cannot=fly": lambda e: True,
}


def test_an_address_opens_the_list_that_it_asks_for(reader: Page, site_url: str) -> None:
    """As a table, and then as cards; what the form does not know asks for nothing."""
    page = reader
    for query, is_wanted in ASKED.items():
        wanted = having(is_wanted)
        assert wanted, query
        page.goto(f"{site_url}{ADDRESS}?{query}")
        expect(page.locator(ROWS)).to_have_count(len(wanted))
        assert set(page.locator(ROWS).all_inner_texts()) == wanted, query
        shown = page.locator("details.list-filters").get_attribute("open") is not None
        assert shown == (len(wanted) < len(ALL))
    page.get_by_label("Cards").check()
    cards = page.locator(".exercise-card a")
    expect(cards).to_have_count(len(wanted))
    assert set(cards.all_inner_texts()) == wanted
    assert page.url.endswith("show=cards")
    expect(page.locator(ROWS)).to_have_count(0)
    cards.first.click()
    page.wait_for_url("**/exercises/*/")
    page.go_back()
    expect(page.get_by_label("Cards")).to_be_checked()


def test_what_one_has_and_nothing_of_it_do_not_go_together(reader: Page, site_url: str) -> None:
    page = reader
    page.goto(f"{site_url}{ADDRESS}?with=loop-band")
    none = page.get_by_role("checkbox", name="None of these")
    none.check()
    expect(page.get_by_role("checkbox", name="Loop band")).not_to_be_checked()
    page.get_by_role("checkbox", name="Loop band").check()
    expect(none).not_to_be_checked()
    expect(page.locator(".list-filters summary")).to_have_text("Filters: 1")


def test_a_chosen_list_is_printed_alone_with_what_was_chosen_in_words(
    reader: Page, site_url: str
) -> None:
    page = reader
    page.goto(f"{site_url}{ADDRESS}?find=band&cannot=standing-on-one-leg")
    expect(page.locator(ROWS)).not_to_have_count(0)
    shown = page.locator(ROWS).all_inner_texts()
    sheet = printed(page)
    for text in (*shown, "Words: band.", "What I cannot do yet: Stand on one leg."):
        assert squeezed(text) in sheet.text
    for text in ("How to read the table", ALL["banded-step-up"].name, "Show all", "References"):
        assert squeezed(text) not in sheet.text


@pytest.mark.parametrize("query", ["", "?find=zzzz", "?show=cards&with=nothing"])
def test_everything_that_one_presses_is_large_and_nothing_is_wider_than_a_phone(
    reader: Page, site_url: str, query: str
) -> None:
    page = reader
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(site_url + ADDRESS + query)
    page.locator("details.list-filters").evaluate("(one) => { one.open = true; }")
    page.wait_for_load_state("networkidle")
    pressed = ".list-form :is([type=search], select, .finder-ticks label, summary), .list-found a"
    small = page.locator(f"{pressed}, .list-found button").evaluate_all(
        "(all) => all.filter((one) => one.checkVisibility()"
        " && one.getBoundingClientRect().height < (one.matches('p a') ? 24 : 44))"
        ".map((one) => one.outerHTML.slice(0, 80))"
    )
    assert small == []
    # A telephone that is turned, or a larger text, makes the same page narrower.
    for width in (390, 320):
        page.set_viewport_size({"width": width, "height": 844})
        wide = """(width) => [document.documentElement,
          ...document.querySelectorAll('.exercise-table table, .list-found > *')]
          .filter((one) => one.checkVisibility() && one.scrollWidth > width
            || one.getBoundingClientRect().right > width)
          .map((one) => `${one.className || one.localName} ${one.getBoundingClientRect().right}`)"""
        assert page.evaluate(wide, width) == []


LOOKS = """(rows) => rows.map((row) => {
  const copy = row.cloneNode(true);
  for (const more of copy.querySelectorAll('td:not(:nth-child(2)) a'))
    more.replaceWith(more.textContent);
  copy.normalize();
  return [copy, ...copy.querySelectorAll('*')].map((one) => [
    one.localName,
    one.getAttributeNames().sort().map((name) => [name, one[name] ?? one.getAttribute(name)]),
    [...one.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ data }) => data.trim())]);
})"""
"""Rows as what each element in them is and says; only the page's lead to muscles and words, too."""


def test_what_a_large_library_does_not_show_at_once_is_found_all_the_same(
    reader: Page, site_url: str, site_dir: Path
) -> None:
    """Its page holds the first rows of a stage; the script makes the others, of the same looks."""
    index = json.loads((site_dir / "exercises/list.json").read_text(encoding="utf-8"))
    listed = index["exercises"]
    listed += [{**one, "id": f"{one['id']}-b", "name": f"{one['name']} B"} for one in listed]
    page = reader
    page.route("**/exercises/list.json", lambda route: route.fulfill(json=index))
    everything = "&".join(f"with={thing}" for thing in LIBRARY.equipment)
    page.goto(f"{site_url}{ADDRESS}?{everything}")
    stages = [term.id for term in LIBRARY.vocabularies["stage"].terms]
    wanted = [one["name"] for stage in stages for one in listed if one["stage"] == stage]
    expect(page.locator(ROWS)).to_have_text(wanted)
    looks = page.locator(".exercise-list tbody tr:visible").evaluate_all(LOOKS)
    # Only a built page knows the mark of a row's small picture.
    rows = [re.sub(r"\.svg\?[\w-]{6}", ".svg", json.dumps(one)) for one in looks]
    row_of = dict(zip(wanted, rows, strict=True))
    for one in ALL.values():
        made = row_of[f"{one.name} B"]
        assert made.replace(f'"{one.name} B"', f'"{one.name}"') == row_of[one.name]
    page.get_by_role("button", name="Show all").click()
    expect(page.locator(ROWS)).to_have_count(len(ALL))
    page.unroute_all()
