"""The preview converts only what changed, and shows what a whole build would."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Template
from mkdocs.exceptions import Abort
from mkdocs.structure.pages import Page

from publishing.embed import LOOK
from publishing.generated import committed_files, write
from publishing.kept import KeptPages
from publishing.look import SCALE
from publishing.preview import build_preview
from publishing.serve import Notes
from tests.small.building import configure, write_page, write_site
from tests.small.library import SmallLibrary
from tests.small.reading import ROOT

pytestmark = pytest.mark.long


def edit(file: Path, text: str, other: str) -> None:
    before = file.read_text(encoding="utf-8")
    assert text in before
    file.write_text(before.replace(text, other), encoding="utf-8")


class Previews:
    """Builds one small site again and again, as the server does."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.kept: KeptPages = {}
        self.converted: list[str] = []
        self.notes = Notes()
        self.filled: list[object] = []
        """The address of every page around which the theme was filled."""

    def build(self, name: str, kept: KeptPages | None = None) -> dict[str, bytes]:
        """Build into a folder, and return the bytes of every page, by its address there."""
        self.converted.clear()
        self.filled.clear()
        site = self.folder / name
        problems = build_preview(
            Path("docs"),
            site,
            "http://127.0.0.1/",
            self.kept if kept is None else kept,
            lambda: len(self.notes.lines),
        )
        assert problems == ()
        files = [*site.rglob("*.html"), *site.rglob("*.json")]
        return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}


@pytest.fixture
def previews(small: SmallLibrary, monkeypatch: pytest.MonkeyPatch) -> Iterator[Previews]:
    write(committed_files(small.site().library, small.docs), small.docs)
    write_site(small)
    previews = Previews(configure(small))
    monkeypatch.chdir(previews.folder)
    render = Page.render

    def counted(page: Page, *arguments: object) -> None:
        previews.converted.append(page.file.src_uri)
        render(page, *arguments)  # type: ignore[arg-type]

    fill = Template.render

    def counted_fill(template: Template, *arguments: Any, **named: Any) -> str:
        if template.name == "main.html":
            previews.filled.append(arguments[0]["page"].file.src_uri)
        return fill(template, *arguments, **named)

    monkeypatch.setattr(Page, "render", counted)
    monkeypatch.setattr(Template, "render", counted_fill)
    logging.getLogger("mkdocs").addHandler(previews.notes)
    yield previews
    logging.getLogger("mkdocs").removeHandler(previews.notes)


def test_only_the_pages_that_an_edit_changes_are_made_again(
    small: SmallLibrary, previews: Previews
) -> None:
    previews.build("first")
    assert len(previews.converted) > 20
    assert previews.filled == previews.converted
    summary = small.site().library.exercises["clam"].summary
    small.change("exercises.yml", summary, "It snows on the clam.")
    pages = previews.build("second")
    assert "exercises/clam.md" in previews.converted
    assert len(previews.converted) < 5
    assert previews.filled == previews.converted
    assert b"It snows on the clam." in pages["exercises/clam/index.html"]


def test_a_site_of_kept_pages_is_that_of_a_whole_build(
    small: SmallLibrary, previews: Previews
) -> None:
    """Menus name a page by its new title, tables an exercise, and the search finds both.

    And a clinic that writes sees its colour, around every page and in the frames of exercises.
    """
    shutil.copy(ROOT / "docs/manifest.webmanifest", small.docs)
    small.change("site.yml", "name: null", 'name: Hill Physio\n  colour: "#7a1f3d"')
    write_page(small.docs, "a/one.md", "## Here { #here }\n\n[Two](two.md#there)")
    write_page(small.docs, "a/two.md", "## There { #there }\n\n[One](one.md#here)")
    before = previews.build("first")
    edit(small.docs / "a/two.md", "title: a/two.md", "title: Snow")
    small.change("exercises.yml", "    name: Clam\n", "    name: Snow clam\n")
    small.change("exercises.yml", "cues: [Keep your pelvis still.]", "cues: [Lie in the Snow.]")
    small.change("exercises.yml", "sets: [2, 3], reps: [10, 15]", "sets: [4, 5], reps: [11, 13]")
    kept = previews.build("second")
    assert "exercises/clam.md" in previews.converted
    assert "a/two.md" not in previews.converted
    assert kept == previews.build("whole", kept={})
    for sheet in (SCALE, LOOK):
        assert "#7a1f3d" in (previews.folder / "second" / sheet).read_text(encoding="utf-8")
    shown = {name for name in kept if kept[name].count(b"Snow") > before[name].count(b"Snow")}
    assert {"a/two/index.html", "exercises/ladders/index.html", "search/search_index.json"} <= shown
    assert b"4 to 5 sets" in kept["exercises/clam/index.html"]


def test_a_changed_meaning_shows_on_every_page(small: SmallLibrary, previews: Previews) -> None:
    write_page(small.docs, "a/one.md", "See the pelvic drop.")
    previews.build("first")
    small.change("glossary.yml", "One side of the pelvis sinks.", "One side is lower.")
    assert b'title="One side is lower."' in previews.build("second")["a/one/index.html"]


@pytest.mark.parametrize("link", ["two.md#nowhere", "nowhere.md"])
def test_a_link_that_leads_nowhere_is_complained_of_every_time(
    small: SmallLibrary, previews: Previews, link: str
) -> None:
    write_page(small.docs, "a/one.md", f"[Nowhere]({link})")
    write_page(small.docs, "a/two.md", "## Here { #here }")
    for name in ("first", "second"):
        with pytest.raises(Abort):
            previews.build(name)
    edit(small.docs / "a/one.md", link, "two.md#here")
    previews.build("third")
