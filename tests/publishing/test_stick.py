"""A copy for a stick reads from files what a server would have given."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest

from publishing.stick import (
    NAME,
    Copy,
    as_file,
    as_script,
    stick_index,
    stick_page,
    write_stick,
)

FOLDERS = {"", "about", "exercises", "exercises/clam", "sheet"}
COPY = Copy("0a1b2c3d", date(2026, 11, 29), "https://hips.example/a/")
HEAD = '<meta charset="utf-8">'


@pytest.mark.parametrize(
    ("address", "page", "wanted"),
    [
        ("../../exercises/", "exercises/clam", "../../exercises/index.html"),
        ("../..", "exercises/clam", "../../index.html"),
        ("./", "exercises/clam", "index.html"),
        (".", "", "index.html"),
        ("exercises/clam/", "", "exercises/clam/index.html"),
        ("../assets/a.css", "about", "../assets/a.css"),
        ("../no-page/", "about", "../no-page/"),
        ("https://hips.example/about/", "", "https://hips.example/about/"),
        ("mailto:desk@example.org", "about", "mailto:desk@example.org"),
        ("", "about", ""),
    ],
)
def test_an_address_of_a_page_leads_to_its_file_and_every_other_stays(
    address: str, page: str, wanted: str
) -> None:
    assert as_file(address, page, FOLDERS) == wanted


def _page(body: str, page: str = "exercises/clam", head: str = "", copy: Copy = COPY) -> str:
    html = f"<html><head>{HEAD}{head}</head><body><article>{body}</article></body></html>"
    return stick_page(html, page, FOLDERS, copy)


def test_a_link_keeps_its_query_and_its_anchor() -> None:
    led = ("../../sheet/?add=clam", "../../about/#privacy", "#c")
    html = _page("".join(f'<a href="{address}">a</a>' for address in led))
    for wanted in ("../../sheet/index.html?add=clam", "../../about/index.html#privacy", "#c"):
        assert f'href="{wanted}"' in html


def test_nothing_is_left_that_needs_a_host_or_says_where_the_page_stands() -> None:
    head = (
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'
        '<link rel="canonical" href="https://hips.example/a/exercises/clam/">'
        '<meta property="og:url" content="https://hips.example/a/exercises/clam/">'
        '<link rel="manifest" href="../../manifest.webmanifest">'
        '<script type="application/ld+json">{"url": "https://hips.example/a/"}</script>'
        '<script src="../../assets/javascripts/offline.js" data-root="../.." defer></script>'
        '<script type="module" src="../../assets/javascripts/sheet.js"></script>'
    )
    html = _page("", head=head, copy=Copy("0a1b2c3d", date(2026, 11, 29), ""))
    first = '<script src="../../assets/javascripts/stick.js"></script>'
    module = '<script defer src="../../assets/javascripts/sheet.js"></script>'
    assert html.startswith(f"<html><head>{HEAD}{first}{module}</head>")
    assert "https://" not in html


def test_what_holds_on_the_site_only_is_hidden_and_what_holds_of_the_copy_is_shown() -> None:
    site, stick = ('<p data-where="site"', '<p data-where="stick"')
    html = _page(f"{site}>a</p>{site} hidden>b</p>{stick} hidden>c</p>")
    assert '<p data-where="site" hidden>a</p><p data-where="site" hidden>b</p>' in html
    assert '<p data-where="stick">c</p>' in html


def test_a_page_says_of_which_edition_it_is_a_copy_and_where_a_newer_one_may_be() -> None:
    html = _page("Words.")
    assert "edition of 29 November 2026" in html
    assert 'href="https://hips.example/a/exercises/clam/"' in html


def test_a_sheet_made_from_a_copy_has_the_link_that_others_can_open() -> None:
    html = _page('<div id="sheet-app" data-root="..">', page="sheet")
    assert '<div id="sheet-app" data-home="https://hips.example/a/sheet/" data-root="..">' in html
    homeless = _page('<div id="sheet-app">', "sheet", copy=Copy("0", date(2026, 1, 2), ""))
    assert "works on this device only" in homeless
    assert "data-home" not in homeless


def test_the_search_leads_to_files() -> None:
    index = {"docs": [{"location": one} for one in ("", "about/", "exercises/clam/#steps")]}
    script = stick_index(json.dumps(index), FOLDERS)
    found = json.loads(script.removeprefix("var __index="))["docs"]
    wanted = ["index.html", "about/index.html", "exercises/clam/index.html#steps"]
    assert [doc["location"] for doc in found] == wanted


def _built(folder: Path) -> tuple[Path, Path]:
    site, scripts = folder / "site", folder / "scripts"
    rules = {"edition": {"id": COPY.edition, "date": "2026-11-29"}}
    files = {
        "index.html": f'{HEAD}<a href="sheet/">sheet</a>',
        "sheet/index.html": HEAD,
        "sheet/rules.json": json.dumps(rules),
        "sheet/exercises/CL.json": "{}",
        "search/search_index.json": '{"docs": []}',
        "assets/figures/exercises/clam/move.svg": "<svg>a 'movement'</svg>",
        "assets/javascripts/sheet.js": "import('./part.js')",
        "assets/javascripts/sheet/part-1.js": "",
        "assets/javascripts/bundle.js.map": "",
        "assets/pdf/clam.pdf": "%PDF",
        "sw.js": "",
        "404.html": "",
    }
    for name, text in files.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, encoding="utf-8")
    scripts.mkdir()
    for name in ("sheet.js", "stick.js"):
        (scripts / name).write_text(f"(()=>'{name}')()", encoding="utf-8")
    return site, scripts


def test_the_zip_holds_one_folder_of_its_edition_with_all_that_a_reader_opens(
    tmp_path: Path,
) -> None:
    with ZipFile(write_stick(*_built(tmp_path), COPY, date(2026, 11, 30))) as archive:
        names = archive.namelist()
        folder = "level-hips-2026-11-29-0a1b2c3d/"
        assert [name.removeprefix(folder) for name in names] == [
            "READ-ME.txt",
            "assets/figures/exercises/clam/move.svg",
            "assets/javascripts/sheet.js",
            "assets/javascripts/stick.js",
            "assets/javascripts/stick/assets/figures/exercises/clam/move.svg.js",
            "assets/javascripts/stick/sheet/exercises/CL.json.js",
            "assets/javascripts/stick/sheet/rules.json.js",
            "assets/pdf/clam.pdf",
            "index.html",
            "search/search_index.js",
            "sheet/exercises/CL.json",
            "sheet/index.html",
            "sheet/rules.json",
        ]
        assert all(name.startswith(folder) for name in names)
        assert archive.read(f"{folder}assets/javascripts/sheet.js") == b"(()=>'sheet.js')()"
        told = archive.read(f"{folder}{names[4].removeprefix(folder)}").decode()
        path = "assets/figures/exercises/clam/move.svg"
        assert told == as_script(path, "<svg>a 'movement'</svg>")
        assert "offline/" in archive.read(f"{folder}READ-ME.txt").decode()


def test_two_zips_of_one_site_are_the_same_bytes(tmp_path: Path) -> None:
    site, scripts = _built(tmp_path)
    first = write_stick(site, scripts, COPY, date(2026, 11, 30)).read_bytes()
    (site / "index.html").touch()
    # The one that is there already is no part of the next.
    assert write_stick(site, scripts, COPY, date(2026, 11, 30)).read_bytes() == first
    assert (site / NAME).read_bytes() == first
