"""A clinic's own copy wears its colour and its logo; every other site stays, byte by byte."""

from __future__ import annotations

import json
from pathlib import Path
from struct import pack
from typing import Any

import pytest

from library.clinic_look import LOGO_MOST
from publishing.clinic import LogoError, read_logo, write_clinic_look
from publishing.look import SCALE

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><path d="M0 0h9"/></svg>'
PNG = b"\x89PNG\r\n\x1a\n" + pack(">I4sII", 13, b"IHDR", 300, 100) + b"\x08\x06\x00\x00\x00"
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


def test_a_logo_is_read_with_its_shape(tmp_path: Path) -> None:
    for name, content, shape in (
        ("box.svg", SVG.encode(), 3),
        ("sizes.svg", SVG.replace('viewBox="0 0 120 40"', 'width="50px" height="25"').encode(), 2),
        ("marked.svg", b"\xef\xbb\xbf" + SVG.encode(), 3),
        ("picture.png", PNG, 3),
    ):
        (tmp_path / name).write_bytes(content)
        assert read_logo(tmp_path / name).shape == shape, name


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.png", SVG.encode(), "this is no PNG"),
        ("a.svg", PNG, "this is no SVG"),
        ("a.svg", b"<html/>", "this is no SVG"),
        ("a.svg", SVG.replace(' viewBox="0 0 120 40"', "").encode(), "give its <svg> a viewBox"),
        ("a.svg", SVG.replace("0 120 40", "0 0 0").encode(), "give its <svg> a viewBox"),
        ("a.svg", SVG.replace("<path", "<script/><path").encode(), "found a script in it"),
        (
            "a.svg",
            SVG.replace("<path", '<image href="https://example.org/a.png"/><path').encode(),
            "found 'https://example.org/a.png' from elsewhere",
        ),
        ("a.svg", SVG.encode() + b" " * LOGO_MOST, "make it smaller than 100,000"),
    ],
)
def test_a_file_that_is_no_logo_is_told_with_what_to_do(
    tmp_path: Path, name: str, content: bytes, says: str
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(LogoError) as error:
        read_logo(tmp_path / name)
    assert str(error.value).startswith(str(tmp_path / name))
    assert says in str(error.value)


def test_a_logo_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(LogoError, match="missing: put the logo there, or write null"):
        read_logo(tmp_path / "logo.svg")
