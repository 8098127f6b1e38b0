"""The drawn pictures, as values for a template."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from macros.figures import FOLDER, Figure

from .document import Values


@dataclass
class Pictures:
    """Looks pictures up, and remembers the ones that are missing."""

    docs_dir: Path
    figures: Mapping[str, Figure]
    missing: list[str] = field(default_factory=list)
    """A line for each picture that was asked for and is not there."""

    def exercise(self, exercise_id: str, name: str) -> Values:
        """Return a picture of an exercise: its drawing, alternative text and shape."""
        path = f"exercises/{exercise_id}/{name}.svg"
        file = self.docs_dir / FOLDER / path
        figure = self.figures.get(path)
        if figure is None or not file.is_file():
            self.missing.append(f"{file}: this picture is missing: run `make figures`")
            return {}
        return {
            "svg": file.read_text(encoding="utf-8"),
            "alt": figure.alt,
            "shape": figure.width / figure.height,
        }
