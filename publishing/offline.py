"""The service worker that lets the sheet open without a signal; written after the build."""

from __future__ import annotations

import hashlib
import json
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urljoin, urlsplit

from .filling import fill
from .policy import digest

SHEET = "sheet/"
PATTERNS = (
    "assets/javascripts/sheet/*",
    "assets/figures/exercises/*/start.svg",
    "assets/figures/exercises/*/end.svg",
    "sheet/library.json",
    "data/editions.json",
    "safety/index.html",
)
"""What the sheet asks for beside what its page names, and the page that it sends everyone to."""

_REFERENCES = {"link": "href", "script": "src", "img": "src"}
_KEPT_LINKS = {"stylesheet", "icon", "modulepreload"}


class _References(HTMLParser):
    """Collects what a page loads."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        address = values.get(_REFERENCES.get(tag, ""))
        if address and (tag != "link" or values.get("rel") in _KEPT_LINKS):
            self.found.append(address)


def sheet_files(site_dir: Path) -> list[str]:
    """Return every file that the sheet needs, from the root of the built site; its page first.

    Raises:
        FileNotFoundError: When the sheet's page names a file that is not there.
    """
    parser = _References()
    parser.feed((site_dir / SHEET / "index.html").read_text(encoding="utf-8"))
    named = {
        unquote(urlsplit(urljoin(f"/{SHEET}", address)).path).lstrip("/")
        for address in parser.found
        if not urlsplit(address).netloc
    }
    others = {
        path.relative_to(site_dir).as_posix().removesuffix("index.html")
        for pattern in PATTERNS
        for path in site_dir.glob(pattern)
    }
    files = sorted(named | others)
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


def write_worker(site_dir: Path) -> Path:
    """Write `sw.js` into a built site, and return its path."""
    files = digests_of(site_dir, sheet_files(site_dir))
    edition = hashlib.sha256(json.dumps(files).encode()).hexdigest()[:16]
    worker = site_dir / "sw.js"
    text = fill("sw.js.j2", files=files, edition=edition)
    worker.write_text(text + "\n", encoding="utf-8")
    return worker
