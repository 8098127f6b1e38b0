"""The day of a build: that of its commit, so that all builds of a commit are the same bytes.

`python3 -I publishing/source_date.py` prints it in seconds since 1970. The Makefile hands it on as
`SOURCE_DATE_EPOCH`, which MkDocs and other tools know, too: the site map names it, and an edition
that is not on record. The Makefile calls this file by its path, before anything is installed: it
needs nothing of ours.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from pathlib import Path

NAME = "SOURCE_DATE_EPOCH"

NO_HISTORY = (
    "This copy has no history, as a download has none: its day and what was published of it "
    "are not known. An edition that is not on record takes today's date."
)


def made_on(environment: Mapping[str, str]) -> date:
    """Return the day that a build names: the one it was told, else that of no clock, in UTC.

    Raises:
        ValueError: When it was told something else than seconds since 1970.
    """
    told = environment.get(NAME)
    return (datetime.fromtimestamp(int(told), UTC) if told else datetime.now(UTC)).date()


def commit_of(root: Path) -> int | None:
    """Return when the commit that a folder holds was made, in seconds since 1970.

    Nothing when the folder has no history of its own. Of a folder that holds more than its commit,
    the beginning of today, in UTC.
    """
    if _git(root, "rev-parse", "--show-prefix") != "":
        return None  # no repository, or the folder of another one
    made = _git(root, "log", "-1", "--format=%ct")
    if not made:
        return None
    if _git(root, "status", "--porcelain"):
        return start_of(datetime.now(UTC).date())
    return int(made)


def start_of(day: date) -> int:
    """Return the beginning of a day in UTC, in seconds since 1970."""
    return int(datetime.combine(day, time(), UTC).timestamp())


def _git(root: Path, *words: str) -> str | None:
    try:
        done = subprocess.run(
            ["git", *words], cwd=root, capture_output=True, encoding="utf-8", check=False
        )
    except FileNotFoundError:
        return None
    return None if done.returncode else done.stdout.strip()


def main() -> None:
    """Print the seconds, and say on the other channel what is not known."""
    told = os.environ.get(NAME)
    found = int(told) if told else commit_of(Path())
    if found is None:
        print(NO_HISTORY, file=sys.stderr)
        found = start_of(datetime.now(UTC).date())
    print(found)


if __name__ == "__main__":
    main()
