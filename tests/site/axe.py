"""Runs axe-core in a page, with every rule of WCAG 2.2 level A and AA and of good practice.

What axe cannot see is looked for beside it: things that only the mouse can use (`reaching`).

Of a row of many it is shown those that differ: what has the same elements, classes and attributes
in the same places has the same styles and roles, and a page took it twice as long with all of them.
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


_LIKE_OTHERS = """() => {
  const ALONE = "a, abbr, b, br, button, caption, code, em, h1, h2, h3, h4, h5, h6, i, img, input,"
    + "kbd, label, legend, mark, option, s, select, small, span, strong, sub, summary, sup, thead";
  const kinds = (one, place, found) => {
    const named = one.getAttributeNames().map((name) =>
      ["class", "role", "type"].includes(name) ? `${name}=${one.getAttribute(name)}`
      : `${name}${one.getAttribute(name) ? "" : " of nothing"}`);
    const kind = `${place} > ${one.localName} ${named.join()} ${one.textContent.trim() === ""}`;
    found.add(kind);
    for (const child of one.children) kinds(child, kind, found);
    return found;
  };
  const like = [];
  const look = (parent) => {
    const seen = new Map();
    for (const child of parent.children) {
      const all = [...kinds(child, "", new Set())];
      // Twice, because of every second row the ground may be another.
      const isNew = (kind, at) => (seen.get(kind) ?? 0) < (at === 0 ? 2 : 1);
      if (all.some(isNew) || child.matches(ALONE) || child.contains(document.activeElement)) {
        for (const kind of all) seen.set(kind, (seen.get(kind) ?? 0) + 1);
        look(child);
      } else like.push(child);
    }
  };
  look(document.body);
  return like;
}"""
"""What stands beside two others of its kind and has nothing in it that is new there."""

# Only what is wrong comes back: all that axe looked at takes five times as long to hand over, and
# to say where each of it stands, which `resultTypes` leaves out, a quarter of the time of a run.
_RUN = """async (only) => {
  const options = { runOnly: only, resultTypes: ["violations"] };
  const styles = (LIKE_OTHERS)().map((one) => one.style);
  const own = styles.map((one) => [one.getPropertyValue("display"),
    one.getPropertyPriority("display")]);
  const [x, y] = [scrollX, scrollY];
  for (const one of styles) one.setProperty("display", "none", "important");
  try {
    const { violations, passes } = await axe.run(options);
    return { violations, passed: passes.length };
  } finally {
    styles.forEach((one, at) => one.setProperty("display", ...own[at]));
    scrollTo({ left: x, top: y, behavior: "instant" });
  }
}""".replace("LIKE_OTHERS", _LIKE_OTHERS)


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
