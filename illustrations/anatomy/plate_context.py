"""The muscles round the gluteals as parts of a plate: plain, in one pale tone: they recede."""

from __future__ import annotations

from .context_muscles import context_meshes
from .context_plan import ADDUCTORS, GROUPS, HAMSTRINGS, QUADRICEPS, ROTATORS
from .plate_drawing import Part, Tones
from .plate_parts import cut

CONTEXT = Tones("#ead9cd", "#decabc", "#cbb4a4")
"""Paler than every muscle in its own colours, darker than bone."""
SAID = {
    ROTATORS: ("Deep rotators", "the small muscles deep behind the hip joint"),
    ADDUCTORS: ("Adductors", "the inside of the thigh"),
    QUADRICEPS: ("Quadriceps", "the front of the thigh"),
    HAMSTRINGS: ("Hamstrings", "the back of the thigh"),
}
"""Name and plain name of each group, as `muscles.yml` has them."""


def context(group: str, below: float) -> list[Part]:
    """Return the bellies of a group as parts of a plate, cut off below a height.

    They have no fibres. One that does not reach above the height is left out.
    """
    meshes = context_meshes()
    bellies = ((name, cut(meshes[name], below)) for name in GROUPS[group])
    return [Part(name, *shape, CONTEXT, plain=True) for name, shape in bellies if len(shape[1])]


def said(groups: tuple[str, ...]) -> list[str]:
    """Return which groups a plate shows for context, as a sentence; nothing where none."""
    if not groups:
        return []
    each = (f"{name.lower()}, {plainly}" for name, plainly in (SAID[group] for group in groups))
    return [f"Paler, for context: {'; '.join(each)}."]
