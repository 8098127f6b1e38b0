"""A sentence that says that something was not found is known by its wording."""

from __future__ import annotations

import pytest

from library.absence import claims_absence, freed_by, sentences
from library.records.searches import Freed

ABSENT = (
    "We found no study that shows it.",
    "No study we found shows that the drop comes before the injury.",
    "No direct evidence was found for medius.",
    "We found no tested advice on how much to run with it.",
    "We read no study that says how much is too much.",
    "None shows that weak gluteals make hamstrings overactive.",
    "Nothing was found on overactive hamstrings.",
    "Nobody knows which comes first.",
    "The 10-second hold has not been tested.",
    "They are not known to treat the shin.",
    "Heel pain has no known tie to weak hips.",
    "We could read its title page only.",
    "We could not read its advice.",
    "Nor did we find that 5 is safe.",
    "The page does not say how hard to push.",
    "The rules are ordinary practice, and untested.",
)
PRESENT = (
    "A small trial found no difference between treatments.",
    "Nothing in your back.",
    "Nobody went untreated.",
    "The foot programme found no fewer overuse injuries.",
    "Studies that followed people mostly did not find the weakness first.",
    "Neither trial had a group without treatment.",
    "Whether it is the current text was not checked.",
    "No running and no hip exercises until then.",
)


@pytest.mark.parametrize("sentence", ABSENT)
def test_a_sentence_of_absence_is_known_by_its_wording(sentence: str) -> None:
    assert claims_absence(sentence)


@pytest.mark.parametrize("sentence", PRESENT)
def test_what_a_study_found_is_no_sentence_of_absence(sentence: str) -> None:
    assert not claims_absence(sentence)


def test_what_follows_a_full_stop_belongs_to_its_sentence() -> None:
    line = 'We found none.{{ looked_for("band") }} So it is gone. **Next.** 3 of 5 did.'
    assert list(sentences(line)) == [
        'We found none.{{ looked_for("band") }}',
        "So it is gone.",
        "**Next.**",
        "3 of 5 did.",
    ]


def test_a_sentence_is_freed_by_words_that_stand_in_it() -> None:
    freed = (
        Freed(words="of our notes", reason="ours"),
        Freed(words="that trial", reason="one study"),
    )
    assert freed_by("It was not measured in that trial.", freed) == "one study"
    assert freed_by("Nothing is known.", freed) == ""
