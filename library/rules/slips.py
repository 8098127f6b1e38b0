"""Rules about what a slip of the hand leaves behind in a text."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from functools import partial
from typing import Any

from pydantic import BaseModel

from ..draft import Draft
from ..held import held_by
from ..partial import Unread
from ..problems import Problem, shown
from ..yaml_source import DataPath, dotted

_SLIPS = (
    ("#", re.compile(r"\w ?#(?= ?\w)"), "take the # out"),
    (" -", re.compile(r" -\d"), "take the minus out, or write the range with 'to'"),
    (
        " out of ",
        re.compile(r"\bpain\b[^.;]* out of (?!100?\b)|\b(1[1-9]|[2-9]\d|\d{3,}) out of 10\b"),
        "a pain is 0 to 10 out of 10",
    ),
    (
        "",
        re.compile(r"(?<![\d.])(\d+\.\d+|0) (\w+ )?(people|men|women|adults|runners|sets)\b"),
        "write a whole number of them",
    ),
    ("", re.compile("[\U0001f000-\U0001faff]"), "take the picture out: paper cannot show it"),
    (
        '"',
        re.compile(r'^[^"]*"(?:[^"]*"[^"]*")*[^"]*$'),
        "write the second quotation mark, or take it out",
    ),
)
"""What stands in no text of ours on purpose: a part that it has to hold, itself, and what to do."""

_AS_WRITTEN = frozenset(("title", "quote", "said", "words", "clinic"))
"""Fields that hold somebody's own words, or what a search was asked."""


def texts_hold_no_slips(draft: Draft) -> Iterator[Problem]:
    """No text of ours holds what a slip leaves behind: a stray sign, or half a quotation."""
    for problem, text, path in texts_of(draft):
        if " " not in text or not _AS_WRITTEN.isdisjoint(path):
            continue
        for part, slip, remedy in _SLIPS:
            if part in text and (found := slip.search(text)):
                yield problem(shown(text[max(0, found.start() - 20) :]), remedy)
                break


_BARE_SET = re.compile(
    r"\bsets of \d+(?=[,.;:!?)]|$| (?:and|are|at|each|from|in|near|on|once|or|twice|with|without)\b"
    r"| to (?!\d))"
)
"""A set whose number counts nothing: what follows it is no name of a movement."""


def a_set_says_what_it_counts(draft: Draft) -> Iterator[Problem]:
    """A text that gives sets says what their number counts, as the words of a dose do."""
    for problem, text, path in texts_of(draft):
        if _AS_WRITTEN.isdisjoint(path) and (found := _BARE_SET.search(text)):
            remedy = "say what is counted: repeats, steps, seconds, or the movement by its name"
            yield problem(shown(found[0]), remedy)


_CALLED = re.compile(r"(?i:\b(?:call|ring|dial|phone)(?: NHS)?) (-?[\d.,]*\d)")
"""A number that a text tells to call."""


def numbers_to_call_are_those_of_the_country(draft: Draft) -> Iterator[Problem]:
    """A number that a text says to call is one that the site's emergency line gives."""
    known = set(_CALLED.findall(draft.others.get("site.yml", {}).get("emergency_line", "")))
    if not known:
        return
    remedy = f"write one of {', '.join(sorted(known))}: the emergency_line of site.yml gives them"
    for problem, text, _ in texts_of(draft):
        for number in _CALLED.findall(text):
            if number not in known:
                yield problem(f"call {number}", remedy)


Asked = Callable[[str, str], Problem]
"""Makes a problem of what was found and of what to do."""


MOST_READ = 12
"""So many lines, or parts, of a list are still read by a patient; three to eight are usual."""

_FOR_PATIENTS = frozenset(("exercises.yml", "injuries.yml", "programmes.yml", "safety.yml"))

_GROW = frozenset(("also_known_as", "also_asked", "also_searched", "evidence", "what_helps"))
"""Lists that are looked through, not read, or that grow with what studies find."""


def lists_that_patients_read_are_short(draft: Draft) -> Iterator[Problem]:
    """No list that a patient reads is longer than anybody reads."""
    for problem, value, path in held_in(draft, _FOR_PATIENTS):
        if not isinstance(value, tuple) or len(value) <= MOST_READ or path[-1] in _GROW:
            continue
        if any(isinstance(one, BaseModel) or (_is_read(one) and " " in one) for one in value):
            yield problem(f"a list of {len(value)}", f"keep the {MOST_READ} that matter most")


def texts_of(draft: Draft) -> Iterator[tuple[Asked, str, DataPath]]:
    """Yield each text of the data: what makes a problem of it, itself, and where it stands."""
    for problem, value, path in held_in(draft):
        if _is_read(value):
            yield problem, value, path


def held_in(
    draft: Draft, files: Collection[str] | None = None
) -> Iterator[tuple[Asked, Any, DataPath]]:
    """Yield each value of the data, or of some files: what makes a problem of it, and its place."""
    for entries in draft.entries.values():
        for entry in entries:
            if files is None or entry.source.file in files:
                for one in entry.held:
                    yield partial(entry.problem, one.path), one.value, one.path
    for file, others in draft.others.items():
        if files is None or file in files:
            for key, other in others.items():
                for one in held_by(other, (key,)):
                    line = draft.sources[file].line(one.path)
                    yield partial(Problem, file, line, "", dotted(one.path)), one.value, one.path


def _is_read(value: Any) -> bool:
    return isinstance(value, str) and not isinstance(value, Unread)
