"""All that is wrong is said in one round: misshapen, meant wrongly, or still missing."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pytest

from library import draft
from library.files import DATA_FILES
from library.partial import Unread, UnreadError
from library.yaml_source import dotted, read_source, read_text
from tests.small.library import LIBRARY, SmallLibrary

EXERCISES = "exercises.yml"

# What a physiotherapist may write who copies the entry of CONTRIBUTING and knows no YAML.
BRIDGE = """\
  - id: single-leg-bridge
    code: BC
    name: Single-leg bridge
    sumary: Lift your pelvis with one foot on the floor.
    position: sidelying
    equipment: [matt]
    stage: strengthen
    goals: [build-strength]
    muscles: {primary: [gluteus-maximus], secondary: [gluteus-maximum]}
    chain_links: [pelvic-drop]
    set_up: [Lie on your back.]
    steps: [Lift your pelvis.]
    feel: Work in the buttock.
    cues: [Keep your pelvis level.]
    faults:
      - id: pelvis-drops
        what: One side of the pelvis drops.
        fix: Lift less.
        chain_link: pelvic-drip
    dose: {source: suggested, sets: [3, 2], reps: [8, 12], sides: each-leg, refs: [paper_of_nobody]}
    schedule: {days_per_week: [2, 3], rest_seconds: 1 minute, refs: [paper_with_doi]}
    tempo: {out_seconds: 2, hold_seconds: 1, back_seconds: 3}
    easier:
      - how: Keep both feet down.
    harder:
      - how: Hold for three seconds.
    start_if: You do the bridge on two legs.
    stop_if:
      - what: Your back hurts.
"""

MENDED = {
    "code: BC": "code: SB",
    "sumary:": "summary:",
    "sidelying": "side-lying",
    "[matt]": "[mat]",
    ", secondary: [gluteus-maximum]": "",
    "pelvic-drip": "pelvic-drop",
    "sets: [3, 2]": "sets: [2, 3]",
    "paper_of_nobody": "paper_with_doi",
    "1 minute": "60",
    "    stage:": '    one_side: "Work with your {side} leg."\n    stage:',
    "    stop_if:": (
        "    progresses_to:\n      - exercise: wall-press\n        kind: stand-up\n"
        "        when: It is easy.\n        step_back_when: It is not.\n    stop_if:"
    ),
    "Your back hurts.\n": "Your back hurts.\n    evidence_gap: We found no study.\n"
    "    searches: [band]\n",
}


def write(small: SmallLibrary, bridge: str) -> None:
    """Add the bridge to the library, on the ladder to standing."""
    small.change(EXERCISES, "ladders:\n", f"{bridge}ladders:\n")
    rungs = "rungs: [side-lying-hip-abduction, "
    small.change(EXERCISES, rungs, f"{rungs}single-leg-bridge, ")


def problems_of(small: SmallLibrary) -> list[str]:
    """Return the problems without their lines."""
    return [problem.split(" ", 1)[1] for problem in small.problems()]


def test_an_entry_with_many_natural_mistakes_needs_one_round(small: SmallLibrary) -> None:
    write(small, BRIDGE)
    add = "found {!r}; add {} to the progresses_to of {}, with its rules".format
    assert problems_of(small) == [
        "single-leg-bridge: evidence_gap: found nothing; say what has not been studied, or cite a "
        "study under evidence",
        'single-leg-bridge: one_side: found nothing; say which leg works, as in: one_side: "Stand '
        'on your {side} leg."',
        "single-leg-bridge: code: found 'BC'; banded-clam has this one: choose another that no "
        "exercise ever had, such as SL",
        "single-leg-bridge: sumary: found an unknown key with 'Lift your pelvis with one foot on "
        "the floor.'; did you mean 'summary'?",
        "single-leg-bridge: position: found 'sidelying'; did you mean 'side-lying'?",
        "single-leg-bridge: equipment.1: found 'matt'; did you mean 'mat'?",
        "single-leg-bridge: muscles.secondary.1: found 'gluteus-maximum'; did you mean "
        "'gluteus-maximus'?",
        "single-leg-bridge: faults.1.chain_link: found 'pelvic-drip'; did you mean 'pelvic-drop'?",
        "single-leg-bridge: dose.refs.1: found 'paper_of_nobody'; use one of: page_of_health, "
        "paper_with_doi, paper_with_pmid, unread_paper",
        "single-leg-bridge: dose.sets: found [3, 2]; the range is upside down: write the smaller "
        "number first, [2, 3]",
        "single-leg-bridge: schedule.rest_seconds: found '1 minute'; write a whole number, or two "
        "of them: [smallest, largest]",
        "to-standing: rungs.2: "
        + add("single-leg-bridge", "single-leg-bridge", "side-lying-hip-abduction"),
        "to-standing: rungs.3: " + add("wall-press", "wall-press", "single-leg-bridge"),
    ]


def test_the_mistakes_are_all_that_was_wrong(small: SmallLibrary) -> None:
    bridge = BRIDGE
    for wrong, right in MENDED.items():
        assert bridge.count(wrong) == 1, wrong
        bridge = bridge.replace(wrong, right)
    write(small, bridge)
    edge = "      - exercise: single-leg-bridge\n        kind: stand-up\n"
    rules = "        when: It is easy.\n        step_back_when: You twist.\n"
    next_one = "      - exercise: wall-press\n"
    lean = "        when: It is easy.\n        step_back_when: You lean"
    old = f"{next_one}        kind: stand-up\n{lean}"
    small.change(EXERCISES, old, f"{edge}{rules}{old}")
    assert problems_of(small) == []


# --- what follows from a mistake is not said again ------------------------------------------------


def _places(values: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield the path of every value of a file, but for the later items of its lists."""
    if path:
        yield path
    if isinstance(values, dict):
        for key, value in values.items():
            yield from _places(value, (*path, key))
    elif isinstance(values, list):
        yield from _places(values[0], (*path, 0)) if values else ()


