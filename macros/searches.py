"""When something was last looked for, and the table of everything that was looked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from markupsafe import Markup
from pydantic import BaseModel

from library import Library
from library.held import held_by
from library.kinds import EXERCISE, KINDS

from .claim_marks import row
from .looked_for import looked_for_mark, marked_pages
from .site import Site, known
from .text import joined, link

MOST_EXERCISES = 4
"""How many exercises that rest on a search its row leads to."""


def looked_for(site: Site, *searches: str) -> str:
    """Return the small mark that says when something was last looked for, and leads to the search.

    Args:
        site: The data.
        searches: Ids of `searches.yml`.
    """
    for name in searches:
        known(name, site.library.searches, "looked_for", "search")
    return looked_for_mark(site.library, searches)


def search_table(site: Site) -> str:
    """Return every search: question, words, day, how much was looked at, and what was found."""
    library = site.library
    said_on: dict[str, dict[str, str]] = {name: {} for name in library.searches}
    for name, address, title in (*_records(library), *marked_pages(site.docs)):
        if name in said_on:
            said_on[name].setdefault(address, title)
    rows = [(search, joined(_links(said_on[search.id]))) for search in library.searches.values()]
    return site.fill("search_table", place=library.searched_place, rows=rows)


def _links(places: Mapping[str, str]) -> list[Markup]:
    """Return a link to each place; of many exercises to the first, with the number of the others.

    The library may grow to a thousand exercises, and this page shall not grow with it.
    """
    exercises = [address for address in places if address.startswith(f"{EXERCISE.folder}/")]
    left_out = set(exercises[MOST_EXERCISES:])
    links = [link(title, address) for address, title in places.items() if address not in left_out]
    if left_out:
        others = "other exercise" if len(left_out) == 1 else "other exercises"
        links.append(Markup(f"{len(left_out)} {others}"))
    return links


def _records(library: Library) -> Iterator[tuple[str, str, str]]:
    """Yield each search that a record names, with the page that shows it and what it is called."""
    for kind in (one for one in KINDS.values() if one.has_own_pages):
        for name, record in kind.entries(library).items():
            page = kind.source(name) if kind.has_page(record) else f"{kind.folder}/index.md"
            for search in named_searches(record):
                yield search, page, record.name
    for search in named_searches(library.safety.pain_guide):
        yield search, "safety.md#pain-guide", "Pain guide"
    for claim in library.claims.values():
        for search in named_searches(claim):
            yield search, f"evidence/register.md#{row(claim)}", f"Claim {claim.id}"
    for reference in library.references.values():
        for search in named_searches(reference):
            yield search, "evidence/references.md", "References"


def all_named_searches(library: Library) -> set[str]:
    """Return every search that a record names."""
    return {name for name, _, _ in _records(library)}


def named_searches(value: Any) -> Iterator[str]:
    """Yield each search that a record, or one inside it, names."""
    for one in held_by(value):
        if isinstance(one.value, BaseModel):
            yield from getattr(one.value, "searches", ())
