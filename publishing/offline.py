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
    "sheet/library.json",
    "data/editions.json",
    "safety/index.html",
)
"""What the sheet asks for beside what its page names, and the page that it sends everyone to."""

PICTURES = "sheet/pictures.json"
"""The digest of every picture that a sheet can show: it is loaded with the first of them."""

PICTURE_PATTERNS = tuple(
    f"assets/figures/exercises/*/{name}.svg" for name in ("start", "end", "fault-*")
)

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


def picture_files(site_dir: Path) -> list[str]:
    """Return every picture of an exercise, from the root of the built site."""
    return sorted(
        path.relative_to(site_dir).as_posix()
        for pattern in PICTURE_PATTERNS
        for path in site_dir.glob(pattern)
    )


def write_worker(site_dir: Path) -> Path:
    """Write `sw.js` and the digests of the pictures into a built site; return the worker's path.

    The worker names the digest of the pictures' digests, so that no picture of another edition is
    ever kept, and a picture that changed makes a new edition.
    """
    files = digests_of(site_dir, sheet_files(site_dir))
    pictures = json.dumps(digests_of(site_dir, picture_files(site_dir)), separators=(",", ":"))
    (site_dir / PICTURES).write_text(pictures, encoding="utf-8")
    listed = {"file": PICTURES, "digest": digest(pictures.encode())}
    edition = hashlib.sha256(json.dumps([files, listed]).encode()).hexdigest()[:16]
    worker = site_dir / "sw.js"
    text = fill("sw.js.j2", files=files, pictures=listed, edition=edition)
    worker.write_text(text + "\n", encoding="utf-8")
    return worker
