"""Rules about what studies saw of an angle."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..draft import Draft
from ..problems import Problem, shown
from ..records.angles import SCALES


def a_mean_stands_on_the_scale_of_its_angle(draft: Draft) -> Iterator[Problem]:
    """A mean lies on the scale of its angle, which goes as far as people who run or squat do."""
    for entry in draft.entries["angles"]:
        least, most = SCALES[entry.record.angle]
        if not least <= entry.record.mean <= most:
            remedy = (
                f"write {least} to {most} degrees: so far goes the scale of {entry.record.angle}"
            )
            yield entry.problem(("mean",), f"{entry.record.mean:g}", remedy)


def a_group_stands_once(draft: Draft) -> Iterator[Problem]:
    """No two rows tell of one group at one task in one study."""
    first: dict[tuple[str, ...], str] = {}
    for entry in draft.entries["angles"]:
        one = entry.record
        row = first.setdefault((one.angle, one.who, one.task, one.ref), entry.name)
        if row != entry.name:
            yield entry.problem(("who",), shown(one.who), f"{row} tells of this group: keep one")


def a_group_names_its_people(draft: Draft) -> Iterator[Problem]:
    """The words for a group begin with the number of its people, where that is known."""
    for entry in draft.entries["angles"]:
        one = entry.record
        if one.people and one.who.partition(" ")[0] != str(one.people):
            remedy = f"let it begin with {one.people}, or correct the number under people"
            yield entry.problem(("who",), shown(one.who), remedy)
        elif not one.people and one.who[0].isdigit():
            yield entry.problem(("people",), "nothing", f"write how many: {one.who.split()[0]}")


def groups_are_no_larger_than_their_study(draft: Draft) -> Iterator[Problem]:
    """The groups of an angle hold no more people than the study that they come from."""
    studies = {entry.name: entry.record.people for entry in draft.entries["references"]}
    so_far = Counter[tuple[str, str]]()
    for entry in draft.entries["angles"]:
        one = entry.record
        group, all_of_it = (one.angle, one.ref), studies.get(one.ref)
        so_far[group] += one.people or 0
        if all_of_it and so_far[group] > all_of_it:
            remedy = (
                f"{one.ref} had {all_of_it} people in all (references.yml): correct one of them"
            )
            yield entry.problem(("people",), f"{so_far[group]} with the rows above", remedy)


def what_was_seen_of_a_marked_angle_is_said(draft: Draft) -> Iterator[Problem]:
    """A link of the chain whose picture marks an angle has rows of it, or says what was found."""
    if "angles" not in draft.whole:
        return
    seen = {entry.record.angle for entry in draft.entries["angles"]}
    for entry in draft.entries["links"]:
        if entry.record.angle and entry.record.angle not in seen and not entry.record.angle_said:
            remedy = "bring its rows back to angles.csv, or say under angle_said what was found"
            yield entry.problem(("angle",), shown(entry.record.angle), remedy)
