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
    yield Held(value, path, within)
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            if hasattr(value, name):
                yield from held_by(getattr(value, name), (*path, name), (*within, value))
    elif isinstance(value, tuple):
        for index, one in enumerate(value):
            yield from held_by(one, (*path, index), within)
