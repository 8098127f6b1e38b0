"""What a search engine, a messenger and a screen reader are told about each page."""

from __future__ import annotations

import re
import struct
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from tests.site.addresses import in_sitemap
from tests.site.pages import EXERCISES, LIBRARY, PAGES, SOURCES
from tests.site.published import MOVED_PAGES, SUBFOLDER, published_site
from tests.site.reading import BuiltPage, file_of, read_pages, site_root, target_of


def one(values: list[str], what: str) -> str:
    """Return the only value of a list."""
    assert len(values) == 1, f"{what}: {values}"
    return values[0]


@pytest.mark.parametrize("address", [*PAGES, "/404.html"])
def test_a_page_says_what_it_is(address: str, built: dict[str, BuiltPage]) -> None:
    page = built[address]
    assert one([e.attributes.get("lang", "") for e in page.all("html")], "html") == "en-GB"
    heading = one([e.text.rstrip("¶") for e in page.all("h1")], "h1")
    assert heading.strip()
    title = one([e.text for e in page.all("title") if e.text], "title")
    description = one(page.meta("description"), "description")
    assert 50 <= len(description) <= 200, f"{len(description)} characters: {description}"
    assert one(page.meta("og:description"), "og:description") == description
    assert one(page.meta("og:title"), "og:title") in title
    # A listener hears it first, and it is what a tab and a search engine show.
    assert title.count("Level Hips") == 1
    assert one(page.meta("viewport"), "viewport") == "width=device-width,initial-scale=1"


ROOT_OF_PUBLISHED = f"https://example.github.io{SUBFOLDER}"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a site that knows where it will stand, below a folder of its host."""
    return published_site(tmp_path_factory)


@pytest.fixture(scope="module")
def published_pages(published: Path) -> dict[str, BuiltPage]:
    return read_pages(published)


def test_a_published_page_names_its_own_address_on_paper_too_and_a_picture(
    published: Path, published_pages: dict[str, BuiltPage]
) -> None:
    root = site_root(published_pages)
    assert root == ROOT_OF_PUBLISHED
    for address in PAGES:
        page = published_pages[address]
        own = [e.attributes["href"] for e in page.all("link", rel="canonical")]
        assert own == page.meta("og:url") == [root + address]
        on_paper = [e.text for e in page.all("p") if e.has_class("print-address")]
        assert on_paper == [f"Level Hips · {root}{address}"]
        picture = one(page.meta("og:image"), "og:image")
        assert picture.startswith(f"{root}/")
        path, _ = target_of(picture, address, root) or ("", "")
        file = file_of(published, path)
        assert file is not None, f"there is no {path}"
        assert struct.unpack(">II", file.read_bytes()[16:24]) == (1200, 630)
        assert (page.meta("og:image:width"), page.meta("og:image:height")) == (["1200"], ["630"])


def test_every_exercise_has_a_preview_of_its_own(published_pages: dict[str, BuiltPage]) -> None:
    pictures = [published_pages[address].meta("og:image")[0] for address in EXERCISES]
    assert len(set(pictures)) == len(EXERCISES)


def test_a_site_that_does_not_know_where_it_stands_names_no_place(
    site_dir: Path, built: dict[str, BuiltPage]
) -> None:
    """Neither an address that it has not, nor that of the computer on which it was built."""
    if site_root(built):
        pytest.skip("this site was built with SITE_URL")
    wrong = []
    for page in built.values():
        wrong += [f"{page.address}: {e.tag}" for e in page.all("link", rel="canonical")]
        wrong += [f"{page.address}: {name}" for name in ABSOLUTE if page.meta(name)]
    assert wrong == []
    assert [file.name for file in site_dir.glob("sitemap.xml*")] == []


ABSOLUTE = ("og:url", "og:image", "og:image:width", "twitter:card")
"""What says nothing without a whole address."""


@pytest.mark.parametrize("which", ["site_dir", "published"])
def test_no_file_names_the_computer_on_which_the_site_was_built(
    which: str, request: pytest.FixtureRequest
) -> None:
    """Every file, PDFs among them; only the maps of the theme's scripts are not read."""
    folder: Path = request.getfixturevalue(which)
    files = [file for file in sorted(folder.rglob("*")) if file.is_file() and file.suffix != ".map"]
    assert len(files) > 300
    named = [
        f"{file.relative_to(folder)}: {found[0].decode()}"
        for file in files
        if (found := THIS_COMPUTER.search(file.read_bytes()))
    ]
    assert named == []


THIS_COMPUTER = re.compile(rb"127\.0\.0\.1|//localhost|//0\.0\.0\.0")


@pytest.mark.parametrize("what", ["title", "description"])
def test_no_two_pages_are_called_the_same(what: str, built: dict[str, BuiltPage]) -> None:
    values = Counter(
        built[a].all("title")[0].text if what == "title" else built[a].meta("description")[0]
        for a in PAGES
    )
    assert not [value for value, count in values.items() if count > 1]


def test_a_page_of_an_exercise_is_called_by_its_name(built: dict[str, BuiltPage]) -> None:
    for name, exercise in LIBRARY.exercises.items():
        heading = built[f"/exercises/{name}/"].all("h1")[0].text.rstrip("¶")
        assert heading == exercise.name


def test_headings_leave_out_no_level(built: dict[str, BuiltPage]) -> None:
    problems = []
    for page in built.values():
        levels = [int(e.tag[1]) for e in page.elements if re.fullmatch("h[1-6]", e.tag)]
        if levels and levels[0] != 1:
            problems.append(f"{page.address}: begins with h{levels[0]}")
        problems += [f"{page.address}: h{b} after h{a}" for a, b in pairwise(levels) if b > a + 1]
    assert not problems


def _foreign(page: BuiltPage, root: str) -> Iterator[str]:
    for element in page.elements:
        data = element.attributes.get("type") == "application/ld+json"
        if element.tag in ("script", "style") and not data:
            for address in re.findall(r"https?://[^\s\"'<>\\)]+", element.content):
                if not address.startswith((root, "http://www.w3.org/")):
                    yield f"{page.address}: <{element.tag}> names {address}"


def test_no_page_carries_words_of_another_host_in_its_scripts(built: dict[str, BuiltPage]) -> None:
    root = site_root(built) or "https://here.invalid"
    assert not [line for page in built.values() for line in _foreign(page, root)]


def test_every_page_is_in_the_sitemap_and_nothing_else(published: Path) -> None:
    moved = {f"/exercises/{name}/" for name in MOVED_PAGES}
    assert in_sitemap(published, ROOT_OF_PUBLISHED) == sorted({*SOURCES, *moved})
