"""The pages for a frame: whole, light, quiet, and in the words of the exercise's page."""

from __future__ import annotations

import gzip
import html
import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from library.clinic_look import colours_of
from library.instructions import as_prescribed
from macros.site import Site
from publishing.embed import exercise_frame, frame_look, frames, look_sheet
from publishing.look import look_of
from publishing.policy import with_policy
from tests.ours import our_site
from tests.small.reading import ROOT

HOME = "https://hips.example/"
EDITION = {"id": "01234567", "date": "2026-01-02", "rules": "89abcdef"}
DOCS = ROOT / "docs"
PICTURES = ("start.svg", "end.svg")
MOST = 40_000
"""Bytes of a page for a frame on its way, with both pictures."""


@pytest.fixture(scope="module")
def real() -> Site:
    return our_site()


def packed(*texts: str) -> int:
    """Return the bytes of files on their way, each compressed by itself."""
    return sum(len(gzip.compress(text.encode(), 6)) for text in texts)


def test_the_page_of_an_exercise_says_what_the_whole_page_says_of_doing_it(real: Site) -> None:
    for exercise in real.library.exercises.values():
        said = as_prescribed(real.library, exercise)
        tree = LexborHTMLParser(exercise_frame(real, exercise, HOME))
        words = " ".join(tree.text().split())
        limits = [limit.what for limit in (*said.avoid_if, *said.stop_if)]
        told = (said.name, said.summary, *said.set_up, *said.steps, said.feel, *limits)
        assert [one for one in told if " ".join(one.split()) not in words] == [], exercise.id
        assert [one for one in real.library.safety.stop_rules if one not in words] == []
        alts = [image.attributes["alt"] for image in tree.css("img")]
        names = [f"exercises/{exercise.id}/{name}" for name in PICTURES]
        assert alts == [real.figures[name].alt for name in names]


def test_a_page_for_a_frame_stays_out_of_the_way_of_the_whole_page(real: Site) -> None:
    """No search engine lists it, it names the whole page, and leads there outside of the frame."""
    for file, page in frames(real, HOME):
        tree = LexborHTMLParser(page)
        (robots,) = tree.css('meta[name="robots"]')
        assert robots.attributes["content"] == "noindex"
        name = file.split("/")[1]
        address = "sheet/" if name == "sheet" else f"exercises/{name}/"
        (canonical,) = tree.css('link[rel="canonical"]')
        assert canonical.attributes["href"] == HOME + address
        links = [link.attributes for link in tree.css("a")]
        assert f"../../{address}" in [link["href"] for link in links]
        assert {(link["target"], link["rel"]) for link in links} == {("_blank", "noopener")}


def test_nothing_is_said_of_an_address_that_is_not_known(real: Site) -> None:
    for _, page in frames(real, ""):
        assert "canonical" not in page
        assert "http" not in page.replace("https://creativecommons.org/licenses/by/4.0/", "")


def test_a_page_for_a_frame_loads_its_own_pictures_looks_and_colours_alone(real: Site) -> None:
    loads = re.compile(r'(?:src|href)="([^"]+)"')
    for file, page in frames(real, HOME):
        shown = re.sub(r'<(?:a|link rel="canonical") [^>]*>', "", page)
        for address in loads.findall(shown):
            assert address.startswith(("../../assets/", "../look.css")), (file, address)
        assert with_policy(page, file)


def test_every_exercise_is_light_in_a_frame(real: Site) -> None:
    css = (DOCS / "assets/stylesheets/embed.css").read_text(encoding="utf-8")
    script = (DOCS / "assets/javascripts/embed.js").read_text(encoding="utf-8")
    for exercise in real.library.exercises.values():
        folder = DOCS / "assets/figures/exercises" / exercise.id
        pictures = [
            (folder / f"{name}.svg").read_text(encoding="utf-8") for name in ("start", "end")
        ]
        page = exercise_frame(real, exercise, HOME)
        assert packed(page, css, frame_look(DOCS), script, *pictures) <= MOST, exercise.id


def test_names_are_shown_as_they_are_written(site: Site) -> None:
    (exercise, *_) = site.library.exercises.values()
    wild = exercise.model_copy(update={"name": '<script>alert(1)</script> & "co"'})
    page = exercise_frame(site, wild, HOME)
    assert "<script>alert" not in page
    assert html.escape(wild.name, quote=False) in page.replace("&#34;", '"')


def test_a_clinics_colour_is_that_of_the_links_in_a_frame() -> None:
    """On a dark screen the lighter one of its kind, as on the pages of its copy."""
    own = colours_of("#7a1f3d")
    light, dark = own.light["--lh-link"], own.dark["--lh-link"]
    ours, its = frame_look(DOCS), frame_look(DOCS, "#7a1f3d")
    link = re.compile(r"(?<=--lh-link:)[^;]+")
    assert link.findall(its) == [light, dark, dark]
    assert link.sub("", its) == link.sub("", ours), "and nothing else is another"


def test_the_look_is_that_of_the_site() -> None:
    look = look_of(
        ":root { --lh-2: 0.2rem; --lh-ink: #111; --lh-gap: #222; }"
        '@media screen { [data-md-color-scheme="slate"] { --lh-ink: #eee; --lh-gap: #222; } }'
    )
    sheet = look_sheet(look, "p { color: var(--lh-ink); margin: var(--lh-2); }")
    assert sheet.splitlines() == [
        ":root {--lh-2:0.2rem;--lh-ink:#111;}",
        "@media screen and (prefers-color-scheme: dark) "
        '{ :root:not([data-theme="light"]) {--lh-ink:#eee;} }',
        '@media screen { :root[data-theme="dark"] {--lh-ink:#eee;} }',
    ]
    with pytest.raises(KeyError):
        look_sheet(look, "p { color: var(--lh-inkk) }")
