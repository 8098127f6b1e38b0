"""What the rules of muscle recordings find."""

from __future__ import annotations

import pytest

from library.rules import Rule, emg
from tests.library.rules.finding import EXERCISES, Only
from tests.small.library import SmallLibrary

EMG = "emg.yml"


@pytest.mark.parametrize(
    ("rule", "old", "new", "said"),
    [
        (
            emg.a_measurement_has_one_value,
            ", mean: 12.5",
            "",
            "values.3.mean: found neither; give its mean, or low and high when the source gives "
            "a range",
        ),
        (
            emg.a_measurement_has_one_value,
            "mean: 40.4",
            "mean: 40.4, low: 20, high: 60",
            "values.1.mean: found both; give its mean, or low and high when the source gives a "
            "range",
        ),
        (
            emg.a_measurement_has_one_value,
            "low: 10, high: 30",
            "low: 10",
            "values.1.mean: found half; give its mean, or low and high when the source gives a "
            "range",
        ),
        (
            emg.a_measurement_has_one_value,
            "low: 10, high: 30",
            "low: 30, high: 10",
            "values.1.low: found 30.0; the range is upside down: low is 10, high is 30",
        ),
        (
            emg.a_measurement_has_one_value,
            "low: 10, high: 30",
            "low: 10, high: 30, spread: 5, spread_kind: SD",
            "values.1.spread: found 5.0; leave it out: only a mean has a spread",
        ),
        (
            emg.a_measurement_has_one_value,
            "spread: 20, spread_kind: SD",
            "spread: 20",
            "values.1.spread: found 20.0; give both or neither: spread: 12, spread_kind: SD",
        ),
        (
            emg.a_measurement_names_one_muscle,
            "other_muscle: Calf, ",
            "",
            "values.3.muscle: found neither; name it by its id; use other_muscle for one that "
            "muscles.yml has not",
        ),
        (
            emg.a_measurement_names_one_muscle,
            "other_muscle: Calf",
            "muscle: piriformis, other_muscle: Calf",
            "values.3.muscle: found both; name it by its id; use other_muscle for one that "
            "muscles.yml has not",
        ),
        (
            emg.a_measurement_names_one_muscle,
            "part: back",
            "part: bak",
            "values.1.part: found 'bak'; muscles.yml has back, front of this muscle: take one of "
            "them, or leave it out",
        ),
        (
            emg.a_measurement_names_one_muscle,
            "other_muscle: Calf",
            "other_muscle: Calf, part: back",
            "values.3.part: found 'back'; leave it out: say the part in other_muscle",
        ),
        (
            emg.a_close_exercise_says_how_it_differs,
            ", differs: without a band",
            "",
            "values.2.differs: found nothing; give both or neither: the exercise it is close to, "
            "and how it differs",
        ),
        (
            emg.a_close_exercise_says_how_it_differs,
            "library: null, close_to",
            "library: clam, close_to",
            "values.2.close_to: found 'side-lying-hip-abduction'; leave it out: the exercise is "
            "one of the library",
        ),
    ],
)
def test_a_recording_says_its_value_its_muscle_and_its_exercise_once_and_whole(
    small: SmallLibrary, only: Only, rule: Rule, old: str, new: str, said: str
) -> None:
    small.change(EMG, old, new)
    (found,) = small.found_by(rule)
    assert found.split(": ", 2)[2] == said
    only(rule, found)


def test_a_recording_that_an_exercise_or_a_claim_quotes_is_in_the_study(
    small: SmallLibrary, only: Only
) -> None:
    says = "In one study the muscle worked hard enough to get stronger."
    small.change(
        EXERCISES, says, '"It worked at 40% (SD 20), then at 41%, with 30% of body weight."'
    )
    small.change("claims.yml", "because: They do.", 'because: "120 (SD 51) %MVIC, and 13 %MVIC."')
    has = "emg.yml has no such value of paper_with_doi: correct the one that is wrong"
    only(
        emg.quoted_recordings_are_those_of_the_study,
        f"exercises.yml:{small.line(EXERCISES, 'says: ')}: clam: evidence.1.says: found 41; {has}",
        f"claims.yml:{small.line('claims.yml', 'because: ' + chr(34))}: A01: because: "
        f"found 120 (SD 51); {has}",
    )
