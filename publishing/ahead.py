"""Lets a browser ask at once for what a page will ask for anyway, one thing after the other.

A script that is a module names others, and those name more: on a phone with a weak signal each step
is a fifth of a second. The names stand in the page's head instead, so that all of it is on its way
while the page is read. What the sheet's script will fetch, a script before it asks for already
(`sheet/before-sheet.ts`).

Neither does a browser look past the scripts that stand in the head (`first_scripts.py`), which keep
a cheap phone busy for as long as it takes to ask. So what it waits for to show a page is named
before them.
"""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

_MODULE = re.compile(r'(?=<script type="module"(?: async)? src="([^"]+)">)')
_INLINE = re.compile("<script>")
_SHEET = re.compile(r'<link rel="stylesheet" href="([^"]+)">')
"""A sheet with a `media` of its own holds nothing up."""
_WHEN_THERE = re.compile(r'<script type="module" async src="([^"]+)">')
_NAMED = re.compile(r'\b(?:from|import)\s*"(\.{1,2}/[^"]+)"')


def named_by(site_dir: Path, script: str) -> Iterator[str]:
    """Yield what a module leads to before it runs, each once, from the root of the site.

    Args:
        site_dir: The built site.
        script: The module, from the root of the site.

    Raises:
        FileNotFoundError: When one is named that the site does not have.
    """
    found, waiting = {script}, [script]
    while waiting:
        one = waiting.pop(0)
        text = (site_dir / one).read_text(encoding="utf-8")
        for name in _NAMED.findall(text):
            other = posixpath.normpath(posixpath.join(posixpath.dirname(one), name))
            if other not in found:
                found.add(other)
                waiting.append(other)
                yield other


def with_names(page: str, site_dir: Path, folder: str) -> str:
    """Return a page that says before its module what that will ask for.

    Args:
        page: The page.
        site_dir: The built site.
        folder: Where the page stands, from the root of the site: `sheet/`.
    """

    def names(found: re.Match[str]) -> str:
        script = posixpath.normpath(posixpath.join(folder, found[1]))
        modules = named_by(site_dir, script)
        links = [f'<link rel="modulepreload" href="{_seen_from(folder, one)}">' for one in modules]
        return "".join(links)

    return _MODULE.sub(names, page, count=1)


def with_first_things_first(page: str) -> str:
    """Return a page that names what shows it before the scripts in its head.

    That are the style sheets that it waits for, and a module that runs as soon as it is there.
    """
    head, end, body = page.partition("</head>")
    if not (script := _INLINE.search(head)):
        return page
    before, after = head[: script.start()], head[script.start() :]
    sheets = [f'<link rel="preload" as="style" href="{one}">' for one in _SHEET.findall(after)]
    modules = [f'<link rel="modulepreload" href="{one}">' for one in _WHEN_THERE.findall(after)]
    return "".join((before, *sheets, *modules, after, end, body))


def write_names(site_dir: Path) -> None:
    """Name in every page of a built site what it will ask for, as early as that helps."""
    for page in site_dir.rglob("index.html"):
        text = page.read_text(encoding="utf-8")
        folder = page.parent.relative_to(site_dir).as_posix()
        said = with_names(text, site_dir, "" if folder == "." else f"{folder}/")
        said = with_first_things_first(said)
        if said != text:
            page.write_text(said, encoding="utf-8")


def _seen_from(folder: str, file: str) -> str:
    return html.escape(posixpath.relpath(file, folder or "."))
