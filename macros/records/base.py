"""What every record is built from: the strict base model and the small field types."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    PositiveInt,
    WithJsonSchema,
)
from pydantic_core import CoreSchema, PydanticCustomError

NAMED_KEY = "x-named"
"""Where a schema carries the kind of a name until `schema` puts the choices there."""


class Record(BaseModel):
    """A frozen value read from a data file; an unknown key is an error."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, use_attribute_docstrings=True
    )


@dataclass(frozen=True)
class Named:
    """Marks a field whose value must be a name of the given kind.

    The kinds are the vocabularies of `vocabularies.yml` and the ids of the other files
    ("muscle", "reference", ...). Pydantic ignores the mark; `rules.names` checks it, so that
    a misspelling is answered with the nearest right name, and `schema` turns it into an enum.
    """

    kind: str

    def __get_pydantic_json_schema__(
        self, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {**handler(core_schema), NAMED_KEY: self.kind}


def _as_pair(value: Any) -> Any:
    if isinstance(value, int) and not isinstance(value, bool):
        return value, value
    return tuple(value) if isinstance(value, list) else value


def _in_order(value: tuple[int, int]) -> tuple[int, int]:
    low, high = value
    if low > high:
        raise PydanticCustomError(
            "range_upside_down",
            "the range is upside down: write the smaller number first, [{high}, {low}]",
            {"low": low, "high": high},
        )
    return value


Range = Annotated[
    tuple[PositiveInt, PositiveInt],
    BeforeValidator(_as_pair),
    AfterValidator(_in_order),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "integer", "minimum": 1},
                {
                    "type": "array",
                    "items": {"type": "integer", "minimum": 1},
                    "minItems": 2,
                    "maxItems": 2,
                },
            ]
        }
    ),
]
"""A whole number, or `[smallest, largest]`; always stored as a pair."""

Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
"""Lower-case letters, digits and single hyphens: an id, an address and a file name at once."""

Line = Annotated[str, Field(pattern=r"^\S[^\n\r\t]*\S$|^\S$", max_length=400)]
"""One line of text without spaces at its ends."""

ShortLine = Annotated[str, Field(pattern=r"^\S[^\n\r\t]*\S$|^\S$", max_length=90)]
"""One short line: a name or a label."""

Lines = Annotated[tuple[Line, ...], Field(min_length=1)]
"""At least one line of text."""

Term = Annotated[str, Field(max_length=60)]
"""A name checked by `Named`."""

ReferenceKeys = tuple[Annotated[Term, Named("reference")], ...]
"""Keys of `references.yml`."""


class Sourced(Record):
    """A statement with the references that carry it."""

    says: Line
    """What the reference shows, in one plain sentence of our own."""
    refs: Annotated[ReferenceKeys, Field(min_length=1)]
    """Keys of `references.yml`; only verified references may be cited."""
