"""The check that a rule, and no other, finds a mistake."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from library.draft import Draft
from library.problems import Problem
from tests.small.library import SmallLibrary


@pytest.fixture
def only(small: SmallLibrary) -> Callable[..., None]:
    """Return a check that one rule, and no other, finds exactly these problems."""

    def check(rule: Callable[[Draft], Iterator[Problem]], *expected: str) -> None:
        assert small.found_by(rule) == list(expected)
        assert small.problems() == sorted(expected)

    return check
