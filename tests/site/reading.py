"""Reads built pages: what a browser would find in their HTML, without running it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

_ONE_ADDRESS = (
    *("href", "src", "poster", "action", "data", "cite", "formaction", "xlink:href"),
    *("data-to", "data-root"),
)
_SETS = ("srcset", "imagesrcset")
_CSS_ADDRESS = re.compile(r"""url\(\s*["']?([^"')]*)["']?\s*\)|@import\s+["']([^"']+)["']""")


@dataclass(frozen=True)
class Element:
    """One element of a page."""

    tag: str
    attributes: dict[str, str]
    content: str
    """All the text inside it, as it stands there."""

    @property
    def text(self) -> str:
        """Its text with single spaces."""
        return " ".join(self.content.split())

    def has_class(self, name: str) -> bool:
        """Return whether it carries a class."""
        return name in self.attributes.get("class", "").split()


@dataclass(frozen=True)
class BuiltPage:
    """One built HTML file."""

    address: str
    """From the root of the site: `/exercises/clam/`."""
    html: str

    @cached_property
    def elements(self) -> list[Element]:
        """Every element, in order, in the tree that a browser makes of the page."""
        return [
            Element(node.tag or "", {k: v or "" for k, v in node.attributes.items()}, node.text())
            for node in LexborHTMLParser(self.html).css("*")
        ]

    def all(self, tag: str, **attributes: str) -> list[Element]:
        """Return the elements with a tag and attribute values."""
        return [
            e
            for e in self.elements
            if e.tag == tag and all(e.attributes.get(k) == v for k, v in attributes.items())
        ]

    def meta(self, name: str) -> list[str]:
        """Return the contents of the meta elements of a name or property."""
        return [
            e.attributes.get("content", "")
            for e in self.all("meta")
            if name in (e.attributes.get("name"), e.attributes.get("property"))
        ]

    @cached_property
    def ids(self) -> list[str]:
        """Every id, and every name of an anchor."""
        return [
            value
            for e in self.elements
            for key, value in e.attributes.items()
            if key == "id" or (key == "name" and e.tag == "a")
        ]

    @cached_property
    def is_moved(self) -> bool:
        """Whether the page only leads on to another."""
        return any("data-to" in e.attributes for e in self.all("script"))


def read_pages(site: Path) -> dict[str, BuiltPage]:
    """Return every built page, by its address."""
    pages = {}
    for file in sorted(site.rglob("*.html")):
        path = "/" + file.relative_to(site).as_posix()
        address = path.removesuffix("index.html")
        pages[address] = BuiltPage(address, file.read_text(encoding="utf-8"))
    return pages


def site_root(pages: dict[str, BuiltPage]) -> str:
    """Return where the site will live, as its home page says, without a slash at the end.

    Empty of a site that was built without `SITE_URL`.
    """
    said = [one.attributes["href"].rstrip("/") for one in pages["/"].all("link", rel="canonical")]
    assert len(said) < 2
    return said[0] if said else ""


def references(page: BuiltPage) -> Iterator[tuple[Element, str, str]]:
    """Yield every address that a page names, with the element and the attribute."""
    for element in page.elements:
        for name, value in element.attributes.items():
            for address in _addresses_in(name, value):
                yield element, name, address
        if element.tag == "style":
            for address in css_addresses(element.content):
                yield element, "text", address
        if element.tag == "meta" and element.attributes.get("property") in ("og:image", "og:url"):
            yield element, "content", element.attributes.get("content", "")


def _addresses_in(name: str, value: str) -> Iterator[str]:
    """Yield every address that an attribute names."""
    if name in _ONE_ADDRESS:
        yield value.strip()
    elif name in _SETS:
        yield from (candidate.split()[0] for candidate in value.split(",") if candidate.strip())
    elif name == "style":
        yield from css_addresses(value)


def css_addresses(text: str) -> Iterator[str]:
    """Yield every address in a style sheet; drawings written into it are none."""
    for found in _CSS_ADDRESS.finditer(text):
        address = found[1] or found[2] or ""
        if address and not address.startswith("data:"):
            yield address


def target_of(address: str, base: str, root: str) -> tuple[str, str] | None:
    """Return the path and fragment that an address leads to, or nothing when it leaves the site.

    Args:
        address: As written in the page.
        base: The path of the page that names it.
        root: Where the site lives: scheme, host and folder; empty when it is not known.
    """
    if root and (address == root or address.startswith(f"{root}/")):
        address = address.removeprefix(root) or "/"
    elif address.startswith("/") and not address.startswith("//"):
        folder = urlsplit(root).path
        if not address.startswith(f"{folder}/"):
            return None
        address = address.removeprefix(folder)
    # In a folder of its own, what climbs out of the site shows.
    home = "https://here.invalid/site"
    absolute = address.startswith("/") and not address.startswith("//")
    target = urlsplit(urljoin(home + base, f"/site{address}" if absolute else address))
    if target.netloc != urlsplit(home).netloc:
        return None
    if not target.path.startswith("/site/"):
        return "/outside the site", ""
    return unquote(target.path.removeprefix("/site")), unquote(target.fragment)


def file_of(site: Path, path: str) -> Path | None:
    """Return the file that a server would answer a path with, or nothing."""
    file = site / path.lstrip("/")
    if path.endswith("/"):
        file /= "index.html"
    if file.is_dir():
        file /= "index.html"
    return file if file.is_file() else None
