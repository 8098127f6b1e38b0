"""How hard the words are that patients read: the grade of Flesch and Kincaid, by a kept library.

The grade is that of a school year, from the length of sentences and of words; it knows nothing of
what a word means. Measured is what stands in sentences: headings, tables and sources are not, and
an item of a list ends as a sentence does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import textstat
from jinja2 import Environment, StrictUndefined
from markdown import Markdown
from mkdocs.config import load_config
from selectolax.lexbor import LexborHTMLParser

from library import Library
from library.instructions import as_prescribed
from library.records.exercise import Exercise
from macros import define_env

INSTRUCTIONS = 6.0
"""The highest grade of steps, rules for stopping and sheets."""

PAGES = 8.0
"""The highest grade of a page."""

UNMEASURED = frozenset({"contact-sheet.md", "data/index.md", "evidence/references.md"})
"""Pages of pictures, of names of fields or of titles of papers: nobody reads them as sentences."""

_EXTENSIONS = ("attr_list", "def_list", "md_in_html", "tables", "pymdownx.details")
_NO_SENTENCES = "h1, h2, h3, h4, table, svg"
_SENTENCES = "p, li, dd, dt, summary, figcaption"
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_FOOTNOTE = re.compile(r"\[\^[^\]]+\]")
_ENDS = re.compile(r"[.!?:]\W*$")


@dataclass(frozen=True)
class Graded:
    """A text that patients read."""

    place: str
    """Where it stands: a page below the docs folder, or an exercise and which of its texts."""
    grade: float
    """The school year by Flesch and Kincaid."""
    highest: float
    """The grade that it may have."""

    def __str__(self) -> str:
        return (
            f"{self.place}: reads like school year {self.grade:.1f}, more than {self.highest:g}: "
            "use shorter sentences and shorter words"
        )


def grade_of(lines: list[str]) -> float:
    """Return the grade of a text; each line ends a sentence."""
    text = " ".join(line if _ENDS.search(line) else f"{line}." for line in lines if line)
    return float(textstat.flesch_kincaid_grade(text)) if text else 0.0


def of_exercises(library: Library) -> Iterator[Graded]:
    """Yield what every exercise tells a patient to do, and when to stop."""
    for exercise in library.exercises.values():
        said = as_prescribed(library, exercise)
        for name, lines in (("steps", _steps(said)), ("rules", _rules(library, said))):
            yield Graded(f"exercises.yml: {exercise.id}: {name}", grade_of(lines), INSTRUCTIONS)


def _steps(exercise: Exercise) -> list[str]:
    fixes = [text for fault in exercise.faults for text in (fault.what, fault.fix)]
    return [*exercise.set_up, *exercise.steps, exercise.feel, *exercise.cues, *fixes]


def _rules(library: Library, exercise: Exercise) -> list[str]:
    limits = (*exercise.avoid_if, *exercise.stop_if)
    return [*(limit.what for limit in limits), *library.safety.stop_rules]


def of_pages(docs_dir: Path) -> Iterator[Graded]:
    """Yield the sentences of every page, as its macros write them."""
    page = SimpleNamespace(file=SimpleNamespace(src_uri=""), meta={})
    macros: dict[str, Any] = {}
    define_env(
        SimpleNamespace(
            conf={"docs_dir": str(docs_dir)},
            page=page,
            macro=lambda macro, name: macros.__setitem__(name, macro),
        )
    )
    config = load_config(str(docs_dir.parent / "mkdocs.yml"))
    engine = Environment(undefined=StrictUndefined, autoescape=False)
    markdown = Markdown(extensions=list(_EXTENSIONS))
    for path in sorted(docs_dir.rglob("*.md")):
        page.file.src_uri = path.relative_to(docs_dir).as_posix()
        if page.file.src_uri in UNMEASURED:
            continue
        source = _FRONT_MATTER.sub("", path.read_text(encoding="utf-8"))
        text = engine.from_string(source).render(macros | {"config": config})
        yield Graded(page.file.src_uri, grade_of(_sentences(markdown, text)), PAGES)


def _sentences(markdown: Markdown, text: str) -> list[str]:
    tree = LexborHTMLParser(markdown.reset().convert(_FOOTNOTE.sub("", text)))
    for node in tree.css(_NO_SENTENCES):
        node.decompose()
    held = [node for node in tree.css(_SENTENCES) if not node.css(_SENTENCES)[1:]]
    return [" ".join(node.text().split()) for node in held]


def too_hard(library: Library, docs_dir: Path) -> Iterator[str]:
    """Yield a line for every text above its grade."""
    for graded in (*of_exercises(library), *of_pages(docs_dir)):
        if graded.grade > graded.highest:
            yield str(graded)
