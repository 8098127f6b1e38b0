"""Draws, checks and shows the figures: `python -m illustrations --help`."""

from __future__ import annotations

import argparse
import sys

from . import check, drawing_all
from .catalogue import jobs
from .pose_files import PoseError


def main(arguments: list[str] | None = None) -> int:
    """Runs one command and returns its exit status."""
    parser = argparse.ArgumentParser(prog="python -m illustrations", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    draw = commands.add_parser("draw", help="draw the figures and write them with their index")
    draw.add_argument("--only", nargs="+", metavar="ID", help="exercise ids, or `chain`")
    commands.add_parser("check", help="say which committed figures differ from the data")
    commands.add_parser("benchmark", help="draw everything, report time and sizes")
    chosen = parser.parse_args(arguments)
    try:
        if chosen.command == "draw":
            print(f"{len(drawing_all.write(chosen.only or jobs()))} files written")
        elif chosen.command == "check":
            found = check.problems()
            print("\n".join(found) or "figures: all as the data ask")
            return 1 if found else 0
        else:
            print(drawing_all.benchmark())
    except PoseError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
