"""The words in which a rule for going on says its numbers, as a log counts them."""

from __future__ import annotations

import pytest

from library.counted_rules import times_word, uncounted, unsaid
from library.records.exercise import Asks


@pytest.mark.parametrize(
    ("asks", "sentence"),
    [
        ({"sessions": 2}, "Two sessions in a row were easy."),
        ({"sessions": 3}, "It was easy three sessions in a row."),
        ({"days": 3}, "Three days in a row, nothing hurt."),
        ({"days": 7}, "For a week, nothing hurt."),
        ({"days": 14}, "For two weeks, nothing hurt."),
        ({"sets": 2}, "You do 2 tidy rounds."),
        ({"sets": 3, "reps": 12}, "You do 3 tidy sets of 12."),
        ({"reps": 10}, "You do 10 without a rest."),
        ({"reps": 5}, "You stand up 5 times."),
        ({"hold_seconds": 30}, "You hold it for 30 seconds."),
        ({"height_cm": 20}, "The step is 20 cm high."),
    ],
)
def test_a_sentence_that_says_its_number_is_heard_and_another_number_is_not(
    asks: dict[str, int], sentence: str
) -> None:
    (field, number) = list(asks.items())[-1]
    assert unsaid(Asks.model_validate(asks), sentence) == []
    other = Asks.model_validate({**asks, field: 1 if number != 1 else 2})
    assert [said for said, _ in unsaid(other, sentence)] == [field]


@pytest.mark.parametrize(
    ("sentence", "field"),
    [
        ("Two sessions in a row were easy.", "sessions"),
        ("For three weeks, nothing hurt.", "days"),
        ("Four days in a row, nothing hurt.", "days"),
        ("You do 3 tidy sets of 12.", "sets"),
        ("You hold 20 seconds, 5 times.", "hold_seconds"),
    ],
)
def test_a_number_that_a_log_could_count_and_nothing_asks_is_told(
    sentence: str, field: str
) -> None:
    assert [found for found, _ in uncounted(None, sentence)] == [field]
    assert [found for found, _ in uncounted(Asks(), sentence)] == [field]


def test_how_often_is_said_in_words() -> None:
    assert [times_word(number) for number in (1, 2, 3, 4)] == [
        "once",
        "twice",
        "three times",
        "four times",
    ]
