"""Rules about muscle recordings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..draft import Draft, Entry
from ..emg import is_measured, quoted
from ..problems import Problem, shown
from ..yaml_source import DataPath


def a_measurement_has_one_value(draft: Draft) -> Iterator[Problem]:
    """A measurement has a mean or the two ends of a range, and a spread says what it is."""
    for entry in draft.entries["emg_studies"]:
        for at, one in enumerate(entry.record.values):
            ends = [end for end in (one.low, one.high) if end]
            if bool(one.mean) == bool(ends) or len(ends) == 1:
                remedy = "give its mean, or low and high when the source gives a range"
                found = "both" if one.mean and ends else "half" if ends else "neither"
                yield entry.problem(("values", at, "mean"), found, remedy)
            elif ends and ends[0] >= ends[1]:
                remedy = f"the range is upside down: low is {ends[1]:g}, high is {ends[0]:g}"
                yield entry.problem(("values", at, "low"), shown(one.low), remedy)
            if bool(one.spread) != bool(one.spread_kind):
                remedy = "give both or neither: spread: 12, spread_kind: SD"
                yield entry.problem(("values", at, "spread"), shown(one.spread), remedy)
            elif one.spread and not one.mean:
                remedy = "leave it out: only a mean has a spread"
                yield entry.problem(("values", at, "spread"), shown(one.spread), remedy)


def a_measurement_names_one_muscle(draft: Draft) -> Iterator[Problem]:
    """A measurement names a muscle of the data and perhaps its part, or another muscle in words."""
    parts = {
        entry.name: {part.id for part in entry.record.parts} for entry in draft.entries["muscles"]
    }
    for entry in draft.entries["emg_studies"]:
        for at, one in enumerate(entry.record.values):
            if bool(one.muscle) == bool(one.other_muscle):
                found = "both" if one.muscle else "neither"
                remedy = "name it by its id; use other_muscle for one that muscles.yml has not"
                yield entry.problem(("values", at, "muscle"), found, remedy)
            elif one.part and one.part not in parts.get(one.muscle or "", {one.part}):
                has = ", ".join(sorted(parts[one.muscle or ""])) or "no parts"
                remedy = f"muscles.yml has {has} of this muscle: take one of them, or leave it out"
                yield entry.problem(("values", at, "part"), shown(one.part), remedy)
            elif one.part and one.muscle is None:
                remedy = "leave it out: say the part in other_muscle"
                yield entry.problem(("values", at, "part"), shown(one.part), remedy)


def a_close_exercise_says_how_it_differs(draft: Draft) -> Iterator[Problem]:
    """A measured exercise is one of the library, or close to one and says how, or neither."""
    for entry in draft.entries["emg_studies"]:
        for at, one in enumerate(entry.record.values):
            if one.library and one.close_to:
                remedy = "leave it out: the exercise is one of the library"
                yield entry.problem(("values", at, "close_to"), shown(one.close_to), remedy)
            elif bool(one.close_to) != bool(one.differs):
                remedy = "give both or neither: the exercise it is close to, and how it differs"
                yield entry.problem(("values", at, "differs"), shown(one.differs), remedy)


def quoted_recordings_are_those_of_the_study(draft: Draft) -> Iterator[Problem]:
    """A muscle recording that an exercise or a claim quotes is one that its study has."""
    for entry in draft.entries["exercises"]:
        for at, item in enumerate(entry.record.evidence):
            yield from _misquoted(draft, entry, ("evidence", at, "says"), item.says, item.refs)
    for entry in draft.entries["claims"]:
        record = entry.record
        yield from _misquoted(draft, entry, ("because",), record.because, record.refs)


def _misquoted(
    draft: Draft, entry: Entry, path: DataPath, text: str, refs: Iterable[str]
) -> Iterator[Problem]:
    studies = [one.record for one in draft.entries["emg_studies"] if one.name in set(refs)]
    # A claim's reason tells of much beside, such as a risk in percent.
    for one in quoted(text, in_percent=path[0] == "evidence") if studies else ():
        if not is_measured(one, studies):
            names = " or ".join(study.id for study in studies)
            remedy = f"emg.yml has no such value of {names}: correct the one that is wrong"
            yield entry.problem(path, str(one), remedy)
