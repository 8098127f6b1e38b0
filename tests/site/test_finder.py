"""The register and the references are searched, and filtered; the address says for what."""

from __future__ import annotations

from collections import Counter

import pytest
from playwright.sync_api import Page, expect

from tests.site.pages import LIBRARY
from tests.site.reading import BuiltPage

pytestmark = pytest.mark.pictureless

REGISTER, REFERENCES = "/evidence/register/", "/evidence/references/"
RECORDINGS = "/evidence/emg/"
CLAIMS = LIBRARY.claims


def test_the_register_is_searched_and_filtered_and_the_address_keeps_it(
    reader: Page, site_url: str
) -> None:
    """By keyboard: words, a filter, the link of a hidden row, the same among the references."""
    page = reader
    page.goto(site_url + REGISTER)
    form = page.get_by_role("search", name="Find among the claims")
    status, rows = form.get_by_role("status"), page.locator(".findable tbody tr:visible")
    expect(status).to_have_text(f"{len(CLAIMS)} of {len(CLAIMS)} claims")

    words = form.get_by_label("Author or word")
    words.focus()
    page.keyboard.type("leppanen")
    citing = [name for name, claim in CLAIMS.items() if "leppanen2024" in claim.refs]
    expect(status).to_have_text(f"{len(citing)} of {len(CLAIMS)} claims")
    page.keyboard.press("Tab")
    page.keyboard.type("Cont")
    left = [name for name in citing if CLAIMS[name].verdict == "contested"]
    assert 0 < len(left) < len(citing)
    expect(status).to_have_text(f"{len(left)} of {len(CLAIMS)} claims")
    assert rows.locator(".claim-number").all_inner_texts() == left
    expect(page.get_by_role("heading", name="The second post")).to_be_hidden()
    asked = f"{site_url}{REGISTER}?find=leppanen&verdict=contested"
    assert page.url == asked

    page.goto(f"{asked}#a01")
    expect(page.locator("#a01")).to_be_in_viewport()
    expect(status).to_have_text(f"{len(CLAIMS)} of {len(CLAIMS)} claims")
    assert page.url == f"{site_url}{REGISTER}#a01"

    words.fill("pasanen")
    page.get_by_role("link", name="Look for the same among the references").press("Enter")
    page.wait_for_url(f"**{REFERENCES}?find=pasanen")
    expect(page.locator(".findable li:visible")).to_have_count(1)
    expect(page.locator(".findable li:visible")).to_contain_text("Run RCT")
    page.get_by_role("button", name="Show all").press("Enter")
    cited = Counter(one.verified for one in LIBRARY.references.values())[True]
    found = page.get_by_role("search", name="Find among the references").get_by_role("status")
    expect(found).to_have_text(f"{cited} of {cited} references")
    expect(page.get_by_label("Author or word")).to_be_focused()
    assert page.url == site_url + REFERENCES


def test_muscle_recordings_are_chosen_by_muscle_and_exercise_and_ordered_within_a_study(
    reader: Page, site_url: str
) -> None:
    """The address of a choice opens it; a study without a number of it is hidden, none is moved."""
    page = reader
    asked = f"{RECORDINGS}?muscle=gluteus-medius&exercise=clam&order=value"
    page.goto(site_url + asked)
    wanted = {
        study.id: [
            value.mean or value.high or 0
            for value in study.values
            if (value.muscle, value.exercise_of_library) == ("gluteus-medius", "clam")
        ]
        for study in LIBRARY.emg.values()
    }
    shown = {name: sorted(values, reverse=True) for name, values in wanted.items() if values}
    form = page.get_by_role("search", name="Find among the numbers")
    numbers = sum(len(study.values) for study in LIBRARY.emg.values())
    count = sum(map(len, shown.values()))
    expect(form.get_by_role("status")).to_have_text(f"{count} of {numbers} numbers")
    assert page.locator(".emg-study h3:visible").evaluate_all(
        "all => all.map((one) => one.id)"
    ) == [*shown]
    rows = page.locator(".emg-study tbody tr:visible .found-by")
    read = rows.evaluate_all("all => all.map((one) => Number(one.dataset.value))")
    assert read == [value for values in shown.values() for value in values]

    form.get_by_label("Exercise of this site").select_option("")
    form.get_by_label("Muscle").first.select_option("other")
    form.get_by_label("Order within each study").select_option("")
    assert page.url == f"{site_url}{RECORDINGS}?muscle=other"
    expect(page.locator(".emg-study:visible")).not_to_have_count(0)
    form.get_by_role("button", name="Show all").press("Enter")
    expect(page.locator(".emg-study tbody tr:visible")).to_have_count(numbers)
    first = page.locator(".emg-study tbody tr .found-by").all_inner_texts()
    assert first == [value.exercise for study in LIBRARY.emg.values() for value in study.values]


def test_without_scripts_the_register_is_a_plain_table_of_every_claim(
    built: dict[str, BuiltPage],
) -> None:
    page = built[REGISTER]
    numbers = [e for e in page.all("a") if e.has_class("claim-number")]
    assert sorted(e.attributes["id"] for e in numbers) == sorted(name.lower() for name in CLAIMS)
    (form,) = [e for e in page.all("form") if e.has_class("finder")]
    assert "hidden" in form.attributes


def test_every_row_and_every_place_lead_to_one_another(built: dict[str, BuiltPage]) -> None:
    """The build follows the links of the register; here the way back is counted."""
    marks = Counter(
        (e.text, e.attributes["href"].rpartition("#")[2], e.attributes["id"])
        for page in built.values()
        if "claim-mark" in page.html  # to read each of the others as a tree takes its time
        for e in page.all("a")
        if e.has_class("claim-mark")
    )
    places = {
        name: sum(len(getattr(claim.places, field)) for field in type(claim.places).model_fields)
        for name, claim in CLAIMS.items()
    }
    assert marks == {
        (name, name.lower(), f"claim-{name.lower()}"): count
        for name, count in places.items()
        if count
    }
