"""Rules about a single exercise, and about doses."""

from __future__ import annotations

from collections.abc import Iterator

from ..codes import free_code
from ..draft import Draft, Entry
from ..duration import exercise_seconds
from ..marked_text import values_in
from ..problems import Problem, shown
from ..records.exercise import Dose, Exercise
from ..yaml_source import DataPath


def codes_are_unique(draft: Draft) -> Iterator[Problem]:
    """No two exercises share the code that stands for them in a sheet's link."""
    first: dict[str, str] = {}
    taken = {entry.record.code for entry in draft.entries["exercises"]}
    for entry in draft.entries["exercises"]:
        code = entry.record.code
        if code in first:
            free = free_code(entry.record.name, taken)
            remedy = f"{first[code]} has this one: choose another that no exercise ever had, "
            yield entry.problem(("code",), repr(code), f"{remedy}such as {free}")
        first.setdefault(code, entry.name)


def names_are_unique(draft: Draft) -> Iterator[Problem]:
    """No two exercises share their name, and none is also known by the name of another."""
    first: dict[str, str] = {}
    for entry in draft.entries["exercises"]:
        name = entry.record.name
        if name.casefold() in first:
            remedy = f"{first[name.casefold()]} has this name: choose another"
            yield entry.problem(("name",), shown(name), remedy)
        first.setdefault(name.casefold(), entry.name)
    for entry in draft.entries["exercises"]:
        for at, name in enumerate(entry.record.also_known_as):
            owner = first.get(name.casefold(), entry.name)
            if owner != entry.name:
                remedy = f"{owner} is called so: leave it out here"
                yield entry.problem(("also_known_as", at), shown(name), remedy)


def a_muscle_is_named_once(draft: Draft) -> Iterator[Problem]:
    """No muscle of an exercise is both one that it is chosen for and one that helps."""
    for entry in draft.entries["exercises"]:
        muscles = entry.record.muscles
        for at, muscle in enumerate(muscles.secondary):
            if muscle in muscles.primary:
                remedy = "it stands under primary: leave it out here"
                yield entry.problem(("muscles", "secondary", at), shown(muscle), remedy)


def a_stretch_says_that_it_is_one(draft: Draft) -> Iterator[Problem]:
    """An exercise that is called a stretch says that it stretches its muscles."""
    for entry in draft.entries["exercises"]:
        if "stretch" in entry.record.name.casefold() and not entry.record.stretches:
            remedy = "without it, pages and pictures say that its muscles work: stretches: true"
            yield entry.problem(("stretches",), "nothing", remedy)


def a_single_side_is_explained(draft: Draft) -> Iterator[Problem]:
    """An exercise whose sides take turns says what it means to do one side only."""
    for entry in draft.entries["exercises"]:
        has_turns = entry.record.dose.sides != "both-together"
        if has_turns and entry.record.one_side is None:
            remedy = 'say which leg works, as in: one_side: "Stand on your {side} leg."'
            yield entry.problem(("one_side",), "nothing", remedy)


def a_step_has_a_height(draft: Draft) -> Iterator[Problem]:
    """An exercise that needs a step says how high it is at first, and only such an exercise."""
    steps = draft.things("height")
    for entry in draft.entries["exercises"]:
        needs = bool(steps & set(entry.record.equipment))
        height = entry.record.step_height_cm
        if needs and height is None:
            remedy = "say how high the step is at first, in centimetres: [15, 20]"
            yield entry.problem(("step_height_cm",), "nothing", remedy)
        if height is not None and _lacks(draft, entry.record, "height"):
            add = f", or add {' or '.join(sorted(steps))} to the equipment" if steps else ""
            remedy = f"leave it out{add}"
            yield entry.problem(("step_height_cm",), shown(list(height)), remedy)


def values_have_something_to_say(draft: Draft) -> Iterator[Problem]:
    """A text that gives a value, such as `{hold}`, belongs to an exercise that has one."""
    for entry in draft.entries["exercises"]:
        lacks_band = _lacks(draft, entry.record, "band")
        has_hold = entry.record.dose.hold_seconds or entry.record.tempo.hold_seconds
        lacking = {
            "band": "no band in equipment" if lacks_band else None,
            "hold": None if has_hold else "no hold_seconds in dose or tempo",
            "height": None if entry.record.step_height_cm else "no step_height_cm",
        }
        for path, text in _marked_texts(entry.record):
            for name in values_in(text):
                if why := lacking.get(name):
                    remedy = f"the exercise has {why}: add it, or write the text without this value"
                    yield entry.problem(path, f"{{{name}}}", remedy)
            for name in sorted(values_in(text) & {"band", "first hold"}):
                if name in values_in(text, without=name):
                    mark = f"{{{name}}}"
                    remedy = f"a dose may have none: write it inside [{name}: … {mark} …]"
                    yield entry.problem(path, mark, remedy)


