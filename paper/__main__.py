"""The plain commands: `python -m paper build | benchmark`."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from pathlib import Path

from macros.downloads import FOLDER
from macros.problems import DataError
from macros.site import open_site

from .benchmark import benchmark
from .build import build
from .document import Document
from .documents import documents
from .problems import PaperError

DOCS = Path("docs")
CONFIG = Path("mkdocs.yml")
BUILT = Path("site")


def _build(sheets: list[Document]) -> None:
    outcome = build(sheets, DOCS / FOLDER)
    print(f"PDFs: {len(outcome.made)} made, {len(outcome.kept)} unchanged.")


def _benchmark(sheets: list[Document]) -> None:
    print(benchmark(sheets, BUILT))


COMMANDS = {"build": _build, "benchmark": _benchmark}


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code."""
    parser = ArgumentParser(prog="python -m paper", description=__doc__)
    parser.add_argument("command", choices=sorted(COMMANDS), help="what to do")
    command = COMMANDS[parser.parse_args(arguments).command]
    try:
        command(documents(open_site(DOCS), DOCS, CONFIG))
    except (DataError, PaperError) as error:
        print(error)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
