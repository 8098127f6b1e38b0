"""The service worker that lets the sheet open without a signal; written after the build."""

from __future__ import annotations

import hashlib
import json
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from .filling import fill
from .pieces import EXERCISES, FIRST, IDS, LIST, MAKING, RULES
from .policy import digest
from .theme import THEME

SHEET = "sheet/"
PATTERNS = (
    *("assets/javascripts/sheet/*", "assets/stylesheets/sheet-*.css"),
    *(RULES, FIRST, MAKING, IDS, "sheet/works.json"),
    "data/editions.json",
)
"""What the sheet asks for beside what its page names."""

PAGES = ("safety/", "glossary/", "about/", "offline/")
"""Where the sheet leads, and the page that says of any other that it is not here, and what is."""

EXTRAS = "sheet/extras.json"
"""What is kept of an exercise when a sheet with it is opened; loaded with the first of them."""

EXTRA_PATTERNS = (
    *(f"assets/figures/exercises/*/{name}.svg" for name in ("start", "end", "fault-*")),
    *(f"{EXERCISES}*.json", LIST),
)
"""The pictures and the data of exercises, and what finds among all of them."""

_REFERENCES = {"link": ("href",), "script": ("src", THEME), "img": ("src",)}
_KEPT_LINKS = {"stylesheet", "icon", "modulepreload"}


class _References(HTMLParser):
    """Collects what a page loads."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag != "link" or values.get("rel") in _KEPT_LINKS:
            self.found += filter(None, map(values.get, _REFERENCES.get(tag, ())))


def _loaded_by(site_dir: Path, page: str) -> set[str]:
    """Return what a page loads of this site by itself, from the root of the built site."""
    parser = _References()
    parser.feed((site_dir / page / "index.html").read_text(encoding="utf-8"))
    return {
        unquote(urlsplit(urljoin(f"/{page}", address)).path).lstrip("/")
        for address in parser.found
        if not urlsplit(address).netloc
    }


def sheet_files(site_dir: Path) -> list[str]:
    """Return every file that the sheet needs, from the root of the built site; its page first.

    Raises:
        FileNotFoundError: When the sheet's page names a file that is not there.
    """
    others = {
        path.relative_to(site_dir).as_posix().removesuffix("index.html")
        for pattern in PATTERNS
        for path in site_dir.glob(pattern)
    }
    pages = [page for page in PAGES if (site_dir / page).exists()]
    loaded = set().union(*(_loaded_by(site_dir, page) for page in (SHEET, *pages)))
    files = sorted({*loaded, *others, *pages})
    for file in files:
        if not (site_dir / file).exists():
            raise FileNotFoundError(f"the sheet's page names {file}, which the site does not have")
    return [SHEET, *files]


def digests_of(site_dir: Path, files: list[str]) -> dict[str, str]:
    """Return the digest of every file, as a browser checks it; a folder stands for its index."""
    digests = {}
    for file in files:
        path = site_dir / PurePosixPath(file)
        digests[file] = digest((path / "index.html" if path.is_dir() else path).read_bytes())
    return digests


def extra_files(site_dir: Path) -> list[str]:
    """Return what sheets with some exercises show or ask for, from the root of the built site."""
    return sorted(
        path.relative_to(site_dir).as_posix()
        for pattern in EXTRA_PATTERNS
        for path in site_dir.glob(pattern)
    )


def exercise_pages(site_dir: Path, files: list[str]) -> dict[str, list[str]]:
    """Return the page of every exercise, and what it loads beside these files of the sheet."""
    pieces = [json.loads(file.read_text("utf-8")) for file in site_dir.glob(f"{EXERCISES}*.json")]
    pages = sorted(piece["exercise"]["url"] for piece in pieces)
    return {
        page: sorted(_loaded_by(site_dir, page).difference(files))
        for page in pages
        if (site_dir / page / "index.html").exists()
    }


def extras_of(site_dir: Path, files: list[str]) -> dict[str, Any]:
    """Return what is kept of exercises, when a sheet with them is opened.

    Returns:
        `digests`: of the data and of every picture of an exercise that a sheet shows, of every
        exercise's page and of what the page loads; `shown`: what each page loads beside what the
        sheet needs.
    """
    shown = exercise_pages(site_dir, files)
    named = {*extra_files(site_dir), *shown, *(file for page in shown.values() for file in page)}
    return {"digests": digests_of(site_dir, sorted(named)), "shown": shown}


def write_worker(site_dir: Path) -> Path:
    """Write `sw.js` and the digests of the extras into a built site; return the worker's path.

    The worker names the digest of the extras' digests, so that no picture and no page of another
    edition is ever kept, and one that changed makes a new edition.
    """
    needed = sheet_files(site_dir)
    files = digests_of(site_dir, needed)
    extras = json.dumps(extras_of(site_dir, needed), separators=(",", ":"))
    (site_dir / EXTRAS).write_text(extras, encoding="utf-8")
    listed = {"file": EXTRAS, "digest": digest(extras.encode())}
    edition = hashlib.sha256(json.dumps([files, listed]).encode()).hexdigest()[:16]
    worker = site_dir / "sw.js"
    text = fill("sw.js.j2", files=files, extras=listed, edition=edition)
    worker.write_text(text + "\n", encoding="utf-8")
    return worker
