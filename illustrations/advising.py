"""What to do about contacts that cannot be made true: found by trying, when one is refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from .human.body import SIDES
from .human.joints import ALL_ANGLES
from .pose_files import PoseError
from .pose_schema import Exercise, Key
from .solving import positions

_UNTRUE = re.compile(r": (start|end|fault ([a-z0-9-]+)): the contacts cannot be made true: (.*)")
_OPEN = re.compile(r"([a-z_]+) is (\d+) mm off")

_TRUNK = ("trunk.flexion", "low_back.flexion", "pelvis.tilt", "hip.flexion", "knee.flexion")
_ARM = ("shoulder.flexion", "shoulder.abduction", "shoulder.external_rotation", "elbow.flexion")
_LEG = ("hip.flexion", "hip.abduction", "hip.external_rotation", "knee.flexion")
MOVED_BY = {
    "back": _TRUNK,
    "seat": _TRUNK,
    "head": ("neck.flexion", *_TRUNK),
    "shoulder": _TRUNK,
    **dict.fromkeys(("arm", "forearm", "hand", "elbow"), _ARM),
    **dict.fromkeys(("foot", "shin", "thigh", "knee", "heel", "hip"), (*_LEG, "pelvis.tilt")),
}
"""The angles that bring a part nearer to what it should touch, those most likely first."""


_MOST_TRIES = 6
"""Each takes a second or a few; what does not help by then is not a matter of one more angle."""


@dataclass(frozen=True)
class _Refused:
    """A position whose contacts stay open."""

    which: str
    fault: str
    open: dict[str, int]
    """Millimetres by part."""


def advice(exercise: Exercise, error: PoseError) -> Iterator[str]:
    """Yield what to do about an error, a line each; nothing when it is of another kind.

    Args:
        exercise: What could not be drawn.
        error: What was said of it.
    """
    refused = _refused(error)
    if refused is None:
        return
    key = _key(exercise, refused)
    yield "What would help, found by trying:"
    freed: tuple[str, ...] = ()
    still = refused.open
    for angles in islice(_candidates(refused, key), _MOST_TRIES):
        tried = (*freed, *angles)
        left = _open_with(exercise, refused, tried)
        if not left:
            yield f"  under `free` of {refused.which}, add: {', '.join(tried)}"
            return
        if sum(left.values()) < 0.7 * sum(still.values()):
            freed, still = tried, left
    parts = ", ".join(f"{part} {mm} mm off" for part, mm in still.items())
    if freed:
        yield f"  under `free` of {refused.which}, add: {', '.join(freed)}; that leaves {parts}"
    yield "  and change the joints: the angles next to that part are too far from where it can rest"


def _refused(error: PoseError) -> _Refused | None:
    said = _UNTRUE.search(str(error))
    found = {part: int(mm) for part, mm in _OPEN.findall(said[3])} if said else {}
    return _Refused(said[1], said[2] or "", found) if said and found else None


def _key(exercise: Exercise, refused: _Refused) -> Key:
    if refused.fault:
        return next(fault for fault in exercise.faults if fault.id == refused.fault)
    return exercise.start if refused.which == "start" else exercise.end


def _candidates(refused: _Refused, key: Key) -> Iterator[tuple[str, ...]]:
    """Yield angles to be freed together, left and right where the part is in the middle."""
    seen = set(key.free)
    for part in refused.open:
        side, _, what = part.rpartition("_")
        for name in MOVED_BY.get(what, ()):
            owners = (side,) if side in SIDES else SIDES
            angles = (name,) if name in ALL_ANGLES else tuple(f"{one}_{name}" for one in owners)
            if not seen.issuperset(angles):
                seen.update(angles)
                yield angles


def _open_with(exercise: Exercise, refused: _Refused, angles: tuple[str, ...]) -> dict[str, int]:
    """Return what stays open, in millimetres by part, when some more angles are free."""
    key = _key(exercise, refused)
    free = key.model_copy(update={"free": (*key.free, *angles)})
    change: dict[str, object] = {"faults": ()}
    change["faults" if refused.fault else refused.which] = (free,) if refused.fault else free
    try:
        positions(exercise.model_copy(update=change), with_frames=False)
    except PoseError as error:
        left = _refused(error)
        return left.open if left and left.which == refused.which else {}
    return {}
