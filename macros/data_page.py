"""The page of what is published for other programs."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from markupsafe import Markup

from library import licence

from .datasets import DATASETS, Dataset
from .site import Site
from .text import link, markdown_text

UNKNOWN = "https://address-of-this-site.example/"
"""What stands for the address of a copy that does not know its own."""


def datasets(site: Site) -> str:
    """Return everything that is published for other programs, each with an example that runs."""
    return site.fill(
        "datasets",
        datasets=[
            (one, Markup(_facts(site, one)), Markup(_program(site, one))) for one in DATASETS
        ],
    )


def _facts(site: Site, one: Dataset) -> str:
    facts = [
        ("Where", _where(one)),
        ("Format", f"{markdown_text(one.format)} (`{one.media_type}`)"),
    ]
    if one.files:
        facts += [("Version", _version(site, one)), ("Size", _size(site, one))]
    facts.append(("Licence", f"[{licence.NAME}](/about.md#licence)"))
    return "\n".join(f"- **{name}** {value}" for name, value in facts if value)


def _where(one: Dataset) -> str:
    if one.place:
        words, page = one.place
        return link(words, page)
    return "<br>".join(
        f"`/{file}`" if "*" in file else f"[`/{file}`](/{file})" for file in one.files
    )


def _version(site: Site, one: Dataset) -> str:
    found = list(_found(site.docs, one))
    digest = f"`{digest_of(found[0])}`" if one.is_one_file and found else ""
    edition = f"edition `{site.edition}`" if one.has_edition and site.edition else ""
    return " ".join(
        ([edition + (";" if digest else "")] if edition else [])
        + ([f"{digest} (the start of the file's SHA-256)"] if digest else [])
    )


def _size(site: Site, one: Dataset) -> str:
    found = list(_found(site.docs, one))
    if not found:
        return ""
    size = f"{kilobytes(sum(file.stat().st_size for file in found))} kB"
    return size if one.is_one_file else f"{size} in {len(found)} files"


def _program(site: Site, one: Dataset) -> str:
    home = f'HOME = "{site.site_url or UNKNOWN}"\n' if "HOME" in one.example else ""
    before, blank, after = one.example.rpartition("\n\n") if home else ("", "", one.example)
    return f"```text\n{before}{blank}{home}{after}\n```"


def _found(docs: Path, one: Dataset) -> Iterator[Path]:
    """Yield the files of a dataset that are there; those of a build are made before it."""
    for pattern in one.files:
        yield from sorted(docs.glob(pattern))


def digest_of(file: Path) -> str:
    """Return the first eight hexadecimal digits of the SHA-256 of a file."""
    return hashlib.sha256(file.read_bytes()).hexdigest()[:8]


def kilobytes(size: int) -> int:
    """Return a size in kilobytes of 1,000 bytes, rounded up."""
    return -(-size // 1000)
