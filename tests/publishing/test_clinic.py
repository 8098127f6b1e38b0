"""A clinic's own copy wears its colour and its logo; every other site stays, byte by byte."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from publishing.clinic import write_clinic_look
from publishing.icons import FOLDER, MARK
from publishing.look import SCALE
from tests.ours import DOCS
from tests.publishing.test_logo import SVG

PAGE = """<meta name="theme-color" media="(prefers-color-scheme: light)" content="#0f5257">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#0c3f44">
<link rel="icon" href="../assets/icons/mark.svg">
<a href=".." title="Level Hips" class="md-header__button md-logo" data-md-component="logo">
<img src="../assets/icons/mark.svg" alt="logo">
</a>"""


def site_of(tmp_path: Path, **clinic: Any) -> Path:
    """Return a built site, as far as it matters here, of a clinic with these values."""
    files = {
        "data/library.json": json.dumps(
            {"clinic": {"name": "X", "colour": None, "logo": None, **clinic}}
        ),
        SCALE.as_posix(): ":root{}\n",
        "clam/index.html": PAGE,
        "manifest.webmanifest": json.dumps({"name": "Level Hips", "theme_color": "#0f5257"}),
        "assets/clinic/logo.svg": SVG,
        MARK.as_posix(): (DOCS / MARK).read_text(encoding="utf-8"),
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def bytes_of(site: Path) -> dict[str, bytes]:
    """Return every file of a site by its name."""
    return {
        str(one.relative_to(site)): one.read_bytes() for one in site.rglob("*") if one.is_file()
    }


def test_without_a_colour_and_a_logo_every_byte_stays(tmp_path: Path) -> None:
    site = site_of(tmp_path)
    before = bytes_of(site)
    write_clinic_look(site)
    assert bytes_of(site) == before


def test_a_colour_is_that_of_the_header_and_of_the_bars_around_it(tmp_path: Path) -> None:
    site = site_of(tmp_path, colour="#7a1f3d")
    write_clinic_look(site)
    page = (site / "clam/index.html").read_text(encoding="utf-8")
    assert 'media="(prefers-color-scheme: light)" content="#7a1f3d"' in page
    assert 'media="(prefers-color-scheme: dark)" content="#5c172e"' in page
    assert page.count("assets/icons/mark.svg") == 2, "without a logo the mark stays"
    assert "--md-primary-fg-color:#7a1f3d" in (site / SCALE).read_text(encoding="utf-8")
    manifest = json.loads((site / "manifest.webmanifest").read_text(encoding="utf-8"))
    assert manifest == {"name": "Level Hips", "theme_color": "#7a1f3d"}


def test_a_colour_is_that_of_the_icons_on_a_home_screen_and_in_a_tab(tmp_path: Path) -> None:
    site = site_of(tmp_path, colour="#7a1f3d")
    write_clinic_look(site)
    ours, its = ((folder / MARK).read_text(encoding="utf-8").strip() for folder in (DOCS, site))
    assert its == ours.replace("#0f5257", "#7a1f3d"), "the same mark on another ground"
    for icon in (DOCS / FOLDER).glob("*.png"):
        content = (site / FOLDER / icon.name).read_bytes()
        assert content[16:24] == icon.read_bytes()[16:24], "of the same size"
        assert content != icon.read_bytes()


def test_a_logo_stands_in_the_header_and_beside_whom_to_ask(tmp_path: Path) -> None:
    site = site_of(tmp_path, logo="assets/clinic/logo.svg")
    write_clinic_look(site)
    page = (site / "clam/index.html").read_text(encoding="utf-8")
    assert '<img src="../assets/clinic/logo.svg" alt="logo">' in page
    assert '<link rel="icon" href="../assets/icons/mark.svg">' in page
    assert "#0f5257" in page, "without a colour the site's own stays"
    look = (site / SCALE).read_text(encoding="utf-8")
    assert '.sheet-paper__who::before{background:url("../../assets/clinic/logo.svg")' in look
    assert "width:30mm" in look
