"""The words by which the search of the site finds the page of an entry, beside those it prints.

They go into the head of the page as its tags, which the search reads: what people type comes from
the data, and is written into no page. The search shows a tag where it fits what was typed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from library import Library
from library.records.words import AskedFor

from .exercises import head as exercise_head
from .site import Site, known

Head = Mapping[str, object]

AN_INJURY, A_PROGRAMME = 3.0, 1.5
"""How much more the words of such a page weigh in the search: who types "knee" mostly hurts."""


def _tagged(*groups: Iterable[str], weight: float = 1.0) -> Head:
    tags = list(dict.fromkeys(word for group in groups for word in group))
    return {"tags": tags} | ({} if weight == 1 else {"search": {"boost": weight}})


def of_injury(site: Site, name: str) -> Head:
    """Return what leads to an injury: its other names, its places, and what people type."""
    record = site.library.injuries[known(name, site.library.injuries, "injury", "injury")]
    places = (site.library.term("place", place).label for place in record.places)
    return _tagged(
        record.also_known_as, record.also_asked, record.also_searched, places, weight=AN_INJURY
    )


def of_programme(site: Site, name: str) -> Head:
    """Return what leads to a programme."""
    known(name, site.library.programmes, "programme", "programme")
    return _tagged(site.library.programmes[name].also_searched, weight=A_PROGRAMME)


def of_exercise(site: Site, name: str) -> Head:
    """Return what the head of the page of an exercise says, with its other names."""
    return {
        **exercise_head(site, name),
        **_tagged(site.library.exercises[name].also_known_as),
    }


def of_muscle(site: Site, name: str) -> Head:
    """Return what leads to a muscle."""
    known(name, site.library.muscles, "muscle", "muscle")
    return _tagged(site.library.muscles[name].also_asked)


def of_link(site: Site, name: str) -> Head:
    """Return what leads to a link of the chain."""
    known(name, site.library.links, "chain_link", "link")
    return _tagged(site.library.links[name].also_asked)


def of_library(site: Site) -> Head:
    """Return what leads to the library of exercises: things and positions by their other names."""
    return _tagged(_asked(site.library))


def _asked(library: Library) -> Iterable[str]:
    for vocabulary in library.vocabularies.values():
        for term in vocabulary.terms:
            if isinstance(term, AskedFor):
                yield from term.also_asked
