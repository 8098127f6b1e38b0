"""Everything that a page names is there: pages, anchors, pictures, styles and scripts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.site.pages import PAGES
from tests.site.reading import (
    BuiltPage,
    Element,
    css_addresses,
    file_of,
    read_pages,
    references,
    site_root,
    target_of,
)

ELSEWHERE = {"https", "http", "mailto", "tel"}


def problems_of(
    page: BuiltPage, site: Path, built: dict[str, BuiltPage], root: str
) -> Iterator[str]:
    """Yield a line for every reference of a page that leads nowhere."""
    for element, attribute, address in references(page):
        place = f"{page.address}: <{element.tag} {attribute}={address!r}>"
        target = target_of(address, page.address, root)
        if target is None:
            yield from (f"{place}: {why}" for why in _why_not_elsewhere(element, address))
            continue
        path, fragment = target
        if file_of(site, path) is None:
            yield f"{place}: there is no {path}"
        elif fragment and not _is_there(fragment, path, built):
            yield f"{place}: there is no #{fragment} in {path}"


def _why_not_elsewhere(element: Element, address: str) -> Iterator[str]:
    if urlsplit(address).scheme not in ELSEWHERE:
        yield "neither a page of this site nor an ordinary address"
    elif element.tag != "a":
        yield "would load something from another host"


def _is_there(fragment: str, path: str, built: dict[str, BuiltPage]) -> bool:
    page = built.get(path) or built.get(path.rstrip("/") + "/")
    # A link to the sheet carries the sheet itself after the sign; that is not an anchor.
    return page is None or fragment in page.ids or (path == "/sheet/" and "." in fragment)


def test_every_page_of_the_sources_is_built(built: dict[str, BuiltPage]) -> None:
    missing = [address for address in PAGES if address not in built]
    assert not missing


def test_every_reference_of_every_page_leads_somewhere(
    site_dir: Path, built: dict[str, BuiltPage]
) -> None:
    root = site_root(built)
    problems = [p for page in built.values() for p in problems_of(page, site_dir, built, root)]
    assert not problems, "\n".join(problems)


def test_every_id_is_used_once_in_a_page(built: dict[str, BuiltPage]) -> None:
    twice = {
        page.address: sorted({name for name in page.ids if page.ids.count(name) > 1})
        for page in built.values()
    }
    assert not {address: names for address, names in twice.items() if names}


def test_every_address_in_a_style_sheet_leads_to_a_file_of_this_site(
    site_dir: Path, built: dict[str, BuiltPage]
) -> None:
    root = site_root(built)
    problems = []
    for file in site_dir.rglob("*.css"):
        base = "/" + file.relative_to(site_dir).as_posix()
        for address in css_addresses(file.read_text(encoding="utf-8")):
            target = target_of(address, base, root)
            if target is None or file_of(site_dir, target[0]) is None:
                problems.append(f"{base}: {address}")
    assert not problems


def test_every_drawing_stands_alone(site_dir: Path) -> None:
    """A drawing that asked for a font or a picture would ask the network."""
    asking = [
        file.relative_to(site_dir).as_posix()
        for file in site_dir.rglob("*.svg")
        if any(
            word in file.read_text(encoding="utf-8").replace("http://www.w3.org/", "")
            for word in ("http:", "https:", "@import", "<script", "<animate", "<set ", "<image")
        )
    ]
    assert not asking


def test_every_result_of_the_search_leads_to_its_place(
    site_dir: Path, built: dict[str, BuiltPage]
) -> None:
    index = json.loads((site_dir / "search/search_index.json").read_text(encoding="utf-8"))
    root = site_root(built)
    lost = []
    for entry in index["docs"]:
        path, fragment = target_of(entry["location"], "/", root) or ("", "")
        if file_of(site_dir, path) is None or (fragment and not _is_there(fragment, path, built)):
            lost.append(entry["location"])
    assert index["docs"]
    assert not lost


def test_every_address_in_the_library_file_leads_somewhere(
    site_dir: Path, built: dict[str, BuiltPage]
) -> None:
    library = json.loads((site_dir / "data/library.json").read_text(encoding="utf-8"))
    root = site_root(built)
    ours = ("/", root or "/", "assets/")
    addresses = [text for text in _texts(library) if text.startswith(ours)]
    lost = [
        a for a in addresses if file_of(site_dir, (target_of(a, "/", root) or ("",))[0]) is None
    ]
    assert addresses
    assert not lost


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)


FAULTS = {
    "a page that is not there": '<a href="../exercices/">x</a>',
    "an anchor that is not there": '<a href="#nowhere">x</a>',
    "an anchor of another page": '<a href="../b/#nowhere">x</a>',
    "a picture": '<img src="no.png" alt="">',
    "the second candidate of a picture": '<img srcset="../b/there.png 1x, no.png 2x" alt="">',
    "a style sheet": '<link rel="stylesheet" href="no.css">',
    "a script of another host": '<script src="https://example.org/x.js"></script>',
    "a picture in a style": '<p style="background: url(no.png)">x</p>',
    "a program in an address": '<a href="javascript:alert(1)">x</a>',
    "an address above the site": '<a href="../../../x/">x</a>',
    "a space written as it is": '<a href="../b/two%20words.png%20">x</a>',
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_a_planted_fault_is_found(fault: str, tmp_path: Path) -> None:
    _write(tmp_path, "index.html", '<link rel="canonical" href="https://hips.example/x/">')
    _write(tmp_path, "a/index.html", fault)
    _write(tmp_path, "b/index.html", '<h2 id="here">x</h2>')
    _write(tmp_path, "b/there.png", "")
    built = read_pages(tmp_path)
    root = site_root(built)
    assert len(list(problems_of(built["/a/"], tmp_path, built, root))) == 1


SOUND = [
    '<a href="../b/#here">x</a>',
    '<a href="../b?q=1#here">x</a>',
    '<a href="..">x</a>',
    '<a href=".">x</a>',
    '<a href="#%C3%BC">x</a><p id="ü">',
    '<a href="../b/two%20words.png">x</a>',
    '<a href="/x/b/">x</a>',
    '<a href="https://hips.example/x/b/#here">x</a>',
    '<a href="https://doi.org/10.1/x">x</a>',
    '<a href="mailto:a@b.example">x</a>',
    '<img srcset="../b/two%20words.png 1x" alt="">',
]


@pytest.mark.parametrize("sound", SOUND)
def test_what_is_in_order_is_let_through(sound: str, tmp_path: Path) -> None:
    _write(tmp_path, "index.html", '<link rel="canonical" href="https://hips.example/x/">')
    _write(tmp_path, "a/index.html", sound)
    _write(tmp_path, "b/index.html", '<h2 id="here">x</h2>')
    _write(tmp_path, "b/two words.png", "")
    built = read_pages(tmp_path)
    assert list(problems_of(built["/a/"], tmp_path, built, site_root(built))) == []


def _write(folder: Path, name: str, text: str) -> None:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
