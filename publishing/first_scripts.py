"""Puts the scripts that a browser must run before it shows a page into the page itself.

They are a few hundred bytes each, and a browser that has to ask for them shows nothing meanwhile.
"""

from __future__ import annotations

import re
from pathlib import Path

FOLDER = Path("assets/javascripts")
_FIRST = re.compile(r'<script src="[^"]*?(?<=assets/javascripts/)(before-[\w-]+\.js)"></script>')


def with_first_scripts(html: str, scripts: dict[str, str]) -> str:
    """Return a page with the scripts in it that it names by `before-…`.

    Args:
        html: The page.
        scripts: The text of each such script by its file name.

    Raises:
        KeyError: When the page names one that the site does not have.
        ValueError: When a script would end early in a page.
    """
    for name, script in scripts.items():
        if "</script" in script.lower() or "<!--" in script:
            raise ValueError(
                f"{name}: '</script' or '<!--' would end it in a page: write '<\\/script'"
            )
    return _FIRST.sub(lambda found: f"<script>{scripts[found[1]].strip()}</script>", html)


def write_first_scripts(site_dir: Path) -> None:
    """Put them into every page of a built site."""
    found = sorted((site_dir / FOLDER).glob("before-*.js"))
    scripts = {one.name: one.read_text(encoding="utf-8") for one in found}
    for page in site_dir.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        page.write_text(with_first_scripts(html, scripts), encoding="utf-8")
