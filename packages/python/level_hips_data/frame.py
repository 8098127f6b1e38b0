"""The frame of a link, the same for every version: version, length, content, check.

It is found in whatever arrived: a fragment, a whole address, one that mail programs changed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from .alphabet import SYMBOLS, fixed
from .mended import mended

_LENGTH_WIDTH = 3
_CHECK_WIDTH = 4
_CHECK_VALUES = {symbol: value for value, symbol in enumerate(f"{SYMBOLS}.-", 1)}
_LARGEST_PRIME = 1_679_609
"""The largest below 36 to the power of 4."""

_LONGEST_TEXT = 60_000
"""No link of ours is longer; a longer text is not looked at."""

_BEGINNING = re.compile(
    r"[!/]*V([1-9]\d{0,3})?(?:\.([0-9A-Z.-]*)|(?![0-9A-Z-]))", re.IGNORECASE | re.ASCII
)

_RUN = re.compile("[ !/]*V[ =0-9A-Z.-]*", re.IGNORECASE | re.ASCII)

_CHANGED = re.compile(
    r"(?![&?]\w+=|#[!/]*V\d+\.|[\"'<>)\]}\u00bb\u2018-\u201f\u2026\u203a]"
    r"|(?:%|&#)\w*\Z|&[a-z]*\Z)[^ 0-9A-Za-z]+[0-9A-Za-z]",
    re.ASCII,
)
"""Signs in the place of a symbol, more of which follow: the link was changed there, and not cut.

What stands behind a link is none of them: what is appended to addresses, another link, brackets
and quotation marks, and an escape that was cut itself.
"""


@dataclass(frozen=True)
class Framed:
    """What was found of a frame."""

    kind: Literal["empty", "not-a-sheet", "incomplete", "damaged", "whole"]
    version: int = 0
    content: str = ""


def frame(version: int, content: str) -> str:
    """Put content, made of symbols with single dots and hyphens between them, into its frame."""
    start = f"V{version}."
    length = len(start) + _LENGTH_WIDTH + len(content) + 1 + _CHECK_WIDTH
    body = start + fixed(length, _LENGTH_WIDTH) + content
    return f"{body}.{check(body)}"


def is_too_long(text: str) -> bool:
    """Return whether a text is longer, in UTF-16, than any link of ours."""
    return len(text.encode("utf-16-le", "surrogatepass")) > 2 * _LONGEST_TEXT


def unframe(text: str) -> Framed:
    """Find the frame in a text."""
    if is_too_long(text):
        return Framed("not-a-sheet")
    line = mended(text)
    if _without_spaces(line) in ("", "#"):
        return Framed("empty")
    at = 0
    for part in line.split("#"):
        found = _BEGINNING.match(_without_spaces(part))
        if found:
            short: Literal["damaged", "incomplete"] = (
                "damaged" if _is_changed(line, part, at) else "incomplete"
            )
            version = int(found[1] or 0)
            return _framed(version, f"V{version}.", (found[2] or "").upper(), short)
        at += len(part) + 1
    return Framed("not-a-sheet")


def _is_changed(line: str, part: str, at: int) -> bool:
    """Return whether signs that no link has stand behind its symbols, and more symbols."""
    run = _RUN.match(part)
    symbols = run[0] if run else ""
    if re.search(r"=[.-]?\w", symbols):
        return True
    return not symbols.endswith(" ") and bool(_CHANGED.match(line[at + len(symbols) :]))


def _without_spaces(line: str) -> str:
    """Take out spaces, and the = of soft line breaks: a field for a link takes the breaks out."""
    return re.sub("[ =]", "", line)


def _framed(version: int, start: str, rest: str, short: Literal["damaged", "incomplete"]) -> Framed:
    """Return what the symbols behind a beginning are; `short` is what too few of them are."""
    digits = rest[:_LENGTH_WIDTH]
    if len(digits) < _LENGTH_WIDTH:
        return Framed(short, version)
    if not digits.isalnum():
        return Framed("damaged", version)
    whole, length = start + rest, int(digits, 36)
    if len(whole) < length:
        return Framed(short, version)
    body = whole[: length - _CHECK_WIDTH - 1]
    if whole[:length] != f"{body}.{check(body)}":
        return Framed("damaged", version)
    return Framed("whole", version, body[len(start) + _LENGTH_WIDTH :])


def check(body: str) -> str:
    """Return the four symbols that notice one changed symbol, or two neighbours swapped."""
    total = 1
    for symbol in body:
        total = (total * 41 + _CHECK_VALUES[symbol]) % _LARGEST_PRIME
    return fixed(total, _CHECK_WIDTH)