def _lacks(draft: Draft, exercise: Exercise, dosed_by: str) -> bool:
    """Return whether an exercise needs nothing of which a dose says this.

    Not where the equipment itself could not be read: that is reported once, there.
    """
    things = draft.things(dosed_by)
    return "vocabularies" in draft.whole and not things & set(exercise.equipment)


def _marked_texts(exercise: Exercise) -> Iterator[tuple[DataPath, str]]:
    yield ("feel",), exercise.feel
    for field in ("set_up", "steps", "cues"):
        for at, text in enumerate(getattr(exercise, field)):
            yield (field, at), text
    for at, fault in enumerate(exercise.faults):
        yield ("faults", at, "what"), fault.what
        yield ("faults", at, "fix"), fault.fix
    for field in ("avoid_if", "stop_if"):
        for at, limit in enumerate(getattr(exercise, field)):
            yield (field, at, "what"), limit.what


def a_needed_band_is_among_the_equipment(draft: Draft) -> Iterator[Problem]:
    """Only an exercise with a band says why it makes no sense without."""
    for entry in draft.entries["exercises"]:
        needed = entry.record.band_is_needed
        if needed is not None and _lacks(draft, entry.record, "band"):
            remedy = "leave it out, or add the band to the equipment"
            yield entry.problem(("band_is_needed",), shown(needed), remedy)


def doses_say_how_much_and_where_they_come_from(draft: Draft) -> Iterator[Problem]:
    """A dose counts repetitions or seconds; a post's quotes the post, a suggested one a reference.

    A suggested dose of a programme may leave that to the references of the programme.
    """
    for entry in draft.entries["exercises"]:
        yield from _of_dose(entry, ("dose",), entry.record.dose, entry.record.dose.refs)
    for entry in draft.entries["programmes"]:
        for index, phase in enumerate(entry.record.phases):
            for number, item in enumerate(phase.items):
                if item.dose:
                    path = ("phases", index, "items", number, "dose")
                    refs = (*item.dose.refs, *entry.record.refs)
                    yield from _of_dose(entry, path, item.dose, refs)


def _of_dose(entry: Entry, path: DataPath, dose: Dose, refs: tuple[str, ...]) -> Iterator[Problem]:
    if dose.reps is None and dose.work_seconds is None:
        remedy = "say how many, or set work_seconds where a set goes by time"
        yield entry.problem((*path, "reps"), "nothing", remedy)
    if dose.source == "post" and dose.quote is None:
        remedy = "quote the post's words for the dose"
        yield entry.problem((*path, "quote"), "nothing", remedy)
    if dose.source == "suggested" and not refs:
        yield entry.problem((*path, "refs"), "nothing", "name the reference of the dose")
    if dose.source == "suggested" and dose.quote is not None:
        remedy = "a suggested dose has no quotation: leave it out, or set source: post"
        yield entry.problem((*path, "quote"), shown(dose.quote), remedy)


def an_exercise_without_evidence_says_so(draft: Draft) -> Iterator[Problem]:
    """An exercise that no study is cited for says what has not been studied."""
    for entry in draft.entries["exercises"]:
        if not entry.record.evidence and entry.record.evidence_gap is None:
            remedy = "say what has not been studied, or cite a study under evidence"
            yield entry.problem(("evidence_gap",), "nothing", remedy)


LONGEST_MINUTES = 30
"""Of one exercise in a session; the longest takes about eighteen. More is a slip of a digit."""


def an_exercise_fits_into_a_session(draft: Draft) -> Iterator[Problem]:
    """No dose makes one exercise take more than half an hour, with its rests."""
    exercises = {entry.name: entry.record for entry in draft.entries["exercises"]}
    for entry in draft.entries["exercises"]:
        yield from _too_long(entry, ("dose",), entry.record, entry.record.dose)
    for entry in draft.entries["programmes"]:
        for index, phase in enumerate(entry.record.phases):
            for number, item in enumerate(phase.items):
                if item.dose and item.exercise in exercises:
                    path = ("phases", index, "items", number, "dose")
                    yield from _too_long(entry, path, exercises[item.exercise], item.dose)


def _too_long(entry: Entry, path: DataPath, exercise: Exercise, dose: Dose) -> Iterator[Problem]:
    minutes = round(exercise_seconds(exercise, dose) / 60)
    if minutes > LONGEST_MINUTES:
        remedy = (
            f"one exercise takes at most {LONGEST_MINUTES} in a session: look at sets, reps and "
            "holds, at the tempo and at the rest"
        )
        yield entry.problem(path, f"about {minutes} minutes", remedy)
