"""Rules about the pain guide."""

from __future__ import annotations

from collections.abc import Iterator

from ..draft import Draft
from ..problems import Problem


def pain_zones_cover_every_score_once(draft: Draft) -> Iterator[Problem]:
    """The zones of the pain guide cover the scores 0 to 10, each once and in order."""
    guide = draft.others.get("safety.yml", {}).get("pain_guide")
    if guide is None:
        return
    scores = [score for zone in guide.zones for score in range(zone.from_score, zone.to_score + 1)]
    if scores != list(range(11)):
        line = draft.sources["safety.yml"].line(("pain_guide", "zones"))
        remedy = "let the zones cover 0 to 10 in order, each score in one zone"
        yield Problem("safety.yml", line, "", "pain_guide.zones", f"the scores {scores}", remedy)
