"""What is said of single entries: muscles, injuries, links of the chain, exercises, ladders."""

from __future__ import annotations

from dataclasses import replace

from library.kinds import KINDS
from macros.anatomy import head_of_muscle
from macros.figures import Figure
from macros.plates import head_of_layers, head_of_plate, shown
from macros.render import page_link
from macros.site import Site
from tests.macros.calling import call, lines_with, rows


def test_a_dose_is_a_phrase(site: Site) -> None:
    assert call(site, "dose", "wall-press") == "Hold 20 to 30 seconds, 4 times, each leg"


def test_an_entry_without_a_page_is_named_without_a_link(site: Site) -> None:
    muscle = KINDS["muscle"]
    assert page_link(site.library, muscle, "quadriceps") == "Quadriceps"
    assert page_link(site.library, muscle, "piriformis") == "[Piriformis](/anatomy/piriformis.md)"


def test_a_muscle_shows_its_parts_and_its_role_in_the_stride(site: Site) -> None:
    text = call(site, "muscle_work", "gluteus-medius")
    assert "| Front part | Turns the thigh in.<br>Helps to bend the hip. |" in text
    assert "- It works most just after the foot lands.[^ref-paper_with_doi]" in text


def test_a_muscle_without_parts_has_no_heading_for_them(site: Site) -> None:
    text = call(site, "muscle_work", "gluteus-maximus")
    assert "Its parts" not in text
    assert "running stride" not in text


def test_a_muscle_opens_with_its_plates_once_they_are_drawn(site: Site) -> None:
    assert "plates" not in call(site, "muscle", "gluteus-medius")
    assert "plates" not in head_of_muscle(site, "gluteus-medius")
    path = "anatomy/gluteus-medius-side.svg"
    figure = Figure(path, 600, 800, "Seen from the side", "Medius.", "It lies there.")
    drawn = replace(site, figures={**site.figures, path: figure})
    text = call(drawn, "muscle", "gluteus-medius")
    assert text.index("![Medius.]") < text.index("In everyday words")
    assert head_of_muscle(drawn, "gluteus-medius")["plates"] is True
    assert "plates" not in call(drawn, "muscle", "gluteus-maximus")


def test_a_plate_may_be_kept_as_svg_and_as_png_with_what_to_cite(site: Site) -> None:
    text = call(site, "plate", "bones")
    for view in ("side", "back", "front"):
        assert f"[SVG](/assets/figures/anatomy/bones-{view}.svg){{ download }}" in text
        assert f"[PNG](/assets/plates/bones-{view}.png){{ download }}" in text
    assert "CC BY 4.0; bones from musculoskeletal-models, MPL 2.0" in text


def test_plates_of_a_muscle_come_before_that_which_shows_where_it_is_fixed(site: Site) -> None:
    files = ("ends", "back", "side")
    drawn = {
        f"anatomy/piriformis-{file}.svg": Figure(
            f"anatomy/piriformis-{file}.svg", 600, 800, file, file, file
        )
        for file in files
    }
    plates = shown({**site.figures, **drawn})["piriformis"]
    assert [figure.title for figure in plates] == ["side", "back", "ends"]


def test_the_layers_follow_one_another_and_load_their_script_once_they_are_drawn(
    site: Site, bare_site: Site
) -> None:
    text = call(site, "layers")
    assert text.index("layers-1-all.svg") < text.index("layers-2-bare.svg")
    assert "<b>1 of 2</b>" in text
    assert "[PNG](/assets/plates/layers-2-bare.png)" in text
    assert head_of_layers(site)["steps"] is True
    assert call(bare_site, "layers").strip() == ""
    assert "steps" not in head_of_layers(bare_site)


def test_a_page_of_plates_has_a_preview_of_its_own_once_it_is_drawn(site: Site) -> None:
    assert "preview" not in head_of_plate(site, "bones")
    path = "anatomy/bones/preview.png"
    drawn = {**site.figures, path: Figure(path, 1200, 630, "A preview", "It.", "It.")}
    assert head_of_plate(replace(site, figures=drawn), "bones")["preview"] == "anatomy/bones/"


