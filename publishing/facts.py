"""What a branch changes, fact by fact, in words that a reviewer reads: `make diff`.

Compared are the records of the data files, not their text: another way to write the same says
nothing. An entry that cannot be read as its record is compared as it is written.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from library.draft import Draft, read_draft, read_measured
from library.files import ALL_FILES, MEASURED, DataFile
from library.records.base import Record

from .source_date import commit_of

DATA = "docs/data"
NOTHING_CHANGED = "No fact changes."
SAFETY = "! "
"""Begins a line that changes when to stop, or who should not begin: a reviewer reads it twice."""

_SAFETY_FIELDS = frozenset(("stop_if", "avoid_if", "step_back_when"))
_SAFETY_FILE = "safety.yml"
_KEYS = ("id", "key", "exercise", "post")
"""What may tell one thing of a list from the others."""
_UNITS = {"seconds": "s", "cm": "cm"}


class FactsError(Exception):
    """Facts cannot be compared; the message says what to do."""


def changed_facts(root: Path, base: str) -> list[str]:
    """Return the facts that the folder changes, a line each.

    Args:
        root: The root of the repository.
        base: What to compare with: a branch or a commit. Only what changed since the two parted
            counts.

    Raises:
        FactsError: When there is no such branch or commit here, or too little of the history.
    """
    if commit_of(root) is None:
        raise FactsError(
            "this copy has no history, as a download has none, so what changed is not known: "
            "clone the repository, and change it there"
        )
    start = _git(root, "merge-base", base, "HEAD")
    if start is None:
        remedy = (
            f"fetch it (`git fetch origin {base}`), or name another: make diff BASE=origin/main"
        )
        raise FactsError(f"git knows no common beginning with {base!r} here: {remedy}")
    with TemporaryDirectory(prefix="level-hips-") as folder:
        before = Path(folder)
        for name in (*(f"{DATA}/{file.name}" for file in ALL_FILES), *(f.name for f in MEASURED)):
            (before / name).parent.mkdir(parents=True, exist_ok=True)
            text = _git(root, "show", f"{start.strip()}:{name}")
            (before / name).write_text(text or "", encoding="utf-8")
        return [
            *differences(read_draft(before / DATA), read_draft(root / DATA)),
            *differences(read_measured(before), read_measured(root), MEASURED),
        ]


def _git(root: Path, *words: str) -> str | None:
    done = subprocess.run(
        ["git", *words], cwd=root, capture_output=True, encoding="utf-8", check=False
    )
    return None if done.returncode else done.stdout


def differences(before: Draft, now: Draft, files: Sequence[DataFile] = ALL_FILES) -> list[str]:
    """Return the facts in which two states of the data differ, a line each."""
    return [line for file in files for line in _of_file(file, before, now)]


# --- entries -------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Thing:
    """An entry, or what a file says beside its lists."""

    label: str
    plain: Any
    """As its record, with every value that may be left out; None when it has a wrong shape."""
    written: Any
    """As it stands in the file."""


def _of_file(file: DataFile, before: Draft, now: Draft) -> Iterator[str]:
    old, new = _things(file, before), _things(file, now)
    for key, thing in new.items():
        if key not in old:
            yield _marked(file.name, "", f"{thing.label}: new")
    for key, was in old.items():
        thing = new.get(key, was)
        if key not in new:
            yield _marked(file.name, "", f"{was.label}: gone")
            continue
        both = (was.plain, thing.plain)
        if None in both:
            both = (was.written, thing.written)
        for field, words in _changes("", *both, _often_named(both)):
            place = f"{was.label}: {field}" if field else was.label
            yield _marked(file.name, field, f"{place}{words}")
    kept = [key for key in old if key in new]
    if kept != [key for key in new if key in old]:
        yield _marked(file.name, "", f"{file.name}: in another order")


def _marked(file: str, field: str, line: str) -> str:
    is_safety = file == _SAFETY_FILE or any(_words_of(one) in field for one in _SAFETY_FIELDS)
    return f"{SAFETY if is_safety else ''}{line}"


def _things(file: DataFile, draft: Draft) -> dict[tuple[str, str], _Thing]:
    """Return everything that a file says, by the key of its list and its own."""
    source = draft.sources[file.name]
    data = source.data if isinstance(source.data, dict) else {}
    read = {
        (entry.list_key, entry.index): entry.record.model_dump(mode="json")
        for key in file.lists
        for entry in draft.entries[key]
    }
    things = {}
    for key, value in data.items():
        if key not in file.lists:
            plain = _plain(draft.others.get(file.name, {}).get(key))
            things[key, ""] = _Thing(_words_of(key), plain, value)
            continue
        for index, entry in enumerate(value if isinstance(value, list) else ()):
            fields = entry if isinstance(entry, dict) else {}
            name = str(next((fields[one] for one in _KEYS if one in fields), index))
            if file.told_by:
                name = ", ".join(str(fields.get(column, "")) for column in file.told_by)
            label = str(fields.get("name") or fields.get("title") or name)
            things[key, name] = _Thing(label, read.get((key, index)), entry)
    return things


def _plain(value: Any) -> Any:
    if isinstance(value, Record):
        return value.model_dump(mode="json")
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return value


# --- values --------------------------------------------------------------------------------------


def _changes(field: str, old: Any, new: Any, often: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield what changed below a value: the field in words, and how."""
    if old == new:
        return
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        for name in dict.fromkeys((*old, *new)):
            named = f"{field} {_words_of(name)}" if name in often and field else _words_of(name)
            below = named if name in often or not _is_listed(field) else f"{field}, {named}"
            yield from _unit(name, _changes(below, old.get(name), new.get(name), often))
    elif _are_lists(old, new):
        yield from _of_lists(field, list(old or ()), list(new or ()), often)
    elif _said(old) != _said(new):
        yield field, f" {_said(old)} → {_said(new)}"


