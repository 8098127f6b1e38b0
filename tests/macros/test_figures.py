"""Pictures on pages: their size, and what they say."""

from __future__ import annotations

import json

from macros.site import Site
from tests.macros.calling import call
from tests.small.library import SmallLibrary


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
    pictures = [line for line in sheet.splitlines() if '/exercises/clam/start.svg"' in line]
    assert ['alt=""' in line for line in pictures] == [False] + [True] * 4
