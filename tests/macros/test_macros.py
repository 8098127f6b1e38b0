"""The macros: which there are, what they answer to a wrong name, and what they write."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from click import ClickException
from markdown import markdown

from macros import MACROS, define_env
from macros.citations import cite, reference_text, references_of_page, short_name
from macros.evidence import reference_list
from macros.foot import FootExtension
from macros.glossary import abbreviations, glossary
from macros.programmes import weeks_of_phases
from macros.register import claim_marks, claim_register
from macros.site import Site
from tests.small.library import SmallLibrary


def call(site: Site, macro: str, *arguments: Any, **named: Any) -> str:
    """Call a macro as a page does."""
    return MACROS[macro](site, *arguments, **named)


def lines_with(text: str, start: str) -> list[str]:
    """Return the lines that start with a text."""
    return [line for line in text.splitlines() if line.startswith(start)]


# --- which there are -----------------------------------------------------------------------------


def test_pages_may_call_these_macros_and_no_others() -> None:
    """A name that pages use never goes away; a new one is written down here and in HACKING.md."""
    assert sorted(MACROS) == [
        "all_ladders",
        "band_rules",
        "body_map",
        "cautions",
        "certainty_key",
        "chain",
        "chain_link",
        "chain_pictures",
        "cite",
        "claim_marks",
        "claim_register",
        "completeness",
        "contact",
        "contact_sheet",
        "datasets",
        "dose",
        "emergency_line",
        "emg",
        "exercise",
        "exercise_list",
        "exercise_table",
        "figure",
        "find_your_rung",
        "folded_rules",
        "glossary",
        "grades",
        "grading_key",
        "harms",
        "how_given",
        "injury",
        "injury_table",
        "ladder_list",
        "ladder_map",
        "looked_for",
        "move_on_rules",
        "muscle",
        "muscle_table",
        "other_muscles",
        "pain_guide",
        "pdf_table",
        "programme",
        "programme_list",
        "progression_ladder",
        "red_flags",
        "reference_list",
        "report_line",
        "report_ways",
        "repository_link",
        "review_table",
        "reviewed",
        "run_steps",
        "search_table",
        "seen_first",
        "stop_rules",
        "urgency_doors",
    ]


ARGUMENTS: dict[str, tuple[str, ...]] = {
    "chain_link": ("pelvic-drop",),
    "chain_pictures": ("pelvic-drop",),
    "claim_marks": ("muscles", "A01"),
    "cite": ("paper_with_doi",),
    "dose": ("clam",),
    "exercise": ("clam",),
    "figure": ("exercises/clam/start.svg",),
    "injury": ("knee-pain",),
    "looked_for": ("band",),
    "muscle": ("gluteus-medius",),
    "programme": ("starter-set",),
    "progression_ladder": ("lying",),
    "run_steps": ("race-plan",),
}
"""What a macro needs, when it needs something: a name in the data."""
EXAMPLES = {**ARGUMENTS, "reviewed": ("safety.md",), "repository_link": ("tell us", "issues")}


@pytest.mark.parametrize("macro", MACROS)
def test_every_macro_writes_something(site: Site, macro: str) -> None:
    assert str(call(site, macro, *EXAMPLES.get(macro, ()))).strip()


@pytest.mark.parametrize(
    "macro", sorted(set(MACROS) - {"figure", "contact_sheet", "chain_pictures"})
)
def test_every_macro_writes_something_before_anything_is_drawn(bare_site: Site, macro: str) -> None:
    assert str(call(bare_site, macro, *EXAMPLES.get(macro, ()))).strip()


# --- a wrong name --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("macro", "arguments", "kind", "wrong", "remedy"),
    [
        ("chain_link", ["pelvis-drop"], "chain link", "pelvis-drop", "did you mean 'pelvic-drop'?"),
        (
            "cite",
            ["page_of_wealth"],
            "reference",
            "page_of_wealth",
            "did you mean 'page_of_health'?",
        ),
        ("claim_marks", ["muscle", "A01"], "page", "muscle", "did you mean 'muscles'?"),
        ("claim_marks", ["muscles", "A1"], "claim", "A1", "did you mean 'A01'?"),
        ("certainty_key", ["verdikt"], "vocabulary", "verdikt", "did you mean 'verdict'?"),
        ("dose", ["clamm"], "exercise", "clamm", "did you mean 'clam'?"),
        ("exercise", ["wallpress"], "exercise", "wallpress", "did you mean 'wall-press'?"),
        ("exercise_table", ["nam"], "sort", "nam", "did you mean 'name'?"),
        (
            "figure",
            ["chain/step-9.svg"],
            "figure",
            "chain/step-9.svg",
            "did you mean 'chain/step-2.svg'?",
        ),
        ("folded_rules", ["pains"], "rule", "pains", "did you mean 'pain'?"),
        ("injury", ["knee"], "injury", "knee", "did you mean 'knee-pain'?"),
        ("muscle", ["piriform"], "muscle", "piriform", "did you mean 'piriformis'?"),
        ("programme", ["starter"], "programme", "starter", "did you mean 'starter-set'?"),
        ("progression_ladder", ["lieing"], "ladder", "lieing", "did you mean 'lying'?"),
        ("red_flags", ["neck"], "body area", "neck", "use one of: knee, low-back, thigh"),
        ("red_flags", ["", "emergency"], "urgency", "emergency", "did you mean 'emergency-now'?"),
    ],
)
def test_a_wrong_name_is_answered_with_the_nearest_right_one(
    site: Site, macro: str, arguments: list[str], kind: str, wrong: str, remedy: str
) -> None:
    with pytest.raises(ValueError, match=rf"^{macro}: ") as raised:
        call(site, macro, *arguments)
    assert str(raised.value) == f"{macro}: no {kind} {wrong!r}; {remedy}"


@pytest.mark.parametrize(
    ("name", "wrong", "remedy"),
    [
        ("stage", "activ", "did you mean 'activate'?"),
        ("position", "stand", "did you mean 'standing'?"),
        ("equipment", "matt", "did you mean 'mat'?"),
        ("goal", "strength", "did you mean 'build-strength'?"),
        ("muscle", "gluteus", "did you mean 'gluteus-medius'?"),
        ("main_muscle", "piriform", "did you mean 'piriformis'?"),
        ("chain_link", "knee", "did you mean 'knee-in'?"),
    ],
)
def test_a_wrong_filter_of_a_table_is_answered_with_the_nearest_right_one(
    site: Site, name: str, wrong: str, remedy: str
) -> None:
    with pytest.raises(ValueError, match=r"^exercise_table: ") as raised:
        call(site, "exercise_table", **{name: wrong})
    assert str(raised.value) == f"exercise_table: no {name.replace('_', ' ')} {wrong!r}; {remedy}"


def test_a_filter_that_there_is_not_is_answered_with_the_nearest(site: Site) -> None:
    with pytest.raises(
        ValueError, match=r"^exercise_table: no filter 'stge'; did you mean 'stage'"
    ):
        call(site, "exercise_table", stge="activate")


@pytest.mark.parametrize("macro", ARGUMENTS)
@pytest.mark.parametrize("wrong", [None, 12, ""])
def test_a_name_that_is_no_text_is_answered_too(site: Site, macro: str, wrong: Any) -> None:
    with pytest.raises(ValueError, match=f"^{macro}: no .* {re.escape(repr(wrong))}; "):
        call(site, macro, wrong)


def test_a_table_without_exercises_is_refused(site: Site) -> None:
    with pytest.raises(ValueError, match="no exercise has position=standing, stage=activate: "):
        call(site, "exercise_table", position="standing", stage="activate")


def test_a_list_of_no_warning_sign_is_refused(site: Site) -> None:
    with pytest.raises(ValueError, match="red_flags: no warning sign is for thigh: choose another"):
        call(site, "red_flags", area="thigh")


# --- tables --------------------------------------------------------------------------------------


def rows(table: str) -> list[str]:
    """Return the names in the second column of an exercise table."""
    return re.findall(r"\| \[([^\]]+)\]\(/exercises/", table)


@pytest.mark.parametrize(
    ("filters", "names"),
    [
        ({}, ["Clam", "Banded clam", "Side-lying leg lift", "Wall press"]),
        ({"stage": "activate"}, ["Clam"]),
        ({"position": "standing"}, ["Wall press"]),
        ({"equipment": "mat"}, ["Clam", "Banded clam"]),
        ({"goal": "find-the-muscle"}, ["Clam", "Banded clam"]),
        ({"muscle": "gluteus-maximus"}, ["Side-lying leg lift", "Wall press"]),
        ({"main_muscle": "gluteus-maximus"}, ["Wall press"]),
        ({"chain_link": "pelvic-drop"}, ["Clam", "Side-lying leg lift"]),
        ({"equipment": "mat", "stage": "strengthen"}, ["Banded clam"]),
        ({"sort": "name"}, ["Banded clam", "Clam", "Side-lying leg lift", "Wall press"]),
        ({"sort": "dose"}, ["Wall press", "Banded clam", "Clam", "Side-lying leg lift"]),
        ({"sort": "stage"}, ["Clam", "Banded clam", "Side-lying leg lift", "Wall press"]),
        ({"sort": "equipment"}, ["Side-lying leg lift", "Clam", "Banded clam", "Wall press"]),
        ({"sort": "goal"}, ["Clam", "Side-lying leg lift", "Wall press", "Banded clam"]),
        ({"sort": "position"}, ["Clam", "Banded clam", "Side-lying leg lift", "Wall press"]),
        ({"sort": "muscle"}, ["Clam", "Banded clam", "Side-lying leg lift", "Wall press"]),
        ({"sort": "library"}, ["Clam", "Banded clam", "Side-lying leg lift", "Wall press"]),
    ],
)
def test_a_table_is_filtered_and_sorted(
    site: Site, filters: dict[str, str], names: list[str]
) -> None:
    assert rows(call(site, "exercise_table", **filters)) == names


def test_the_list_has_every_exercise_in_the_table_of_its_stage(site: Site) -> None:
    listed = call(site, "exercise_list")
    for stage in ("activate", "strengthen"):
        label = site.library.term("stage", stage).label
        section = listed.partition(f"## {label} {{ #{stage} }}")[2].partition("\n## ")[0]
        wanted = [e.name for e in site.library.exercises.values() if e.stage == stage]
        assert rows(section) == wanted


def test_the_form_of_the_list_offers_only_what_some_exercise_has(site: Site) -> None:
    listed = call(site, "exercise_list")
    used = {thing for e in site.library.exercises.values() for thing in e.equipment}
    for thing in site.library.equipment.values():
        offered = f'name="with" value="{thing.id}"' in listed
        assert offered == (thing.id in used and not thing.at_home)
    assert "These count as at home: mat" in listed
    assert 'name="cannot" value="lying-on-one-side"' in listed


def test_the_muscle_table_links_only_muscles_that_have_a_page(site: Site) -> None:
    table = call(site, "muscle_table")
    assert "| [Gluteus medius](/anatomy/gluteus-medius.md) |" in table
    assert "| Piriformis |" in table
    assert "Superior gluteal nerve (L4, L5)" in table
    assert "Quadriceps" not in table


def test_a_muscle_that_exercises_name_says_in_a_line_what_it_does_in_running(site: Site) -> None:
    (row,) = lines_with(call(site, "other_muscles"), "| Quadriceps")
    assert row.startswith("| Quadriceps | It straightens the knee.[^ref-")
    assert "It brakes each landing.[^ref-paper_with_doi]" in row
    assert "Gluteus" not in call(site, "other_muscles")
    with pytest.raises(ValueError, match="muscle"):
        call(site, "muscle", "quadriceps")


def test_the_injury_table_gives_other_names_and_how_sure_we_are(site: Site) -> None:
    (row,) = lines_with(call(site, "injury_table"), "| Front of the knee")
    assert "[Knee pain](/injuries/knee-pain.md)<br>Also: Sore knee, Front knee pain" in row
    label = "[Contested](/chain/index.md#certainty-contested){ .certainty .certainty-contested }"
    assert row.endswith(f"{label} |")


# --- single entries ------------------------------------------------------------------------------


def test_a_dose_is_a_phrase(site: Site) -> None:
    assert call(site, "dose", "wall-press") == "Hold 20 to 30 seconds, 4 times, each leg"


def test_a_muscle_shows_its_parts_and_its_role_in_the_stride(site: Site) -> None:
    text = call(site, "muscle", "gluteus-medius")
    assert "| Front part | Turns the thigh in.<br>Helps to bend the hip. |" in text
    assert "- It works most just after the foot lands.[^ref-paper_with_doi]" in text
    assert "Superior gluteal nerve (L4, L5). Some sources add S1." in text


def test_a_muscle_without_parts_has_no_heading_for_them(site: Site) -> None:
    text = call(site, "muscle", "gluteus-maximus")
    assert "Its parts" not in text
    assert "running stride" not in text


def test_an_injury_shows_its_own_warning_signs_the_most_urgent_first(site: Site) -> None:
    text = call(site, "injury", "knee-pain")
    assert text.index("numb between the legs") < text.index("hot and swollen")
    assert "hot and swollen" not in call(site, "injury", "back-pain")


def test_a_link_of_the_chain_names_the_link_before_it_and_its_exercises(site: Site) -> None:
    text = call(site, "chain_link", "knee-in")
    assert "**The link before.** [Pelvic drop](/chain/pelvic-drop.md)" in text
    assert rows(text) == ["Wall press"]
    assert "We cite no study for this link." in text
    pictures = call(site, "chain_pictures", "knee-in")
    assert "![Collapsed: The knee has moved inwards.](/assets/figures/chain/knee-in-" in pictures


def test_a_label_of_the_chain_leads_to_its_meaning_and_a_link_page_says_it(site: Site) -> None:
    text = call(site, "chain")
    key, links = text.split('<div class="chain" markdown>')
    assert "#certainty-contested .certainty" in key
    assert "(/chain/index.md#certainty-contested)" in links
    (sure,) = lines_with(call(site, "chain_link", "knee-in"), "**How sure can we be?**")
    assert site.library.term("certainty", site.library.links["knee-in"].certainty).meaning in sure


def test_the_chain_shows_its_steps_only_when_every_picture_is_drawn(
    site: Site, bare_site: Site
) -> None:
    assert call(site, "chain").count('<figure class="chain-step"') == 3
    assert "chain-step" not in call(bare_site, "chain")


def test_an_exercise_names_the_rung_below_and_the_rung_above(site: Site) -> None:
    text = call(site, "exercise", "banded-clam")
    assert "- **The rung below: [Clam](/exercises/clam.md).**" in text
    assert "- **Next: [Side-lying leg lift](/exercises/side-lying-hip-abduction.md)**" in text


def test_the_exercise_of_the_top_rung_says_so(site: Site) -> None:
    assert "This is the top rung of its ladder." in call(site, "exercise", "wall-press")


def test_a_dose_of_a_post_is_marked_and_quoted(site: Site) -> None:
    text = call(site, "exercise", "wall-press")
    (dose,) = lines_with(text, "- **Dose**")
    assert dose == "- **Dose** Hold 20 to 30 seconds, 4 times, each leg *(from the post)*"
    assert "“20-30 seconds, 4 times each leg”" in text


def test_what_is_not_known_is_said(site: Site) -> None:
    assert "- **Not known:** We found no study." in call(site, "exercise", "wall-press")


def test_every_ladder_stands_under_its_own_heading(site: Site) -> None:
    assert lines_with(call(site, "all_ladders"), "## ") == [
        "## Lying on your side { #lying }",
        "## Up to standing { #to-standing }",
    ]


def test_only_the_last_rung_of_a_ladder_says_how_it_leads_to_running(site: Site) -> None:
    *lower, last = call(site, "progression_ladder", "lying").split('<div class="rung"')
    assert "*Then running:* Stand up before you run." in last
    assert "Then running" not in "".join(lower)


def test_a_programme_gives_its_own_dose_where_it_has_one(site: Site) -> None:
    own, changed = lines_with(call(site, "programme", "race-plan"), "- ![")
    assert "<span>2 to 3 sets of 10 to 15, each side.</span>" in own
    assert "<span>1 set of 10, each side.</span>" in changed


def test_a_programme_says_which_doses_are_the_posts(site: Site) -> None:
    wall, *_ = lines_with(call(site, "programme", "starter-set"), "- ![")[::-1]
    assert "each leg. From the post.</span>" in wall
    assert lines_with(call(site, "programme", "starter-set"), "- A dose is our suggestion, unless")
    assert lines_with(call(site, "programme", "race-plan"), "- The doses are our suggestion.")


@pytest.mark.parametrize(
    ("before_race", "weeks", "words"),
    [
        (False, [2, 1, None], ["Weeks 1 to 2", "Week 3", "From week 4"]),
        (False, [None], [""]),
        (True, [2, 2, 1], ["5 to 4 weeks before your race", "3 to 2 weeks before your race",
                           "1 week before your race"]),
        (True, [1, 1], ["2 weeks before your race", "1 week before your race"]),
    ],
)  # fmt: skip
def test_phases_are_placed_in_time(
    site: Site, before_race: bool, weeks: list[int | None], words: list[str]
) -> None:
    plan = site.library.programmes["race-plan"]
    phases = tuple(plan.phases[0].model_copy(update={"weeks": count}) for count in weeks)
    changed = plan.model_copy(update={"before_race": before_race, "phases": phases})
    assert weeks_of_phases(changed) == words


def test_the_register_counts_the_verdicts_and_groups_the_claims_by_post(site: Site) -> None:
    text = claim_register(site)
    assert text.startswith(
        "The two posts make 2 claims that we found: 1 supported and 1 needs correction."
    )
    assert [*lines_with(text, "## "), *lines_with(text, "### ")] == [
        "## The first post { #first-post }",
        "## The second post { #second-post }",
        "### Anatomy { #first-post-anatomy }",
        "### Exercise { #second-post-exercise }",
    ]


def test_a_row_of_the_register_leads_to_every_place_and_every_place_back(site: Site) -> None:
    (first,) = lines_with(claim_register(site), "| [A01](#a01){ #a01 ")
    assert first.split("|")[3].strip() == (
        "[Knee falls in](/chain/knee-in.md#claim-a01) · "
        "[Gluteus medius](/anatomy/gluteus-medius.md#claim-a01) · "
        "[The muscles](/anatomy/index.md#claim-a01)"
    )
    mark = "[A01](/evidence/register.md#a01){ #claim-a01 .claim-mark "
    for text in (
        call(site, "muscle", "gluteus-medius"),
        call(site, "chain_link", "knee-in"),
        claim_marks(site, "muscles", "A01"),
    ):
        assert text.count(mark) == 1
    assert "claim-mark" not in call(site, "muscle", "gluteus-maximus")


def test_a_row_that_speaks_of_another_leads_to_it(small: SmallLibrary) -> None:
    small.change("claims.yml", "because: Some should.", "because: Some should. See A01.")
    (row,) = lines_with(claim_register(small.site()), "| [B01]")
    assert row.split("|")[2].strip() == "Some should. See [A01](#a01)."


def test_a_mark_stands_only_where_the_claim_says(site: Site) -> None:
    with pytest.raises(ValueError, match=r"'A01' does not name the page 'chain'; add it to its"):
        claim_marks(site, "chain", "A01")


def test_a_claim_that_is_left_out_says_why(small: SmallLibrary) -> None:
    written = "    places: {links: [knee-in], muscles: [gluteus-medius], pages: [muscles]}\n"
    small.change("claims.yml", written, "    left_out: It is about skiing.\n")
    small.change("claims.yml", "links: [pelvic-drop,", "links: [pelvic-drop, knee-in,")
    small.change("vocabularies.yml", "fits: [contested]", "fits: [contested, well-supported]")
    (row,) = lines_with(claim_register(small.site()), "| [A01]")
    assert row.split("|")[3].strip() == "Left out. It is about skiing."


def test_authors_whom_a_reference_leaves_out_are_found_all_the_same(small: SmallLibrary) -> None:
    many = ", ".join(f"Öst {letter}" for letter in "ABCDEFGH")
    small.change("references.yml", "authors: [Author A, Writer B]", f"authors: [{many}]")
    site = small.site()
    (line,) = lines_with(reference_list(site), "- Öst A")
    assert "Öst F et al." in line
    assert "Öst G" not in line
    assert '    { data-more="Öst G, Öst H" }' in reference_list(site)
    (row,) = lines_with(claim_register(site), "| [A01]")
    assert 'data-more="Öst G, Öst H" }' in row


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


def test_rules_of_many_pages_are_folded_and_the_most_important_line_shows(site: Site) -> None:
    text = call(site, "folded_rules")
    assert lines_with(text, "<summary>") == [
        "<summary><b>When to stop.</b> The pain is sharp.</summary>",
        "<summary><b>How much pain is all right?</b> 0 to 2: go on; 3 to 5: slow down; "
        "6 to 10: stop.</summary>",
        "<summary><b>Where this guide comes from, and how far it carries</b></summary>",
        "<summary><b>Using a band.</b> Look for tears first.</summary>",
    ]
    assert "- You feel unwell." in text
    guide = call(site, "pain_guide").splitlines()
    assert [line for line in guide if line not in text.splitlines()] == []
    only_bands = lines_with(call(site, "folded_rules", "band"), "<details")
    assert only_bands == ['<details class="fold fold-quiet" id="using-a-band" markdown>']


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


def test_the_key_explains_every_word_of_a_vocabulary(site: Site) -> None:
    assert lines_with(call(site, "certainty_key", "verdict"), "| **") == [
        "| **Supported**{ #verdict-supported .certainty .certainty-supported }"
        " | The evidence agrees. |",
        "| **Needs correction**{ #verdict-needs-correction .certainty .certainty-needs-correction }"
        " | Wrong as it stands. |",
    ]


def test_the_words_of_a_figure_name_its_exercise_as_the_data_call_it(small: SmallLibrary) -> None:
    words = {
        "width": 480,
        "height": 360,
        "title": "Start position",
        "alt": "{name}, start: on one leg.",
        "description": "On one leg.",
        "right": {"file": "exercises/wall-press/end.svg", "alt": "{name}, done right."},
    }
    (small.docs / "assets/figures").mkdir(parents=True, exist_ok=True)
    index = small.docs / "assets/figures/index.json"
    index.write_text(json.dumps({"exercises/wall-press/start.svg": words}), encoding="utf-8")
    small.change("exercises.yml", "name: Wall press", "name: Wall push")
    (figure,) = small.site().figures.values()
    assert figure.alt == "Wall push, start: on one leg."
    assert figure.right_alt == "Wall push, done right."


def test_a_figure_has_its_size_and_its_alternative_text(site: Site) -> None:
    assert call(site, "figure", "exercises/clam/start.svg") == (
        "![Drawing exercises/clam/start.svg](/assets/figures/exercises/clam/start.svg)"
        "{ width=480 height=360 loading=lazy .figure }"
    )
    assert "loading" not in call(site, "figure", "exercises/clam/start.svg", lazy=False)


def test_a_picture_that_repeats_another_is_silent_on_the_contact_sheet(site: Site) -> None:
    sheet = call(site, "contact_sheet")
    pictures = [line for line in sheet.splitlines() if "/exercises/clam/start.svg)" in line]
    assert [line.startswith("![](") for line in pictures] == [False] + [True] * 8


# --- who to ask ----------------------------------------------------------------------------------


def contact(small: SmallLibrary, **values: str) -> str:
    """Return the one line of the contact of a clinic with these values."""
    for key, value in values.items():
        empty = "[]" if key == "address" else "null"
        small.change("site.yml", f"  {key}: {empty}", f"  {key}: {value}")
    (line,) = lines_with(call(small.site(), "contact"), "**Who to ask.** ")
    return line.removeprefix("**Who to ask.** ")


def test_without_a_clinic_the_contact_is_general_advice(small: SmallLibrary) -> None:
    assert contact(small) == "Ask the person who gave you this exercise."


def test_a_clinic_is_shown_with_everything_it_filled_in(small: SmallLibrary) -> None:
    assert contact(
        small,
        name="Some clinic",
        address="[1 Some Road, Some Town]",
        phone='"01234 567890"',
        email="us_all@example.org",
        website="https://example.org/a_b?c=1&d=2",
        booking_link="https://example.org/book)",
    ) == (
        "Some clinic, 1 Some Road, Some Town · Telephone 01234 567890 · "
        "[us&#95;all&#64;example.org](<mailto:us_all@example.org>) · "
        "[https://example.org/a&#95;b?c&#61;1&#38;d&#61;2](<https://example.org/a_b?c=1&d=2>) · "
        "[Book an appointment](<https://example.org/book)>)"
    )


@pytest.mark.parametrize(
    ("key", "value", "line"),
    [
        ("phone", '"01234"', "Telephone 01234"),
        ("booking_link", "https://x.org/", "[Book an appointment](<https://x.org/>)"),
        ("address", "[1 Some Road]", "1 Some Road"),
    ],
)
def test_a_clinic_may_fill_in_one_thing_only(
    small: SmallLibrary, key: str, value: str, line: str
) -> None:
    assert contact(small, **{key: value}) == line


# --- citations -----------------------------------------------------------------------------------


def test_a_citation_is_a_footnote_and_several_are_kept_apart(site: Site) -> None:
    assert call(site, "cite", "paper_with_doi") == "[^ref-paper_with_doi]"
    assert call(site, "cite", "paper_with_doi", "page_of_health") == (
        "[^ref-paper_with_doi]<sup>, </sup>[^ref-page_of_health]"
    )


def test_an_unverified_reference_is_not_cited(site: Site) -> None:
    with pytest.raises(ValueError, match="the reference 'unread_paper' is not verified"):
        cite(site.library, "paper_with_doi", "unread_paper")


def test_the_references_of_a_page_are_listed_once_in_the_order_of_their_first_citation(
    site: Site,
) -> None:
    page = "b[^ref-page_of_health] a[^ref-paper_with_doi] b[^ref-page_of_health]"
    assert references_of_page(site.library, page) == (
        "\n\n## References { .references data-search-exclude }\n\n"
        "[^ref-page_of_health]: A page for the tests. *Publisher of tests*, no date noted. "
        "[Read the page](<https://example.org/page_of_health?a=1&b=2>)\n"
        "[^ref-paper_with_doi]: Author A, Writer B. A paper for the tests. "
        "*Journal of Tests* 2001;1(2):3-4. [doi:10.1000/1](<https://doi.org/10.1000/1>)\n"
    )


def test_a_page_without_citations_has_no_list(site: Site) -> None:
    assert references_of_page(site.library, "Nothing is cited [^here].") == ""


@pytest.mark.parametrize(
    ("key", "said"),
    [("paper_with_dio", "did you mean 'paper_with_doi'"), ("unread_paper", "is not verified")],
)
def test_a_footnote_written_by_hand_is_held_to_the_same(site: Site, key: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        references_of_page(site.library, f"text[^ref-{key}]")


def test_many_authors_are_cut_and_a_question_keeps_its_mark(site: Site) -> None:
    assert reference_text(site.library.references["paper_with_pmid"]) == (
        "Author A, Author B, Author C, Author D, Author E, Author F et al. "
        "Is this a paper for the tests? *Journal of Tests* 2002. "
        "[PubMed 12345](<https://pubmed.ncbi.nlm.nih.gov/12345/>)"
    )


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("paper_with_doi", "*Journal of Tests*, year not checked"),
        ("page_of_health", "*A health service*, no date noted."),
    ],
)
def test_a_reference_without_a_year_says_so(site: Site, key: str, said: str) -> None:
    undated = site.library.references[key].model_copy(
        update={"year": None, "volume": None, "journal": said.split("*")[1]}
    )
    assert said in reference_text(undated)


def test_a_reference_without_an_address_has_no_link(site: Site) -> None:
    assert reference_text(site.library.references["unread_paper"]) == (
        "Nobody N. A paper that nobody read. *Journal of Tests* 2003;9."
    )


@pytest.mark.parametrize(
    ("authors", "said"),
    [
        (("Kang SH",), "Kang, 2014"),
        (("Koc TA Jr", "van Dyk N"), "Koc and van Dyk, 2014"),
        (("Koc TA Jr", "Bise CG", "Neville C"), "Koc and others, 2014"),
        (("Kang SH", "et al."), "Kang and others, 2014"),
        ((), "A health service, 2014"),
    ],
)
def test_a_text_speaks_of_a_reference_by_its_surnames(
    site: Site, authors: tuple[str, ...], said: str
) -> None:
    page = site.library.references["page_of_health"]
    values = {"authors": authors, "year": 2014, "journal": "A health service"}
    assert short_name(page.model_copy(update=values)) == said


@pytest.mark.parametrize(
    "values",
    [
        {"doi": "10.1000/x>)<script>alert(1)</script>"},
        {"url": "https://x/>)<script>alert(1)</script>"},
        {"title": "<script>alert(1)</script>"},
        {"authors": ("<script>alert(1)</script>",)},
        {"journal": "*x*<script>"},
        {"volume": "<script>"},
    ],
)
def test_no_part_of_a_reference_runs_as_markup(site: Site, values: dict[str, Any]) -> None:
    page = site.library.references["page_of_health"]
    # The shape of an address is checked before; here nothing is, so that nothing hides behind it.
    text = reference_text(page.model_copy(update=values))
    assert "<script" not in text


def test_the_reference_list_leaves_out_what_nobody_read(site: Site) -> None:
    text = reference_list(site)
    assert [line.partition(".")[0] for line in lines_with(text, "- ")] == [
        "- Author A, Writer B",
        "- Author A, Author B, Author C, Author D, Author E, Author F et al",
        "- A page for the tests",
    ]


# --- the edge to mkdocs-macros -------------------------------------------------------------------


class FakeEnvironment:
    """What mkdocs-macros hands to `define_env`, as far as it is used."""

    def __init__(self, docs: Path, page: object = None, repo_url: str = "") -> None:
        self.conf = {"docs_dir": str(docs), "repo_url": repo_url}
        self.macros: dict[str, Callable[..., str]] = {}
        self.page = page or SimpleNamespace(file=SimpleNamespace(src_uri="some/page.md"))

    def macro(self, function: Callable[..., str], name: str) -> None:
        self.macros[name] = function


def test_every_macro_is_registered_with_the_library(small: SmallLibrary) -> None:
    env = FakeEnvironment(small.docs)
    define_env(env)
    assert set(env.macros) == set(MACROS)
    assert env.macros["dose"]("clam") == "2 to 3 sets of 10 to 15, each side"


def test_bad_data_stop_the_build_with_every_problem_on_its_own_line(small: SmallLibrary) -> None:
    small.change("site.yml", "email: null", "email: us")
    small.change("exercises.yml", "code: WP", "code: wp")
    with pytest.raises(ClickException) as raised:
        define_env(FakeEnvironment(small.docs))
    assert str(raised.value).splitlines() == ["the data files need attention:", *small.problems()]
    assert len(small.problems()) == 2


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(SimpleNamespace(file=SimpleNamespace(src_uri="a/b/c.md")), id="MkDocs"),
        pytest.param(SimpleNamespace(path="a/b/c.md"), id="Zensical"),
    ],
)
def test_the_links_of_a_macro_start_at_its_page(small: SmallLibrary, page: object) -> None:
    env = FakeEnvironment(small.docs, page)
    define_env(env)
    table = env.macros["exercise_table"]()
    assert "](../../exercises/clam.md)" in table
    assert "](/" not in table


def test_a_page_names_the_repository_of_this_copy(small: SmallLibrary) -> None:
    env = FakeEnvironment(small.docs, repo_url="https://example.org/hips/")
    define_env(env)
    assert env.macros["repository_link"]("tell us", "issues") == (
        "[tell us](https://example.org/hips/issues)"
    )


def test_a_copy_without_a_repository_names_none(small: SmallLibrary) -> None:
    env = FakeEnvironment(small.docs)
    define_env(env)
    assert env.macros["repository_link"]("tell us", "issues") == "tell us"


# --- the foot of a page --------------------------------------------------------------------------


def as_html(small: SmallLibrary, text: str) -> str:
    """Return a page as both engines make it from what its macros wrote."""
    foot = FootExtension(docs_dir=str(small.docs))
    return str(markdown(text, extensions=["abbr", "attr_list", "footnotes", foot]))


def test_a_page_ends_with_the_references_that_it_cites(small: SmallLibrary) -> None:
    page = as_html(small, "Some text.[^ref-page_of_health]\n\nMore.")
    assert page.index("<p>More.</p>") < page.index("References</h2>")
    assert "A page for the tests" in page
    assert "[^" not in page


def test_a_page_that_cites_nothing_has_no_references(small: SmallLibrary) -> None:
    assert as_html(small, "Some text.") == "<p>Some text.</p>"


def test_a_word_of_the_glossary_shows_its_meaning(small: SmallLibrary) -> None:
    assert as_html(small, "See the pelvic drop.") == (
        '<p>See the <abbr title="One side of the pelvis sinks.">pelvic drop</abbr>.</p>'
    )


def test_the_glossary_itself_shows_no_tooltips(small: SmallLibrary) -> None:
    page = as_html(small, glossary(small.site()) + "\n\nSee the pelvic drop.")
    assert "<abbr" not in page
    assert "<!--" not in page


def test_no_name_in_a_reference_shows_the_meaning_of_a_word(small: SmallLibrary) -> None:
    """The initials of "Lack SD" are no standard deviation."""
    small.change("references.yml", "[Author A, Writer B]", "[Lack TFL, Writer B]")
    page = as_html(small, "The TFL.[^ref-paper_with_doi]\n\nBy Lack TFL.\n{ .reference }\n\nTFL.")
    assert page.count("Lack TFL") == 2
    assert page.count(">TFL</abbr>") == 2


def test_no_name_in_the_list_of_references_shows_the_meaning_of_a_word(
    small: SmallLibrary,
) -> None:
    small.change("references.yml", "[Author A, Writer B]", "[Lack TFL, Writer B]")
    assert "<abbr" not in as_html(small, reference_list(small.site()))


def test_no_space_stands_before_a_citation(small: SmallLibrary) -> None:
    assert "<p>Some text.<sup" in as_html(small, "Some text. [^ref-page_of_health]")


def test_a_wrong_footnote_stops_the_page(small: SmallLibrary) -> None:
    with pytest.raises(ClickException, match=r"^cite: no reference 'nobody'"):
        as_html(small, "Some text.[^ref-nobody]")


def test_the_foot_follows_the_data(small: SmallLibrary) -> None:
    """A server builds again and again in one process."""
    assert "sinks" in as_html(small, "pelvic drop")
    small.change("glossary.yml", "One side of the pelvis sinks.", "One side is lower.")
    assert "One side is lower." in as_html(small, "pelvic drop")


def test_a_form_with_special_marks_gets_no_tooltip(small: SmallLibrary) -> None:
    small.change("glossary.yml", "forms: [pelvic drop]", 'forms: ["drop]: <b>", "a*b", "it\'s 5%"]')
    assert list(abbreviations(small.site())) == [
        "Pelvic drop",
        "it's 5%",
        "TFL",
        "Tensor fasciae latae",
    ]


def test_a_tooltip_shows_its_meaning_literally(small: SmallLibrary) -> None:
    small.change("glossary.yml", "One side of the pelvis sinks.", '"<b> & \\"x\\""')
    assert 'title="&#60;b&#62; &#38; &#34;x&#34;"' in as_html(small, "See the pelvic drop.")


# --- how sure we are -----------------------------------------------------------------------------


def test_every_graded_sentence_leads_to_its_row_and_every_row_is_there_once(site: Site) -> None:
    library, table = site.library, call(site, "grades")
    rows = re.findall(r"\{ #(\S+) \.certainty \.sure-(\S+) \}", table)
    pages = [call(site, "chain_link", name) for name in library.links]
    pages += [call(site, "injury", name) for name in library.injuries]
    links = [
        (anchor, level.replace(" ", "-"))
        for page in pages
        for level, anchor in re.findall(
            r"\[Certainty: ([a-z ]+)\]\(/evidence/certainty\.md#(\S+)\)", page
        )
    ]
    assert rows == links
    assert len(rows) == len(library.links) + sum(
        len(injury.what_helps) for injury in library.injuries.values()
    )


def test_a_statement_put_first_leaves_the_addresses_of_the_others(
    small: SmallLibrary, site: Site
) -> None:
    before = _rows(site)
    small.change(
        "injuries.yml",
        "      - id: exercise\n",
        "      - id: advice\n"
        "        says: Ask somebody.\n"
        "        refs: [page_of_health]\n"
        "        grade: {level: low, consistency: agree, directness: direct, because: So we say.}\n"
        "      - id: exercise\n",
    )
    after = _rows(small.site())
    assert after.pop("Ask somebody.") == "knee-pain-advice"
    assert after == before


def _rows(site: Site) -> dict[str, str]:
    """Return the anchor of every row of the table of grades by what it says."""
    rows = re.findall(r"^\| (.+?) \| \*\*[^|]*\{ #(\S+) ", call(site, "grades"), re.MULTILINE)
    return dict(rows)


def test_a_row_says_kind_and_number_of_its_studies(site: Site) -> None:
    table = call(site, "grades")
    assert (
        "| Trial. 1 study, 12 people.[^ref-paper_with_doi] | They agree.<br>Direct: direct. |"
        in table
    )
    assert "| Advice. No study of its own.[^ref-page_of_health] |" in table
