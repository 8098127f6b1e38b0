"""The editions of the library, so that a sheet made in any of them can be told what changed since.

They are recorded when the site is published, never in a contributor's change: a change of the data
touches no line of the record, and two of them merge. A line of the record is one edition and holds
only what differs from the edition it names, so that lines may stand in any order: whoever publishes
a copy of their own merges our lines into theirs (`.gitattributes`).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from itertools import takewhile
from pathlib import Path
from typing import Any

from library import Library
from library.dose import dose_words
from library.problems import DataError, Problem
from library.records.base import Record
from library.records.exercise import Exercise

RECORD = Path("data/editions.json")
"""The record, below the docs folder; the sheet reads it there, too."""

REMEDY = f"take docs/{RECORD} as it is on the main branch: only publishing writes it"

NAMED_OTHERWISE = frozenset(("97e00876", "fb26db42"))
"""Editions from before the name of an edition was made of all that is on record of it."""

Content = Mapping[str, Any]
"""What is remembered of an edition: `rules`, a digest of what holds for every exercise, and
`exercises`, by id."""

Line = Mapping[str, Any]
"""An edition on record: `id`, `date`, what differs of its content, and `from`, the edition from
which that differs; none for the first. What is no longer there is null."""


def today() -> date:
    """Return the date of an edition that is made now: that of no clock in particular, in UTC."""
    return datetime.now(UTC).date()


def plain(record: Record) -> dict[str, Any]:
    """Return a record as plain JSON values; ranges are always pairs."""
    return record.model_dump(mode="json")


def digest(value: Any) -> str:
    """Return eight hexadecimal digits of a JSON value."""
    text = json.dumps(value, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def digests(exercise: Exercise) -> dict[str, str]:
    """Return a digest for each part of an exercise that a patient follows.

    What only says where a dose comes from is left out: a new reference changes nothing to do.
    """
    values = plain(exercise)
    for field in ("dose", "schedule"):
        values[field] = {k: v for k, v in values[field].items() if k not in ("refs", "quote")}
    parts = {
        "instructions": (
            *("set_up", "steps", "feel", "cues", "faults"),
            *(name for name in ("one_side", "step_height_cm") if values[name] is not None),
        ),
        "dose": ("dose", "schedule", "tempo"),
        "safety": ("avoid_if", "stop_if"),
    }
    return {
        name: digest({field: values[field] for field in fields}) for name, fields in parts.items()
    }


def words_of_dose(library: Library, exercise: Exercise) -> str:
    """Return the suggested dose of an exercise in words."""
    return dose_words(exercise.dose, library.term("sides", exercise.dose.sides).label)


def content_of(library: Library) -> Content:
    """Return what an edition with these data remembers."""
    safety = plain(library.safety)
    return {
        "rules": digest(
            {name: safety[name] for name in ("stop_rules", "band_rules", "pain_guide")}
        ),
        "exercises": {
            name: {
                "code": exercise.code,
                "dose_words": words_of_dose(library, exercise),
                "digests": digests(exercise),
            }
            for name, exercise in library.exercises.items()
        },
    }


def edition_id(content: Content) -> str:
    """Return the name of an edition: a digest of all that is remembered of it."""
    return digest([content["rules"], content["exercises"]])


# --- only what changed ---------------------------------------------------------------------------


def difference(before: Mapping[str, Any], now: Mapping[str, Any]) -> dict[str, Any]:
    """Return what to say beside `before` to get `now`; what is gone is null."""
    changed: dict[str, Any] = {name: None for name in before if name not in now}
    for name, value in now.items():
        then = before.get(name)
        if isinstance(value, Mapping):
            if then is None or (value := difference(then, value)):
                changed[name] = value
        elif value != then:
            changed[name] = value
    return changed


def changed_by(before: Mapping[str, Any], difference: Mapping[str, Any]) -> dict[str, Any]:
    """Return what `difference` makes of `before`."""
    now = {name: value for name, value in before.items() if difference.get(name, "") is not None}
    for name, value in difference.items():
        if isinstance(value, Mapping):
            now[name] = changed_by(before.get(name) or {}, value)
        elif value is not None:
            now[name] = value
    return now


# --- the record ----------------------------------------------------------------------------------


def read_record(docs_dir: Path) -> list[Line]:
    """Return the editions on record, in the order of the file; none when there is no record yet.

    Raises:
        DataError: When it cannot be read, for example after a merge with a conflict, or when an
            edition is made from one that is not there.
    """
    path = docs_dir / RECORD
    if not path.is_file():
        return []
    try:
        lines = json.loads(path.read_text(encoding="utf-8"))["editions"]
        record = [line for line in lines if line]
        for line in record:
            date.fromisoformat(line["date"])
        for content in contents(record).values():
            content["rules"]
    except json.JSONDecodeError as error:
        raise DataError([_problem(error.lineno, "", "no record of editions")]) from None
    except KeyError as error:
        found = f"no record of editions: {error.args[0]!r} is missing"
        raise DataError([_problem(1, "", found)]) from None
    except (ValueError, TypeError, AttributeError):
        raise DataError([_problem(1, "", "no record of editions")]) from None
    return record


def record_problems(record: Sequence[Line]) -> Iterator[Problem]:
    """Yield a problem for every edition whose line was changed since it was published."""
    said = contents(record)
    for number, line in enumerate(record, 2):
        name = line["id"]
        if edition_id(said[name]) != name and name not in NAMED_OTHERWISE:
            yield _problem(number, name, "another content than its name stands for")


def contents(record: Sequence[Line]) -> dict[str, Content]:
    """Return what was remembered of every edition, by its id.

    Raises:
        KeyError: With an edition that others are made from, and that is not on record.
    """
    found: dict[str, Content] = {}
    waiting = list(record)
    while waiting:
        later = []
        for line in waiting:
            base = line.get("from")
            if base is None or base in found:
                before: Content = {"exercises": {}} if base is None else found[base]
                found.setdefault(line["id"], changed_by(before, _content(line)))
            else:
                later.append(line)
        if len(later) == len(waiting):
            raise KeyError(later[0]["from"])
        waiting = later
    return found


def _content(line: Line) -> Content:
    return {name: value for name, value in line.items() if name in ("rules", "exercises")}


def line_of(record: Sequence[Line], content: Content, day: date) -> Line | None:
    """Return the line that puts a content on record; None when it is there."""
    name = edition_id(content)
    if any(line["id"] == name for line in record):
        return None
    head = {"id": name, "date": day.isoformat()}
    if not record:
        return {**head, **content}
    last = record[-1]["id"]
    change = difference(contents(record)[last], content)
    return {**head, "from": last, "exercises": {}, **change}


def text_of(record: Sequence[Line]) -> str:
    """Return the text of a record: a line for each edition.

    They all end alike, so that the lines of two records can be put together; `{}` is no edition.
    """
    lines = (json.dumps(line, ensure_ascii=False, separators=(",", ":")) for line in record)
    return "".join(('{"editions": [\n', *(f"{line},\n" for line in lines), "{}]}\n"))


def record_edition(library: Library, docs_dir: Path, day: date) -> Line | None:
    """Put the edition of the data on record, and return its line; None when it is there.

    Raises:
        DataError: When the record cannot be read, or a line of it was changed.
    """
    record = read_record(docs_dir)
    if problems := list(record_problems(record)):
        raise DataError(problems)
    line = line_of(record, content_of(library), day)
    if line:
        path = docs_dir / RECORD
        path.write_text(text_of([*record, line]), encoding="utf-8", newline="\n")
    return line


def edition_now(library: Library, record: Sequence[Line], day: date) -> dict[str, str]:
    """Return the edition of the data: its id, its date, and the digest of its rules.

    The date is that of its line; of an edition that is not published yet, the given day.
    """
    content = content_of(library)
    name = edition_id(content)
    dates = [line["date"] for line in record if line["id"] == name]
    return {"id": name, "date": (*dates, day.isoformat())[0], "rules": content["rules"]}


def editions_of_parts(
    library: Library, record: Sequence[Line], day: date
) -> Callable[[Iterable[str]], dict[str, str]]:
    """Return what tells the edition of a sheet: the id and date of what it says of its exercises.

    Its id stays as long as nothing changes that one follows on that sheet, whatever changes in the
    rest of the library. Its date is that of the first of the last editions on record that say the
    same; the given day when none does.
    """
    said = contents(record)
    lines = [(line["date"], said[line["id"]]) for line in reversed(record)]
    now = content_of(library)

    def part(content: Content, names: Sequence[str]) -> Content:
        exercises = {name: content["exercises"].get(name) for name in names}
        return {"rules": content["rules"], "exercises": exercises}

    def edition(exercises: Iterable[str]) -> dict[str, str]:
        names = sorted(set(exercises))
        shown = part(now, names)
        same = takewhile(lambda line: part(line[1], names) == shown, lines)
        dates = [day.isoformat(), *(on for on, _ in same)]
        return {"id": edition_id(shown), "date": dates[-1]}

    return edition


def _problem(line: int, entry: str, found: str) -> Problem:
    return Problem(RECORD.name, line, entry, "", found, REMEDY)
