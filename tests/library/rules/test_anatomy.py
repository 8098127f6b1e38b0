"""What the rules of muscles find."""

from __future__ import annotations

from library.rules import anatomy
from tests.library.rules.finding import Only
from tests.small.library import SmallLibrary

MUSCLES = "muscles.yml"


def test_attachments_say_both_ends_and_the_nerve(small: SmallLibrary, only: Only) -> None:
    small.change(MUSCLES, "end: nerve, where: The nerve of maximus", "end: insertion, where: It")
    line = small.line(MUSCLES, "    attachments:\n      - {end: origin, where: The back")
    only(
        anatomy.attachments_say_both_ends_and_the_nerve,
        f"{MUSCLES}:{line}: gluteus-maximus: attachments: found no nerve; "
        "add one with `end: nerve` and who saw it",
    )


def test_an_attachment_is_of_a_part_that_is_there(small: SmallLibrary, only: Only) -> None:
    line = small.line(MUSCLES, "part: back")
    small.change(MUSCLES, "part: back", "part: bak")
    only(
        anatomy.an_attachment_is_of_a_part_that_is_there,
        f"{MUSCLES}:{line}: gluteus-medius: attachments.2.part: found 'bak'; "
        "this muscle has back, front: take one of them, or leave it out",
    )
