"""Who wrote a work, as the data file writes it."""

from __future__ import annotations

import pytest

from library.authors import author


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Toresdahl BG", ("Toresdahl", "B. G.", "", True)),
        ("van Middelkoop M", ("van Middelkoop", "M.", "", True)),
        ("Rodríguez MÁ", ("Rodríguez", "M. Á.", "", True)),
        ("Koc TA Jr", ("Koc", "T. A.", "Jr", True)),
        ("Choi", ("Choi", "", "", True)),
        (
            "American College of Sports Medicine",
            ("American College of Sports Medicine", "", "", False),
        ),
    ],
)
def test_an_author_is_a_person_or_an_organisation(
    name: str, parts: tuple[str, str, str, bool]
) -> None:
    one = author(name)
    assert (one.family, one.given, one.suffix, one.is_person) == parts
