"""The macros: which there are, what they answer to a wrong name, how they are registered."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from click import ClickException

from macros import MACROS, define_env
from macros.site import Site
from tests.macros.calling import call
from tests.small.library import SmallLibrary


def test_pages_may_call_these_macros_and_no_others() -> None:
    """A name that pages use never goes away; a new one is written down here and in HACKING.md."""
    assert sorted(MACROS) == [
        "all_ladders",
        "attachments",
        "band_rules",
        "blamed_for",
        "body_map",
        "cautions",
        "certainty_key",
        "chain",
        "chain_in_short",
        "chain_link",
        "chain_pictures",
        "cite",
        "claim_marks",
        "claim_register",
        "completeness",
        "contact",
        "contact_sheet",
        "data_packages",
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
        "layers",
        "lever_chart",
        "lever_mover",
        "lever_table",
        "levers_agree",
        "levers_compared",
        "link_in_line",
        "links_of_a_copy",
        "looked_for",
        "move_on_rules",
        "mover",
        "mover_slider",
        "mover_table",
        "muscle",
        "muscle_at_work",
        "muscle_table",
        "muscle_work",
        "other_muscles",
        "pain_guide",
        "parts",
        "pdf_table",
        "plate",
        "programme",
        "programme_basis",
        "programme_list",
        "progression_ladder",
        "quiz",
        "red_flags",
        "reference_list",
        "report_line",
        "report_ways",
        "repository_link",
        "review_table",
        "reviewed",
        "run_steps",
        "rungs_at_a_glance",
        "search_table",
        "seen_first",
        "speed",
        "stage_list",
        "stop_rules",
        "tidy",
        "try_now",
        "turn",
        "urgency_doors",
        "what_posts_said",
    ]


ARGUMENTS: dict[str, tuple[str, ...]] = {
    "attachments": ("gluteus-medius",),
    "blamed_for": ("gluteus-medius",),
    "chain_link": ("pelvic-drop",),
    "chain_pictures": ("pelvic-drop",),
    "claim_marks": ("muscles", "A01"),
    "cite": ("paper_with_doi",),
    "dose": ("clam",),
    "exercise": ("clam",),
    "figure": ("exercises/clam/start.svg",),
    "injury": ("knee-pain",),
    "lever_chart": ("abducts",),
    "lever_table": ("abducts",),
    "link_in_line": ("knee-in",),
    "looked_for": ("band",),
    "mover_slider": ("drop",),
    "muscle": ("gluteus-medius",),
    "muscle_at_work": ("gluteus-medius",),
    "muscle_work": ("gluteus-medius",),
    "plate": ("bones",),
    "programme": ("starter-set",),
    "programme_basis": ("starter-set",),
    "progression_ladder": ("lying",),
    "run_steps": ("race-plan",),
    "tidy": ("clam", "pelvis-rolls-back"),
    "try_now": ("clam",),
    "what_posts_said": ("gluteus-medius",),
    "stage_list": ("activate",),
}


"""What a macro needs, when it needs something: a name in the data."""


EXAMPLES = {
    **ARGUMENTS,
    "reviewed": ("safety.md",),
    "repository_link": ("tell us", "issues"),
    "speed": ("builds",),
}


NOT_IN_THE_SMALL_LIBRARY = {"muscle_at_work", "quiz"}
"""It has no plate of a muscle, and no picture of one at work: test_quiz.py, test_working.py."""

OF_PICTURES = {"figure", "contact_sheet", "chain_pictures", "layers", "link_in_line", "plate"}


@pytest.mark.parametrize("macro", sorted(set(MACROS) - NOT_IN_THE_SMALL_LIBRARY))
def test_every_macro_writes_something(site: Site, macro: str) -> None:
    assert str(call(site, macro, *EXAMPLES.get(macro, ()))).strip()


@pytest.mark.parametrize("macro", sorted(set(MACROS) - NOT_IN_THE_SMALL_LIBRARY - OF_PICTURES))
def test_every_macro_writes_something_before_anything_is_drawn(bare_site: Site, macro: str) -> None:
    assert str(call(bare_site, macro, *EXAMPLES.get(macro, ()))).strip()


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
        ("lever_chart", ["flex"], "action of the hip", "flex", "did you mean 'flexes'?"),
        ("lever_table", ["abduct"], "action of the hip", "abduct", "did you mean 'abducts'?"),
        ("muscle", ["piriform"], "muscle", "piriform", "did you mean 'piriformis'?"),
        (
            "tidy",
            ["clam", "pelvis-rolls"],
            "fault",
            "pelvis-rolls",
            "did you mean 'pelvis-rolls-back'?",
        ),
        ("try_now", ["clamm"], "exercise", "clamm", "did you mean 'clam'?"),
        ("programme", ["starter"], "programme", "starter", "did you mean 'starter-set'?"),
        (
            "programme_basis",
            ["starter"],
            "programme",
            "starter",
            "did you mean 'starter-set'?",
        ),
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
    assert env.macros["dose"]("clam") == "2 to 3 sets of 10 to 15 repeats, each side"


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
