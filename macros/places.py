"""The body that readers point at: its places lead to pages, or one of them is marked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from library import Library
from library.kinds import KINDS
from library.records.injury import Injury
from library.records.words import VocabularyTerm

from .figures import Figure
from .site import Site

VIEWS = ("front", "back")
"""The two pictures of the body, as the studio names them."""


@dataclass(frozen=True)
class Place:
    """A place of the body and what hurts there."""

    number: int
    """By which picture and list name it alike."""
    term: VocabularyTerm
    injuries: Sequence[Injury]

    @property
    def anchor(self) -> str:
        """Its place in the list beside the picture."""
        return f"place-{self.term.id}"


def places(library: Library) -> list[Place]:
    """Return every place with the injuries whose main place it is first, then the others."""
    listed = library.injuries.values()
    return [
        Place(
            number,
            term,
            sorted(
                (i for i in listed if term.id in i.places), key=lambda i: i.places.index(term.id)
            ),
        )
        for number, term in enumerate(library.vocabularies["place"].terms, 1)
    ]


def body_map(site: Site) -> str:
    """Return the body from the front and from behind, whose places are links, and their list."""
    known, pages = places(site.library), KINDS["injury"]

    def address(place: Place) -> str:
        """Return where a place leads: to its page or, with several or none, to its line."""
        if len(place.injuries) == 1:
            return f"../{pages.address(place.injuries[0].id)}"
        return Markup(f"#{place.anchor}")

    return site.fill(
        "body_map",
        views=[
            (body, [(p, body.places[p.term.id]) for p in known if p.term.id in body.places])
            for body in _bodies(site)
        ],
        places=known,
        address=address,
        source=pages.source,
    )


def where_it_hurts(site: Site, named: Iterable[str]) -> str:
    """Return the body with some places marked; the side that shows none is left out.

    Args:
        site: The data.
        named: Ids of the vocabulary `place`.
    """
    wanted = set(named)
    labels = [t.label for t in site.library.vocabularies["place"].terms if t.id in wanted]
    views = [
        (body, [body.places[name] for name in sorted(wanted & body.places.keys())])
        for body in _bodies(site)
    ]
    return site.fill(
        "where_it_hurts", views=[(body, marks) for body, marks in views if marks], labels=labels
    )


def _bodies(site: Site) -> list[Figure]:
    figures = (site.figures.get(f"places/{view}.svg") for view in VIEWS)
    return [figure for figure in figures if figure is not None]
