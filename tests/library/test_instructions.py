"""What an exercise says for a dose: each mark, told of each kind of dose.

Pages and PDFs are compared with `as_prescribed` elsewhere; here it is compared with plain words.
"""

from __future__ import annotations

import pytest

from library.instructions import as_prescribed
from library.records.exercise import Exercise
from macros.site import Site

EVERY_MARK = (
    "[band: Put on the {band}. | Without a band.]",
    "[band not chosen: Begin with a light one.]",
    "[both sides: Then change legs.]",
    "[one side: Turn round.]",
    "[first hold: First hold {first hold}. | No first hold.]",
    "[weight: Take the weight. | Take no weight.]",
    "Hold {hold}.",
    "Lift {reps}.",
)


def marked(exercise: Exercise, **dose: object) -> Exercise:
    """Return an exercise that holds every mark in each of its texts, with another dose."""
    fault = exercise.faults[0]
    limit = exercise.stop_if[0]
    one = "[both sides: Each side.]"
    return exercise.model_copy(
        update={
            "set_up": EVERY_MARK,
            "steps": ("[one side: Never said.]", one),
            "cues": (one, "[one side: Never said.]"),
            "feel": one,
            "faults": (
                fault.model_copy(update={"what": one, "fix": one}),
                fault.model_copy(update={"what": "[one side: Never said.]"}),
            ),
            "avoid_if": (limit.model_copy(update={"what": one}),),
            "stop_if": (limit.model_copy(update={"what": "[one side: Never.]"}), limit),
            "dose": exercise.dose.model_copy(update=dose),
        }
    )


@pytest.fixture
def banded(site: Site) -> Exercise:
    """Return an exercise with a band."""
    return next(
        one for one in site.library.exercises.values() if site.library.band_of(one) is not None
    )


@pytest.fixture
def plain(site: Site) -> Exercise:
    """Return an exercise without a band."""
    return next(one for one in site.library.exercises.values() if not site.library.band_of(one))


def test_a_banded_exercise_speaks_of_its_band_and_of_both_sides(
    site: Site, banded: Exercise
) -> None:
    band = site.library.band_of(banded)
    assert band is not None
    said = as_prescribed(
        site.library,
        marked(banded, first_hold_seconds=10, hold_seconds=(5, 8), reps=(10, 12)),
    )
    assert said.set_up == (
        f"Put on the {(band.called or band.label).lower()}.",
        "Begin with a light one.",
        "Then change legs.",
        "First hold for 10 seconds.",
        "Take no weight.",
        "Hold for 5 to 8 seconds.",
        "Lift 10 to 12 times.",
    )


def test_an_exercise_without_a_band_never_speaks_of_one(site: Site, plain: Exercise) -> None:
    said = as_prescribed(
        site.library, marked(plain, first_hold_seconds=None, hold_seconds=(20, 20), reps=(8, 8))
    )
    assert said.set_up == (
        "Without a band.",
        "Then change legs.",
        "No first hold.",
        "Take no weight.",
        "Hold for 20 seconds.",
        "Lift 8 times.",
    )


def test_every_kind_of_text_follows_the_dose_and_an_empty_line_is_left_out(
    site: Site, plain: Exercise
) -> None:
    said = as_prescribed(site.library, marked(plain))
    assert said.steps == ("Each side.",)
    assert said.cues == ("Each side.",)
    assert said.feel == "Each side."
    assert [(fault.what, fault.fix) for fault in said.faults] == [("Each side.", "Each side.")]
    assert [limit.what for limit in said.avoid_if] == ["Each side."]
    assert [limit.what for limit in said.stop_if] == [plain.stop_if[0].what]


def test_a_programme_of_another_dose_is_obeyed(site: Site, plain: Exercise) -> None:
    other = plain.dose.model_copy(update={"hold_seconds": (3, 3), "reps": (6, 6)})
    said = as_prescribed(site.library, marked(plain, hold_seconds=(9, 9), reps=(9, 9)), other)
    assert said.set_up[-2:] == ("Hold for 3 seconds.", "Lift 6 times.")


def test_the_height_of_a_step_is_said(site: Site, plain: Exercise) -> None:
    step = plain.model_copy(update={"set_up": ("Step up {height}.",), "step_height_cm": (15, 20)})
    assert as_prescribed(site.library, step).set_up == ("Step up 15 to 20 cm.",)
