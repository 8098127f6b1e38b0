"""Draws, checks and shows the figures: `python -m illustrations --help`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from . import check, drawing_all, editor, looking
from .advising import advice
from .anatomy import held, model_files
from .every_figure import jobs
from .pose_files import PoseError, exercise_files, load_exercise


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit status."""
    parser = argparse.ArgumentParser(prog="python -m illustrations", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    draw = commands.add_parser("draw", help="draw the figures that are out of date")
    draw.add_argument(
        "--only",
        nargs="+",
        metavar="ID",
        help="these: exercise ids, `chain`, `places` or `anatomy`",
    )
    draw.add_argument("--all", action="store_true", help="all, also those that are up to date")
    look = commands.add_parser("look", help="draw a few pictures as PNG, to be looked at")
    look.add_argument("job", help="an exercise id, `chain` or `places`")
    look.add_argument("pictures", nargs="+", help="start, end, fault-<id>, right-<id>, step-1, ...")
    look.add_argument("--bones", action="store_true", help="see the bones: start, end, fault-<id>")
    look.add_argument("--muscles", action="store_true", help="see bones and muscles, as --bones")
    look.add_argument("--to", type=Path, default=Path(".cache/look"), help="the folder")
    commands.add_parser("check", help="say which committed figures differ from the data")
    commands.add_parser(
        "generate",
        help="write the schemas of the pose files, for an editor, and the hip in 3D",
    )
    commands.add_parser("benchmark", help="draw everything, report time and sizes")
    chosen = parser.parse_args(arguments)
    try:
        if chosen.command == "draw":
            names = jobs() if chosen.all else chosen.only or check.stale_jobs()
            print(f"{len(drawing_all.write(names)) + len(held.write())} files written")
        elif chosen.command == "look":
            asked = chosen.job, chosen.pictures, chosen.to
            if chosen.bones or chosen.muscles:
                seen = looking.look_inside(*asked, with_muscles=chosen.muscles)
            else:
                seen = looking.look(*asked)
            print(*seen, sep="\n")
        elif chosen.command == "check":
            found = check.problems()
            print("\n".join(found) or "figures: all as the data ask")
            return 1 if found else 0
        elif chosen.command == "generate":
            for path in (*editor.write(), *model_files.write()):
                print(f"wrote {path}")
        else:
            print(drawing_all.benchmark())
    except PoseError as error:
        print(error, file=sys.stderr)
        print(*_advice(error), sep="\n", file=sys.stderr)
        return 1
    return 0


def _advice(error: PoseError) -> Iterator[str]:
    """Yield what to do about an error, where trying can tell."""
    for path in exercise_files():
        if str(error).startswith(f"{path.name}: "):
            yield from advice(load_exercise(path), error)


if __name__ == "__main__":
    sys.exit(main())
