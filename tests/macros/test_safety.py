"""Warning signs, the pain guide and the rules of many pages."""

from __future__ import annotations

import pytest

from library import Library
from macros.safety import stop_rules_at
from macros.site import Site
from tests.macros.calling import call, lines_with


def test_warning_signs_are_chosen_by_area_and_by_urgency(site: Site) -> None:
    """A sign of several areas is shown for each of them."""
    for choice, signs in (
        ({"area": "knee"}, ["hot and swollen"]),
        ({"area": "low-back"}, ["numb between the legs", "hot and swollen"]),
        ({"urgency": "emergency-now"}, ["numb between the legs"]),
        ({"area": "low-back", "urgency": "see-someone-soon"}, ["hot and swollen"]),
    ):
        text = call(site, "red_flags", **choice)
        assert [sign for sign in ("numb between the legs", "hot and swollen") if sign in text] == (
            signs
        )


def test_what_trials_say_of_harm_stands_where_exercise_is_advised(site: Site) -> None:
    said = call(site, "harms").strip()
    assert said.startswith("Minor harms were a little more common.[^ref-page_of_health]")
    page = call(site, "injury", "knee-pain")
    helps = page.split("## What helps")[1].split("## Exercises that are often used")[0]
    assert f"**What can go wrong.** {said}" in helps


def test_rules_are_lists(site: Site) -> None:
    assert call(site, "stop_rules") == "- The pain is sharp.\n- You feel unwell.\n"
    assert call(site, "band_rules") == "- Look for tears first.\n"
    assert call(site, "move_on_rules") == "- It was easy twice in a row.\n"


def test_rules_of_many_pages_are_folded_and_the_most_important_line_says_that_there_are_more(
    site: Site,
) -> None:
    text = call(site, "folded_rules")
    assert lines_with(text, "<summary>") == [
        "<summary><b>When to stop.</b> The pain is sharp. "
        '<span class="more">And 1 more.</span></summary>',
        "<summary><b>How much pain is all right?</b> 0 to 2: go on; 3 to 5: slow down; "
        "6 to 10: stop.</summary>",
        "<summary><b>Where this guide comes from, and how far it carries</b></summary>",
        "<summary><b>Using a band.</b> Look for tears first.</summary>",
    ]
    assert "- You feel unwell." in text
    guide = call(site, "pain_guide").splitlines()
    assert [line for line in guide if line not in text.splitlines()] == []
    only_bands = lines_with(call(site, "folded_rules", "band"), "<details")
    assert only_bands == [
        '<details class="fold fold-quiet" id="using-a-band" data-search-exclude markdown>'
    ]


@pytest.mark.parametrize(("macro", "entry"), [("exercise", "clam"), ("programme", "starter-set")])
def test_a_page_says_the_rules_of_many_pages_once(site: Site, macro: str, entry: str) -> None:
    text = call(site, macro, entry)
    safety = site.library.safety
    assert [text.count(rule) for rule in safety.stop_rules] == [1] * len(safety.stop_rules)
    assert text.count('id="when-to-stop"') == 1


def test_the_pain_guide_gives_each_zone_its_scores(site: Site) -> None:
    assert lines_with(call(site, "pain_guide"), "| **") == [
        "| **0 to 2** | Go on | Carry on. |",
        "| **3 to 5** | Slow down | Do less. |",
        "| **6 to 10** | Stop | Stop for today. |",
    ]


def test_where_the_pain_guide_does_not_hold_every_other_rule_stands_in_its_order(
    library: Library,
) -> None:
    safety = library.safety
    (without,) = safety.no_pain_guide_at
    first, with_limit, *others = safety.stop_rules
    assert f"{safety.pain_guide.zones[1].to_score} out of 10" in with_limit
    assert stop_rules_at(library, ["kneecap"]) == [first, with_limit, *others]
    assert stop_rules_at(library, ["kneecap", without.place]) == [
        first,
        without.stop_rule,
        *others,
    ]
