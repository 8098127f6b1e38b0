"""Loads the data files: everything checked, or one `DataError` with every problem."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from . import Library
from .draft import Draft, read_draft
from .partial import Place, UnreadError
from .problems import DataError, Problem
from .records.safety import SafetyFile
from .records.words import SiteFile
from .rules import RULES, Rule

_MOST_PARTIAL = 20
"""Entries of a wrong shape that a rule may stop at; with more, it looks at the others only."""


def data_problems(draft: Draft, rules: Sequence[Rule] = RULES) -> tuple[Problem, ...]:
    """Return every problem of the data files: of their shape and of their meaning."""
    return (*draft.problems, *(problem for rule in rules for problem in _found(rule, draft)))


def _found(rule: Rule, draft: Draft) -> set[Problem]:
    """Return what a rule finds, also in entries of a wrong shape.

    A rule that asks one of them for what could not be read stops there, and is asked again
    without that entry.
    """
    found: set[Problem] = set()
    without: set[Place] = set()
    while len(without) < _MOST_PARTIAL:
        try:
            found.update(rule(draft.with_partial(without)))
        except UnreadError as stopped:
            without.add(stopped.place)
        else:
            return found
    return found | set(rule(draft))


def load_library(data_dir: Path) -> Library:
    """Read and check every data file of a folder.

    Args:
        data_dir: The folder that holds `exercises.yml` and the others.

    Raises:
        DataError: With every problem, when there is any.
    """
    draft = read_draft(data_dir)
    problems = data_problems(draft)
    if problems:
        raise DataError(problems)
    return _library(draft)


def _library(draft: Draft) -> Library:
    def by_id(key: str) -> Mapping[str, Any]:
        return {entry.name: entry.record for entry in draft.entries[key]}

    return Library(
        exercises=by_id("exercises"),
        ladders=by_id("ladders"),
        muscles=by_id("muscles"),
        links=by_id("links"),
        injuries=by_id("injuries"),
        ways=by_id("ways"),
        programmes=by_id("programmes"),
        references=by_id("references"),
        claims=by_id("claims"),
        emg=by_id("emg_studies"),
        angles=tuple(by_id("angles").values()),
        searches=by_id("searches"),
        searched_place=draft.others["searches.yml"]["place"],
        freed=draft.others["searches.yml"].get("freed", ()),
        glossary=by_id("entries"),
        reviews=by_id("reviews"),
        review_sheets=by_id("review_sheets"),
        not_reviewed=tuple(by_id("not_reviewed").values()),
        clinician_reviews=tuple(by_id("clinician_reviews").values()),
        vocabularies=by_id("vocabularies"),
        given=draft.others["programmes.yml"]["given"],
        grades=by_id("grades"),
        designs=by_id("designs"),
        consistencies=by_id("consistencies"),
        directnesses=by_id("directnesses"),
        find_your_rung=draft.others["programmes.yml"]["find_your_rung"],
        most_exercises=draft.others["programmes.yml"]["most_exercises"],
        safety=SafetyFile(
            red_flags=tuple(by_id("red_flags").values()),
            cautions=tuple(by_id("cautions").values()),
            **draft.others["safety.yml"],
        ),
        site=SiteFile(**draft.others["site.yml"]),
    )
