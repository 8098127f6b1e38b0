"""Everything that a record holds, however deep, with where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from pydantic import BaseModel

from .yaml_source import DataPath


class Held(NamedTuple):
    """A value inside another."""

    value: Any
    """A record, a list of values, or a value that holds no other."""
    path: DataPath
    """Where it stands."""
    within: tuple[BaseModel, ...]
    """The records around it, the outermost first."""


def held_by(value: Any, path: DataPath = (), within: tuple[BaseModel, ...] = ()) -> Iterator[Held]:
    """Yield a value, and after it every value that it holds, in the order of their fields.

    Args:
        value: A record, or a list of values; of a record that was read as far as it goes, what is
            missing is passed over.
        path: Where it stands.
        within: The records around it.
    """
    # A list of what is still to come, not a function that calls itself: each value of a large
    # library would pass through all the calls above it.
    waiting = [Held(value, path, within)]
    while waiting:
        one = waiting.pop()
        yield one
        held, at, around = one
        if isinstance(held, BaseModel):
            inside = (*around, held)
            waiting += [
                Held(getattr(held, name), (*at, name), inside)
                for name in reversed(type(held).model_fields)
                if hasattr(held, name)
            ]
        elif isinstance(held, tuple):
            waiting += [
                Held(held[index], (*at, index), around) for index in reversed(range(len(held)))
            ]
