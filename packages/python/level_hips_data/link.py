"""Reads and writes the link of a sheet.

The page on the link's format of the site specifies it; this is the same as the site's own script,
and held against it and against the published vectors.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from .alphabet import (
    SYMBOLS,
    Reader,
    Unreadable,
    fixed,
    number,
    number_range,
    presence,
    present,
)
from .frame import frame, unframe
from .limits import MOST_ITEMS
from .restore import CODE, Problem, ProblemCode, Read, day_number, day_of, restore_sheet
from .sheet import BANDS, LOAD_UNITS, SIDES, Item, Load, Sheet, SideDose
from .text_code import decode_text, encode_text

VERSIONS = (1, 3, 5)
"""No sheet was ever written in version 2 or 4."""

T = TypeVar("T")


def read_sheet(text: str) -> Read:
    """Read a link, its fragment, or an address that mail programs changed; never fails.

    Of a link that is cut or changed nothing is read: half a sheet would look like a whole one.
    """
    framed = unframe(text)
    if framed.kind == "empty":
        return Read(None)
    if framed.kind == "not-a-sheet" or framed.kind == "incomplete":
        return _refused(framed.kind)
    if framed.version not in VERSIONS:
        return _refused("newer" if framed.version > 1 else "damaged")
    if framed.kind == "damaged":
        return _refused("damaged")
    try:
        return restore_sheet(_content(framed.content, framed.version))
    except Unreadable:
        return _refused("damaged")


def write_sheet(sheet: Sheet) -> str:
    """Return the fragment of a link, without the #; what a link cannot say is set right first.

    It is written in the oldest version that holds the sheet, which most editions can read.
    """
    tidy = restore_sheet(sheet).sheet
    assert tidy is not None  # a sheet is made of anything
    version = version_of(tidy)
    items = [_item_field(item, version) for item in tidy["items"]]
    return frame(version, ".".join([_sheet_field(tidy, version), *items]))


def sheet_link(page: str, sheet: Sheet) -> str:
    """Return the whole link; `page` is the address of the sheet's page."""
    return f"{page.partition('#')[0]}#{write_sheet(sheet)}"


def version_of(sheet: Sheet) -> int:
    """Return the oldest version that holds a sheet."""
    if any(len(item["code"]) > 2 for item in sheet["items"]):
        return 5
    says_more = sheet["painLimit"] is not None or sheet["stopRule"] or sheet["contact"]
    if says_more or any(item["height"] or item["right"] for item in sheet["items"]):
        return 3
    return 1


def _refused(code: ProblemCode) -> Read:
    return Read(None, (Problem(code),))


def _content(content: str, version: int) -> dict[str, Any]:
    first, *rest = content.split(".")
    if len(rest) > MOST_ITEMS:
        raise Unreadable("too many exercises")
    return {
        **_read_sheet_field(first, version),
        "items": [_read_item_field(whole, version) for whole in rest],
    }


# --- a field is its values, then each of its texts after a hyphen --------------------------------


def _field(values: str, texts: list[str]) -> str:
    return "-".join([values, *(encode_text(text) for text in texts if text)])


class _Texts:
    """The texts of a field, taken one after the other."""

    def __init__(self, texts: list[str]) -> None:
        self.left = texts

    def next(self) -> str:
        if not self.left or not self.left[0]:
            raise Unreadable("a hyphen stands only before a text")
        return decode_text(self.left.pop(0))


def _read_field(whole: str, read: Callable[[Reader, _Texts], T]) -> T:
    values, *rest = whole.split("-")
    source, texts = Reader(values), _Texts(rest)
    result = read(source, texts)
    if not source.is_done() or texts.left:
        raise Unreadable("the field goes on too long")
    return result


# --- the sheet -----------------------------------------------------------------------------------


def _sheet_field(sheet: Sheet, version: int) -> str:
    edition, start = sheet["edition"], sheet["start"]
    weeks, pain = sheet["weeks"], sheet["painLimit"]
    mask = sum(1 << day for day in sheet["weekdays"])
    values = [
        "" if edition is None else fixed(int(edition, 16), 7),
        fixed(mask, 2) if mask else "",
        "" if start is None else fixed(day_number(start) or 0, 3),
        "" if weeks is None else number(weeks),
    ]
    if version == 1:
        return _field(fixed(presence(values), 1) + "".join(values), [sheet["title"]])
    contact = sheet["contact"] or {"name": "", "phone": ""}
    texts = [sheet["title"], sheet["stopRule"], contact["name"], contact["phone"]]
    values = [*values, "" if pain is None else number(pain)]
    return _field(fixed(presence([*values, *texts]), 2) + "".join(values), texts)


