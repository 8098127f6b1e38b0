"""The data of every page of a built site: made from the page and the records, and put into it.

Title, description and references are taken from the page itself, so that it cannot say otherwise.
It is a step after the build, because both engines of the site leave the same page.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

from library import Library, licence
from library.load import load_library
from library.records.review import Review
from library.reviews import review_of
from macros.citations import reference_address

from .entities import subject
from .terms import CONTEXT, Address, Node, address_from, node

TYPE = "application/ld+json"
NOT_FOUND = "404.html"
"""The page that answers for every address which is not there, and has none of its own."""

_REFERENCE = re.compile(r'<li\b[^>]*\bid="fn:ref-([^"]+)"')
"""A reference at the foot of a page, as Markdown writes it."""


@dataclass(frozen=True)
class Said:
    """What a built page says of itself."""

    title: str
    description: str
    site_name: str
    canonical: str
    """Its address; empty when it is not known where the site will stand."""
    references: tuple[str, ...]
    """Keys of the references at its foot, in order."""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.head: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "meta":
            name = values.get("property") or values.get("name", "")
            self.head.setdefault(name, values.get("content", ""))
        if tag == "link" and values.get("rel") == "canonical":
            self.head["canonical"] = values.get("href", "")


def said_by(html: str) -> Said | None:
    """Return what a built page says of itself; nothing of one that only leads on.

    A page of the site has a title for whoever links to it.
    """
    reader = _Reader()
    reader.feed(html.partition("</head>")[0])  # the rest, most of it, is not read as HTML
    reader.close()
    head = reader.head
    if "og:title" not in head:
        return None
    return Said(
        title=head["og:title"],
        description=head["description"],
        site_name=head["og:site_name"],
        canonical=head.get("canonical", ""),
        references=tuple(_REFERENCE.findall(html)),
    )


def linked_page(library: Library, path: str, pages: Mapping[str, Said], home: str) -> Node:
    """Return the data of a page.

    Args:
        library: The data.
        path: The path of the page from the root of the site: `exercises/clam/`.
        pages: What every page says of itself, by its path.
        home: Where this copy of the site stands; empty when it is not known.
    """
    page = pages[path]
    address = address_from(home, path)
    cited = (reference_address(library.references[key]) for key in page.references)
    review = _review(library, path)
    return {
        "@context": CONTEXT,
        **node(
            "MedicalWebPage" if review else "WebPage",
            id=address(path),
            name=page.title,
            description=page.description,
            inLanguage="en",
            license=licence.ADDRESS,
            lastReviewed=review.checked_on.isoformat() if review else None,
            audience=node("MedicalAudience", audienceType=review.audience) if review else None,
            isPartOf=node("WebSite", id=address(""), name=page.site_name),
            breadcrumb=_breadcrumb(path, pages, address),
            citation=[{"@id": one} for one in cited if one],
        ),
        **subject(library, path, address),
    }


def _review(library: Library, path: str) -> Review | None:
    """Return how a page was last checked; nothing of one that says nothing about health."""
    # The page of a folder first: what covers the folder above covers no page inside this one.
    sources = (f"{path}index.md", f"{path.removesuffix('/')}.md")
    return next((one for page in sources if (one := review_of(library, page))), None)


def _breadcrumb(path: str, pages: Mapping[str, Said], address: Address) -> Node | None:
    """Return the way to a page from the home page, over the pages of its folders."""
    if not path:
        return None
    parts = path.split("/")
    above = ["/".join((*parts[:depth], "")) for depth in range(1, len(parts))]
    way = ["", *(one for one in above if one in pages)]
    return node(
        "BreadcrumbList",
        itemListElement=[
            node(
                "ListItem",
                position=at,
                name=pages[one].title,
                # The last is the page itself.
                item={"@id": address(one)} if one != path else None,
            )
            for at, one in enumerate(way, start=1)
        ],
    )


def with_data(html: str, data: Node) -> str:
    """Return a page with its data at its end, where a browser reads them last and runs nothing.

    There they are packed best on their way to a phone: most of their words stand just before.
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    before, end, after = html.rpartition("</body>")
    return f'{before}<script type="{TYPE}">{text}</script>{end}{after}'


def write_linked_data(site_dir: Path) -> list[Path]:
    """Write into every page of a built site what it says, and return the pages.

    The data are those that the site publishes, so that a page agrees with them.

    Raises:
        DataError: When they are wrong.
    """
    html = {
        page.relative_to(site_dir).as_posix().removesuffix("index.html"): page
        for page in sorted(site_dir.rglob("*.html"))
        if page.relative_to(site_dir).as_posix() != NOT_FOUND
    }
    texts = {path: page.read_text(encoding="utf-8") for path, page in html.items()}
    pages = {path: said for path, text in texts.items() if (said := said_by(text))}
    if not pages:
        return []
    library = load_library(site_dir / "data")
    home = pages[""].canonical
    for path in pages:
        data = linked_page(library, path, pages, home)
        html[path].write_text(with_data(texts[path], data), encoding="utf-8")
    return [html[path] for path in pages]
