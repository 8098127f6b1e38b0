"""The JSON Schema files that let an editor complete and validate the data files."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema

from .draft import Draft
from .files import DataFile
from .records.base import NAMED_KEY


def schema_text(file: DataFile, draft: Draft) -> str:
    """Return the JSON Schema of a data file, with every known name as a choice."""
    schema = {"$schema": GenerateJsonSchema.schema_dialect}
    schema |= _with_choices(_without_choices(file.whole), draft)
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"


@cache
def _without_choices(whole: type[BaseModel]) -> dict[str, Any]:
    return whole.model_json_schema(schema_generator=GenerateJsonSchema)


def _with_choices(value: Any, draft: Draft) -> Any:
    if isinstance(value, list):
        return [_with_choices(item, draft) for item in value]
    if not isinstance(value, dict):
        return value
    kind = value.get(NAMED_KEY)
    filled = {key: _with_choices(item, draft) for key, item in value.items() if key != NAMED_KEY}
    if kind is not None:
        filled["enum"] = sorted(_citable(draft) if kind == "reference" else draft.known[kind])
    return filled


def _citable(draft: Draft) -> set[str]:
    return {entry.name for entry in draft.entries["references"] if entry.record.verified}
