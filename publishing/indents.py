"""Takes the indents and empty lines of the templates out of built pages: nobody sees them.

They are a twelfth of what an exercise's page weighs on its way to a phone.
"""

from __future__ import annotations

import re
from pathlib import Path

# What is kept as it is comes first. Not `\s`: a space that keeps two words together is no indent.
_INDENTS = re.compile(
    r"(<(pre|textarea|script)\b.*?</\2\s*>)|[ \t\r\f]*\n[ \t\r\n\f]*", re.DOTALL | re.IGNORECASE
)


def without_indents(html: str) -> str:
    """Return a page whose lines begin at the margin; preformatted text and scripts stay."""
    return _INDENTS.sub(lambda found: found[1] or "\n", html)


def write_without_indents(site_dir: Path) -> None:
    """Take the indents out of every page of a built site."""
    for page in site_dir.rglob("*.html"):
        page.write_text(without_indents(page.read_text(encoding="utf-8")), encoding="utf-8")
