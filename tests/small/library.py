"""The small library that the tests change, and figures for it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from library.draft import Draft, read_draft
from library.load import load_library
from library.problems import DataError, Problem
from macros.figures import FOLDER
from macros.site import Site, open_site

LIBRARY = Path(__file__).parent / "data"


@dataclass(frozen=True)
class SmallLibrary:
    """A copy of the small library, below a docs folder of its own."""

    docs: Path

    @property
    def data(self) -> Path:
        """The folder of the data files."""
        return self.docs / "data"

    def text(self, file: str) -> str:
        """Return what a data file holds."""
        return (self.data / file).read_text(encoding="utf-8")

    def write(self, file: str, text: str) -> None:
        """Replace a whole data file."""
        (self.data / file).write_text(text, encoding="utf-8")

    def change(self, file: str, old: str, new: str) -> None:
        """Replace a text that stands in a data file exactly once."""
        text = self.text(file)
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        self.write(file, text.replace(old, new))

    def line(self, file: str, text: str) -> int:
        """Return the line of a data file in which a text starts that stands there exactly once."""
        before, found, after = self.text(file).partition(text)
        assert found, f"{text!r} does not stand in {file}"
        assert text not in after, f"{text!r} stands more than once in {file}"
        return before.count("\n") + 1

    def draft(self) -> Draft:
        """Return the data files as far as they are well-shaped."""
        return read_draft(self.data)

    def problems(self) -> list[str]:
        """Return every problem as its author reads it, in order."""
        try:
            load_library(self.data)
        except DataError as error:
            return str(error).splitlines()
        return []

    def found_by(self, rule: Callable[[Draft], Iterator[Problem]]) -> list[str]:
        """Return what one rule finds."""
        return [str(problem) for problem in rule(self.draft())]

    def site(self) -> Site:
        """Load the library and the figures."""
        return open_site(self.docs)


def copy_of_library(docs: Path) -> SmallLibrary:
    """Copy the small library into a docs folder."""
    shutil.copytree(LIBRARY, docs / "data")
    return SmallLibrary(docs)


DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="6"/>'


def draw_figures(docs: Path, site: Site) -> None:
    """Put an empty drawing at every place where the macros look for one, and list them."""
    paths = [f"chain/step-{index}.svg" for index in range(3)]
    paths += [f"chain/{link}-{side}.svg" for link in site.library.links for side in _SIDES]
    for exercise in site.library.exercises.values():
        names = ["start.svg", "end.svg", "move.svg", "thumb.svg", "preview.png"]
        names += [f"fault-{fault.id}.svg" for fault in exercise.faults]
        paths += [f"exercises/{exercise.id}/{name}" for name in names]
    paths += [f"anatomy/bones-{view}.svg" for view in ("side", "back", "front")]
    paths += [f"anatomy/layers-{layer}.svg" for layer in ("1-all", "2-bare")]
    folder = docs / FOLDER
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(DRAWING, encoding="utf-8")
    index = {
        path: {
            "width": 480,
            "height": 360,
            "title": f"Title of {path}",
            "alt": f"Drawing {path}",
            "description": f"Description of {path}",
        }
        | ({"right": _beside(path)} if "/fault-" in path else {})
        for path in paths
    }
    (folder / "index.json").write_text(json.dumps(index), encoding="utf-8")


def _beside(path: str) -> dict[str, str]:
    """Return what the studio says of the picture beside a fault's."""
    return {"file": f"{path.rpartition('/')[0]}/end.svg", "alt": f"Right form beside {path}"}


_SIDES = ("in-line", "collapsed")
