"""Rules about muscles."""

from __future__ import annotations

from collections.abc import Iterator

from ..draft import Draft
from ..problems import Problem, shown
from ..records.anatomy import MuscleInFull

_ENDS = ("origin", "insertion", "nerve")


def attachments_say_both_ends_and_the_nerve(draft: Draft) -> Iterator[Problem]:
    """What was seen of a muscle says where it comes from, where it goes to and its nerve."""
    for entry in draft.entries["muscles"]:
        if isinstance(entry.record, MuscleInFull):
            said = {one.end for one in entry.record.attachments}
            for end in _ENDS:
                if end not in said:
                    remedy = f"add one with `end: {end}` and who saw it"
                    yield entry.problem(("attachments",), f"no {end}", remedy)


def an_attachment_is_of_a_part_that_is_there(draft: Draft) -> Iterator[Problem]:
    """An attachment of a part names a part of the same muscle."""
    for entry in draft.entries["muscles"]:
        if isinstance(entry.record, MuscleInFull):
            parts = sorted(one.id for one in entry.record.parts)
            for at, one in enumerate(entry.record.attachments):
                if one.part and one.part not in parts:
                    has = ", ".join(parts) or "no parts"
                    remedy = f"this muscle has {has}: take one of them, or leave it out"
                    yield entry.problem(("attachments", at, "part"), shown(one.part), remedy)
