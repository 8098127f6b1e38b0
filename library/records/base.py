"""What every record is built from: the strict base model and the small field types."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    WithJsonSchema,
)
from pydantic_core import CoreSchema, PydanticCustomError

from ..marked_text import unknown_marks

NAMED_KEY = "x-named"
"""Where a schema carries the kind of a name until `schema` puts the choices there."""


class Record(BaseModel):
    """A frozen value read from a data file; an unknown key is an error."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, use_attribute_docstrings=True
    )

    @classmethod
    def of(cls, value: Any) -> type[Record]:
        """Return the record that a value must match where a list of this one stands in a file."""
        return cls


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


def _as_pair(value: Any) -> tuple[int, int]:
    pair = value if isinstance(value, list | tuple) else (value, value)
    if len(pair) != 2 or any(type(number) is not int for number in pair):
        raise PydanticCustomError(
            "range_shape", "write a whole number, or two of them: [smallest, largest]"
        )
    low, high = pair
    if min(pair) < 1:
        raise PydanticCustomError("range_too_small", "write 1 or more")
    if low > high:
        raise PydanticCustomError(
            "range_upside_down",
            "the range is upside down: write the smaller number first, [{high}, {low}]",
            {"low": low, "high": high},
        )
    return low, high


Range = Annotated[
    tuple[int, int],
    BeforeValidator(_as_pair),
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
        },
        mode="validation",
    ),
]
"""A whole number, or `[smallest, largest]`; always stored as a pair."""


def _as_day(value: Any) -> date:
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError) as error:
        raise PydanticCustomError(
            "day_shape", 'write a day that there is, in quotes: "2026-11-28"'
        ) from error


Day = Annotated[
    date, BeforeValidator(_as_day), WithJsonSchema({"type": "string", "format": "date"})
]
"""A day, in quotes: "2026-11-28"."""

ONE_LINE = r"^[^\s\x00-\x1f\x7f-\x9f]([^\x00-\x1f\x7f-\x9f\u2028\u2029]*[^\s\x00-\x1f\x7f-\x9f])?$"

PHONE = r"^[+(]?\d[\d ()/.-]{1,28}\d( ?(x|ext\.?) ?\d{1,6})?$"
EMAIL = r"^[A-Za-z0-9._%+'-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$"
# No name and password before the host: https://nhs.uk@elsewhere.example/ leads elsewhere.
WEB_ADDRESS = r"^https://[A-Za-z0-9.-]+(:\d+)?([/?#][^\s\"<>]*)?$"

COLOUR = r"^#[0-9A-Fa-f]{6}$"
# A file of the site's own: nothing loads from another host, and no name leads out of the folder.
LOGO = r"^assets(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)+\.(svg|png)$"

PAPER_ADDRESS = WEB_ADDRESS.replace("https", "https?", 1)

Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
"""Lower-case letters, digits and single hyphens: an id, an address and a file name at once."""

Line = Annotated[str, Field(pattern=ONE_LINE, max_length=400)]
"""One line of text without spaces at its ends."""

_END_OF_A_SENTENCE = re.compile(r"[.!?…][\"'\u2018-\u201f)\]]*$")


def _ends_as_a_sentence(text: str) -> str:
    if not _END_OF_A_SENTENCE.search(text):
        raise PydanticCustomError(
            "no_end", "end it as a sentence, with a full stop: was its end lost?"
        )
    return text


ENDS_AS_A_SENTENCE = AfterValidator(_ends_as_a_sentence)

Sentence = Annotated[Line, ENDS_AS_A_SENTENCE]
"""One line of text that ends as a sentence does, so that a text whose end was lost is noticed."""

Sentences = Annotated[tuple[Sentence, ...], Field(min_length=1)]
"""At least one such line."""

ShortLine = Annotated[str, Field(pattern=ONE_LINE, max_length=90)]
"""One short line: a name or a label."""

Lines = Annotated[tuple[Line, ...], Field(min_length=1)]
"""At least one line of text."""


def _marks_are_known(text: str, *, one_side: bool = False) -> str:
    for mark, remedy in unknown_marks(text, one_side=one_side):
        raise PydanticCustomError(
            "unknown_mark", "{mark} cannot be read: {remedy}", {"mark": mark, "remedy": remedy}
        )
    return text


MARKED_KEY = "x-marked"
"""Marks, in a schema, a text in which brackets and braces mean something."""

MarkedLine = Annotated[
    Sentence, AfterValidator(_marks_are_known), Field(json_schema_extra={MARKED_KEY: True})
]
"""A sentence or more that may hold marks for words that depend on the dose (`marked_text`)."""

MarkedLines = Annotated[tuple[MarkedLine, ...], Field(min_length=1)]
"""At least one such line."""

OneSideLine = Annotated[
    Sentence,
    AfterValidator(partial(_marks_are_known, one_side=True)),
    Field(json_schema_extra={MARKED_KEY: True}),
]
"""A line that may also hold `{side}` and `{other side}`."""

Term = Annotated[str, Field(max_length=60)]
"""A name checked by `Named`."""

ReferenceKeys = tuple[Annotated[Term, Named("reference")], ...]
"""Keys of `references.yml`."""


SearchIds = tuple[Annotated[Term, Named("search")], ...]
"""Ids of `searches.yml`: when what is said to be missing was last looked for."""


class Sourced(Record):
    """A statement with the references that carry it."""

    says: Sentence
    """What the reference shows, in one plain sentence of our own."""
    refs: Annotated[ReferenceKeys, Field(min_length=1)]
    """Keys of `references.yml`; only verified references may be cited."""
    searches: SearchIds = ()
    """Where it says that something was not found: the searches."""
