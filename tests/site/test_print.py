"""What comes out of the printer."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from library.dose import dose_words
from tests.pdf_text import squeezed
from tests.site.pages import LIBRARY, SAID
from tests.site.printing import PAPERS, Blocks, Paper, Printed, printed
from tests.site.published import SUBFOLDER, published_site
from tests.site.reading import BuiltPage
from tests.site.sample import SAMPLE, letters, longest_of_each_trait, traits
from tests.site.serving import served
from tests.site.styling import style


@pytest.fixture
def page(reader: Page) -> Page:
    """Return the shared page: these tests only read."""
    return reader


NAVIGATION = [
    "Skip to content",
    "Table of contents",
    "Make a sheet",
    "Add to a sheet",
    "All exercises",
    "Show the movement",
    "Start here",
    "Search",
    "CC BY 4.0",
    "¶",
    "↩",
]


def expected_words(name: str, built: dict[str, BuiltPage]) -> Iterator[str]:
    """Yield what the sheet of an exercise must say, from the data."""
    exercise = SAID[name]
    yield exercise.name
    yield dose_words(exercise.dose, LIBRARY.term("sides", exercise.dose.sides).label)
    yield from exercise.set_up
    yield from exercise.steps
    yield from exercise.cues
    yield "Stop if"
    for limit in (*exercise.stop_if, *exercise.avoid_if):
        yield limit.what
    yield "Who to ask."
    for canonical in built[f"/exercises/{name}/"].all("link", rel="canonical"):
        yield canonical.attributes["href"]


def missing(sheet: Printed, words: Iterator[str] | list[str]) -> list[str]:
    """Return what a sheet does not say."""
    return [text for text in words if squeezed(text) not in sheet.text]


ORDINARY = 1250
"""Letters in the instructions of an exercise that must print on one sheet.

