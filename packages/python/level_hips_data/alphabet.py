"""The 36 symbols of a link, and numbers written with them."""

from __future__ import annotations

from collections.abc import Callable

SYMBOLS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"

# A number takes one symbol up to 29, two up to 209, four up to 46,865.
_ONE = 30
_TWO = _ONE + 5 * 36
LARGEST = _TWO + 36**3 - 1


class Unreadable(Exception):
    """What stands there is not what any writer of links writes."""


class Reader:
    """Reads a field of a link from its start to its end."""

    def __init__(self, field: str) -> None:
        self._field = field
        self._at = 0

    def is_done(self) -> bool:
        """Return whether everything was read."""
        return self._at >= len(self._field)

    def take(self, count: int) -> str:
        """Return the next symbols as they stand.

        Raises:
            Unreadable: When there are fewer.
        """
        taken = self._field[self._at : self._at + count]
        if len(taken) < count:
            raise Unreadable("the field ends too early")
        self._at += count
        return taken

    def fixed(self, width: int) -> int:
        """Return the number that takes so many symbols."""
        return int(self.take(width), 36)

    def number(self) -> int:
        """Return a number of as many symbols as it needs."""
        first = self.fixed(1)
        if first < _ONE:
            return first
        if first < 35:
            return _ONE + (first - _ONE) * 36 + self.fixed(1)
        return _TWO + self.fixed(3)

    def range(self) -> list[int]:
        """Return the smaller number and the larger."""
        low = self.number()
        return [low, min(low + self.number(), LARGEST)]


def fixed(value: int, width: int) -> str:
    """Write a number in so many symbols, the most significant first."""
    text = ""
    while value or not text:
        value, digit = divmod(value, 36)
        text = SYMBOLS[digit] + text
    return text.rjust(width, "0")


def number(value: int) -> str:
    """Write a number in as many symbols as it needs."""
    if value < _ONE:
        return fixed(value, 1)
    if value < _TWO:
        return fixed(value - _ONE + _ONE * 36, 2)
    return f"Z{fixed(value - _TWO, 3)}"


def number_range(value: list[int]) -> str:
    """Write a range: the smaller number, and the distance to the larger."""
    return number(value[0]) + number(value[1] - value[0])


def presence(values: list[str]) -> int:
    """Return one bit for each value that is there, the first the lowest."""
    return sum(1 << bit for bit, value in enumerate(values) if value)


def present(bits: int, count: int) -> Callable[[int], bool]:
    """Return what says whether the value of a bit follows.

    Raises:
        Unreadable: When there are more values than this version has.
    """
    if bits >= 1 << count:
        raise Unreadable("more values than this version has")
    return lambda bit: bool(bits >> bit & 1)
