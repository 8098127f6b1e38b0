"""The pages by ear: what places, headings and controls there are on a page of each kind.

The links and words in the text, and what is a row of many, come from the data and are left out.
Written anew by `GOLDEN=write .venv/bin/pytest` with the test that fails; read what changed.
"""

from __future__ import annotations

import os
from pathlib import Path

from playwright.sync_api import Frame, Page

from tests.site.hearing import in_short, nodes_of, outline, without
from tests.site.pages import FRAMES

RECORD = Path(__file__).parent / "heard_on_pages"
FRAMED = "/chain/kneecap/"
"""The page of which the frame is on record, too: it has a menu of its own part of the site."""

FRAMED_BY_OTHERS = ("/embed/clam/", "/embed/sheet/")
"""Of the pages for a frame on another page one of each kind."""

_PRESSED_WORDS = """[...document.querySelectorAll("article a[role=button]")]
  .map((one) => one.ariaLabel || one.textContent)"""


def record_of(address: str) -> Path:
    """Return the file that holds what is heard on a page."""
    return RECORD / f"{address.strip('/').replace('/', '-').removesuffix('.html') or 'home'}.txt"


def heard_otherwise(page: Page | Frame, address: str) -> list[str]:
    """Return what is heard on an opened page where it is not what is on record.

    With `GOLDEN=write`, it goes on record.
    """
    words = set(page.evaluate(_PRESSED_WORDS))
    read = page.locator("main" if address in FRAMES else "article").first
    heard = {record_of(address): without(nodes_of(read), {"link"}, words)}
    if address == FRAMED:
        frame = [one for one in nodes_of(page.locator("body")) if one.role != "article"]
        heard[RECORD / "frame.txt"] = frame
    found = []
    for path, nodes in heard.items():
        text = "\n".join(outline(in_short(nodes))) + "\n"
        if os.environ.get("GOLDEN") == "write":
            path.write_text(text, encoding="utf-8")
        said = path.read_text(encoding="utf-8") if path.is_file() else ""
        if text != said:
            found.append(f"{path.name}: if this is meant, GOLDEN=write:\n{text}")
    return found