def _entries(file: str) -> Iterator[tuple[str | int, ...]]:
    data = read_source(LIBRARY / file).data
    for path in _places(data):
        if len(path) > 2 or not isinstance(data[path[0]], list):
            yield path


PLACES = [(file.name, path) for file in DATA_FILES for path in _entries(file.name)]
WRONG = [
    *((file, path, "TODO") for file, path in PLACES[::2]),
    *((file, path, 12.5) for file, path in PLACES[1::4] if file == EXERCISES),
]


@pytest.fixture
def files_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read a file again only when its text is another: half the time of this test was reading."""
    once = cache(read_text)
    monkeypatch.setattr(
        draft, "read_source", lambda path, name: once(path.read_text("utf-8"), name)
    )


@pytest.mark.usefixtures("files_read_once")
def test_a_wrong_value_is_said_once_and_stops_no_rule(small: SmallLibrary) -> None:
    """Values of the first entry of each list in turn, misshapen or still to be filled in."""
    whole = {file.name: small.text(file.name) for file in DATA_FILES}
    right = {name: json.dumps(read_text(text, name).data) for name, text in whole.items()}
    entries = {file.name: file.lists for file in DATA_FILES}
    for file, path, wrong in WRONG:
        data = json.loads(right[file])
        holder = data
        for part in path[:-1]:
            holder = holder[part]
        holder[path[-1]] = wrong
        first_line = whole[file].partition("\n")[0]
        small.write(file, f"{first_line}\n{json.dumps(data)}\n")
        in_entry = len(path) > 1 and path[0] in entries[file]
        (problem,) = small.problems()
        field = dotted(path[2:] if in_entry else path)
        said = problem.partition(": found ")[0].rpartition(": ")[2]
        assert f"{field}.".startswith(f"{said}."), "at its place, or at the pair it belongs to"
        assert (f"found '{wrong}'; fill in: " in problem) == (wrong == "TODO")
        small.write(file, whole[file])


def test_what_is_to_be_filled_in_is_said_with_what_there_is(small: SmallLibrary) -> None:
    small.change(EXERCISES, "position: standing", "position: TODO")
    line = small.line(EXERCISES, "position: TODO")
    assert small.problems() == [
        f"exercises.yml:{line}: wall-press: position: found 'TODO'; fill in: The position of the "
        "body (vocabulary `position`). One of: side-lying, standing"
    ]


def test_a_word_that_only_begins_like_one_to_be_filled_in_is_a_word(small: SmallLibrary) -> None:
    small.change(EXERCISES, "cues: [Stand tall.]", "cues: [Hold a TODOS flag. Not much to do.]")
    assert small.problems() == []


@pytest.mark.parametrize(
    "asks",
    [
        lambda value: [1, 2][:value],
        lambda value: int(value),
        lambda value: float(value),
        lambda value: round(value),
        lambda value: 7 - value,
        lambda value: value % 2,
        lambda value: value > 1,
        lambda value: value or 1,
        lambda value: f"{value}",
    ],
)
def test_whatever_a_rule_asks_of_a_value_that_could_not_be_read_is_told_where_it_stands(
    asks: Callable[[Any], object],
) -> None:
    with pytest.raises(UnreadError) as told:
        asks(Unread(("injuries", 3)))
    assert told.value.place == ("injuries", 3)
