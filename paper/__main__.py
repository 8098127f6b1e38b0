"""The plain command: `python -m paper build`."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from os import environ
from pathlib import Path

from library.problems import DataError
from macros.downloads import FOLDER
from macros.site import open_site
from publishing.home import HomeError, tidy

from .build import build
from .document import Document
from .documents import documents
from .problems import PaperError

DOCS = Path("docs")
CONFIG = Path("mkdocs.yml")


def _build(sheets: list[Document]) -> None:
    outcome = build(sheets, DOCS / FOLDER)
    print(f"PDFs: {len(outcome.made)} made, {len(outcome.kept)} unchanged.")


COMMANDS = {"build": _build}


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code."""
    parser = ArgumentParser(prog="python -m paper", description=__doc__)
    parser.add_argument("command", choices=sorted(COMMANDS), help="what to do")
    command = COMMANDS[parser.parse_args(arguments).command]
    try:
        tidy(environ)  # MkDocs' settings take it from there
        command(documents(open_site(DOCS), DOCS, CONFIG))
    except (DataError, HomeError, PaperError) as error:
        print(error)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
