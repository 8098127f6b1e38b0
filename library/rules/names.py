"""Rules about names that point to other entries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any, get_args

from ..draft import Draft
from ..fields import named_values
from ..files import ALL_FILES
from ..kinds import KINDS
from ..problems import Problem, nearest
from ..records.base import Named, Record
from ..yaml_source import dotted


def vocabularies_are_there(draft: Draft) -> Iterator[Problem]:
    """Every vocabulary that a field of a record takes its words from is there."""
    if "vocabularies" not in draft.whole:
        return
    line = draft.sources["vocabularies.yml"].line(("vocabularies",))
    for kind in sorted(
        _used_vocabularies() - {entry.record.id for entry in draft.entries["vocabularies"]}
    ):
        remedy = "bring it back, with its terms"
        yield Problem("vocabularies.yml", line, kind, "", "no such vocabulary", remedy)


def names_are_known(draft: Draft) -> Iterator[Problem]:
    """Every name that points to something points to something that exists.

    One that stands in several places is less likely misspelt than lost where it belongs.
    """
    told = {(problem.file, problem.entry, problem.field) for problem in draft.problems}
    unknown = [one for one in every_name(draft) if _is_unknown(draft, *one[1:])]
    places = Counter((kind, name) for _, kind, name in unknown)
    for problem, kind, name in unknown:
        if (problem.file, problem.entry, problem.field) not in told:
            remedy = nearest(name, draft.known[kind], kind)
            file = KINDS[kind].file if kind in KINDS else "vocabularies.yml"
            if remedy.startswith("there is no such"):
                remedy = f"{remedy}: {file} lists them all"
            if (count := places[kind, name]) > 1:
                remedy = f"{count} places name it: bring it back to {file}, or {remedy}"
            yield replace(problem, remedy=remedy)


def every_name(draft: Draft) -> Iterator[tuple[Problem, str, str]]:
    """Yield each name that stands in a file: a problem of it without a remedy, its kind, itself.

    Those in an entry of a wrong shape are among them: a name is read where it stands.
    """
    for file in ALL_FILES:
        source = draft.sources[file.name]
        for path, kind, name in named_values(file.whole, source.data):
            entry = source.entry(path)
            field = dotted(path[2:] if entry else path)
            line = source.line(path)
            yield Problem(file.name, line, entry, field, repr(name), ""), kind, name


@cache
def _used_vocabularies() -> frozenset[str]:
    kinds = frozenset(kind for file in ALL_FILES for kind in _kinds(file.whole))
    return kinds - set(KINDS)


def _kinds(value: Any) -> Iterator[str]:
    """Yield the kind of every name that a record, or a part of its type, may hold."""
    if isinstance(value, Named):
        yield value.kind
    elif isinstance(value, type) and issubclass(value, Record):
        for info in value.model_fields.values():
            for part in (info.annotation, *info.metadata):
                yield from _kinds(part)
    else:
        for part in get_args(value):
            yield from _kinds(part)


def _is_unknown(draft: Draft, kind: str, name: str) -> bool:
    # Nothing known means that the file, or an id in it, could not be read: reported once, there.
    known = draft.known.get(kind)
    return bool(known) and name not in (known or ())
