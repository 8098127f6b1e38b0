"""How a sheet is printed: the settings beside the paper."""

from __future__ import annotations

from tests.site.sheet_page import SheetPage
from tests.site.waiting import until

LAYOUTS = {"1": 1, "Up to 2": 2, "Up to 4": 4, "List": 24, "Fewest": 24}
"""The most exercises that may stand on a page."""


_CHOOSE = """(wanted) => {
  const labels = [...document.querySelectorAll(".sheet-print label")];
  const missing = [];
  for (const [name, isWanted] of wanted) {
    const label = labels.find((one) => one.textContent.trim() === name);
    const input = label?.control ?? document.querySelector(`.sheet-print [aria-label="${name}"]`);
    if (!input || input.disabled || !input.checkVisibility()) missing.push(name);
    else if (input.checked !== isWanted) input.click();
  }
  return missing;
}"""

AT_REST = """async () => {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const look = () => [...document.querySelectorAll(".sheet-leaf > .sheet-page")]
    .map((page) => `${page.scrollHeight} ${page.textContent.length}`).join();
  await frame();
  for (let before = "", same = 0; same < 2; ) {
    await frame();
    const now = look();
    same = now === before ? same + 1 : 0;
    before = now;
  }
  return true;
}"""
"""Waits until the pages have been the same for three frames: what was chosen is laid out."""

_TICKS = {
    "large": "Large print", "mono": "Black and white", "faults": "Pictures of faults",
    "next": "What is next", "qr": "QR code", "sides": "Left and right apart",
}  # fmt: skip


def choose(sheet: SheetPage, paper: str = "A4", layout: str = "Up to 2", **ticks: bool) -> None:
    """Choose a paper, a layout and what is ticked; everything else as it is at first.

    All at once: that each of them can be clicked is asked by those who click them one by one.
    """
    wanted = {"qr": True} | ticks
    dose = "Blank lines" if ticks.get("blank") else "Filled in"
    chosen = [(paper, True), (layout, True), (dose, True)]
    chosen += [(name, wanted.get(key, False)) for key, name in _TICKS.items()]
    assert sheet.page.evaluate(_CHOOSE, chosen) == []
    if wanted["qr"]:
        sheet.page.locator(".sheet-leaf .sheet-qr").wait_for(state="attached")
    until(sheet.page, AT_REST)
