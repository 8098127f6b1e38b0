"""The addresses of pages and data, which last for ever, and the list of all ever published.

Nothing is ever taken out of the list: a page that moves leaves a page behind that leads on
(HACKING.md, Move a page).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

LIST = Path("tests/published_addresses.txt")
"""A line an address, below the folder of the project."""

_FIRST_LINE = (
    "# Every address that was ever published. Lines are added, never taken out: `make generate`."
)


def published(project: Path) -> list[str]:
    """Return every address on the list."""
    file = project / LIST
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    return [line for line in lines if line and not line.startswith("#")]


def addresses(docs_dir: Path) -> list[str]:
    """Return the address of every page below the docs folder, from the root of the site."""
    pages = (page.relative_to(docs_dir).with_suffix("") for page in docs_dir.rglob("*.md"))
    return sorted(
        "/" + "".join(f"{part}/" for part in page.parts if part != "index") for page in pages
    )


def new_addresses(project: Path, docs_dir: Path, files: Iterable[str] = ()) -> list[str]:
    """Return the addresses of pages that are not on the list yet, and of these files."""
    known = set(published(project))
    return [one for one in (*addresses(docs_dir), *files) if one not in known]


def publish(project: Path, new: list[str]) -> None:
    """Add addresses to the end of the list."""
    file = project / LIST
    text = file.read_text(encoding="utf-8") if file.is_file() else f"{_FIRST_LINE}\n"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(
        text + "".join(f"{address}\n" for address in new), encoding="utf-8", newline="\n"
    )


def address_problems(project: Path, docs_dir: Path, files: Iterable[str] = ()) -> Iterator[str]:
    """Yield a line for every page, and each of these files, whose address is not on the list."""
    for address in new_addresses(project, docs_dir, files):
        yield (
            f"{LIST}: the new address {address} is missing: it is for ever, so choose it well; "
            "then run `make generate`"
        )
