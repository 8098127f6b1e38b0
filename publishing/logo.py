"""A clinic's logo: what its file holds, read before a build."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from struct import unpack
from xml.etree import ElementTree

from library import Library
from library.clinic_look import LOGO_MOST

_SVG = "http://www.w3.org/2000/svg"
_PNG = b"\x89PNG\r\n\x1a\n"
_IS_NOT = "this is no {}: save it as one, or give it the name of what it is"


class LogoError(Exception):
    """What is wrong with the file of a logo, and what to do; one line."""


@dataclass(frozen=True)
class Logo:
    """A logo as it can be drawn."""

    svg: str
    """The drawing; of a PNG, a drawing that holds it."""
    shape: float
    """How wide it is, in heights of it."""


def read_logo(file: Path) -> Logo:
    """Return the logo that a file holds.

    Raises:
        LogoError: When there is no such file, when it is too large, or not what its name says.
    """
    if not file.is_file():
        raise LogoError(
            f"{file}: missing: put the logo there, or write null under logo in site.yml"
        )
    content = file.read_bytes()
    if len(content) > LOGO_MOST:
        raise LogoError(
            f"{file}: found {len(content):,} bytes; every page loads it: make it smaller than "
            f"{LOGO_MOST:,}"
        )
    try:
        return _png(content) if file.suffix == ".png" else _svg(content)
    except ValueError as error:
        raise LogoError(f"{file}: {error}") from error


def _png(content: bytes) -> Logo:
    if not content.startswith(_PNG) or len(content) < 24:
        raise ValueError(_IS_NOT.format("PNG"))
    width, height = unpack(">II", content[16:24])
    if not width or not height:
        raise ValueError("found a picture without a size; save it again")
    data = base64.b64encode(content).decode()
    return Logo(
        f'<svg xmlns="{_SVG}" viewBox="0 0 {width} {height}"><image width="{width}" '
        f'height="{height}" href="data:image/png;base64,{data}"/></svg>',
        width / height,
    )


def _svg(content: bytes) -> Logo:
    try:
        text = content.decode("utf-8-sig")
        root = ElementTree.fromstring(text)  # a file of the repository, and no entity that grows
    except (UnicodeDecodeError, ElementTree.ParseError) as error:
        raise ValueError(_IS_NOT.format("SVG")) from error
    if root.tag != f"{{{_SVG}}}svg":
        raise ValueError(_IS_NOT.format("SVG"))
    for element in root.iter():
        if element.tag == f"{{{_SVG}}}script":
            raise ValueError("found a script in it; save it as a plain SVG")
        for name, value in element.attrib.items():
            if name.endswith("href") and not value.startswith(("#", "data:")):
                raise ValueError(f"found {value!r} from elsewhere; put what it shows into the file")
    return Logo(text, _shape(root))


def _shape(root: ElementTree.Element) -> float:
    """Return how wide a drawing is, in heights of it."""
    box = re.findall(r"-?[\d.]+", root.get("viewBox", ""))[2:]
    sizes = box or [
        root.get("width", "").removesuffix("px"),
        root.get("height", "").removesuffix("px"),
    ]
    try:
        width, height = map(float, sizes)
    except ValueError:
        width = height = 0
    if width <= 0 or height <= 0:
        raise ValueError("found no size in it; give its <svg> a viewBox")
    return width / height


def clinic_logo(library: Library, docs_dir: Path) -> Logo | None:
    """Return the logo of the clinic whose copy this is; none when it has none.

    Raises:
        LogoError: When it cannot be read.
    """
    logo = library.site.clinic.logo
    return read_logo(docs_dir / logo) if logo else None


def logo_problems(library: Library, docs_dir: Path) -> Iterator[str]:
    """Yield a line when the clinic's logo cannot be read."""
    try:
        clinic_logo(library, docs_dir)
    except LogoError as error:
        yield str(error)
