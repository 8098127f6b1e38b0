"""What mail programs, messengers and editors make of a link, undone.

A link is made of letters, digits and a few signs, so that nothing is lost by taking out or turning
back what never stands in one. The site's own script does the same.
"""

from __future__ import annotations

import re

SPACES = " \t\n\v\f\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
"""What JavaScript takes for white space, for a class of characters: Python takes others."""

_NAMED = {
    "amp": "&",
    "dash": "-",
    "gt": ">",
    "hyphen": "-",
    "lt": "<",
    "mdash": "-",
    "minus": "-",
    "nbsp": " ",
    "ndash": "-",
    "shy": "",
    "zerowidthspace": "",
    "zwj": "",
    "zwnj": "",
}
"""Named characters of HTML that stand for a sign of a link, or for nothing that is seen."""

_ESCAPED = re.compile(
    "&(?:#([0-9]{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,14}));", re.IGNORECASE | re.ASCII
)
_TAG = re.compile(f"</?[a-z][a-z0-9]*(?:[{SPACES}/][^<>]*)?>", re.IGNORECASE | re.ASCII)
_LINK = re.compile("#[!/]*[PV][0-9]+[./]", re.IGNORECASE | re.ASCII)
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ufe00-\ufe0f\ufeff]"
)


def mended(text: str) -> str:
    """Return the text in one line, white space as single spaces."""
    return joined(turned_back(text))


def turned_back(text: str) -> str:
    """Take every layer of writing off a text; its lines stay."""
    plain = re.sub("=\r?\n", "", _without_percent_signs(text))
    for _ in range(3):
        plain = _ESCAPED.sub(_named_or_numbered, plain)
    plain = _TAG.sub(lambda tag: tag[0] if _LINK.search(tag[0]) else "", plain)
    return _in_ascii(re.sub(r"\\(?=[!-/:-@\[-`{-~\r\n])", "", plain))


def joined(text: str) -> str:
    """Make one line of several, with or without the quoting marks of a reply."""
    text = re.sub(f"(?:(?![\r\n])[{SPACES}])+", " ", text)
    text = re.sub(f" ?(?:[\r\n]|> (?=[0-9A-Z./-]{{2}}|[0-9A-Z]\\Z))[>|{SPACES}]*", "", text)
    return re.sub(" +", " ", text)


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


def _named_or_numbered(escaped: re.Match[str]) -> str:
    """Return the character of HTML that is written as a word or a number."""
    decimal, hexadecimal, name = escaped.groups()
    if name is not None:
        return _NAMED.get(name.lower(), escaped[0])
    point = int(decimal) if decimal else int(hexadecimal, 16)
    return escaped[0] if point > 0x10FFFF else chr(point)


def _in_ascii(text: str) -> str:
    """Undo what word processors make of ASCII: dashes, full-width symbols, unseen characters."""
    plain = _UNSEEN.sub("", text.replace("\x1e", "-"))
    plain = re.sub("[\uff01-\uff5e]", lambda wide: chr(ord(wide[0]) - 0xFEE0), plain)
    return re.sub("[\u2010-\u2015\u2212]", "-", plain)
