"""The pages are light, and stay so when the library grows."""

from __future__ import annotations

import gzip
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser

from tests.sharing import made_once
from tests.site.future import future_site
from tests.site.growing import COPIES
from tests.site.pages import EXERCISES, LIBRARY, SOURCES
from tests.site.reading import BuiltPage, read_pages
from tests.site.sheet_page import VECTORS
from tests.site.walking import NEW
from tests.site.weighing import build_bare, first_view

MOST = 1.4
"""How many times the weight of a page of the bare theme a first view may have."""
GROWS = 1.25
"""How many times as long the library page may be in a library of twice as many exercises: 1.17, and
1.28 with all of them. Uncompressed, because copies of our exercises pack into next to nothing."""
CONTACT_SHEET = "/contact-sheet/"
"""Every picture of every exercise, for those who draw them."""


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> int:
    """Return the weight of a page of the bare theme."""
    folder = made_once(tmp_path_factory, "bare", build_bare)
    view = first_view(browser, folder / "site", "/")
    assert any("workers/search" in name for name in view), "the search is part of the theme"
    return sum(view.values())


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site with 100 exercises and more."""
    return future_site(tmp_path_factory) / "site"


@pytest.fixture(scope="module")
def larger(grown: Path) -> dict[str, BuiltPage]:
    """Return the pages of that site, by their addresses."""
    return read_pages(grown)


def heaviest(site: Path) -> str:
    """Return the exercise whose page and two pictures weigh most, compressed."""

    def weight(address: str) -> int:
        pictures = site / f"assets/figures{address}"
        files = [site / address[1:] / "index.html", pictures / "start.svg", pictures / "end.svg"]
        return sum(len(gzip.compress(file.read_bytes(), 6)) for file in files)

    return max(EXERCISES, key=weight)


@pytest.mark.parametrize(
    "address",
    [
        *("/start/", "/programmes/race-plan/", "/injuries/patellofemoral-pain/"),
        *("/anatomy/", "/chain/move-the-pelvis/", "/evidence/", "/evidence/references/"),
    ],
)
def test_the_heaviest_pages_weigh_little_more_than_the_bare_theme(
    browser: Browser, site_dir: Path, bare: int, address: str
) -> None:
    """Of each kind the heaviest: a phone fetches no script to read, and pictures as one reads."""
    view = first_view(browser, site_dir, address)
    weight = sum(view.values())
    assert weight <= MOST * bare, f"{weight / bare:.2f} times: {view}"


def test_the_heaviest_exercise_weighs_little_more_than_the_bare_theme(
    browser: Browser, site_dir: Path, bare: int
) -> None:
    """Once 1.64 with all rules of the theme, and 1.52 with finer pictures than a screen shows."""
    view = first_view(browser, site_dir, heaviest(site_dir))
    assert any("/start.svg?" in name for name in view)
    weight = sum(view.values())
    assert weight <= MOST * bare, f"{weight / bare:.2f} times: {view}"


def test_the_library_page_weighs_little_more_than_the_bare_theme(
    browser: Browser, site_dir: Path, bare: int
) -> None:
    """Pictures wait until somebody scrolls, the index until somebody asks."""
    view = first_view(browser, site_dir, "/exercises/")
    weight = sum(view.values())
    assert weight <= MOST * bare, f"{weight / bare:.2f} times: {view}"
    assert not [name for name in view if "list.json" in name or "/find-" in name]


def test_a_sheet_that_was_sent_weighs_little_more_than_the_bare_theme(
    browser: Browser, site_dir: Path, bare: int
) -> None:
    """Once 1.65: what lays out paper, makes sheets or keeps a log waits until it is wanted."""
    one = VECTORS["one exercise with its dose"]
    view = first_view(browser, site_dir, f"/sheet/#{one}", keeps=False)
    weight = sum(view.values())
    assert weight <= MOST * bare, f"{weight / bare:.2f} times: {view}"
    scripts = [name.rpartition("/")[2] for name in view if name.endswith(".js")]
    kinds = {name.split("-")[0] for name in scripts}
    assert kinds == {"offline.js", "sheet.js", "site.js", "doing", "changed", "chunk"}


def test_making_a_sheet_weighs_little_more_than_the_bare_theme(
    browser: Browser, site_dir: Path, bare: int
) -> None:
    """Once 2.10: what the first view does not show comes when it is used, or has stood a while."""
    view = first_view(browser, site_dir, "/sheet/", keeps=False)
    weight = sum(view.values())
    assert weight <= MOST * bare, f"{weight / bare:.2f} times: {view}"
    late = ("/pages-", "/doing-", "/prescribing-", "sheet-paper", "making.json", "list.json")
    assert not [name for name in view if any(part in name for part in late)]


def test_the_search_is_fetched_when_someone_searches(browser: Browser, site_dir: Path) -> None:
    assert not [name for name in first_view(browser, site_dir, "/") if "search_index" in name]


def lists_exercises(page: BuiltPage) -> bool:
    """Return whether a page shows a table, a ladder or the map of exercises, or their papers."""
    kinds = ("exercise-table", "exercise-list", "ladder", "ladder-map")
    papers = [e for e in page.all("a") if e.attributes.get("href", "").endswith(".pdf")]
    return len(papers) > 4 or any(e.has_class(kind) for e in page.elements for kind in kinds)


def test_pages_do_not_grow_with_the_library(
    built: dict[str, BuiltPage], larger: dict[str, BuiltPage]
) -> None:
    """All but those that list exercises keep their size, within a hundredth.

    A row of the evidence page leads to a few of the exercises that rest on it, of however many. The
    rungs beside the one new exercise lead to it, with a picture and when to move: two hundredths.
    """
    assert len(larger.keys() - built.keys()) > COPIES * len(LIBRARY.exercises)
    same = [a for a in SOURCES if a != CONTACT_SHEET and not lists_exercises(built[a])]
    assert set(EXERCISES) < set(same)
    sizes = {a: (len(built[a].html), len(larger[a].html)) for a in same}
    to_it = f"../{NEW}/"
    beside = {a for a in same if any(e.attributes.get("href") == to_it for e in larger[a].all("a"))}
    most = {a: sizes[a][0] / (50 if a in beside else 100) for a in same}
    assert len(beside) <= 2
    assert {a: pair for a, pair in sizes.items() if abs(pair[0] - pair[1]) > most[a]} == {}


def test_the_library_page_grows_less_than_the_library_and_leads_to_all_of_it(
    built: dict[str, BuiltPage], larger: dict[str, BuiltPage], grown: Path
) -> None:
    """Also without a script: what it does not list is on the page of its stage."""
    first = larger["/exercises/"]
    assert len(first.html) <= GROWS * len(built["/exercises/"].html)
    pages = {urljoin("/exercises/", e.attributes["href"]) for e in first.all("a")} & larger.keys()
    of_stages = {one for one in pages if one.startswith("/exercises/all-")}
    assert of_stages
    reached = pages.union(
        *((urljoin(one, e.attributes["href"]) for e in larger[one].all("a")) for one in of_stages)
    )
    sources = (grown.parent / "docs/exercises").glob("*.md")
    ids = {one.stem for one in sources if "exercise_id:" in one.read_text(encoding="utf-8")}
    exercises = {f"/exercises/{one}/" for one in ids}
    assert len(exercises) > COPIES * len(LIBRARY.exercises)
    assert exercises <= reached
    assert exercises - pages, "the page lists them all by itself"


def test_the_first_view_does_not_grow_with_the_library(
    browser: Browser, site_dir: Path, grown: Path
) -> None:
    now, later = (
        sum(first_view(browser, site, "/exercises/clam/").values()) for site in (site_dir, grown)
    )
    assert abs(now - later) < 256


def test_the_menu_of_an_exercise_lists_no_exercises(built: dict[str, BuiltPage]) -> None:
    for address in EXERCISES:
        links = [e for e in built[address].all("a") if e.has_class("md-nav__link")]
        assert links
        to_exercises = {e.attributes["href"].strip("./") for e in links} & set(LIBRARY.exercises)
        assert to_exercises <= {address.split("/")[2]}
