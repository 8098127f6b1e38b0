"""The whole site as one ZIP, which opens from a stick: from files, without a server or a signal.

It is made of the finished site, not built again. From files a browser shows no folder's index, runs
no module, fetches nothing and starts no worker. So links name their `index.html`, the scripts are
bundled anew as classic ones (`sheet/stick.mjs`), and what scripts ask for lies in scripts, too.
"""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fnmatch import fnmatch
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from library.days import day_words

from .filling import fill
from .pieces import EXERCISES, FIRST, IDS, LIST, MAKING, RULES
from .policy import HEADER

NAME = "level-hips.zip"
"""Where the site offers it. The folder in it names the edition: no two are unpacked into one."""

LEFT_OUT = (
    *("404.html", "sw.js", "sheet/extras.json", "manifest.webmanifest", NAME),
    *("embed/*", "assets/javascripts/embed*.js", "assets/javascripts/clinics.js"),
    *("assets/javascripts/offline.js", "assets/javascripts/keep.js"),
    *("sitemap.xml", "sitemap.xml.gz", "*.map", "assets/javascripts/lunr/*"),
    *(
        "assets/javascripts/sheet/*.js",
        "assets/javascripts/exercises/*",
        "assets/javascripts/race/*",
        "assets/javascripts/turn/*",
    ),
)
"""What only a server needs: its own pages and lists, and the parts that modules load."""

ASKED_FOR = (
    *(RULES, FIRST, MAKING, IDS, f"{EXERCISES}*", "sheet/works.json", LIST),
    "data/editions.json",
    *("assets/figures/*/move.svg", "anatomy/hip-3d.json", "anatomy/poses.json"),
)
"""What scripts fetch. From files they cannot, so each lies in a script, too."""

HELPER = "assets/javascripts/stick.js"
"""What stands in for a server (`sheet/stick.ts`); it loads before every other script."""

SAID = "assets/javascripts/stick/"
"""Where the scripts with what is asked for lie."""

SEARCH, SEARCH_SCRIPT = "search/search_index.json", "search/search_index.js"
"""The index of the search, and where the theme looks for it when a page is a file."""

_REMOVED = re.compile(
    rf'<meta http-equiv="{HEADER}" content="[^"]*">'  # "self" is no file
    r'|<link rel="(?:canonical|manifest)" href="[^"]*">\s*'
    r'|<meta (?:property|name)="(?:og|twitter):[^"]*" content="[^"]*">\s*'
    r'|<script type="application/ld\+json">.*?</script>\s*'
    r'|<script\b[^>]* src="[^"]*/(?:offline|keep|clinics)\.js"[^>]*></script>\s*',
    re.DOTALL,
)
_CHARSET = re.compile(r"<meta charset=[^>]*>")
_MODULE = re.compile(r'<script type="module"(?: async)? src=')
_ADDRESS = re.compile(r'(?<=\s)((?:xlink:)?href|data-to)="([^"#?]*)([^"]*)"')
_SHEET = re.compile(r'<div id="sheet-app"')
_HERE = re.compile(r'(<\w+[^>]*?\bdata-where="(site|stick)")( hidden(?:="[^"]*")?)?')
_END = "</article>"


@dataclass(frozen=True)
class Copy:
    """What a copy of the site says of itself."""

    edition: str
    """The edition's eight digits."""
    day: date
    """When the edition was first published."""
    home: str
    """Where the site stands, with a slash at its end; empty when it is not known."""

    @property
    def folder(self) -> str:
        """Return the name of the folder in the ZIP."""
        return f"level-hips-{self.day.isoformat()}-{self.edition}"

    @property
    def day_in_words(self) -> str:
        """Return the day as pages write it."""
        return day_words(self.day)


def copy_of(site_dir: Path, home: str) -> Copy:
    """Return what a copy of a built site says of itself."""
    edition = json.loads((site_dir / RULES).read_text(encoding="utf-8"))["edition"]
    return Copy(edition["id"], date.fromisoformat(edition["date"]), home)


def as_file(address: str, page: str, folders: Collection[str]) -> str:
    """Return an address of a page, without query or fragment, as it leads from a file to a file.

    Args:
        address: As it stands in the page, such as `../clam/`.
        page: The folder of the page, from the root of the site, such as `exercises/banded-clam`.
        folders: Every folder that has an index, from the root, without a slash at the end; the
            root itself is the empty one.
    """
    if not address or address.startswith("/") or re.match(r"[a-z][a-z0-9+.-]*:", address, re.I):
        return address
    target = posixpath.normpath(posixpath.join("/", page, unquote(address))).strip("/")
    if target not in folders:
        return address
    return "index.html" if address in (".", "./") else f"{address.rstrip('/')}/index.html"


