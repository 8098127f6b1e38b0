"""The frame of a link, the same for every version: version, length, content, check.

It is found in whatever arrived: a fragment, a whole address, one that mail programs changed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from .alphabet import SYMBOLS, fixed

_LENGTH_WIDTH = 3
_CHECK_WIDTH = 4
_CHECK_VALUES = {symbol: value for value, symbol in enumerate(f"{SYMBOLS}.-", 1)}
_LARGEST_PRIME = 1_679_609
"""The largest below 36 to the power of 4."""

_LONGEST_TEXT = 60_000
"""No link of ours is longer; a longer text is not looked at."""

SPACES = " \t\n\v\f\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
"""What JavaScript takes for white space, for a class of characters: Python takes others."""

_BEGINNING = re.compile(
    r"[!/]*V([1-9]\d{0,3})?(?:\.([0-9A-Z.-]*)|(?![0-9A-Z-]))", re.IGNORECASE | re.ASCII
)

_FOREIGN = re.compile("(?:[^\\x00-\\x7f\u00bb\u2018-\u201f\u2026\u203a]|_)[.-]?[0-9A-Za-z]")
"""A sign in the place of a symbol, more of which follow: the link was changed there, not cut."""


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


def unframe(text: str) -> Framed:
    """Find the frame in a text."""
    if len(text.encode("utf-16-le", "surrogatepass")) > 2 * _LONGEST_TEXT:
        return Framed("not-a-sheet")
    plain = _without_line_breaks(_in_ascii(_without_percent_signs(text)))
    if plain in ("", "#"):
        return Framed("empty")
    found = next(filter(None, map(_BEGINNING.match, plain.split("#"))), None)
    if found is None:
        return Framed("not-a-sheet")
    version = int(found[1] or 0)
    rest = (found[2] or "").upper()
    short: Literal["damaged", "incomplete"] = (
        "damaged" if _FOREIGN.match(found.string, found.end()) else "incomplete"
    )
    return _framed(version, f"V{version}.", rest, short)


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


def _in_ascii(text: str) -> str:
    """Undo what word processors make of ASCII: dashes, full-width symbols, line-break marks."""
    plain = re.sub(r"<wbr ?/?>", "", text, flags=re.IGNORECASE | re.ASCII)
    plain = re.sub("[\uff01-\uff5e]", lambda wide: chr(ord(wide[0]) - 0xFEE0), plain)
    return re.sub("[\u2010-\u2015\u2212]", "-", plain)


def _without_percent_signs(text: str) -> str:
    """Undo percent-encoding, also when it was done twice or three times."""
    for _ in range(3):
        text = re.sub("(?:%[0-9a-f]{2})+", _unescaped, text, flags=re.IGNORECASE)
    return text


def _unescaped(run: re.Match[str]) -> str:
    """Return what a run of percent signs stands for; of one that is cut, only what is ASCII."""
    try:
        return bytes.fromhex(run[0].replace("%", "")).decode()
    except UnicodeDecodeError:
        return re.sub("%([0-7].)", lambda code: chr(int(code[1], 16)), run[0])


def _without_line_breaks(text: str) -> str:
    """Undo the soft line breaks, quoting marks and invisible characters of mail programs."""
    text = re.sub("=\r?\n", "", text)
    text = re.sub(f"[\r\n][>{SPACES}]*", "", text)
    return re.sub(f"[{SPACES}\u00ad\u200b-\u200f\u2060\ufeff]+", "", text)