Longer ones may take two, so that a line more is no reason to refuse whoever wrote it."""


def most_sheets(name: str) -> int:
    """Return how many sheets of paper an exercise may take."""
    return 1 if letters(name) <= ORDINARY else 2


LONGEST = sorted(LIBRARY.exercises, key=letters)[-4:]


def test_most_exercises_are_of_ordinary_length() -> None:
    sheets = [most_sheets(name) for name in LIBRARY.exercises]
    assert sheets.count(1) >= 0.75 * len(sheets)


def test_the_longest_and_whatever_is_new_is_printed() -> None:
    """The sample sees an exercise with a new trait, and one that says more than the others."""
    exercises = LIBRARY.exercises
    assert max(exercises, key=letters) in SAMPLE
    (shortest,) = sorted(exercises, key=letters)[:1]
    plain = exercises[shortest]
    lonely = plain.model_copy(update={"id": plain.id, "equipment": ("stilts",)})
    assert "needs stilts" in traits(lonely)
    assert shortest in longest_of_each_trait({**exercises, shortest: lonely})
    assert shortest in longest_of_each_trait(
        exercises, lambda name: 9999 if name == shortest else letters(name)
    )


@pytest.mark.parametrize("name", SAMPLE)
def test_an_exercise_prints_on_one_sheet_with_everything(
    name: str, page: Page, site_url: str, built: dict[str, BuiltPage]
) -> None:
    """The longest of each trait, on the lower paper; a few on the narrower one, too.

    That every page has every word says test_paper_twins.py.
    """
    page.goto(f"{site_url}/exercises/{name}/")
    for paper in PAPERS if name in LONGEST else PAPERS[1:]:
        sheet = printed(page, paper)
        assert len(sheet.sheets) <= most_sheets(name), f"{paper}: too much: {sheet.sheets[1]}"
        assert missing(sheet, expected_words(name, built)) == [], paper
        assert [word for word in NAVIGATION if squeezed(word) in sheet.text] == [], paper
        assert sheet.smallest_letter() >= 10, paper


def test_the_sheet_shows_the_start_and_the_end(page: Page, site_url: str) -> None:
    """Also at once, when the second picture was never scrolled to."""
    page.set_viewport_size({"width": 390, "height": 300})
    page.goto(f"{site_url}/exercises/clam/")
    start_and_end = ".moves > :is(.picture-start, .picture-end) img"
    wanted = [image.get_attribute("alt") or "" for image in page.locator(start_and_end).all()]
    assert len(wanted) == 2
    sheet = printed(page)
    shown = [one.alt for one in sheet.tags if one.kind == "Figure"]
    assert [alt for alt in wanted if alt not in shown] == []
    # A picture that did not load is replaced by its words.
    assert [alt for alt in wanted if squeezed(alt) in sheet.text] == []


def test_a_playing_movement_does_not_print(page: Page, site_url: str) -> None:
    """A moving picture would freeze anywhere; start and end stand in its place."""
    page.emulate_media(reduced_motion="no-preference")
    page.goto(f"{site_url}/exercises/clam/")
    before = printed(page)
    page.get_by_role("button", name="Show the movement").click()
    expect(page.locator("figure.movement svg")).to_be_visible()
    playing = printed(page)
    assert playing.sheets == before.sheets
    figures = [one.alt for one in playing.tags if one.kind == "Figure"]
    assert figures == [one.alt for one in before.tags if one.kind == "Figure"]


LONG = ["/exercises/", "/exercises/ladders/", "/evidence/register/", "/injuries/", "/anatomy/"]


@pytest.mark.parametrize(
    ("address", "paper"),
    [
        *zip(
            [*LONG, "/programmes/race-plan/", "/chain/", "/safety/"],
            itertools.cycle(PAPERS),
            strict=False,
        )
    ],
)
def test_nothing_is_cut_and_every_sheet_has_its_headings(
    address: str, paper: Paper, page: Page, site_url: str
) -> None:
    page.goto(site_url + address)
    marked = Blocks(page).printed_on(paper)
    assert marked.places
    assert marked.cut() == []
    assert marked.without_headings() == []
    assert marked.printed.smallest_letter() >= 8
    page.emulate_media(media="print")
    room = page.evaluate(
        "[...document.querySelectorAll('article .footnote li')].map((one) =>"
        " one.getBoundingClientRect().left - one.closest('article').getBoundingClientRect().left)"
    )
    assert all(left >= 24 for left in room), "a number of two digits is cut by the edge"


def test_a_planted_cut_is_found(page: Page, site_url: str) -> None:
    """The same check, when rows may be cut: it must not be silent."""
    page.goto(f"{site_url}/exercises/ladders/")
    style(
        page,
        "tr, tr *, .rung, .rung * { break-inside: auto !important; }"
        "td, td *, .rung * { line-height: 5 !important; orphans: 1; widows: 1; }",
    )
    assert Blocks(page).printed_on("A4").cut()


def test_planted_lost_headings_are_found(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/evidence/emg/")
    style(page, "thead { display: table-row-group !important; }")
    assert Blocks(page).printed_on("A4").without_headings()


def test_marking_changes_nothing(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/exercises/ladders/")
    before = printed(page)
    assert Blocks(page).printed_on("A4").printed.sheets == before.sheets


@pytest.fixture(scope="module")
def clinic_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the site as a clinic with much to say about itself would build it."""
    with served(published_site(tmp_path_factory), SUBFOLDER) as url:
        yield url


@pytest.mark.parametrize("name", LONGEST[-2:])
def test_the_sheet_of_a_clinic_is_still_one(name: str, page: Page, clinic_url: str) -> None:
    """Asked of the longest: what a clinic adds is the same on every sheet."""
    page.goto(f"{clinic_url}/exercises/{name}/")
    sheet = printed(page, "Letter")
    assert len(sheet.sheets) <= most_sheets(name)
    address = f"https://example.github.io{SUBFOLDER}/exercises/{name}/"
    said = ["020 7946 0000", "123 Example Street", "appointments@long-name", address]
    assert missing(sheet, said) == []


def test_the_exercises_of_a_plan_do_not_wait_for_pages_of_what_to_check(
    page: Page, site_url: str
) -> None:
    """On paper every fold is open: here the one with most exercises to check."""
    plan = max(
        (one for one in LIBRARY.programmes.values() if not one.before_race),
        key=lambda one: len({item.exercise for phase in one.phases for item in phase.items}),
    )
    page.goto(f"{site_url}/programmes/{plan.id}/")
    first = squeezed(f"Phase 1, weeks 1 to {plan.phases[0].weeks}: {plan.phases[0].name}")
    assert any(first in sheet for sheet in printed(page).sheets[:3])
