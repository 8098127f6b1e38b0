"""An entry of a wrong shape, as far as it can be read: the rules of meaning look at the rest."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Annotated, Any, NoReturn

from pydantic import BaseModel, TypeAdapter
from pydantic.fields import FieldInfo

from .fields import models_in
from .problems import closest
from .yaml_source import DataPath

Place = tuple[str, int]
"""The list that an entry stands in, and its number there, counted from 0."""


class UnreadError(Exception):
    """Somebody asked for a value that could not be read; `place` says in which entry."""

    def __init__(self, place: Place) -> None:
        self.place = place
        super().__init__(str(place))


class Unread(str):
    """Stands where a value could not be read: whoever asks what it is gets an `UnreadError`.

    It is an empty text, so that what looks for marks in a text finds none.
    """

    place: Place

    def __new__(cls, place: Place) -> Unread:
        """Return the stand-in of a value of the entry at `place`."""
        made = super().__new__(cls)
        made.place = place
        return made

    def __getattr__(self, name: str) -> NoReturn:
        raise UnreadError(self.place)

    def _asked(self, *_: object) -> NoReturn:
        raise UnreadError(self.place)

    __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = __hash__ = __bool__ = __len__ = _asked
    __iter__ = __contains__ = __getitem__ = __str__ = __repr__ = __format__ = _asked
    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = _asked
    __floordiv__ = __mod__ = __neg__ = __abs__ = __round__ = _asked
    __index__ = __int__ = __float__ = _asked
    casefold = _asked


def as_far_as_read(
    model: type[BaseModel], raw: Any, wrong: Collection[DataPath], place: Place
) -> Any:
    """Return a record of raw values, with an `Unread` wherever one is wrong or missing.

    Args:
        model: The record.
        raw: The values; nothing is read of what is not keys and values.
        wrong: The paths of what has a wrong shape.
        place: The entry that they belong to.
    """
    fields = model.model_fields
    if not isinstance(raw, dict):
        unread: dict[str, Any] = dict.fromkeys(fields, Unread(place))
        return model.model_construct(**unread)
    misspelt = {closest(key, fields) for key in raw if key not in fields}
    values: dict[str, Any] = {}
    for name, info in fields.items():
        if name in raw:
            inside = [path[1:] for path in wrong if path[:1] == (name,)]
            values[name] = _value(info, raw[name], inside, place)
        elif name in misspelt or info.is_required():
            values[name] = Unread(place)
    return model.model_construct(**values)


def _value(info: FieldInfo, raw: Any, wrong: Collection[DataPath], place: Place) -> Any:
    if not wrong:
        annotation: Any = info.annotation
        if info.metadata:
            annotation = Annotated[annotation, *info.metadata]
        return TypeAdapter(annotation).validate_json(json.dumps(raw), strict=True)
    records = models_in(info.annotation)
    if () in wrong or not records:
        return Unread(place)
    if isinstance(raw, list):
        return tuple(
            as_far_as_read(records[0], one, [path[1:] for path in wrong if path[0] == at], place)
            for at, one in enumerate(raw)
        )
    return as_far_as_read(records[0], raw, wrong, place)
