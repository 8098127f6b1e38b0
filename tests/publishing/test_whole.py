"""The list of what a device keeps: every file that a reader opens, its digest and its cost."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from publishing.policy import digest
from publishing.sizes import said_size
from publishing.whole import address_of, is_kept, with_said, write_whole

TITLE = "<title>Clam &amp; more - Level Hips</title>"
SIZES = '<b data-said="pages-fetched"></b>, <b data-said="papers-fetched"></b>'
FILES = {
    "index.html": "<title>Level Hips: hip exercises for runners</title>",
    "exercises/clam/index.html": TITLE,
    "offline/index.html": f'<p>{SIZES}</p><div data-made="zip" hidden>ZIP</div>',
    "assets/figures/exercises/clam/start.svg": "<svg></svg>" * 400,
    "assets/figures/exercises/clam/preview.png": "for messengers",
    "assets/pdf/exercises/clam-a4.pdf": "%PDF" * 500_000,
    "data/editions.json": "[]",
    "data/exercises.yml": "for programs",
    "data/site.yml": "for the form of a clinic",
    "fhir/library.json": "{}",
    "sw.js": "",
    "404.html": "",
}


def _site(folder: Path) -> Path:
    for name, text in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_the_list_names_each_file_with_its_digest_and_what_it_weighs(tmp_path: Path) -> None:
    site = _site(tmp_path)
    listed = json.loads(write_whole(site, "0a1b2c3d", "29 November 2026").read_text())
    assert list(listed["files"]) == [
        "assets/figures/exercises/clam/start.svg",
        "assets/pdf/exercises/clam-a4.pdf",
        "data/editions.json",
        "data/site.yml",
        "exercises/clam/",
        "",
        "offline/",
    ]
    drawn = (site / "assets/figures/exercises/clam/start.svg").read_bytes()
    packed = len(gzip.compress(drawn, 6))
    assert listed["files"]["assets/figures/exercises/clam/start.svg"] == [
        digest(drawn),
        packed,
        len(drawn),
    ]
    assert listed["titles"] == {
        "exercises/clam/": "Clam & more",
        "": "Level Hips: hip exercises for runners",
    }
    # The digest of the page that says the sizes is that of the page as it says them.
    page = (site / "offline/index.html").read_bytes()
    assert listed["files"]["offline/"][0] == digest(page)
    assert '<b data-said="papers-fetched">2.0\u00a0MB</b>' in page.decode()


def test_one_changed_byte_is_another_edition_and_an_unchanged_site_the_same(
    tmp_path: Path,
) -> None:
    site = _site(tmp_path)
    editions = []
    for text in ("a", "a", "b"):
        (site / "index.html").write_text(text, encoding="utf-8")
        written = write_whole(site, "0a1b2c3d", "29 November 2026").read_text(encoding="utf-8")
        editions.append(json.loads(written)["edition"])
    assert editions[0] == editions[1] != editions[2]


def test_what_is_for_the_host_or_for_programs_is_not_kept() -> None:
    kept = [name for name in FILES if is_kept(name)]
    assert kept == [
        "index.html",
        "exercises/clam/index.html",
        "offline/index.html",
        "assets/figures/exercises/clam/start.svg",
        "assets/pdf/exercises/clam-a4.pdf",
        "data/editions.json",
        "data/site.yml",
    ]


@pytest.mark.parametrize(
    ("name", "wanted"),
    [("index.html", ""), ("a/index.html", "a/"), ("a/xindex.html", "a/xindex.html")],
)
def test_a_page_is_asked_for_by_its_folder(name: str, wanted: str) -> None:
    assert address_of(name) == wanted


def test_a_part_about_the_zip_is_shown_only_when_there_is_one() -> None:
    part = '<div data-made="zip" hidden><b data-said="zip"></b></div>'
    assert with_said(part, {}) == part
    assert with_said(part, {"zip": "31 MB"}) == (
        '<div data-made="zip"><b data-said="zip">31 MB</b></div>'
    )


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (1, "1\u00a0kB"),
        (840_000, "840\u00a0kB"),
        (1_240_000, "1.2\u00a0MB"),
        (9_960_000, "10\u00a0MB"),
    ],
)
def test_a_size_is_said_with_two_figures(size: int, words: str) -> None:
    assert said_size(size) == words
