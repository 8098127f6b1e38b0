"""What a reader's device keeps of the site when it is asked to keep all of it; after the build.

The list names every file with its digest and its sizes, so that the device takes nothing of another
edition, fetches of the next edition only what changed, and can say before what that will cost. The
page that asks (`docs/offline/`) says the sizes in words, without a script.
"""

from __future__ import annotations

import gzip
import hashlib
import html
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

from .offline import EXTRAS
from .policy import digest
from .sizes import said_size
from .stick import NAME as ZIP

LIST = "offline/whole.json"
"""Where the list stands, below the root of the site."""

NEWEST = "offline/newest.txt"
"""Where the name of its edition stands alone: every page of a reader who keeps the site asks."""

LEFT_OUT = (
    *("404.html", "sw.js", "sitemap.xml", "sitemap.xml.gz", "*.map", ZIP, LIST, NEWEST, EXTRAS),
    *("assets/javascripts/lunr/*", "contact-sheet/*", "*/preview.png", "assets/plates/*"),
    *("data/*.yml", "data/*.csv", "data/*.bib", "data/references.csl.json", "data/library*.json"),
    "data/*.glb",
    *("data/schema/*", "fhir/*", "embed/*", "assets/javascripts/embed*.js"),
)
"""What no reader opens: for the host, programs, messengers, frames, and other languages' search.

And the plates as PNG, whose drawings are kept.
"""

FILLED_IN = "data/site.yml"
"""Of the data's sources the one that a form of the site fills in: it is kept."""

PAPERS = "*.pdf"
"""What is kept only when the reader wants it, too."""

_PACKED = {".html", ".css", ".js", ".json", ".svg", ".txt", ".webmanifest"}
"""What a host sends compressed."""

_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)


@dataclass(frozen=True)
class KeptFile:
    """A file as the device keeps it."""

    digest: str
    """As a browser checks it."""
    fetched: int
    """Bytes on their way."""
    stored: int
    """Bytes on the device."""


def kept_file(name: str, content: bytes) -> KeptFile:
    """Return what the list says of a file.

    Args:
        name: Its path, by whose ending a host decides whether to compress it.
        content: Its bytes.
    """
    is_packed = Path(name).suffix in _PACKED
    fetched = len(gzip.compress(content, 6, mtime=0)) if is_packed else len(content)
    return KeptFile(digest(content), fetched, len(content))


def is_kept(name: str) -> bool:
    """Return whether the device keeps a file, by its path from the root of the site."""
    return name == FILLED_IN or not any(fnmatch(name, pattern) for pattern in LEFT_OUT)


def address_of(name: str) -> str:
    """Return where a file is asked for: its folder for an index, which is empty for the root."""
    return re.sub(r"(^|(?<=/))index\.html$", "", name)


def kept_files(site_dir: Path) -> dict[str, KeptFile]:
    """Return every file that the device keeps, by its address from the root of the site."""
    names = sorted(
        path.relative_to(site_dir).as_posix() for path in site_dir.rglob("*") if path.is_file()
    )
    return {
        address_of(name): kept_file(name, (site_dir / name).read_bytes())
        for name in names
        if is_kept(name)
    }


def titles_of(site_dir: Path, addresses: Iterable[str]) -> dict[str, str]:
    """Return the title of each of these addresses that is a page."""
    titles = {}
    for address in addresses:
        page = site_dir / address / "index.html"
        found = page.is_file() and _TITLE.search(page.read_text(encoding="utf-8"))
        if found:
            titles[address] = html.unescape(found[1]).removesuffix(" - Level Hips").strip()
    return titles


def sizes_of(files: Mapping[str, KeptFile]) -> dict[str, str]:
    """Return in words what the pages say of the sizes."""
    papers = [one for name, one in files.items() if fnmatch(name, PAPERS)]
    pages = [one for name, one in files.items() if not fnmatch(name, PAPERS)]
    return {
        "pages-fetched": said_size(sum(one.fetched for one in pages)),
        "pages-stored": said_size(sum(one.stored for one in pages)),
        "papers-fetched": said_size(sum(one.fetched for one in papers)),
        "papers-count": str(len(papers)),
    }


def with_said(page: str, said: Mapping[str, str]) -> str:
    """Return a page in which every `data-said` says what it names, and what was made is shown.

    A part with `data-made` is hidden as long as nothing is said of what it names.
    """

    def fill(found: re.Match[str]) -> str:
        return f"{found[1]}{html.escape(said.get(found[2], ''))}"

    shown = re.sub(
        r'(<[^>]* data-made="([\w-]+)"[^>]*?) hidden(?:="[^"]*")?',
        lambda found: found[1] if found[2] in said else found[0],
        page,
    )
    return re.sub(r'(<\w+ data-said="([\w-]+)">)(?=</)', fill, shown)


def write_whole(site_dir: Path, edition: str, day: str) -> Path:
    """Say the sizes in the pages of a finished site, and write the list; return its path.

    Args:
        site_dir: The finished site, with the ZIP if there is one.
        edition: The library's edition, to be shown.
        day: When it was first published: in words.
    """
    archive = site_dir / ZIP
    files = kept_files(site_dir)
    said = {**sizes_of(files), "edition": edition, "edition-day": day}
    if archive.is_file():
        said["zip"] = said_size(archive.stat().st_size)
    for page in site_dir.rglob("index.html"):
        text = page.read_text(encoding="utf-8")
        if 'data-said="' in text:
            filled = with_said(text, said)
            page.write_text(filled, encoding="utf-8")
            name = page.relative_to(site_dir).as_posix()
            files[address_of(name)] = kept_file(name, filled.encode())
    listed = {
        "day": day,
        "files": {name: [one.digest, one.fetched, one.stored] for name, one in files.items()},
        "titles": titles_of(site_dir, files),
    }
    text = json.dumps(listed, ensure_ascii=False, separators=(",", ":"))
    name_of_edition = hashlib.sha256(text.encode()).hexdigest()[:16]
    listed = {"edition": name_of_edition, **listed}
    path = site_dir / LIST
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(listed, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    (site_dir / NEWEST).write_text(name_of_edition, encoding="utf-8")
    return path
