"""A logo is read with its shape, and a file that is none is told with what to do."""

from __future__ import annotations

from pathlib import Path
from struct import pack

import pytest

from library.clinic_look import LOGO_MOST
from publishing.logo import LogoError, read_logo

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><path d="M0 0h9"/></svg>'
PNG = b"\x89PNG\r\n\x1a\n" + pack(">I4sII", 13, b"IHDR", 300, 100) + b"\x08\x06\x00\x00\x00"


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
