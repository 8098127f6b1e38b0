"""Puts the scripts that a browser must run before it shows a page where they wait for nothing.

They are a few hundred bytes each, and a browser that has to ask for them shows nothing meanwhile:
so they stand in the page itself. A script in a page waits for every style sheet that is named
before it, and the rest of the page waits with it; because of the policy in the page (`policy.py`),
Chrome does not look ahead meanwhile, either, and asks for nothing of it. So they stand before the
first style sheet, and the theme's in the body are taken out.
"""

from __future__ import annotations

import re
from pathlib import Path

FOLDER = Path("assets/javascripts")
_FIRST = re.compile(r'<script src="[^"]*?(?<=assets/javascripts/)(before-[\w-]+\.js)"></script>')
_INLINE = re.compile(r"<script>.*?</script>\s*", re.DOTALL)
_SHEET = re.compile(r'<link rel="stylesheet"')
_COLOURS = re.compile(r'<script>var palette=__md_get\("__palette"\);.*?</script>\s*', re.DOTALL)
_TAB = re.compile(
    r"<script>var target=document\.getElementById\(location\.hash.*?</script>\s*", re.DOTALL
)


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


def with_none_that_waits(html: str) -> str:
    """Return a page whose scripts wait for no style sheet, and let nothing else wait.

    The theme's for the colours that were chosen here comes out where ours does the same
    (`before-theme.js`), and so does the one for a tab that an address names where there is no tab.
    """
    head, end, body = html.partition("</head>")
    sheet = _SHEET.search(head)
    if not sheet:
        return html
    before, after = head[: sheet.start()], head[sheet.start() :]
    scripts = "".join(_INLINE.findall(after))
    if "__palette" in scripts:
        body = _COLOURS.sub("", body)
    if "__tabbed_" not in _TAB.sub("", body):
        body = _TAB.sub("", body)
    return before + scripts + _INLINE.sub("", after) + end + body


def write_first_scripts(site_dir: Path) -> None:
    """Put them into every page of a built site."""
    found = sorted((site_dir / FOLDER).glob("before-*.js"))
    scripts = {one.name: one.read_text(encoding="utf-8") for one in found}
    for page in site_dir.rglob("*.html"):
        html = with_first_scripts(page.read_text(encoding="utf-8"), scripts)
        page.write_text(with_none_that_waits(html), encoding="utf-8")
