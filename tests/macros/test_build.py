"""A real, strict build of a small site: hostile texts are shown, and mistakes stop it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from library.files import ALL_FILES
from tests.small.building import build, write_page, write_site
from tests.small.hostile import PAYLOADS, harmless, hostile, replace_texts, texts_of_file
from tests.small.library import SmallLibrary, copy_of_library
from tests.small.reading import read_html

Sites = tuple[Path, Path]


def built(folder: Path, text_of: Callable[[int], str]) -> Path:
    """Build a site with another text in every text field, and return where it is."""
    small = copy_of_library(folder / "docs")
    small.change("site.yml", "name: null", "name: Clinic")
    small.change("site.yml", "address: []", "address: [Road, Town]")
    small.change("site.yml", "phone: null", 'phone: "0123"')
    assert replace_texts(small, text_of) > 250
    # One of the rules for moving on says by how many sessions a log counts; a rule asks for it.
    rules = '"move_on_rules": [\n'
    small.change("safety.yml", rules, f'{rules}  "It was easy twice in a row.",\n')
    assert small.problems() == []
    write_site(small)
    run = build(small)
    assert run.returncode == 0, run.stderr
    return folder / "site"


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Sites:
    """Build the site twice: with a hostile and with a harmless text in every text field."""
    hostile_one, harmless_one = (
        built(tmp_path_factory.mktemp("site"), text_of) for text_of in (hostile, harmless)
    )
    return hostile_one, harmless_one


ELSEWHERE = ("evidence/references/", "data/")
"""The list of references is sorted by its words; the page of data shows none of them, and what
their files weigh."""


WITHOUT_TEXTS = ()
"""The data files of which no page shows a text as it is written."""


def as_hostile(text: str) -> str:
    """Return a text of the harmless site as it stands in the hostile one."""
    return re.sub(r"word x(\d{4})x\.", lambda found: hostile(int(found[1])), text)


def without_anchors(found: list[str]) -> list[str]:
    """Leave out the anchor of a title, which is made of its letters."""
    return [part for part in found if not part.startswith(("h1 id=", "a href=#"))]


def words_of(found: Iterable[str]) -> list[str]:
    """Return the tags, attributes and words in alphabetical order."""
    return sorted(word for part in found for word in part.split())


def pages(folder: Path) -> Iterator[str]:
    """Yield every page of a site, from its root."""
    for path in sorted(folder.rglob("*.html")):
        yield path.relative_to(folder).as_posix()


def test_a_hostile_text_makes_no_element_and_no_attribute_on_any_page(sites: Sites) -> None:
    """Every page of the hostile site is that of the harmless one, with other words."""
    bad, good = sites
    assert list(pages(bad)) == list(pages(good))
    for page in pages(good):
        if page.startswith(ELSEWHERE):
            continue
        found = read_html((bad / page).read_text(encoding="utf-8"))
        wanted = read_html((good / page).read_text(encoding="utf-8"))
        assert without_anchors(found) == [as_hostile(part) for part in without_anchors(wanted)], (
            page
        )


def test_a_hostile_text_makes_no_element_in_the_sorted_reference_list(sites: Sites) -> None:
    bad, good = (site / "evidence/references/index.html" for site in sites)
    found = read_html(bad.read_text(encoding="utf-8"))
    wanted = map(as_hostile, read_html(good.read_text(encoding="utf-8")))
    assert words_of(found) == words_of(wanted)


def test_hostile_texts_are_read_on_the_pages(sites: Sites) -> None:
    """So that the comparison above compares something."""
    bad, _ = sites
    text = "\n".join(
        "\n".join(read_html((bad / page).read_text(encoding="utf-8"))) for page in pages(bad)
    )
    shown = {int(number) for number in re.findall(r" x(\d{4})x", text)}
    assert len(shown) > 200
    for place, file in enumerate(ALL_FILES):
        assert file.name in WITHOUT_TEXTS or shown & set(texts_of_file(place)), file.name
    for number in shown:
        assert hostile(number) in text
    for payload in PAYLOADS:
        assert text.count(payload) > 30


def test_a_hostile_text_makes_no_element_in_the_search_index(sites: Sites) -> None:
    """The search shows titles and texts of the index as HTML."""
    found, wanted = (
        json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))["docs"]
        for site in sites
    )
    assert len(found) == len(wanted)
    for entry, harmless_entry in zip(found, wanted, strict=True):
        if entry["location"].startswith(ELSEWHERE):
            continue
        for part in ("title", "text"):
            assert read_html(entry[part]) == [
                as_hostile(text) for text in read_html(harmless_entry[part])
            ]


def test_a_wrong_name_in_a_page_stops_the_build_with_the_nearest_right_one(
    small: SmallLibrary,
) -> None:
    write_page(small.docs, "index.md", '{{ exercise("clamm") }}')
    run = build(small)
    assert run.returncode != 0
    assert "exercise: no exercise 'clamm'; did you mean 'clam'?" in run.stderr


def test_an_unknown_macro_stops_the_build(small: SmallLibrary) -> None:
    write_page(small.docs, "index.md", '{{ exercize("clam") }}')
    run = build(small)
    assert run.returncode != 0
    assert "exercize" in run.stderr


def test_a_hand_written_footnote_of_an_unverified_reference_stops_the_build(
    small: SmallLibrary,
) -> None:
    write_page(small.docs, "index.md", "So it is.[^ref-unread_paper]")
    run = build(small)
    assert run.returncode != 0
    assert "'index.md': cite: the reference 'unread_paper' is not verified" in run.stderr
    assert "Traceback" not in run.stderr


def test_bad_data_stop_the_build_with_a_line_for_each_problem_and_no_page(
    small: SmallLibrary,
) -> None:
    write_page(small.docs, "index.md", "Nothing here.")
    small.change("site.yml", "email: null", "email: us")
    small.change("exercises.yml", "code: WP", "code: wp")
    run = build(small)
    assert run.returncode != 0
    assert "Traceback" not in run.stderr
    for problem in small.problems():
        assert problem in run.stderr.splitlines()
    assert not list((small.docs.parent / "site").rglob("*"))
