"""Turns what pydantic says of a wrong shape into a place, a value and a remedy."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from .codes import CODE
from .fields import choices_of, field_at, model_at
from .problems import Problem, closest, nearest, shown
from .records.base import COLOUR, EMAIL, LOGO, ONE_LINE, PAPER_ADDRESS, PHONE, WEB_ADDRESS
from .records.evidence import ISSUE, VOLUME
from .records.measured import CELL, MEASURED, OUTLINE
from .yaml_source import DataPath, Source, dotted

_SENTENCES = {
    "string_type": "write a text; put it in quotes if it looks like a number, a date or yes/no",
    "float_type": "write a number without quotes",
    "int_type": "write a whole number without quotes",
    "bool_type": "write true or false without quotes",
    "tuple_type": "write a list: [one, two], or each on its own line with '- ' in front",
    "model_type": "write keys and values here",
    "dict_type": "write keys and values here",
    "greater_than": "write a number above {gt:g}",
    "greater_than_equal": "write {ge:g} or more",
    "less_than": "write a number below {lt:g}",
    "less_than_equal": "write {le:g} or less",
    "too_short": "write at least {min_length}",
    "too_long": "write at most {max_length}",
    "string_too_long": "write at most {max_length} characters",
}

_COMMA = re.compile(r"-?\d+,\d+")

PATTERNS = {
    ONE_LINE: "write one line of text, without tabs or spaces at its ends",
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "write lower-case letters, digits and single hyphens",
    r"^[a-z]+( [a-z]+)*$": "write lower-case letters and single spaces",
    r"^[a-z][a-z0-9_]*$": "write lower-case letters, digits and underscores, a letter first",
    CODE: "write two or three capital letters; the second may be a digit, as in CL, B2 or CLA",
    r"^[AB][0-9]{2}$": "write A (first post) or B (second post) and two digits, such as A07",
    r"^[a-z0-9-]+(/[a-z0-9-]+)*(/\*)?\.md$": "write a page below docs/, such as safety.md, or all "
    "of a folder, such as injuries/*.md",
    r"^[0-9a-f]{8}$": "write the eight digits and letters of an edition, in quotes",
    r"^[LS][1-5]$": "write a root such as L5 or S1",
    r"^[a-z0-9-]+(/[a-z0-9-]+)*\.md$": "write a path below the docs folder, such as chain/index.md",
    r"^A04\.7\.02\.\d{3}$": "write A04.7.02. and three digits, such as A04.7.02.007",
    r"^10\.\d{4,9}/\S+$": "write the DOI without an address in front, such as 10.1000/182",
    r"^\d{4}-(0[1-9]|1[0-2])$": 'write the month it was read in quotes, such as "2026-11"',
    r"^\d{5,8}$": "write the PubMed number: five to eight digits in quotes",
    PAPER_ADDRESS: "write an address that starts with https:// and a host, with no @ before it",
    WEB_ADDRESS: "write an address that starts with https:// and a host, with no @ before it",
    EMAIL: "write an e-mail address",
    VOLUME: 'write the number of the volume in quotes, such as "43" or "102-B"',
    ISSUE: 'write the number of the issue in quotes, such as "3", "7-8" or "Suppl 1"',
    COLOUR: 'write a # and six digits or letters from a to f, in quotes, such as "#7a1f3d"',
    LOGO: "write the path of an SVG or a PNG below docs/, such as assets/clinic-logo.svg",
    OUTLINE: "write closed rounds of whole numbers, each M, at least three points and Z",
    CELL: "write one line without a bar, and without spaces at its ends",
    MEASURED: "write the day and on what, such as 30 November 2026: 2 processor cores.",
    PHONE: 'write a telephone number in quotes, such as "020 7946 0000"',
}
"""What to do when a text does not match the pattern of its field."""


def shape_problems(
    source: Source, at: DataPath, model: type[BaseModel], error: ValidationError
) -> Iterator[Problem]:
    """Yield the problems that a validation error tells, each mistake once.

    Args:
        source: The file.
        at: Path of the validated value in the file.
        model: The record that it should match, or that of the file, of which it is a key.
        error: What pydantic found; its locations start at that value.
    """
    details = error.errors()
    entry = source.entry(at)
    for detail in details:
        path = tuple(detail["loc"])
        place = path if entry else (*at, *path)
        # An entry whose name cannot be read is placed from the top of the file, but is a record.
        within = (*at, *path) if len(at) == 1 else path
        if not _follows_from_another(detail, details, model, within):
            line = source.line((*at, *path))
            found, remedy = _found(detail), _remedy(model, within, detail)
            yield Problem(source.file, line, entry, dotted(place), found, remedy)


def _follows_from_another(
    detail: ErrorDetails, details: list[ErrorDetails], model: type[BaseModel], within: DataPath
) -> bool:
    """Return whether a second look at the same mistake found this error.

    A list counts as too short without its wrong values, and the right key of a misspelt one
    is missing.
    """
    path = detail["loc"]
    if detail["type"] == "too_short":
        return any(other["loc"][: len(path)] == path != other["loc"] for other in details)
    if detail["type"] == "missing" and isinstance(path[-1], str):
        holder = model_at(model, within[:-1])
        misspelt = [
            str(other["loc"][-1])
            for other in details
            if other["type"] == "extra_forbidden" and other["loc"][:-1] == path[:-1]
        ]
        return any(closest(key, holder.model_fields) == path[-1] for key in misspelt)
    return False


def _found(detail: ErrorDetails) -> str:
    if detail["type"] == "missing":
        return "nothing"
    if detail["type"] == "extra_forbidden":
        return f"an unknown key with {shown(detail['input'])}"
    return shown(detail["input"])


def _remedy(model: type[BaseModel], path: DataPath, detail: ErrorDetails) -> str:
    kind, value, context = detail["type"], detail["input"], detail.get("ctx", {})
    if kind == "missing":
        return f"add it: {field_at(model, path).description}"
    if kind == "extra_forbidden":
        if value is None and str(path[-1]).isdigit():
            return "write a number with a point, not with a comma, such as 1.5"
        remedy = nearest(str(path[-1]), model_at(model, path[:-1]).model_fields, "key")
        if value is None:
            return f"{remedy}; or put quotes around the text before it, if this is its end"
        return remedy
    if kind == "literal_error":
        return nearest(str(value), choices_of(field_at(model, path)), "value")
    if kind == "float_type" and isinstance(value, str) and _COMMA.fullmatch(value):
        return f"write it with a point: {value.replace(',', '.')}"
    if kind == "string_type" and isinstance(value, list | dict):
        return "write one text, with double quotes around it"
    if kind == "string_pattern_mismatch":
        return PATTERNS[context["pattern"]]
    if kind in _SENTENCES:
        return _SENTENCES[kind].format(**context)
    return detail["msg"]