def _read_sheet_field(whole: str, version: int) -> dict[str, Any]:
    def read(source: Reader, texts: _Texts) -> dict[str, Any]:
        has = present(source.fixed(1), 4) if version == 1 else present(source.fixed(2), 9)
        values: dict[str, Any] = {
            "edition": f"{source.fixed(7):08x}" if has(0) else None,
            "weekdays": _days(source.fixed(2)) if has(1) else [],
            "start": day_of(source.fixed(3)) if has(2) else None,
            "weeks": source.number() if has(3) else None,
        }
        if version == 1:
            return {**values, "title": texts.next() if "-" in whole else ""}
        values["painLimit"] = source.number() if has(4) else None
        values["title"] = texts.next() if has(5) else ""
        values["stopRule"] = texts.next() if has(6) else ""
        if has(7) or has(8):
            name = texts.next() if has(7) else ""
            values["contact"] = {"name": name, "phone": texts.next() if has(8) else ""}
        return values

    return _read_field(whole, read)


def _days(mask: int) -> list[int]:
    return [day for day in range(mask.bit_length()) if mask >> day & 1]


# --- an exercise ---------------------------------------------------------------------------------


def _item_field(item: Item, version: int) -> str:
    first_hold, height, right = item["firstHold"], item["height"], item["right"]
    values = [
        *(_range(item[name]) for name in ("sets", "reps", "hold", "time")),
        "" if first_hold is None else number(first_hold),
        *(_range(item[name]) for name in ("rest", "perWeek")),
        _band(item["band"]),
        _load(item["load"]),
    ]
    steps = 512 if item["unit"] == "step" else 0
    side = 0 if item["side"] is None else SIDES.index(item["side"]) + 1
    code = item["code"] if version < 5 else item["code"].ljust(3, "0")
    start = code + fixed(side, 1)
    if version == 1:
        has = fixed(presence(values) + steps, 2)
        return _field(start + has + "".join(values), [item["note"]])
    more = ["" if height is None else number(height), "" if right is None else _side_values(right)]
    has = fixed(presence(values) + steps + 1024 * presence([*more, item["note"]]), 3)
    return _field(start + has + "".join([*values, *more]), [item["note"]])


def _read_item_field(whole: str, version: int) -> dict[str, Any]:
    def read(source: Reader, texts: _Texts) -> dict[str, Any]:
        code = source.take(2) if version < 5 else source.take(3).removesuffix("0")
        if not CODE.fullmatch(code):
            raise Unreadable("no exercise has such a code")
        side = source.fixed(1)
        has = present(source.fixed(2), 10) if version == 1 else present(source.fixed(3), 13)
        values = {
            "code": code,
            "side": None if side == 0 else _term(SIDES, side - 1),
            "sets": source.range() if has(0) else None,
            "reps": source.range() if has(1) else None,
            "hold": source.range() if has(2) else None,
            "time": source.range() if has(3) else None,
            "firstHold": source.number() if has(4) else None,
            "rest": source.range() if has(5) else None,
            "perWeek": source.range() if has(6) else None,
            "band": _term(BANDS, source.fixed(1)) if has(7) else None,
            "load": _read_load(source) if has(8) else None,
            "unit": "step" if has(9) else "repetition",
        }
        if version == 1:
            return {**values, "note": texts.next() if "-" in whole else ""}
        return {
            **values,
            "height": source.number() if has(10) else None,
            "right": _read_side_values(source) if has(11) else None,
            "note": texts.next() if has(12) else "",
        }

    return _read_field(whole, read)


def _side_values(dose: SideDose) -> str:
    """Write the right side's own dose: which values follow, then the values."""
    ranges = (_range(dose[name]) for name in ("sets", "reps", "hold", "time"))
    values = [*ranges, _band(dose["band"]), _load(dose["load"])]
    return fixed(presence(values), 2) + "".join(values)


def _read_side_values(source: Reader) -> dict[str, Any]:
    has = present(source.fixed(2), 6)
    return {
        "sets": source.range() if has(0) else None,
        "reps": source.range() if has(1) else None,
        "hold": source.range() if has(2) else None,
        "time": source.range() if has(3) else None,
        "band": _term(BANDS, source.fixed(1)) if has(4) else None,
        "load": _read_load(source) if has(5) else None,
    }


def _range(value: list[int] | None) -> str:
    return "" if value is None else number_range(value)


def _band(value: str | None) -> str:
    return "" if value is None else fixed(BANDS.index(value), 1)


def _load(value: Load | None) -> str:
    if value is None:
        return ""
    return fixed(LOAD_UNITS.index(value["unit"]), 1) + number(int(value["amount"] * 4))


def _read_load(source: Reader) -> dict[str, Any]:
    return {"unit": _term(LOAD_UNITS, source.fixed(1)), "amount": source.number() / 4}


def _term(terms: tuple[str, ...], at: int) -> str:
    """Return a term; one that a later edition added is handed on by its number, to be told."""
    return terms[at] if at < len(terms) else f"?{SYMBOLS[at]}"
