"""What a number or a text of the data may be: as much as a sheet and its link can hold."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError
from pydantic_core.core_schema import no_info_after_validator_function

FILE = Path(__file__).resolve().parents[2] / "sheet" / "core" / "limits.json"
"""The one table; the sheet's script is built from it, too."""

_TABLE = json.loads(FILE.read_text(encoding="utf-8"))

NUMBERS: dict[str, tuple[float, float]] = {
    name: (low, high) for name, (low, high) in _TABLE["numbers"].items()
}
"""Smallest and largest value of each number, by its name on a sheet."""

LENGTHS: dict[str, int] = _TABLE["lengths"]
"""Most characters of each text, by its name on a sheet."""

MOST_ITEMS: int = _TABLE["items"]
"""Most exercises of a sheet."""


@dataclass(frozen=True)
class Within:
    """Marks a number, or a range of numbers, that must stay within one of the `NUMBERS`.

    Only the largest value is looked at: what the data ask for at least is the field's own type.
    """

    name: str

    @property
    def most(self) -> int:
        """The largest value."""
        return int(NUMBERS[self.name][1])

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return no_info_after_validator_function(self._checked, handler(source))

    def __get_pydantic_json_schema__(
        self, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        bounded: dict[str, Any] = _with_maximum(handler(core_schema), self.most)
        return bounded

    def _checked(self, value: Any) -> Any:
        largest = max(value) if isinstance(value, tuple) else value
        if largest is not None and largest > self.most:
            raise PydanticCustomError(
                "above_limit",
                "write {most} or less: a sheet cannot say more",
                {"most": self.most},
            )
        return value


def _with_maximum(schema: Any, most: int) -> Any:
    """Return a JSON Schema in which every integer has a maximum."""
    if isinstance(schema, list):
        return [_with_maximum(item, most) for item in schema]
    if not isinstance(schema, dict):
        return schema
    bounded = {key: _with_maximum(value, most) for key, value in schema.items()}
    return {**bounded, "maximum": most} if schema.get("type") == "integer" else bounded
