"""What the rules of the glossary find."""

from __future__ import annotations

from library.rules import words as glossary_rules
from tests.library.rules.finding import Only
from tests.small.library import SmallLibrary


def test_glossary_is_in_alphabetical_order(small: SmallLibrary, only: Only) -> None:
    small.change("glossary.yml", "term: TFL", "term: a small muscle")
    only(
        glossary_rules.glossary_is_in_alphabetical_order,
        "glossary.yml:8: tfl: term: found 'a small muscle'; move it before 'Pelvic drop'",
    )


def test_glossary_forms_belong_to_one_entry(small: SmallLibrary, only: Only) -> None:
    small.change("glossary.yml", "forms: [Tensor fasciae latae]", "forms: [pelvic drop]")
    only(
        glossary_rules.glossary_forms_belong_to_one_entry,
        "glossary.yml:9: tfl: forms: found 'pelvic drop'; "
        "pelvic-drop has this form already: keep one",
    )
