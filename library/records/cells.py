"""The cells of a table, which are all text: what is read of them as a number, and nothing else."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

_DECIMAL = re.compile(r"-?(0|[1-9]\d{0,3})(\.\d{1,3})?")
_WHOLE = re.compile(r"-?(0|[1-9]\d{0,3})")


def _as_decimal(cell: Any) -> Any:
    if isinstance(cell, str) and not _DECIMAL.fullmatch(cell):
        raise PydanticCustomError(
            "decimal_shape", "write digits with a point, and no sign but a minus: 10.3"
        )
    return float(cell) if isinstance(cell, str) else cell


def _as_whole(cell: Any) -> Any:
    if isinstance(cell, str) and not _WHOLE.fullmatch(cell):
        raise PydanticCustomError(
            "whole_shape", "write a whole number, and no sign but a minus: -10"
        )
    return int(cell) if isinstance(cell, str) else cell


DecimalCell = Annotated[float, BeforeValidator(_as_decimal)]
WholeCell = Annotated[int, BeforeValidator(_as_whole)]
