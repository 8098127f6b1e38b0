"""What is wrong with lines that are no YAML, in the words of somebody who never learned YAML.

A parser says where it was at a loss, which may be lines after the mistake, and in its own words.
The mistakes of hands that type are few, and each shows in its own line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .problems import shown

LOOKED_AT = 4
"""So many lines, that of the parser's complaint and those above it."""

_KEY = r"^\s*(?:- )?(?P<key>[a-z][a-z0-9_]*)"
_NO_BLANK = re.compile(rf"{_KEY}:(?!//)[^\s]")
_EQUALS = re.compile(rf"{_KEY} ?= ?\S")
_BARE_HYPHEN = re.compile(r"^\s*-(?!-)[^\s\d]")
_OTHER_HYPHEN = re.compile(r"^\s*(?P<sign>[\u2010-\u2015\u2212\u2022\u00b7*])\s*\S")
_VALUE = re.compile(rf"(?:{_KEY}:|^\s*-)\s+(?:(?P<below>[a-z][a-z0-9_]*): +)?(?P<value>\S.*)$")
_MARK = re.compile(r'(?<!\\)"')
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')
CURLY = "\u201c\u201d\u201e\u201f\u2018\u2019\u201a\u00ab\u00bb"
"""The marks that programs for letters make of straight ones."""
STRAIGHT = 'write straight quotation marks, ", around the text'
UNCLOSED = 'a quotation mark, ", is missing: at the {} of the text?'
_CLOSED_BY = {"[": "]", "{": "}"}
_KEY_LINE = re.compile(rf"{_KEY}:(\s|$)")


@dataclass(frozen=True)
class Slip:
    """A mistake of a hand."""

    line: int
    field: str
    """The key that stands in the line; empty where there is none."""
    found: str
    remedy: str


def slip_near(text: str, line: int) -> Slip | None:
    """Return what was mistyped near a line at which a parser was at a loss; None if nothing shows.

    Args:
        text: The whole file.
        line: The number of the line.
    """
    lines = text.split("\n")
    for number in range(min(line, len(lines)), max(line - LOOKED_AT, 0), -1):
        written = lines[number - 1]
        if not written.strip() or written.lstrip().startswith("#"):
            continue
        for remedy in _slips(written, lines[number:line]):
            return Slip(number, _key_of(written), shown(written.strip()), remedy)
    return _other_indentation(lines, line) or _open_quotation(lines, line)


def _open_quotation(lines: list[str], line: int) -> Slip | None:
    """Return the line whose quotation mark was closed by that of another, however far below."""
    for number in range(min(line, len(lines)), 0, -1):
        written = lines[number - 1]
        value = _VALUE.search(written)
        if value and value["value"].startswith('"') and len(_MARK.findall(written)) % 2:
            return Slip(number, _key_of(written), shown(written.strip()), UNCLOSED.format("end"))
    return None


def _key_of(written: str) -> str:
    found = re.match(_KEY, written)
    return found["key"] if found and re.match(rf"{_KEY}\s*[:=]", written) else ""


def _slips(written: str, below: list[str]) -> Iterator[str]:
    if found := _NO_BLANK.match(written):
        yield f"write a space after the colon: '{found['key']}: ...'"
    if found := _EQUALS.match(written):
        yield f"write a colon and a space in the place of the =: '{found['key']}: ...'"
    if _BARE_HYPHEN.match(written):
        yield "write a space after the hyphen: '- ...'"
    if found := _OTHER_HYPHEN.match(written):
        yield f"begin the line with an ordinary hyphen and a space, '- ', not with {found['sign']}"
    if value := _VALUE.search(written):
        yield from _slips_of(value["value"].rstrip(), below)


def _slips_of(value: str, below: list[str]) -> Iterator[str]:
    if value[0] in CURLY:
        yield STRAIGHT
        return
    if len(_MARK.findall(value)) % 2:
        end = "end" if value.startswith('"') else "beginning"
        yield UNCLOSED.format(end)
        return
    if value[0] in _CLOSED_BY:
        rest = _QUOTED.sub("", "\n".join((value, *below)))
        for opens, closes in _CLOSED_BY.items():
            if rest.count(opens) > rest.count(closes):
                yield f"the bracket {opens} is not closed: write {closes} where it ends"
        return
    if value[0] not in "\"'|>" and ": " in value:
        yield "put the text in double quotes, \", because it holds ': '"


def _other_indentation(lines: list[str], line: int) -> Slip | None:
    """Return a line that begins elsewhere than those of its kind above it."""
    written = lines[line - 1] if line <= len(lines) else ""
    if not (_KEY_LINE.match(written) or written.lstrip().startswith("- ")):
        return None
    begins = _indent(written)
    is_item = written.lstrip().startswith("- ")
    kin = [
        _indent(above)
        for above in lines[: line - 1]
        if above.strip() and above.lstrip().startswith("- ") == is_item
    ]
    if not kin or begins in kin[-1:]:
        return None
    usual = min(reversed(kin[-12:]), key=lambda other: abs(other - begins))
    if usual == begins:
        return None
    remedy = (
        f"begin the line after {usual} spaces, as the lines of its kind above it do, not {begins}"
    )
    return Slip(line, _key_of(written), shown(written.strip()), remedy)


def _indent(written: str) -> int:
    return len(written) - len(written.lstrip(" "))
