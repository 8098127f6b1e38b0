"""What the rules of a clinic's look find."""

from __future__ import annotations

import pytest

from library.rules import clinic as clinic_rules
from tests.library.rules.finding import Only
from tests.small.library import SmallLibrary

LAST = "  booking_link: null"
"""The last line of the small library's clinic."""


def test_a_clinics_colour_can_be_read(small: SmallLibrary, only: Only) -> None:
    small.change("site.yml", LAST, f'{LAST}\n  colour: "#777777"')
    line = small.line("site.yml", "colour:")
    only(
        clinic_rules.a_clinics_colour_can_be_read,
        f"site.yml:{line}: clinic: colour: found '#777777', a contrast of 4.1 where 4.5 is needed; "
        'write a darker one; the nearest is "#707070"',
    )


@pytest.mark.parametrize("colour", ["#707070", "#7A1F3D", "#000000"])
def test_a_colour_that_is_dark_enough_is_taken(small: SmallLibrary, colour: str) -> None:
    small.change("site.yml", LAST, f'{LAST}\n  colour: "{colour}"')
    assert small.problems() == []


def test_a_logo_stands_beside_a_name(small: SmallLibrary, only: Only) -> None:
    small.change("site.yml", LAST, f"{LAST}\n  logo: assets/clinic/logo.svg")
    line = small.line("site.yml", "logo:")
    only(
        clinic_rules.a_logo_stands_beside_a_name,
        f"site.yml:{line}: clinic: logo: found 'assets/clinic/logo.svg'; "
        "write the clinic's name, too",
    )
    small.change("site.yml", "name: null", "name: Some clinic")
    assert small.problems() == []
