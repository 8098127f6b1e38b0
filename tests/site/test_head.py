"""What a search engine, a messenger and a screen reader are told about each page."""

from __future__ import annotations

import re
import struct
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from tests.site.pages import EXERCISES, LIBRARY, PAGES, SOURCES
from tests.site.reading import BuiltPage, file_of, site_root, target_of


def one(values: list[str], what: str) -> str:
    """Return the only value of a list."""
    assert len(values) == 1, f"{what}: {values}"
    return values[0]


@pytest.mark.parametrize("address", [*PAGES, "/404.html"])
def test_a_page_says_what_it_is(address: str, built: dict[str, BuiltPage]) -> None:
    page = built[address]
    assert one([e.attributes.get("lang", "") for e in page.all("html")], "html") == "en"
    heading = one([e.text.rstrip("¶") for e in page.all("h1")], "h1")
    assert heading.strip()
    title = one([e.text for e in page.all("title") if e.text], "title")
    description = one(page.meta("description"), "description")
    assert 50 <= len(description) <= 200, f"{len(description)} characters: {description}"
    assert one(page.meta("og:description"), "og:description") == description
    assert one(page.meta("og:title"), "og:title") in title
    assert one(page.meta("viewport"), "viewport") == "width=device-width,initial-scale=1"


@pytest.mark.parametrize("address", PAGES)
def test_a_page_names_its_own_address_and_a_picture(
    address: str, built: dict[str, BuiltPage], site_dir: Path
) -> None:
    page, root = built[address], site_root(built)
    canonical = one([e.attributes["href"] for e in page.all("link", rel="canonical")], "canonical")
    assert canonical == root + address
    assert one(page.meta("og:url"), "og:url") == canonical
    picture = one(page.meta("og:image"), "og:image")
    assert picture.startswith(f"{root}/")
    path, _ = target_of(picture, address, root) or ("", "")
    file = file_of(site_dir, path)
    assert file is not None, f"there is no {path}"
    size = struct.unpack(">II", file.read_bytes()[16:24])
    assert size == (1200, 630)
    assert (page.meta("og:image:width"), page.meta("og:image:height")) == (["1200"], ["630"])


def test_every_exercise_has_a_preview_of_its_own(built: dict[str, BuiltPage]) -> None:
    pictures = [built[address].meta("og:image")[0] for address in EXERCISES]
    assert len(set(pictures)) == len(EXERCISES)


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
    root = site_root(built)
    assert not [line for page in built.values() for line in _foreign(page, root)]


def test_every_page_is_in_the_sitemap_and_nothing_else(
    built: dict[str, BuiltPage], site_dir: Path
) -> None:
    text = (site_dir / "sitemap.xml").read_text(encoding="utf-8")
    root = site_root(built)
    listed = [a.removeprefix(root) for a in re.findall(r"<loc>([^<]+)</loc>", text)]
    assert sorted(listed) == sorted(SOURCES)