def stick_page(html: str, page: str, folders: Collection[str], copy: Copy) -> str:
    """Return a finished page as it can be read from a file.

    Args:
        html: The page.
        page: Its folder, from the root of the site, without a slash at the end.
        folders: Every folder that has an index; see `as_file`.
        copy: What the copy says of itself.
    """
    root = "../" * len([part for part in page.split("/") if part])

    def led(found: re.Match[str]) -> str:
        name, address, rest = found.groups()
        return f'{name}="{as_file(address, page, folders)}{rest}"'

    def here(found: re.Match[str]) -> str:
        return found[1] + (" hidden" if found[2] == "site" else "")

    html = _REMOVED.sub("", html)
    html = _ADDRESS.sub(led, html)
    html = _HERE.sub(here, html)
    html = _MODULE.sub("<script defer src=", html)
    if copy.home:
        html = _SHEET.sub(f'<div id="sheet-app" data-home="{copy.home}sheet/"', html)
    html = _CHARSET.sub(
        lambda tag: f'{tag[0]}<script src="{root}{HELPER}"></script>', html, count=1
    )
    note = fill("stick-note.html.j2", copy=copy, page=page)
    return html.replace(_END, note + _END, 1)


def stick_index(text: str, folders: Collection[str]) -> str:
    """Return the index of the search as a script, whose results lead to files."""
    index = json.loads(text)
    for doc in index["docs"]:
        address, hash_sign, anchor = doc["location"].partition("#")
        doc["location"] = as_file(address or "./", "", folders) + hash_sign + anchor
    return f"var __index={_compact(index)}"


def as_script(path: str, text: str) -> str:
    """Return what is asked for as a script that tells it to `sheet/stick.ts`."""
    return f"levelHipsStick({_compact(path)},{_compact(text)})"


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def stick_files(
    site_dir: Path, scripts: Mapping[str, bytes], copy: Copy
) -> Iterator[tuple[str, bytes]]:
    """Yield every file of the copy with its content, in the order of their names.

    Args:
        site_dir: The finished site.
        scripts: The classic scripts, by their file below `assets/javascripts/`; they take the
            place of the site's own of that name.
        copy: What the copy says of itself.
    """
    paths = {
        path.relative_to(site_dir).as_posix(): path
        for path in site_dir.rglob("*")
        if path.is_file()
    }
    folders = {
        posixpath.dirname(name) for name in paths if posixpath.basename(name) == "index.html"
    }
    files = {f"assets/javascripts/{name}": content for name, content in scripts.items()}
    for name, path in paths.items():
        if name in files or any(fnmatch(name, pattern) for pattern in LEFT_OUT):
            continue
        if name == SEARCH:
            files[SEARCH_SCRIPT] = stick_index(path.read_text(encoding="utf-8"), folders).encode()
            continue
        if name.endswith(".html"):
            html = path.read_text(encoding="utf-8")
            files[name] = stick_page(html, posixpath.dirname(name), folders, copy).encode()
            continue
        files[name] = path.read_bytes()
        if any(fnmatch(name, pattern) for pattern in ASKED_FOR):
            files[f"{SAID}{name}.js"] = as_script(name, files[name].decode()).encode()
    files["READ-ME.txt"] = fill("stick-read-me.txt.j2", copy=copy).encode()
    yield from sorted(files.items())


def write_stick(site_dir: Path, scripts_dir: Path, copy: Copy, made: date) -> Path:
    """Write the ZIP into a finished site, and return its path.

    Two ZIPs of one site are the same bytes: names in order, one day, one mode.

    Args:
        site_dir: The finished site.
        scripts_dir: What `sheet/stick.mjs` wrote.
        copy: What the copy says of itself.
        made: The day of the build.
    """
    scripts = {
        path.relative_to(scripts_dir).as_posix(): path.read_bytes()
        for path in sorted(scripts_dir.rglob("*.js"))
    }
    target = site_dir / NAME
    with ZipFile(target, "w") as archive:
        for name, content in stick_files(site_dir, scripts, copy):
            entry = ZipInfo(f"{copy.folder}/{name}", (made.year, made.month, made.day, 0, 0, 0))
            entry.create_system = 3  # a mode as Unix has it, wherever it is made
            entry.external_attr = 0o644 << 16
            entry.compress_type = ZIP_STORED if name.endswith(".png") else ZIP_DEFLATED
            archive.writestr(entry, content)
    return target
