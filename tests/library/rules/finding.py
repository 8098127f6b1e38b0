"""What the tests of the rules share: the check that `only` returns, and a file they change."""

from __future__ import annotations

from collections.abc import Callable

EXERCISES = "exercises.yml"

Only = Callable[..., None]
