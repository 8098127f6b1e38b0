"""Rules about what programs measured or worked out: `measured.py` holds its files against them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from typing import Any, get_args

from ..draft import Draft, Entry
from ..hip_lines import HipPosition, lever_of
from ..levers import SPECIMEN, Place, lever_rows, specimen_lines
from ..problems import Problem, shown
from ..records.angles import SCALES
from ..records.base import Record
from ..records.measured import SLIDER_OF, HipLine, LeverRow, Measurement, Outline, SliderRange

APART = 0.002
"""How far (cm) a lever of the table may be from that of its line: both are rounded."""

FEW = 5
"""Rows with other levers than those of their line: with more, it is the line that is wrong."""

LISTS: tuple[tuple[str, type[Record], str], ...] = (
    ("lines", HipLine, "git checkout sheet/core/hip-lines.json"),
    ("bones", Outline, "git checkout macros/hip_outlines.json"),
    ("sliders", SliderRange, "git checkout sheet/core/mover.json"),
    ("measurements", Measurement, "git checkout macros/speed.json, or make benchmark"),
)
"""Each list that is whole only with every id that its record knows, and what brings it back."""

_NUMBER = re.compile(r"(\d{1,3}(,\d{3})*(\.\d+)?)?")
_WHOLE = re.compile(r"\d+")


def every_entry_is_there_once(draft: Draft) -> Iterator[Problem]:
    """Lines, outlines, sliders and measurements are there, each of them once."""
    for key, record, back in LISTS:
        if key not in draft.whole:
            continue
        entries = draft.entries[key]
        source = entries[0].source
        count = Counter(entry.record.id for entry in entries)
        for name in get_args(record.model_fields["id"].annotation):
            if not count[name]:
                found = f"no entry {name}"
                yield Problem(
                    source.file, source.line((key,)), "", key, found, f"bring it back: {back}"
                )
        yield from _twice(entries)
    yield from _twice(draft.entries["stills"])


def _twice(entries: tuple[Entry, ...]) -> Iterator[Problem]:
    seen: set[str] = set()
    for entry in entries:
        if entry.record.id in seen:
            yield entry.problem(("id",), shown(entry.record.id), "it stands above, too: keep one")
        seen.add(entry.record.id)


# --- levers ---------------------------------------------------------------------------------------

_BACK = "git checkout docs/data/levers.csv brings the table back"


def every_row_of_levers_is_there_once(draft: Draft) -> Iterator[Problem]:
    """The table has every part at every position, and nothing else."""
    if "levers" not in draft.whole:
        return
    wanted = list(lever_rows())
    rows: dict[tuple[str, str, Place], Entry] = {}
    for entry in draft.entries["levers"]:
        name = _row(entry.record)
        if name in rows:
            remedy = f"{rows[name].name} tells of it: keep one"
            yield entry.problem(("part",), shown(entry.record.part), remedy)
        elif name not in wanted:
            remedy = f"the table has no row of this part at this position: {_BACK}"
            yield entry.problem(("flexion",), _place(entry.record), remedy)
        rows.setdefault(name, entry)
    missing = [name for name in wanted if name not in rows]
    if missing:
        first = wanted.index(missing[0])
        before = [rows[name] for name in wanted[:first] if name in rows]
        near = before[-1] if before else draft.entries["levers"][0]
        source, part, place = missing[0]
        others = f", and {len(missing) - 1} others" * (len(missing) > 1)
        found = f"no row after it of {source}, {part}, {', '.join(map(str, place))}{others}"
        yield near.problem(("part",), found, _BACK)


def _row(row: LeverRow) -> tuple[str, str, Place]:
    return row.source, row.part, (row.flexion, row.adduction, row.turned_in)


def _place(row: LeverRow) -> str:
    return f"{row.source}, {row.part}, {row.flexion}, {row.adduction}, {row.turned_in}"


def levers_are_those_of_their_lines(draft: Draft) -> Iterator[Problem]:
    """Every lever and length of the table is what the line of its part gives at the position."""
    if "lines" not in draft.whole:
        return
    ours = {entry.record.id: entry for entry in draft.entries["lines"]}
    theirs = specimen_lines()
    wanted = set(lever_rows())
    rows: dict[str, list[list[Problem]]] = {}
    for entry in draft.entries["levers"]:
        row: LeverRow = entry.record
        if _row(row) not in wanted:
            continue
        if row.source == SPECIMEN:
            yield from _other_levers(entry, theirs[row.part])
        elif row.part in ours:
            found = list(_other_levers(entry, ours[row.part].record))
            rows.setdefault(row.part, []).append(found)
    for part, those in rows.items():
        wrong = sum(map(bool, those))
        if wrong > FEW:  # it is the line that is wrong, said once
            remedy = "it gives other levers than levers.csv says: bring both back with git checkout"
            yield ours[part].problem((), f"{wrong} of {len(those)} rows wrong", remedy)
        else:
            yield from chain.from_iterable(those)


def _other_levers(entry: Entry, line: HipLine) -> Iterator[Problem]:
    row: LeverRow = entry.record
    position = HipPosition(row.flexion, -row.adduction, row.turned_in)
    lever = lever_of(line, position)
    for name in ("flexes", "abducts", "turns_in", "length"):
        said, gives = getattr(row, name), getattr(lever, name)
        if name == "length" and row.source == SPECIMEN:
            if said is not None:
                yield entry.problem(
                    (name,), f"{said:.3f}", "the specimen has no length: leave it empty"
                )
        elif said is None:
            yield entry.problem((name,), "nothing", f"write {gives:.3f}: so long is its line")
        elif abs(said - gives) > APART:
            remedy = f"write {gives:.3f}: that is what its line gives"
            yield entry.problem((name,), f"{said:.3f}", remedy)


def an_axis_has_length_one(draft: Draft) -> Iterator[Problem]:
    """The axis of a cylinder says a direction, so its length is one."""
    for entry in draft.entries["lines"]:
        around = entry.record.round
        if around is not None:
            length = sum(one * one for one in around.axis) ** 0.5
            if abs(length - 1) > APART:
                yield entry.problem(("round", "axis"), f"the length {length:.3f}", "make it 1")


# --- the runner that moves ------------------------------------------------------------------------


def sliders_go_as_far_as_the_scales_of_their_angles(draft: Draft) -> Iterator[Problem]:
    """A slider goes as far as the means of its angle that are accepted, and begins within."""
    scales = {SLIDER_OF[angle]: ends for angle, ends in SCALES.items()}
    for entry in draft.entries["sliders"]:
        slider = entry.record
        least, most = scales[slider.id]
        for name, wanted in (("least", least), ("most", most)):
            if getattr(slider, name) != wanted:
                remedy = f"write {wanted}: so far goes the scale of this angle (records/angles.py)"
                yield entry.problem((name,), str(getattr(slider, name)), remedy)
        if not least <= slider.start <= most:
            yield entry.problem(("start",), str(slider.start), f"write {least} to {most}")


def a_still_says_how_far_it_is_moved(draft: Draft) -> Iterator[Problem]:
    """A picture without the script is moved within the scales, and its words say how far."""
    scales = {SLIDER_OF[angle]: ends for angle, ends in SCALES.items()}
    for entry in draft.entries["stills"]:
        moves: dict[str, Any] = entry.record.moves.model_dump(exclude_none=True)
        for name, degrees in moves.items():
            least, most = scales[name]
            if not least <= degrees <= most:
                yield entry.problem(("moves", name), str(degrees), f"write {least} to {most}")
        said = {int(one) for one in _WHOLE.findall(entry.record.says)}
        if said != {abs(one) for one in moves.values()}:
            remedy = f"let it say how far it is moved: {sorted(moves.values()) or 'not at all'}"
            yield entry.problem(("says",), shown(entry.record.says), remedy)


# --- the speed of the site ------------------------------------------------------------------------


def rows_of_measurements_are_whole(draft: Draft) -> Iterator[Problem]:
    """A row has a cell below each head: what was measured, and then numbers or nothing."""
    for entry in draft.entries["measurements"]:
        heads = entry.record.heads
        for index, row in enumerate(entry.record.rows):
            if len(row) != len(heads):
                yield entry.problem(("rows", index), f"{len(row)} cells", f"write {len(heads)}")
            for place, cell in enumerate(row[1:], start=1):
                if not _NUMBER.fullmatch(cell):
                    remedy = "write a number such as 1,046 or 0.97"
                    yield entry.problem(("rows", index, place), shown(cell), remedy)
            if not row[0]:
                yield entry.problem(("rows", index, 0), "nothing", "write what was measured")


MEASURED_RULES = (
    every_entry_is_there_once,
    every_row_of_levers_is_there_once,
    levers_are_those_of_their_lines,
    an_axis_has_length_one,
    sliders_go_as_far_as_the_scales_of_their_angles,
    a_still_says_how_far_it_is_moved,
    rows_of_measurements_are_whole,
)
"""Every rule about these files."""
