"""What the rules of the pain guide find."""

from __future__ import annotations

import pytest

from library.rules import safety
from tests.library.rules.finding import Only
from tests.small.library import SmallLibrary


@pytest.mark.parametrize(
    ("old", "new", "scores"),
    [
        ("to_score: 5", "to_score: 4", "[0, 1, 2, 3, 4, 6, 7, 8, 9, 10]"),
        ("to_score: 5", "to_score: 6", "[0, 1, 2, 3, 4, 5, 6, 6, 7, 8, 9, 10]"),
        ("to_score: 10", "to_score: 9", "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]"),
    ],
)
def test_pain_zones_cover_every_score_once(
    small: SmallLibrary, only: Only, old: str, new: str, scores: str
) -> None:
    small.change("safety.yml", old, new)
    only(
        safety.pain_zones_cover_every_score_once,
        f"safety.yml:{small.line('safety.yml', '  zones:')}: pain_guide.zones: "
        f"found the scores {scores}; let the zones cover 0 to 10 in order, each score in one zone",
    )
