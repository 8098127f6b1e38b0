"""Runs axe-core in a page, with every rule of WCAG 2.2 level A and AA and of good practice.

What axe cannot see is looked for beside it: things that only the mouse can use (`reaching`).
"""

from __future__ import annotations

from functools import cache
from typing import Any

from playwright.sync_api import Page

from tests.ours import ROOT
from tests.site.reaching import out_of_reach
from tests.site.waiting import until

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]


@cache
def _axe() -> str:
    return (ROOT / "sheet/node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")


_STILL = """document.getAnimations().every(
  (one) => one.playState !== "running" || one.effect.getComputedTiming().endTime === Infinity)"""


# Only what is wrong comes back: all that axe looked at takes five times as long to hand over, and
# to say where each of it stands, which `resultTypes` leaves out, a quarter of the time of a run.
_RUN = """async (only) => {
  const options = { runOnly: only, resultTypes: ["violations"] };
  const { violations, passes } = await axe.run(options);
  return { violations, passed: passes.length };
}"""


COLOUR_RULES = ["color-contrast", "link-in-text-block"]
"""The rules that a change of colours can break."""


def violations(page: Page, *, colours_only: bool = False) -> list[str]:
    """Return a line for every element of a page that breaks a rule; no rule is switched off.

    Args:
        page: The page.
        colours_only: Run the rules about colour alone, where nothing else differs.
    """
    # A page in motion is not what a reader reads: half faded words have no contrast yet.
    until(page, _STILL)
    if not page.evaluate("'axe' in window"):
        page.evaluate(_axe())
    result: dict[str, Any] = page.evaluate(
        _RUN,
        {"type": "rule", "values": COLOUR_RULES}
        if colours_only
        else {"type": "tag", "values": TAGS},
    )
    assert result["passed"], "axe looked at nothing"
    unusable = [] if colours_only else out_of_reach(page)
    return unusable + [
        f"{rule['id']}: {node['target']} {node['html'][:160]}\n  {node['failureSummary'][:400]}"
        for rule in result["violations"]
        for node in rule["nodes"]
    ]