def _unit(name: str, found: Iterator[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    unit = _UNITS.get(name.rpartition("_")[2])
    for field, words in found:
        yield field, f"{words} {unit}" if unit else words


def _is_listed(field: str) -> bool:
    """Return whether a field's words end with which thing of a list is meant."""
    return field.endswith(")")


def _are_lists(*values: Any) -> bool:
    lists = [value for value in values if value is not None]
    return bool(lists) and all(
        isinstance(value, list | tuple) and not _is_range(value) for value in lists
    )


def _is_range(value: Any) -> bool:
    return (
        isinstance(value, list | tuple)
        and len(value) == 2
        and all(isinstance(one, int) and not isinstance(one, bool) for one in value)
    )


def _of_lists(
    field: str, old: list[Any], new: list[Any], often: frozenset[str]
) -> Iterator[tuple[str, str]]:
    keys = [key for key in _KEYS if _tells_apart(key, old) and _tells_apart(key, new)]
    if keys:
        was, now = ({one[keys[0]]: one for one in those} for those in (old, new))
        yield from _of_named(field, was, now, often)
        return
    texts, others = ([_said(one) for one in those] for those in (old, new))
    if sorted(texts) == sorted(others):
        yield field, ", in another order"
        return
    steps = SequenceMatcher(a=texts, b=others, autojunk=False).get_opcodes()
    for kind, a, b, c, d in steps:
        if kind != "equal":
            yield from _of_texts(field, texts[a:b], others[c:d])


def _of_named(
    field: str, was: Mapping[str, Any], now: Mapping[str, Any], often: frozenset[str]
) -> Iterator[tuple[str, str]]:
    for name, one in was.items():
        if name in now:
            yield from _changes(f"{field} ({name})", one, now[name], often)
        else:
            yield field, f", without: {_said(one)}"
    for name, one in now.items():
        if name not in was:
            yield field, f", added: {_said(one)}"
    if [name for name in was if name in now] != [name for name in now if name in was]:
        yield field, ", in another order"


def _of_texts(field: str, old: list[str], new: list[str]) -> Iterator[tuple[str, str]]:
    pairs = min(len(old), len(new))
    for one, other in zip(old[:pairs], new[:pairs], strict=True):
        yield field, f" {one} → {other}"
    for one in old[pairs:]:
        yield field, f", without: {one}"
    for one in new[pairs:]:
        yield field, f", added: {one}"


def _tells_apart(key: str, things: list[Any]) -> bool:
    names = [one.get(key) if isinstance(one, Mapping) else None for one in things]
    return None not in names and len({str(name) for name in names}) == len(names)


def _often_named(values: tuple[Any, ...]) -> frozenset[str]:
    """Return the names of fields that stand in more than one part of an entry."""
    parts: dict[str, set[str]] = {}
    for value in values:
        if not isinstance(value, Mapping):
            continue
        for part, below in value.items():
            parts.setdefault(part, set()).add("")
            for name in below if isinstance(below, Mapping) else ():
                parts.setdefault(name, set()).add(part)
    return frozenset(name for name, found in parts.items() if len(found) > 1)


# --- words ---------------------------------------------------------------------------------------


def _words_of(field: str) -> str:
    """Return the name of a field in words, without its unit."""
    words = field.split("_")
    return " ".join(words[:-1] if words[-1] in _UNITS else words)


def _said(value: Any) -> str:
    """Return a value as a reviewer reads it."""
    if value is None or value in ([], (), {}):
        return "nothing"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str):
        return f"“{value}”" if " " in value else value
    if isinstance(value, float) and value.is_integer():
        return str(int(value))  # a mean that a study gives as 103 is read as 103.0
    if isinstance(value, list | tuple) and _is_range(value):
        return str(value[0]) if value[0] == value[1] else f"{value[0]} to {value[1]}"
    if isinstance(value, Mapping):
        said = {name: one for name, one in value.items() if one not in (None, [], (), {})}
        if len(said) == 1 or set(said) == {"what", "source"}:
            return _said(next(iter(said.values())))
        return ", ".join(f"{_words_of(name)} {_said(one)}" for name, one in said.items())
    if isinstance(value, list | tuple):
        return ", ".join(map(_said, value))
    return str(value)
