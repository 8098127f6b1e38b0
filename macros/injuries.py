"""Running injuries."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle
from typing import Literal

from markupsafe import Markup

from library import Library
from library.dose import days_words, run_words
from library.duration import exercise_seconds, rounded_minutes
from library.phrases import lower_first
from library.records.chain import ChainLink
from library.records.evidence import Reference
from library.records.exercise import Exercise
from library.records.injury import Injury
from library.records.programme import Programme, Run

from .citations import reference_address
from .claim_marks import claims_at, marks
from .grades import grade_anchor
from .places import where_it_hurts
from .programmes import weeks_of_phases
from .safety import flag_groups, harms, stop_rules_at
from .site import Site, known
from .text import joined, markdown_text


def injury_table(site: Site) -> str:
    """Return the index of injuries, by where it hurts."""
    return site.fill("injury_table", injuries=list(site.library.injuries.values()))


def injury(site: Site, name: str) -> str:
    """Return the body of the page of one injury.

    Args:
        site: The data.
        name: Its id in `injuries.yml`.
    """
    library = site.library
    record = library.injuries[known(name, library.injuries, "injury", "injury")]
    flags = [flag for flag in library.safety.red_flags if flag.id in record.red_flags]
    groups = flag_groups(library, flags)
    most = library.most_exercises.number
    first = record.begin_with or most
    exercises = [library.exercises[one] for one in record.exercises]
    return site.fill(
        "injury",
        i=record,
        where=Markup(where_it_hurts(site, record.places)) if record.places else "",
        steps=chain_steps(library, name),
        shown=[
            (site.figures[known(one.picture, site.figures, "injury", "figure")], one.says)
            for one in record.shown
        ],
        claims=marks(claims) if (claims := claims_at(library, "injury", name)) else "",
        exercises=exercises,
        most=most,
        first=first,
        first_minutes=rounded_minutes(exercise_seconds(one, one.dose) for one in exercises[:first]),
        first_days=days_of(exercises[:first]),
        read_more=[_page_elsewhere(library.references[key]) for key in record.read_more],
        gates={gate.exercise: gate.when for gate in record.gates},
        first_ones=first_ones(len(exercises), first),
        sheet_words=sheet_words(len(exercises), first),
        no_pain_guide=no_pain_guide(library, record),
        stop_rules=stop_rules_at(library, record.places),
        programmes=[one.id for one in library.programmes.values() if name in one.for_injuries],
        grade_anchor=grade_anchor,
        harms=Markup(harms(site).strip()),
        flags=Markup(site.fill("red_flags", groups=groups, headings=False)),
    )


def days_of(exercises: Sequence[Exercise]) -> str:
    """Return on how many days a week exercises are done: each group of equal ones by its names."""
    groups: dict[str, list[str]] = {}
    for one in exercises:
        groups.setdefault(days_words(one), []).append(one.name)
    if len(groups) == 1:
        return next(iter(groups))
    return "; ".join(
        f"{joined([names[0], *map(lower_first, names[1:])])} {days}"
        for days, names in groups.items()
    )


def _page_elsewhere(reference: Reference) -> Markup:
    """Return a page of somebody else as a link, with who wrote it."""
    said = f"[{markdown_text(reference.title)}](<{reference_address(reference)}>)"
    return Markup(f"{said} ({markdown_text(reference.journal)})")


def sheet_words(exercises: int, first: int) -> str:
    """Return what the button to the sheet says; a sheet takes those that one begins with."""
    if exercises <= first:
        return "Make a sheet of these"
    return f"Make a sheet of the first {'one' if first == 1 else first}"


def first_ones(exercises: int, first: int) -> str:
    """Return what one begins with, of so many: "first exercise", "first 3 exercises", or all."""
    if exercises <= first:
        return "exercises"
    return "first exercise" if first == 1 else f"first {first} exercises"


def no_pain_guide(library: Library, record: Injury) -> str:
    """Return what a page says in place of the pain guide; nothing where the guide may be used."""
    return " ".join(
        one.instead for one in library.safety.no_pain_guide_at if one.place in record.places
    )


@dataclass(frozen=True)
class ChainStep:
    """One link of the chain, as the strip on the page of an injury shows it."""

    link: ChainLink
    is_here: bool
    """Whether the injury is said to follow from it."""


def chain_steps(library: Library, injury: str) -> list[ChainStep]:
    """Return the chain from hip to foot, with the place of one injury; nothing if it has none.

    Of the side branches only those stand there that the injury sits on, each behind the link that
    leads to it.
    """
    here = {
        name
        for name, link in library.links.items()
        if injury in link.injuries or name in library.injuries[injury].chain_links
    }
    if not here:
        return []
    links = list(library.links.values())
    shown = [link for link in links if link.branch == "main"]
    for side in (link for link in links if link.branch == "side" and link.id in here):
        before = [at for at, link in enumerate(shown) if side.id in link.leads_to]
        shown.insert(before[0] + 1 if before else len(shown), side)
    return [ChainStep(link, link.id in here) for link in shown]


@dataclass(frozen=True)
class Turn:
    """One turn of running or walking."""

    kind: Literal["run", "walk"]
    at: int
    """The minute in which it begins."""
    minutes: int


@dataclass(frozen=True)
class RunStep:
    """One step of walking and running in turns."""

    when: str
    """Such as "Week 1"."""
    words: str
    """The run in words."""
    turns: tuple[Turn, ...]

    @property
    def minutes(self) -> int:
        """How long it takes."""
        return sum(turn.minutes for turn in self.turns)


def run_steps(site: Site, name: str) -> str:
    """Return the weeks of a programme of walking and running in turns, as bars of half an hour.

    Args:
        site: The data.
        name: Its id in `programmes.yml`.
    """
    library = site.library
    record = library.programmes[known(name, library.programmes, "run_steps", "programme")]
    steps = _run_steps(record)
    if not steps:
        raise ValueError(f"run_steps: {name} has no phase with a run: name a programme that has")
    return site.fill("run_steps", steps=steps)


def _run_steps(programme: Programme) -> list[RunStep]:
    return [
        RunStep(when or "Then", run_words(phase.run), tuple(_turns(phase.run)))
        for phase, when in zip(programme.phases, weeks_of_phases(programme), strict=True)
        if phase.run
    ]


def _turns(run: Run) -> Iterator[Turn]:
    """Yield the turns of a run until its minutes are over; the last one ends there."""
    at = 0
    kinds: tuple[tuple[Literal["run", "walk"], int], ...] = (
        ("run", run.run_minutes),
        ("walk", run.walk_minutes),
    )
    for kind, minutes in cycle(kinds):
        if at >= run.total_minutes:
            return
        if minutes:
            turn = Turn(kind, at, min(minutes, run.total_minutes - at))
            yield turn
            at += turn.minutes
