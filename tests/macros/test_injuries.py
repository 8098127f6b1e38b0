"""The page of an injury: the box, its place on the chain, the choices, the exercises, the sheet."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from library import Library
from library.duration import exercise_seconds, rounded_minutes
from library.records.injury import Gate, Told
from macros.injuries import chain_steps, days_of, injury, run_steps, sheet_words
from macros.site import Site
from tests.macros.calling import lines_with


def test_the_box_stands_before_everything_but_what_cannot_wait(site: Site) -> None:
    text = injury(site, "knee-pain")
    order = [
        "**Also called:** Sore knee, Front knee pain.",
        "**Numb between the legs? Call for help.** [Warning signs](#when-to-be-seen)",
        "**Where it hurts.** Front of the knee.",
        "## In short",
        "## What it feels like",
        "## When to be seen",
        "## What helps",
        "### Your choices",
        "## Exercises that are often used",
        "## Does the hip play a part?",
    ]
    assert [text.count(one) for one in order] == [1] * len(order)
    assert sorted(order, key=text.index) == order


def test_the_box_answers_each_question_and_every_answer_says_where_it_comes_from(
    site: Site,
) -> None:
    box = injury(site, "knee-pain").split("## In short")[1].split("</div>")[0]
    answers = re.split(r"\n\n(?=[A-Z])", box.strip())
    said = {one.split("\n")[0]: re.findall(r"^:   (.*)$", one, re.MULTILINE) for one in answers}
    assert said["What it is"] == ["A sore knee. *(ordinary teaching)*{ .ours }"]
    assert said["How long it lasts"] == ["Half were well in weeks.[^ref-paper_with_doi]"]
    (waited,) = said["If you do nothing"]
    assert "last looked for" in waited
    assert said["This week {: #this-week }"] == [
        "Run for 20 minutes. *(our choice)*{ .ours }",
        "Rest for a day.[^ref-page_of_health]",
        "Do the exercises below, about 15 minutes for all of them: 2 to 3 days a week. "
        "*(our choice)*{ .ours }",
    ]
    assert said["Ask whoever treats you"] == ["What is it?", "What helps?", "When may I run?"]


def test_the_days_of_exercises_are_said_once_for_those_that_share_them(site: Site) -> None:
    clam, wall = site.library.exercises["clam"], site.library.exercises["wall-press"]
    assert days_of([clam, wall]) == "2 to 3 days a week"
    daily = wall.model_copy(
        update={"schedule": wall.schedule.model_copy(update={"days_per_week": (7, 7)})}
    )
    assert days_of([clam, daily]) == f"{clam.name} 2 to 3 days a week; {wall.name} 7 days a week"


def test_what_a_way_asks_of_one_pain_takes_the_place_of_what_it_asks_of_all(
    site: Site,
) -> None:
    record = site.library.injuries["back-pain"]
    waiting = record.choices[0]
    assert waiting.may_go_wrong is None
    own = Told(says="Here it may grow.", ours="our choice")
    choices = (waiting.model_copy(update={"may_go_wrong": own}), *record.choices[1:])
    changed = record.model_copy(update={"choices": choices})
    library = replace(site.library, injuries={**site.library.injuries, "back-pain": changed})
    for_all = site.library.ways[waiting.way].may_go_wrong.says
    before, after = injury(site, "back-pain"), injury(replace(site, library=library), "back-pain")
    assert for_all in before
    assert for_all not in after
    assert "Here it may grow." in after


def test_a_page_for_patients_elsewhere_is_linked_with_who_wrote_it(site: Site) -> None:
    record = site.library.injuries["back-pain"].model_copy(
        update={"read_more": ("page_of_health",)}
    )
    library = replace(site.library, injuries={**site.library.injuries, "back-pain": record})
    page = library.references["page_of_health"]
    (line,) = lines_with(injury(replace(site, library=library), "back-pain"), "**To read more:**")
    assert f"]({'<'}{page.url}>)" in line
    assert page.journal in line
    assert "To read more" not in injury(site, "back-pain")


def test_a_choice_says_what_it_may_bring_and_folds_what_it_asks(site: Site) -> None:
    choices = injury(site, "back-pain").split("### Your choices")[1].split("\n## ")[0]
    assert re.findall(r"^#### (.*?) \{", choices, re.MULTILINE) == ["Wait and see", "Taping"]
    shown, folded = choices.split("#### Taping")[1].split("<details", 1)
    folded = folded.split("</details>")[0]
    assert "Some like it. *(our choice)*" in shown
    for part in ("It changes how the part feels.", "A roll of tape.", "The skin can itch."):
        assert part in folded
        assert part not in shown


def test_exercises_are_cards_with_their_doses_and_lead_to_a_sheet(site: Site) -> None:
    text = injury(site, "knee-pain")
    cards = text.split("## Exercises that are often used")[1].split("## ")[0]
    assert re.findall(r"^- \*\*\[(.*?)\]", cards, re.MULTILINE) == ["Clam", "Wall press"]
    assert "Hold 20 to 30 seconds, 4 times, each leg." in cards
    assert text.count("(/sheet/index.md?injury=knee-pain)") == 2


def test_an_injury_without_exercises_offers_no_sheet(site: Site) -> None:
    text = injury(site, "back-pain")
    assert "Exercises that are often used" not in text
    assert "?injury=" not in text


def test_where_something_comes_before_the_exercises_no_sheet_is_offered_at_the_top(
    site: Site,
) -> None:
    record = site.library.injuries["knee-pain"].model_copy(
        update={"exercises_note": "Be seen first."}
    )
    library = replace(site.library, injuries={**site.library.injuries, "knee-pain": record})
    text = injury(replace(site, library=library), "knee-pain")
    before, after = text.split("**Be seen first.**")
    assert "?injury=" not in before
    assert "?injury=knee-pain" in after


@pytest.mark.parametrize(
    ("exercises", "words"),
    [
        (1, "Make a sheet of these"),
        (6, "Make a sheet of these"),
        (7, "Make a sheet of the first 6"),
    ],
)
def test_the_button_says_how_many_a_sheet_takes(exercises: int, words: str) -> None:
    assert sheet_words(exercises, 6) == words


def test_the_chain_is_shown_from_hip_to_foot_with_the_place_of_the_injury(library: Library) -> None:
    main = [name for name, link in library.links.items() if link.branch == "main"]
    for name in library.injuries:
        steps = chain_steps(library, name)
        shown = [step.link.id for step in steps]
        here = {step.link.id for step in steps if step.is_here}
        named = {one for one, link in library.links.items() if name in link.injuries}
        assert here == named | set(library.injuries[name].chain_links), name
        assert not shown or [one for one in shown if one in main] == main, name
        assert set(shown) - set(main) <= here, name


def test_a_side_branch_stands_behind_the_link_that_leads_to_it(library: Library) -> None:
    shown = [step.link.id for step in chain_steps(library, "iliotibial-band-pain")]
    branch = shown.index("tfl-and-iliotibial-band")
    assert "tfl-and-iliotibial-band" in library.links[shown[branch - 1]].leads_to


def test_an_injury_that_is_on_no_link_shows_no_chain(site: Site) -> None:
    link = site.library.links["low-back"].model_copy(update={"injuries": ()})
    library = replace(site.library, links={**site.library.links, "low-back": link})
    assert chain_steps(library, "back-pain") == []
    assert "Its place on" not in injury(replace(site, library=library), "back-pain")
    assert "**[The back joins in](/chain/low-back.md)**" in injury(site, "back-pain")


def test_the_bar_of_a_week_is_as_long_as_its_minutes_and_ends_with_them(site: Site) -> None:
    text = run_steps(site, "race-plan")
    assert "**1 week before your race.** Run 4 minutes, walk 1 minute, 12 minutes in all" in text
    bars = re.findall(r'<rect class="(run|walk)" x="(\d+)" width="(\d+)"', text)
    assert [(kind, int(at), int(minutes)) for kind, at, minutes in bars] == [
        ("run", 0, 4),
        ("walk", 4, 1),
        ("run", 5, 4),
        ("walk", 9, 1),
        ("run", 10, 2),
    ]
    assert 'viewBox="0 0 12 1"' in text


def test_a_programme_without_running_has_no_bars(site: Site) -> None:
    with pytest.raises(ValueError, match="starter-set has no phase with a run"):
        run_steps(site, "starter-set")


def test_the_minutes_of_a_week_are_those_of_the_exercises_that_its_sheet_takes(site: Site) -> None:
    record = site.library.injuries["knee-pain"]
    gates = (Gate(exercise="wall-press", when="When stairs no longer hurt."),)
    record = record.model_copy(update={"begin_with": 1, "gates": gates})
    library = replace(site.library, injuries={**site.library.injuries, "knee-pain": record})
    text = injury(replace(site, library=library), "knee-pain")
    clam = library.exercises["clam"]
    minutes = rounded_minutes([exercise_seconds(clam, clam.dose)])
    assert f"Do the first exercise below, about {minutes} minutes: " in text
    assert f"Begin with the first exercise: about {minutes} minutes." in text
    most = library.most_exercises.number
    assert f"No more than {most} in one session." in text
    assert f"Two to {most} are plenty for one session." in injury(site, "knee-pain")
    assert text.count("[Make a sheet of the first one]") == 2
    assert re.search(r"Wall press\]\(.*?\)\*\* When stairs no longer hurt\.", text)


def test_where_the_pain_guide_must_not_be_used_its_numbers_are_not_shown(
    library: Library, our_site: Site
) -> None:
    warned = {one.place: one.instead for one in library.safety.no_pain_guide_at}
    assert set(warned) == {"groin"}
    for name, record in library.injuries.items():
        text = injury(our_site, name)
        instead = [warned[place] for place in record.places if place in warned]
        assert ("how-much-pain-is-allowed" in text) == (not instead), name
        assert ("[How much pain is all right](" in text) == (not instead), name
        assert all(f"**How much pain is all right?** {one}" in text for one in instead), name
        assert not (instead and "carry on" in text.lower()), name
        rules = text.split('id="when-to-stop"')[1].split("</details>")[0]
        assert ("5 out of 10" in rules) == (not instead), name
        assert ("#pain-guide" in rules) == (not instead), name


def test_a_page_names_links_of_the_chain_in_plain_words(site: Site) -> None:
    pages = {name: injury(site, name) for name in site.library.injuries}
    placed = {name: one.chain_links for name, one in site.library.injuries.items()}
    assert any(placed.values())
    for name, links in placed.items():
        for one in links:
            assert f"[{site.library.links[one].plain_name}](/chain/{one}.md)" in pages[name]
