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


UNSEEN = {
    "name": "...",
    "address": ["1 Example Street", "~"],
    "phone": "1",
    "email": "",
    "website": "",
    "colour": "",
}
STACKED = {**BARE, "name": "Cli\u0323\u0307\u0308\u0301nic"}
PASTED = {
    **BARE,
    "name": "Clinic\u200b of\u00a0the\u202e Hip\u3164",
    "address": ["\ufeff", "\u00ad1\u2009Unit #4 -2\u2028"],
    "phone": "01632\u202f960000\u200e",
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


def test_every_text_that_the_data_would_refuse_is_named_with_its_reason(
    small: SmallLibrary,
) -> None:
    today = (ROOT / "docs/data/site.yml").read_text(encoding="utf-8")
    unseen, stacked = made(today, UNSEEN, STACKED)
    assert unseen["problems"] == [
        "The name: a letter or a digit.",
        "The address: in each line a letter or a digit.",
        "The telephone number: 3 to 30 digits, spaces and + ( ) / . - only, "
        "with a digit at its end.",
    ]
    assert stacked["problems"] == ["The name: at most three marks on a letter."]
    for refused in (unseen, stacked):
        small.write("site.yml", refused["file"])
        assert len(small.problems()) == len(refused["problems"])


def test_what_nobody_sees_in_a_text_from_elsewhere_does_not_come_into_the_file(
    small: SmallLibrary,
) -> None:
    (pasted,) = made((ROOT / "docs/data/site.yml").read_text(encoding="utf-8"), PASTED)
    assert pasted["problems"] == []
    small.write("site.yml", pasted["file"])
    clinic = load_library(small.data).site.clinic
    assert (clinic.name, clinic.address) == ("Clinic of the Hip", ("1 Unit #4 -2",))
    assert clinic.phone == "01632 960000"


def test_every_single_character_is_taken_by_the_form_as_by_the_data(small: SmallLibrary) -> None:
    """What the form leaves in a name, the data hold; one of each kind that shows nothing."""
    odd = "\u0000\u0007\u0085\u00a0\u00ad\u034f\u061c\u115f\u180e\u2000\u200c\u200d\u200e\u2028"
    odder = "\u202a\u2060\u2800\u3000\u3164\ue000\ufeff\uffa0\ufff9\uffff\U000e0041\U0010ffff"
    today = (ROOT / "docs/data/site.yml").read_text(encoding="utf-8")
    for file in made(today, *({**BARE, "name": f"a{one}b"} for one in odd + odder)):
        assert file["problems"] == []
        small.write("site.yml", file["file"])
        assert load_library(small.data).site.clinic.name in ("ab", "a b")
