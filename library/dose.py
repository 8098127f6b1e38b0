"""Doses in words; sheet/core/words.ts says the same, and both pass sheet/vectors/dose.json."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from .records.evidence import Reference
from .records.exercise import Dose, Exercise
from .records.programme import Run

Pair = tuple[int, int]


def span(pair: Pair) -> str:
    """Return a range in words: "4", "10 to 12"."""
    low, high = pair
    return str(low) if low == high else f"{low} to {high}"


def counted(pair: Pair, one: str) -> str:
    """Return a range with what it counts: "1 set", "2 to 3 sets"."""
    return f"{span(pair)} {one if pair == (1, 1) else one + 's'}"


def dose_words(dose: Dose, sides: str) -> str:
    """Return a dose in words.

    For example "4 sets of 10 to 12 repeats, each side", "Hold 20 to 30 seconds, 4 times, each
    leg", or "3 to 5 sets of 10 seconds, both sides together".

    Args:
        dose: The dose.
        sides: The label of its sides.
    """
    words = f"{_work_words(dose)}, {sides}"
    if dose.first_hold_seconds:
        first = f"First one {dose.first_hold_seconds}-second hold to feel the muscle, then"
        return f"{first} {words[0].lower()}{words[1:]}"
    return words


def once(dose: Dose) -> Dose:
    """Return a dose as one tries it: one set, or one hold, with the larger of its numbers."""
    holds = dose.sets is None and dose.work_seconds is None and dose.hold_seconds

    def larger(pair: Pair | None) -> Pair | None:
        return pair and (pair[1], pair[1])

    return dose.model_copy(
        update={
            "sets": None if holds else (1, 1),
            "reps": (1, 1) if holds else larger(dose.reps),
            "work_seconds": larger(dose.work_seconds),
            "hold_seconds": larger(dose.hold_seconds),
            "first_hold_seconds": None,
        }
    )


def _work_words(dose: Dose) -> str:
    held = dose.hold_seconds
    if dose.reps and dose.sets is None and dose.work_seconds is None:
        times = {(1, 1): "once", (2, 2): "twice"}.get(dose.reps, f"{span(dose.reps)} times")
        return f"Hold {counted(held, 'second')}, {times}" if held else times.capitalize()
    counts = []
    if dose.reps:
        counts.append(counted(dose.reps, "step" if dose.unit == "step" else "repeat"))
    if dose.work_seconds:
        counts.append(counted(dose.work_seconds, "second"))
    work = [*([counted(dose.sets, "set")] if dose.sets else []), " in ".join(counts)]
    return " of ".join(work) + (f", holding each for {counted(held, 'second')}" if held else "")


def has_its_own_source(refs: Iterable[str], references: Mapping[str, Reference]) -> bool:
    """Whether a dose cites more than what experts advise for any exercise: a study, a leaflet."""
    return any(references[key].design != "consensus" for key in refs)


def run_words(run: Run) -> str:
    """Return a run in words: "Run 1 minute, walk 1 minute, 30 minutes in all"."""
    if not run.walk_minutes:
        return f"Run {counted((run.run_minutes, run.run_minutes), 'minute')} in one piece"
    running, walking, whole = (
        counted((minutes, minutes), "minute")
        for minutes in (run.run_minutes, run.walk_minutes, run.total_minutes)
    )
    return f"Run {running}, walk {walking}, {whole} in all"


def days_words(exercise: Exercise) -> str:
    """Return how often: "2 to 3 days a week"."""
    return f"{counted(exercise.schedule.days_per_week, 'day')} a week"


def rest_words(exercise: Exercise) -> str:
    """Return how long to rest: "60 to 90 seconds between sets", or "between holds"."""
    dose = exercise.dose
    between = "holds" if dose.sets is None and dose.hold_seconds else "sets"
    return f"{counted(exercise.schedule.rest_seconds, 'second')} between {between}"


def schedule_words(exercise: Exercise) -> str:
    """Return how often, and how long to rest: "2 days a week, 60 seconds of rest between sets"."""
    return f"{days_words(exercise)}, {rest_words(exercise).replace('between', 'of rest between')}"


def pace_words(exercise: Exercise) -> str:
    """Return how fast one repetition goes; a hold that the dose gives is the one that counts.

    For example "2 seconds to the end position, hold 1 second, 3 seconds back". Hops and runs that
    are dosed by time have no such slow repetition: their rhythm stands in the steps.
    """
    if exercise.dose.work_seconds and not exercise.dose.reps:
        return "as the steps say"
    tempo = exercise.tempo
    hold = exercise.dose.hold_seconds or (tempo.hold_seconds, tempo.hold_seconds)
    parts = [f"{counted((tempo.out_seconds,) * 2, 'second')} to the end position"]
    if hold[1]:
        parts.append(f"hold {counted(hold, 'second')}")
    parts.append(f"{counted((tempo.back_seconds,) * 2, 'second')} back")
    return ", ".join(parts)


def dose_key(exercise: Exercise) -> Pair:
    """Return what a table sorts doses by: sets, then repetitions or seconds."""
    dose = exercise.dose
    return (dose.sets or (1, 1))[1], (dose.reps or dose.work_seconds or (1, 1))[1]
