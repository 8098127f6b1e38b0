"""Reading needs no script and no style; and the way from the door to the sheet of paper."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from library.dose import dose_words
from tests.browsers import open_context
from tests.pdf_text import squeezed
from tests.site.hands import Hand
from tests.site.pages import EXERCISES, LIBRARY, PAGE_TYPES, SAID
from tests.site.printing import Printed
from tests.site.reading import BuiltPage
from tests.site.waiting import until


@pytest.fixture
def page(reader: Page) -> Page:
    """Return the shared page: these tests only read."""
    return reader


def in_order(page: Page, name: str) -> list[str]:
    """Return what an exercise page must say, in the order a reader needs it."""
    exercise = SAID[name]
    pictures = page.locator(".moves > :is(.picture-start, .picture-end) img")
    start, end = (pictures.nth(index).get_attribute("alt") or "" for index in (0, 1))
    return [
        exercise.name,
        dose_words(exercise.dose, LIBRARY.term("sides", exercise.dose.sides).label),
        *(limit.what for limit in (*exercise.avoid_if, *exercise.stop_if)),
        f"[{start}]",
        *exercise.set_up,
        f"[{end}]",
        *exercise.steps,
    ]


READ_ALOUD = """() => {
  const walker = document.createTreeWalker(document.querySelector("article"), 5);
  let said = "";
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.localName === "img") said += `[${node.alt}]`;
    if (node.nodeType === 3 && node.parentElement.checkVisibility()) said += node.data;
  }
  return said;
}"""


def assert_readable(page: Page, name: str) -> None:
    """Everything is there and visible, in order; what is folded, once it is opened."""
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    said, at = squeezed(page.evaluate(READ_ALOUD)), 0
    for text in in_order(page, name):
        found = said.find(squeezed(text), at)
        assert found >= 0, f"missing, or too early: {text}"
        at = found
    widths = page.evaluate(
        """[...document.querySelectorAll('.moves img')].filter((one) => !one.closest('.works'))
          .map((one) => [one.naturalWidth, one.clientWidth])"""
    )
    assert len(widths) == 2
    assert all(natural and shown > 100 for natural, shown in widths)


def _without_styles(route: Route) -> None:
    if route.request.resource_type == "stylesheet":
        route.abort()
    else:
        route.continue_()


WITH_AND_WITHOUT = [
    *itertools.product(["clam"], [True, False], [True, False]),
    ("wall-press", False, False),
    ("banded-single-leg-squat", False, False),
]
"""An exercise, whether scripts run, and whether there are styles; two more at their barest."""


@pytest.mark.parametrize(("name", "scripts", "styles"), WITH_AND_WITHOUT)
def test_an_exercise_reads_in_order(
    name: str, scripts: bool, styles: bool, browser: Browser, site_url: str
) -> None:
    context = open_context(browser, java_script_enabled=scripts)
    page = context.new_page()
    if not styles:
        page.route("**/*", _without_styles)
    page.goto(f"{site_url}/exercises/{name}/")
    if scripts:
        page.locator(".picture-end img").scroll_into_view_if_needed()
        until(page, "document.querySelector('.picture-end img').complete")
    assert_readable_without(page, name, scripts)
    context.close()


def assert_readable_without(page: Page, name: str, scripts: bool) -> None:
    """Look at the exercise and at its link to the movement, as a page without scripts has it."""
    assert_readable(page, name)
    said = page.locator("article").inner_text()
    assert "Show the movement" in said
    if not scripts:
        link = page.get_by_role("link", name="Show the movement")
        assert "/move.svg?" in (link.get_attribute("href") or "")


def test_only_pages_with_pictures_to_step_through_load_the_script_for_it(
    built: dict[str, BuiltPage],
) -> None:
    with_steps = {a for a, p in built.items() if any(e.has_class("chain-step") for e in p.elements)}
    loading = {
        address
        for address, page in built.items()
        if any(e.attributes.get("src", "").endswith("/steps.js") for e in page.all("script"))
    }
    assert loading == with_steps == {"/chain/", "/anatomy/"}


@pytest.fixture(scope="module")
def scriptless(browser: Browser) -> Iterator[Page]:
    """Return a page of a phone that runs no scripts."""
    context = open_context(
        browser, java_script_enabled=False, viewport={"width": 360, "height": 700}
    )
    yield context.new_page()
    context.close()


def test_without_scripts_the_whole_chain_is_shown(scriptless: Page, site_url: str) -> None:
    scriptless.goto(f"{site_url}/chain/")
    steps = scriptless.locator(".chain-step")
    assert steps.count() >= 5
    for step in steps.all():
        expect(step).to_be_visible()


@pytest.mark.parametrize("address", PAGE_TYPES)
def test_without_scripts_there_are_no_loose_ends(
    address: str, scriptless: Page, site_url: str
) -> None:
    """No button that does nothing, and the menu still leads to every part of the site."""
    page = scriptless
    page.goto(site_url + address)
    expect(page.locator("h1")).to_be_visible()
    for button in page.get_by_role("article").get_by_role("button").all():
        expect(button).to_be_hidden()
    page.locator(".md-header label[for=__drawer]").click()
    parts = page.locator(".md-nav--primary > .md-nav__list > li")
    assert parts.count() >= 9
    expect(parts.first).to_be_in_viewport()
    expect(parts.nth(8)).to_be_in_viewport()


def test_from_the_door_to_the_sheet_of_paper(page: Page, site_url: str) -> None:
    """Home, library, exercise, paper: as a patient who was given an exercise goes."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(site_url)
    page.get_by_role("link", name="I was given an exercise").click()
    page.wait_for_url(f"{site_url}/exercises/")
    name = LIBRARY.exercises["banded-bridge"].name
    page.get_by_role("article").get_by_role("link", name=name, exact=True).click()
    page.wait_for_url(f"{site_url}/exercises/banded-bridge/")
    expect(page.locator("h1")).to_have_text(f"{name}¶")
    sheet = Printed(page.pdf(format="A4"))
    assert len(sheet.sheets) == 1
    assert squeezed("4 sets of 10 to 12 repeats") in sheet.text
    assert squeezed("You feel any pain in your back.") in sheet.text


