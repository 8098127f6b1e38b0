"""A pose shows what its exercise's entry names, and nothing else: a copied one brings other things.

Read from the data apart from what pictures are drawn from, so that it makes no picture old.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from library.draft import read_draft
from library.records.exercise import Exercise as Entry

from .library import DATA
from .places_schema import Places
from .pose_schema import Exercise

_HEARD = {"metronome"}
"""Equipment that no picture shows."""


@lru_cache(maxsize=1)
def _entries() -> dict[str, Entry]:
    return {entry.name: entry.record for entry in read_draft(DATA).entries["exercises"]}


def disagreements(pose: Exercise) -> Iterator[str]:
    """Yield a line for all that a pose shows and its entry does not name, or the other way round.

    Nothing is said of an entry that cannot be read: the check of the data does.
    """
    entry = _entries().get(pose.id)
    if entry is None:
        return
    file, shown = f"{pose.id}.yml", {prop.kind for prop in pose.props}
    named = set(entry.equipment) - _HEARD
    for kind in sorted(shown - named):
        yield f"{file}: props: shows {kind}, which the entry does not name under equipment"
    for thing in sorted(named):
        if thing not in shown:
            yield f"{file}: props: does not show {thing}, which the entry names under equipment"
    drawn, listed = {fault.id for fault in pose.faults}, {fault.id for fault in entry.faults}
    for fault in sorted(drawn - listed):
        yield f"{file}: faults: draws {fault}, which the entry does not list"
    for fault in sorted(listed - drawn):
        yield f"{file}: faults: does not draw {fault}, which the entry lists"


def unknown_places(places: Places) -> Iterator[str]:
    """Yield a line for every place that is a word and not marked on the body, or the other way."""
    vocabularies = read_draft(DATA).entries["vocabularies"]
    words = [term.id for v in vocabularies if v.name == "place" for term in v.record.terms]
    marked = [spot.place for spot in places.spots]
    for place in words:
        if place not in marked:
            yield f"places.yml: spots: does not mark {place}, a word of the vocabulary place"
    for number, place in enumerate(marked):
        if place not in words:
            yield f"places.yml: spots: marks {place}, which is no word of the vocabulary place"
        if place in marked[:number]:
            yield f"places.yml: spots: marks {place} twice"
