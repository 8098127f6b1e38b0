"""Text in the symbols of a link: in the Latin code or, after a 9, in the code for any script."""

from __future__ import annotations

from .alphabet import SYMBOLS, Reader, Unreadable, fixed

_ANY_SCRIPT = "9"
_MARKS = "'\"():;/!?%+=&@#*°×½–—’‘“”…"  # noqa: RUF001
_POINTS = {" ": "0", ".": "2", ",": "3", "-": "4"}
_READ = {symbol: character for character, symbol in _POINTS.items()}

# In the code for any script the first distance is counted from the first Cyrillic letter.
_START = 0x430
_NEAR = 18 * 36
_FAR = 15 * 36**2


def encode_text(text: str) -> str:
    """Write a text in the shorter of the two codes."""
    latin = "".join(map(_latin_unit, text))
    other = _ANY_SCRIPT + _any_script(text)
    return latin if len(latin) <= len(other) else other


def decode_text(code: str) -> str:
    """Read a text.

    Raises:
        Unreadable: When it is none.
    """
    if not code.startswith(_ANY_SCRIPT):
        source = Reader(code)
        characters = []
        while not source.is_done():
            characters.append(_read_latin_unit(source))
        return "".join(characters)
    return _read_any_script(Reader(code[1:]))


def _latin_unit(character: str) -> str:
    if "a" <= character <= "z":
        return character.upper()
    if "A" <= character <= "Z":
        return f"1{character}"
    if character in _POINTS:
        return _POINTS[character]
    if "0" <= character <= "9":
        return f"5{character}"
    mark = _MARKS.find(character)
    if mark >= 0:
        return f"5{SYMBOLS[10 + mark]}"
    point = ord(character)
    if point < 36**2:
        return f"6{fixed(point, 2)}"
    if point < 36**2 + 36**3:
        return f"7{fixed(point - 36**2, 3)}"
    return f"8{fixed(point, 4)}"


def _read_latin_unit(source: Reader) -> str:
    symbol = source.take(1)
    if symbol >= "A":
        return symbol.lower()
    if symbol in _READ:
        return _READ[symbol]
    if symbol == "1":
        return _capital(source.take(1))
    if symbol == "5":
        sign = source.take(1)
        return sign if sign < "A" else _MARKS[SYMBOLS.index(sign) - 10]
    if symbol == "6":
        return _character(source.fixed(2))
    if symbol == "7":
        return _character(36**2 + source.fixed(3))
    if symbol == "8":
        return _character(source.fixed(4))
    raise Unreadable("9 stands only at the start of a text")


def _capital(symbol: str) -> str:
    if symbol < "A":
        raise Unreadable("a capital has to be a letter")
    return symbol


def _character(point: int) -> str:
    if not 0 <= point <= 0x10FFFF or 0xD800 <= point <= 0xDFFF:
        raise Unreadable("no such character")
    return chr(point)


def _any_script(text: str) -> str:
    """Write each character as the distance from the one before it."""
    code = ""
    previous = _START
    for character in text:
        point = ord(character)
        if character == " ":
            code += "0"
            continue
        if point < 0x80:
            code += f"1{_latin_unit(character)}"
            continue
        near, far = point - previous + _NEAR // 2, point - previous + _FAR // 2
        previous = point
        if 0 <= near < _NEAR:
            code += fixed(near + 2 * 36, 2)
        elif 0 <= far < _FAR:
            code += fixed(far + 20 * 36**2, 3)
        else:
            code += f"Z{fixed(point, 4)}"
    return code


def _read_any_script(source: Reader) -> str:
    characters = []
    previous = _START
    while not source.is_done():
        first = source.fixed(1)
        if first == 0:
            characters.append(" ")
        elif first == 1:
            characters.append(_read_latin_unit(source))
        else:
            previous = _read_point(source, first, previous)
            characters.append(_character(previous))
    return "".join(characters)


def _read_point(source: Reader, first: int, previous: int) -> int:
    if first < 20:
        return previous + (first - 2) * 36 + source.fixed(1) - _NEAR // 2
    if first < 35:
        return previous + (first - 20) * 36**2 + source.fixed(2) - _FAR // 2
    return source.fixed(4)
