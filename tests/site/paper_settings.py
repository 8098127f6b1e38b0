"""How a sheet is printed: the settings beside the paper."""

from __future__ import annotations

from tests.site.sheet_page import SheetPage

LAYOUTS = {"1": 1, "Up to 2": 2, "Up to 4": 4, "List": 24, "Fewest": 24}
"""The most exercises that may stand on a page."""


def choose(sheet: SheetPage, paper: str = "A4", layout: str = "Up to 2", **ticks: bool) -> None:
    """Choose a paper, a layout and what is ticked; everything else as it is at first."""
    page = sheet.page
    page.get_by_label(paper, exact=True).check()
    page.get_by_label(layout, exact=True).check()
    wanted = {
        "large": False,
        "mono": False,
        "faults": False,
        "next": False,
        "qr": True,
        "sides": False,
    } | ticks
    names = {
        "large": "Large print", "mono": "Black and white", "faults": "Pictures of faults",
        "next": "What is next", "qr": "QR code", "sides": "Left and right apart",
    }  # fmt: skip
    for key, name in names.items():
        page.get_by_label(name, exact=True).set_checked(wanted[key])
    dose = "Blank lines" if ticks.get("blank") else "Filled in"
    page.get_by_label(dose, exact=True).check()
    if wanted["qr"]:
        page.locator(".sheet-leaf .sheet-qr").wait_for(state="attached")
