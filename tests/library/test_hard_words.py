"""Difficult words of what patients read: the same table as of the sheet's script."""

from __future__ import annotations

import json
from pathlib import Path

from library.hard_words import hard_words
from library.records.words import GlossaryEntry

VECTORS = json.loads(
    (Path(__file__).parents[2] / "sheet/vectors/hard-words.json").read_text(encoding="utf-8")
)


def test_a_difficult_word_is_found_in_any_of_its_forms_whole_and_in_the_order_of_the_text() -> None:
    glossary = {
        f"word-{at}": GlossaryEntry(
            id=f"word-{at}", meaning="What it means.", **{**word, "forms": tuple(word["forms"])}
        )
        for at, word in enumerate(VECTORS["words"])
    }
    for case in VECTORS["cases"]:
        found = [entry.term for entry in hard_words(glossary, case["texts"])]
        assert found == case["terms"], case["texts"]


def test_a_word_without_a_short_meaning_is_not_explained() -> None:
    entry = GlossaryEntry(id="groin", term="Groin", meaning="The fold where the leg begins.")
    assert hard_words({"groin": entry}, ["groin"]) == []
