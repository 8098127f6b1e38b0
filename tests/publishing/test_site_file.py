"""The `site.yml` that the page for clinics makes passes the checks of the data."""

from __future__ import annotations

import json
import subprocess
from typing import Any

from library.load import load_library
from tests.commands import NODE
from tests.small.library import SmallLibrary
from tests.small.reading import ROOT

WHOLE = {
    "name": 'O\'Hara & Søn: "Hips" # 1 - [yes]',
    "address": ["1 Example Street", "no", "1:30"],
    "phone": "+44 (0)1632 960000",
    "email": "desk@example.org",
    "website": "https://example.org/a?b=c#d",
    "colour": "#7a1f3d",
    "logo": "assets/clinic/logo.png",
}
BARE = {
    "name": "Example $& $1",
    "address": [],
    "phone": "",
    "email": "",
    "website": "",
    "colour": "",
    "logo": "",
}
WRONG = {
    "name": "x" * 91,
    "address": ["y" * 91],
    "phone": "ring us",
    "email": "desk at example.org",
    "website": "https://nhs.uk@elsewhere.example/",
    "colour": "dark red",
}


def made(today: str, *clinics: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the file that the page makes for each clinic, and what it says of each."""
    done = subprocess.run(
        [NODE, "--no-warnings", ROOT / "tests/publishing/site_file.mjs"],
        input=json.dumps({"today": today, "clinics": clinics}),
        capture_output=True,
        text=True,
        check=True,
    )
    answer: list[dict[str, Any]] = json.loads(done.stdout)
    return answer


def test_the_file_loads_with_the_clinic_in_it_and_the_rest_as_it_was(small: SmallLibrary) -> None:
    today = (ROOT / "docs/data/site.yml").read_text(encoding="utf-8")
    small.write("site.yml", today)
    before = load_library(small.data).site
    whole, bare, again = (one["file"] for one in made(today, WHOLE, BARE, WRONG))
    assert "ask_line:" in again
    for file, clinic in ((whole, WHOLE), (bare, BARE)):
        small.write("site.yml", file)
        site = load_library(small.data).site
        filled = {key: value or None for key, value in clinic.items()}
        assert site.clinic.model_dump(exclude={"booking_link"}) == {
            **filled,
            "address": tuple(clinic["address"]),
        }
        assert site.model_copy(update={"clinic": before.clinic}) == before
    assert made(whole, BARE)[0]["file"] == bare


def test_what_the_data_would_refuse_is_said_before(small: SmallLibrary) -> None:
    today = (ROOT / "docs/data/site.yml").read_text(encoding="utf-8")
    right, wrong = made(today, WHOLE, WRONG)
    assert right["problems"] == []
    assert len(wrong["problems"]) == len(WRONG)
    small.write("site.yml", wrong["file"])
    assert len(small.problems()) == len(WRONG)
