"""The plain commands: `python -m macros check | generate`."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from pathlib import Path

from .draft import read_draft
from .load import data_problems

DATA_DIR = Path("docs/data")


def check() -> int:
    """Print every problem of the data files, a line each; return 1 when there is any."""
    problems = sorted(set(data_problems(read_draft(DATA_DIR))))
    for problem in problems:
        print(problem)
    if problems:
        print(f"{len(problems)} problem(s) in {DATA_DIR}: nothing was built.", file=sys.stderr)
        return 1
    print("The data files are in order.")
    return 0


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code."""
    parser = ArgumentParser(prog="python -m macros", description=__doc__)
    parser.add_argument("command", choices=["check"])
    parser.parse_args(arguments)
    return check()


if __name__ == "__main__":
    sys.exit(main())
