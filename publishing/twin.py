"""The twin: the same tree built by Zensical, the successor of Material for MkDocs, and compared.

Compared is what a reader reads: the addresses, and of every page its title, its description and all
that was made from its Markdown, each word, element and attribute in order. The frame of the theme,
the search, the policy and the worker are not; HACKING.md says what moving there would still take.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import zip_longest
from pathlib import Path
from urllib.parse import urljoin

from .marks import without_mark

_ADDRESSES = frozenset(("href", "src"))
_FOR_THE_SEARCH = frozenset(("data-search-exclude",))
"""What only the search reads; the successor takes it away once its own has read it."""
_COLOURS = re.compile(r"\x1b\[[0-9;]*m")


class TwinError(Exception):
    """The twin cannot be built; the message is what its engine says."""


def build_twin(root: Path, folder: Path) -> Path:
    """Build the tree of a folder with Zensical, and return where the built site is.

    Zensical keeps rendered pages, knows not that they depend on the data, and takes no docs folder
    that is elsewhere: so it gets a copy, without what it built before.

    Args:
        root: Holds `mkdocs.yml`, `docs/` and `overrides/`, prepared for a build.
        folder: Emptied, for the copy and what is built from it.

    Raises:
        TwinError: When Zensical stops or warns.
    """
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(root / "docs", folder / "docs")
    shutil.copytree(root / "overrides", folder / "overrides")
    shutil.copy(root / "mkdocs.yml", folder)
    done = subprocess.run(
        [sys.executable, "-m", "zensical", "build", "--strict"],
        cwd=folder,
        env={**os.environ, "STOP_AT_FIRST_MACRO_ERROR": "true"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        raise TwinError(_COLOURS.sub("", done.stdout))
    return folder / "site"


class _Reader(HTMLParser):
    """Collects the title, the description and the article of a page, piece by piece."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self.address = address
        self.pieces: list[str] = []
        self._within = False
        self._skipped = False
        self._is_counted = False
        """Within what the finishing step counts and writes: sizes of the whole site."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "meta" and values.get("name") == "description":
            self.pieces += ["<meta description>", *values.get("content", "").split()]
        # The buttons and the place to skip to are the theme's.
        if values.get("id") == "__skip" or "md-content__button" in values.get("class", ""):
            self._skipped = True
        if tag in ("title", "article"):
            self._within = True
        self._is_counted = "data-said" in values
        if self._within and not self._skipped:
            # What the finishing step made is shown by it, too.
            shown = {"hidden"} if "data-made" in values else set()
            named = sorted(values.keys() - _FOR_THE_SEARCH - shown)
            said = (f' {name}="{self._settled(name, values[name])}"' for name in named)
            self.pieces.append(f"<{tag}{''.join(said)}>")

    def handle_endtag(self, tag: str) -> None:
        self._is_counted = False
        if self._within and not self._skipped:
            self.pieces.append(f"</{tag}>")
        if tag in ("title", "article"):
            self._within = False
        if tag == "a":
            self._skipped = False

    def handle_data(self, data: str) -> None:
        if self._within and not self._skipped and not self._is_counted:
            self.pieces += data.split()

    def _settled(self, name: str, value: str) -> str:
        """Return an address from the root: there is more than one way from page to page."""
        return without_mark(urljoin(self.address, value)) if name in _ADDRESSES else value


def pieces_of(html: str, address: str) -> list[str]:
    """Return what a reader finds on a page, in order: words, and elements with their attributes.

    Args:
        html: The built page.
        address: Where it stands, from the root of the site: `/exercises/clam/`.
    """
    reader = _Reader(address)
    reader.feed(html)
    reader.close()
    return reader.pieces


def differences(site: Path, twin: Path) -> Iterator[str]:
    """Yield a line for every page that only one of two built sites has, or that differs.

    It names the address of the page and the first words that differ.
    """
    pages, twins = _pages(site), _pages(twin)
    for address in sorted(pages.keys() | twins.keys()):
        if address not in twins:
            yield f"{address}: the twin has no such page"
        elif address not in pages:
            yield f"{address}: only the twin has this page"
        else:
            ours = pieces_of(pages[address].read_text(encoding="utf-8"), address)
            other = pieces_of(twins[address].read_text(encoding="utf-8"), address)
            yield from _difference(address, ours, other)


def _difference(address: str, ours: list[str], other: list[str]) -> Iterator[str]:
    for marks in (piece for piece in other if "[^" in piece and not piece.startswith("<")):
        yield f"{address}: the twin shows a citation as it is written: {marks}"
        return
    for index, (one, two) in enumerate(zip_longest(ours, other)):
        if one != two:
            start = max(0, index - 4)
            yield (
                f"{address}: piece {index} differs\n"
                f"  MkDocs:   {' '.join(ours[start : index + 6])}\n"
                f"  Zensical: {' '.join(other[start : index + 6])}"
            )
            return


def _pages(site: Path) -> dict[str, Path]:
    """Return the file of every page of a built site, by its address."""
    return {
        f"/{page.relative_to(site).as_posix().removesuffix('index.html')}": page
        for page in site.rglob("*.html")
    }


def compare(root: Path, site: Path, folder: Path) -> list[str]:
    """Build the twin of a built site, and return what differs; nothing when nothing does."""
    try:
        twin = build_twin(root, folder)
    except TwinError as error:
        return ["Zensical cannot build the site:", *str(error).splitlines()]
    return list(differences(site, twin))
