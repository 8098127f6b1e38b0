"""Rules about sentences that say that something was not found, and the searches behind them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..absence import claims_absence, freed_by, sentences
from ..draft import Draft
from ..held import Held, held_by
from ..problems import Problem, shown
from ..yaml_source import DataPath, Source, dotted

REMEDY = (
    "it says that something was not found: look for it, write the search into searches.yml and "
    "name it under `searches` here; or put the sentence under `freed` there, with its reason"
)

_NOT_OURS = frozenset({"quote", "said", "title", "journal"})
"""Fields that hold the words of others."""


def what_was_not_found_was_looked_for(draft: Draft) -> Iterator[Problem]:
    """A sentence that says that something was not found names the search that did not find it."""
    freed = draft.others.get("searches.yml", {}).get("freed", ())
    for problem, sentence, searches in sentences_of_absence(draft):
        if not searches and not freed_by(sentence, freed):
            yield problem


def sentences_of_absence(draft: Draft) -> Iterator[tuple[Problem, str, tuple[str, ...]]]:
    """Yield each sentence of absence: the problem it would be, its words, the searches it names."""
    for at, source, value in _values(draft):
        for path, sentence, searches in absences(value):
            place = (*at, *path)
            entry = source.entry(place)
            field = dotted(path if entry else place)
            line = source.line(place)
            problem = Problem(source.file, line, entry, field, shown(sentence), REMEDY)
            yield problem, sentence, searches


def _values(draft: Draft) -> Iterator[tuple[DataPath, Source, Any]]:
    for key, entries in draft.entries.items():
        if key != "searches":
            for entry in entries:
                yield (key, entry.index), entry.source, entry.record
    for file, values in draft.others.items():
        if file != "searches.yml":
            for key, value in values.items():
                yield (key,), draft.sources[file], value


def absences(value: Any) -> Iterator[tuple[DataPath, str, tuple[str, ...]]]:
    """Yield the path and the words of every sentence of absence, with the searches it names.

    Those are what the record around it names; one with a field of its own answers for itself.

    Args:
        value: A record, a text or a list of them.
    """
    for one in held_by(value):
        if isinstance(one.value, str) and _NOT_OURS.isdisjoint(one.path):
            for sentence in sentences(one.value):
                if claims_absence(sentence):
                    yield one.path, sentence, _searches_of(one)


def _searches_of(one: Held) -> tuple[str, ...]:
    named = (record.searches for record in reversed(one.within) if hasattr(record, "searches"))
    return next(named, ())