def test_the_library_lists_every_exercise(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/exercises/")
    rows = page.locator(".exercise-table tbody tr")
    expect(rows).to_have_count(len(EXERCISES))
    links = rows.get_by_role("link").evaluate_all(
        "(links) => links.map((link) => [link.textContent.trim(), new URL(link.href).pathname])"
    )
    for name, exercise in LIBRARY.exercises.items():
        assert [exercise.name, f"/exercises/{name}/"] in links


def test_the_four_doors_are_seen_at_once(page: Page, site_url: str) -> None:
    page.goto(site_url)
    for width, height in ((1280, 800), (390, 740), (360, 740)):
        page.set_viewport_size({"width": width, "height": height})
        for door in ("I run", "Something hurts", "I was given an exercise", "I treat runners"):
            link = page.get_by_role("article").get_by_role("link", name=door)
            expect(link).to_be_in_viewport(ratio=1)


def test_the_ladders_lead_up_from_every_exercise(
    page: Page, site_url: str, built: dict[str, BuiltPage]
) -> None:
    """Each progression of the data is a link on the page of its exercise; one is looked at."""
    seen = [(one, edge) for one in LIBRARY.exercises.values() for edge in one.progresses_to]
    for exercise, edge in seen:
        upper = LIBRARY.exercises[edge.exercise].name
        links = built[f"/exercises/{exercise.id}/"].all("a", href=f"../{edge.exercise}/")
        assert upper in [link.text for link in links], exercise.id
    exercise, edge = seen[0]
    page.goto(f"{site_url}/exercises/{exercise.id}/")
    upper = LIBRARY.exercises[edge.exercise].name
    expect(page.get_by_role("article").get_by_role("link", name=upper).first).to_be_visible()


def test_an_exercise_in_large_print_is_three_presses_from_home(hand: Hand, site_url: str) -> None:
    """For who wants paper: the door, the exercise, the file."""
    page = hand.page
    page.goto(site_url)
    article = page.get_by_role("article")
    hand.press(article.get_by_role("link", name="I was given an exercise"))
    page.wait_for_url(f"{site_url}/exercises/")
    name = LIBRARY.exercises["clam"].name
    hand.press(article.get_by_role("link", name=name, exact=True))
    page.wait_for_url(f"{site_url}/exercises/clam/")
    with page.expect_download() as download:
        hand.press(article.get_by_role("link", name=f"{name}, A4 large print (PDF)"))
    assert download.value.url.endswith("/exercises/clam-large-a4.pdf")
    assert download.value.path().read_bytes().startswith(b"%PDF-")
