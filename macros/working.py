"""What works in an exercise: the pictures with its muscles, and in words how that is known.

Of a stretch, what is stretched: no muscle is said to work, and none to have been measured at it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from library import Library
from library.emg import of_exercise
from library.records.anatomy import MuscleInALine, MuscleInFull
from library.records.exercise import Exercise

from .figures import Figure
from .held import held
from .site import Site, known
from .text import joined


@dataclass(frozen=True)
class Line:
    """A line below those pictures: of which muscles something is so."""

    label: str
    """What is so, in a word or two."""
    how: str
    """How the pictures show it, or what it means; to stand right behind the label."""
    muscles: Sequence[str]
    """Their ids in `muscles.yml`."""
    by_name: bool = False
    """Whether their names are enough: a line above says what a patient might call them."""
    after: tuple[tuple[str, str], ...] = ()
    """What is said behind them, piece by piece: each with the page it leads to, or nothing."""


@dataclass(frozen=True)
class Working:
    """The two pictures of an exercise that show what works, and what is said below them.

    Muscles are ids of `muscles.yml`. A stretch has only stretched ones, anything else none.
    """

    start: Figure
    end: Figure
    turns: str
    """Where the hip in 3D moves as it does: a page and a place of it; empty for nowhere."""
    beneath: Sequence[str]
    """Those drawn that lie hidden under others, in one of the pictures at least."""
    stretched: Sequence[str] = ()
    """Muscles that it lengthens and that are drawn."""
    main: Sequence[str] = ()
    """Main muscles that are drawn."""
    helping: Sequence[str] = ()
    """Helping muscles that are drawn."""
    measured: Sequence[str] = ()
    """Those of both of which a number was read, in this exercise or in one that is close to it."""
    modelled: Sequence[str] = ()
    """Those of both of which none was: of their part only a model speaks."""
    told: Sequence[str] = ()
    """Those of both of which neither a study nor a model speaks: only where they run."""
    not_drawn: Sequence[str] = ()
    """Working muscles that the pictures do not hold."""

    @property
    def lines(self) -> list[Line]:
        """What is said of the muscles, a line a kind; of a kind without one, nothing."""
        return [line for line in self._lines() if line.muscles]

    @property
    def done(self) -> str:
        """What is so of the muscles that are lit, in words."""
        return "is stretched" if self.stretched else "works"

    def _lines(self) -> Iterator[Line]:
        arrow = " (blue-grey, long dashes; the arrow with two heads shows which way)"
        yield Line("Stretched", arrow, self.stretched)
        yield Line("Main", " (dark, full lines)", self.main)
        yield Line("Helping", " (pale, broken lines)", self.helping)
        yield Line("Hidden under others", " (dashed outline)", self.beneath, True)
        yield Line("At work, not drawn", "", self.not_drawn)
        studies = (("See ", ""), ("what studies show", "#what-studies-show"), (".", ""))
        close = ", in this exercise or one close to it"
        yield Line("Measured", close, self.measured, True, studies)
        model = (
            ("No study that we read gives a number here. ", ""),
            ("What it can do at each angle", "/anatomy/at-each-angle/index.md"),
            (" comes from a computer model.", ""),
        )
        yield Line("Only modelled", "", self.modelled, True, model)
        not_read = (("No study that we read gives one here.", ""),)
        yield Line("No number found", "", self.told, True, not_read)

    @property
    def foot(self) -> str:
        """What the pictures are, and from where they are seen."""
        turned = " Seen from another side, to show the muscles." if self.start.turned else ""
        feet = " The feet come from a simulator." if self.start.feet else ""
        return f"Mean bones of 26 people, modelled muscles, fitted to this pose.{feet}{turned}"


def working(site: Site, exercise: Exercise) -> Working | None:
    """Return what works in an exercise; nothing where no picture of it is drawn."""
    start, end = (_picture(site, exercise, moment) for moment in ("start", "end"))
    if start is None or end is None:
        return None
    every = (*exercise.muscles.primary, *exercise.muscles.secondary)
    drawn = [one for one in every if one in start.works]
    turns = f"/anatomy/index.md?pose={exercise.id}#turn" if exercise.id in held(site) else ""
    beneath = [one for one in drawn if one in start.hidden or one in end.hidden]
    if exercise.stretches:
        return Working(start, end, turns, beneath, stretched=drawn)
    recorded = recorded_in(site.library, exercise.id)
    levers = with_levers(site.library)
    not_recorded = [one for one in drawn if one not in recorded]
    return Working(
        start,
        end,
        turns,
        beneath,
        main=[one for one in exercise.muscles.primary if one in drawn],
        helping=[one for one in exercise.muscles.secondary if one in drawn],
        measured=[one for one in drawn if one in recorded],
        modelled=[one for one in not_recorded if one in levers],
        told=[one for one in not_recorded if one not in levers],
        not_drawn=[one for one in every if one not in drawn],
    )


def why_not_shown(site: Site, exercise: Exercise) -> str:
    """Return why no picture shows what works in an exercise, as a sentence.

    Nothing where its pictures are only not drawn yet: others show one of its main muscles.
    """
    drawn = {one for figure in site.figures.values() for one in figure.works}
    if not drawn or drawn & set(exercise.muscles.primary):
        return ""
    names = [site.library.muscles[one].name.lower() for one in exercise.muscles.primary]
    return (
        f"No picture shows the {joined(names)}: "
        "our model holds only muscles of hip, thigh and calf."
    )


def muscle_at_work(site: Site, name: str) -> str:
    """Return a picture of a muscle at work, in the first exercise of which it is a main muscle.

    No stretch is one. Where it is that of none, the first that it helps in. One that lies under
    others in all of them is shown by its outline; nothing where no picture has it.

    Args:
        site: The data.
        name: Its id in `muscles.yml`.
    """
    muscle = site.library.muscles[known(name, site.library.muscles, "muscle_at_work", "muscle")]
    exercises = site.library.exercises.values()
    is_main = {e.id: name in e.muscles.primary for e in exercises}
    shown = [
        (name in end.hidden, not is_main[e.id], e, end)
        for e in exercises
        if not e.stretches
        and (is_main[e.id] or name in e.muscles.secondary)
        and (end := _picture(site, e, "end"))
        and name in end.works
    ]
    if not shown:
        return ""
    is_hidden, helps, exercise, end = min(shown, key=lambda one: one[:2])
    return site.fill(
        "muscle_at_work", m=muscle, e=exercise, end=end, is_hidden=is_hidden, is_main=not helps
    )


def _picture(site: Site, exercise: Exercise, moment: str) -> Figure | None:
    return site.figures.get(f"exercises/{exercise.id}/works-{moment}.svg")


def with_levers(library: Library) -> set[str]:
    """Return the muscles of which we have a model's levers: those whose anatomy the data give."""
    return {one.id for one in library.muscles.values() if isinstance(one, MuscleInFull)}


def recorded_in(library: Library, exercise: str) -> set[str]:
    """Return the muscles that studies recorded in an exercise, or in one that is close to it.

    A study names a muscle that this site does not describe in its own words, often a part of it:
    "Vastus medialis" is quadriceps, because quadriceps is found by "vastus" (`also_asked`).
    """
    values = [one for _, those in of_exercise(library.emg.values(), exercise) for one in those]
    in_words = [one.other_muscle.casefold() for one in values if one.other_muscle]
    return {one.muscle for one in values if one.muscle} | {
        muscle.id
        for muscle in library.muscles.values()
        if isinstance(muscle, MuscleInALine)
        for asked in muscle.also_asked
        if any(words.startswith(asked.casefold()) for words in in_words)
    }