def test_each_end_of_a_muscle_says_who_saw_it_and_sources_that_differ_are_told_apart(
    site: Site,
) -> None:
    text = call(site, "attachments", "gluteus-medius")
    seen = [line for line in text.splitlines() if line.startswith("| **")]
    assert [line.split("**")[1] for line in seen] == ["From", "To", "Nerve"]
    said = "*Back part:* the top of the thigh bone. <small>(A standard text)</small>[^"
    assert seen[1].startswith(f'| **To** | <span class="seen">{said}')
    assert "disagree" not in text
    text = call(site, "attachments", "gluteus-maximus")
    assert "- Two books name two bones.[^ref-page_of_health]" in text.partition("disagree")[2]


def test_a_muscle_is_blamed_no_more_surely_than_the_link_that_blames_it(site: Site) -> None:
    text = call(site, "blamed_for", "gluteus-maximus")
    link = site.library.links["low-back"]
    assert "[Low back](/chain/low-back.md)" in text
    assert f"(/chain/index.md#certainty-{link.certainty})" in text
    assert link.bottom_line in text


def test_an_injury_shows_its_own_warning_signs_the_most_urgent_first(site: Site) -> None:
    text = call(site, "injury", "knee-pain")
    assert text.index("numb between the legs") < text.index("hot and swollen")
    assert "hot and swollen" not in call(site, "injury", "back-pain")


def test_a_link_of_the_chain_names_the_link_before_it_and_its_exercises(site: Site) -> None:
    text = call(site, "chain_link", "knee-in")
    plain = site.library.links["pelvic-drop"].plain_name
    assert f"**The link before:** [{plain[0].lower()}{plain[1:]}](/chain/pelvic-drop.md)." in text
    assert rows(text) == ["Wall press"]
    assert "We cite no study for this link." in text
    pictures = call(site, "chain_pictures", "knee-in")
    assert "![Collapsed: The knee has moved inwards.](/assets/figures/chain/knee-in-" in pictures
    assert "![In line: " in pictures


def test_a_link_shows_its_bones_behind_a_switch_that_loads_nothing_before(site: Site) -> None:
    assert "Show the bones" not in call(site, "chain_pictures", "knee-in")
    drawn = {
        path: Figure(path, 600, 800, "", f"In bones, {state}: 11 degrees.", "")
        for state in ("in-line", "collapsed")
        for path in [f"chain/knee-in-{state}-bones.svg"]
    }
    text = call(replace(site, figures={**site.figures, **drawn}), "chain_pictures", "knee-in")
    assert text.index("Show the bones") < text.index("![In line:") < text.index("![In bones")
    bones = lines_with(text, "![In bones")
    assert len(bones) == 2
    assert all("loading" in line and "lazy" in line for line in bones)


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
    assert "Before it: [Clam](/exercises/clam.md)." in text
    assert "Next: [Side-lying leg lift](/exercises/side-lying-hip-abduction.md)" in text


def test_the_exercise_of_the_top_rung_says_so(site: Site) -> None:
    assert "Nothing harder comes after it." in call(site, "exercise", "wall-press")


def test_a_dose_of_a_post_is_marked_and_quoted(site: Site) -> None:
    text = call(site, "exercise", "wall-press")
    (dose,) = lines_with(text, "- **Dose**")
    assert dose.startswith("- **Dose** Hold 20 to 30 seconds, 4 times, each leg<sup ")
    assert "[†](#what-studies-show)" in dose
    assert "A † marks what is theirs." in text
    assert "“20-30 seconds, 4 times each leg”" in text


def test_what_is_not_known_is_said(site: Site) -> None:
    assert "- **Not known:** We found no study." in call(site, "exercise", "wall-press")


def test_every_ladder_stands_under_its_own_heading(site: Site) -> None:
    assert lines_with(call(site, "all_ladders"), "## ") == [
        "## Lying on your side { #lying }",
        "## Up to standing { #to-standing }",
    ]


def test_only_the_last_rung_of_a_ladder_says_how_it_leads_to_running(site: Site) -> None:
    *lower, last = call(site, "progression_ladder", "lying").split('<li class="rung"')
    assert "*Then running:* Stand up before you run." in last
    assert "Then running" not in "".join(lower)


def test_the_key_explains_every_word_of_a_vocabulary(site: Site) -> None:
    assert lines_with(call(site, "certainty_key", "verdict"), "| **") == [
        "| **Supported**{ #verdict-supported .certainty .certainty-supported }"
        " | The evidence agrees. |",
        "| **Needs correction**{ #verdict-needs-correction .certainty .certainty-needs-correction }"
        " | Wrong as it stands. |",
    ]
