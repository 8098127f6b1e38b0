"""Who to ask: a clinic with what it filled in, or general advice."""

from __future__ import annotations

import pytest

from tests.macros.calling import call, lines_with
from tests.small.library import SmallLibrary


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
