"""The model as a text that a script unpacks: a mesh is walked from triangle to triangle.

Each step crosses an edge to the triangle behind it. What that adds is one of four: a new point,
told by how far it lies from where the two triangles would make a parallelogram; the point next to
the edge on the rim of what was walked, after it or before it; or any other, by how long ago it was
written. Small numbers, written as single letters, are what gzip packs best, and a text needs
nothing on the device to unpack it, so that a page that is a file can read it, too.
`sheet/core/hip-model.ts` unpacks it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

import numpy as np

from ..engine.scene import Array
from .leg import KNEECAP, SINKS, left_hip, left_knee
from .model import LAYERS, Part, layer_names
from .muscles import BAND_TO_SHIN, BAND_TO_THIGH, TO_THIGH

GRAIN = 0.25
"""mm: places are whole multiples of it."""
BETWEEN_FIBRES = 8
"""Steps from one fibre of a muscle to the next."""
ALONG = 240
"""Steps from one end of a fibre to the other."""
AXES = ("x", "y", "z", "across", "share", "swells_x", "swells_y", "swells_z")
"""What is written of each point; how much a muscle swells there, in whole mm."""
OTHER, NEW, AFTER, BEFORE = range(4)
"""What a step adds."""
NONE = 0
"""In place of how many points ago the other was written: behind this edge is no triangle left."""
SIGNS = 91
"""Letters of the text, from `#` on, without the backslash. The last one says: two more follow."""

Triangle = tuple[int, int, int]


class Packed:
    """What is written, in streams of numbers of one kind each."""

    def __init__(self) -> None:
        """Begin with empty streams."""
        self.steps: list[int] = []
        self.others: list[int] = []
        self.moves: tuple[list[int], ...] = tuple([] for _ in AXES)
        """One for each of AXES."""

    def step(self, kind: int, other: int | None = None) -> None:
        """Write a step, and for OTHER which point."""
        self.steps.append(kind)
        if other is not None:
            self.others.append(other)

    def point(self, point: Iterable[int], guess: Iterable[int]) -> None:
        """Write how far a point lies from where it is looked for."""
        for moves, value, guessed in zip(self.moves, point, guess, strict=True):
            moves.append(value - guessed)


class Rim:
    """The edges between what was walked and what was not, as far as a walk has come."""

    def __init__(self) -> None:
        """Begin with nothing walked."""
        self.after: dict[int, int] = {}
        self.before: dict[int, int] = {}
        self.waiting: list[tuple[int, int, int]] = []
        self._done: set[tuple[int, int]] = set()

    def enter(self, triangle: Triangle) -> None:
        """Add a triangle: its edges wait to be crossed, but for those that were."""
        a, b, c = triangle
        for start, end, third in ((a, b, c), (b, c, a), (c, a, b)):
            self._done.add((start, end))
            if not self.is_done(end, start):
                self.waiting.append((start, end, third))
                self.after[start], self.before[end] = end, start

    def is_done(self, start: int, end: int) -> bool:
        """Return whether a triangle that was walked has this edge, in this direction."""
        return (start, end) in self._done


def text_of(parts: Sequence[Part], made_of: str) -> str:
    """Return the model as JSON, with the digest of what it is made of."""
    packed = Packed()
    said = []
    for part in parts:
        points = np.round(_numbers(part)).astype(int)
        triangles: list[Triangle] = [(a, b, c) for a, b, c in part.mesh.faces.tolist()]
        count = walk(points.tolist(), triangles, packed)
        said.append(
            {
                "id": part.id,
                "name": part.name,
                "says": part.says,
                "layer": part.layer,
                "tones": [part.tones.light, part.tones.half, part.tones.shade, part.tones.fibre],
                "mirrored": part.mirrored,
                "starts": count,
                "triangles": len(triangles),
            }
        )
    names = layer_names()
    (kneecap,) = (part.mesh.vertices.mean(0) for part in parts if part.id == "left_patella")
    whole = {
        "made_of": made_of,
        "grain": GRAIN,
        "between": BETWEEN_FIBRES,
        "hip": _place(left_hip()),
        "knee": _place(left_knee()),
        "kneecap": {"at": _place(kneecap), "follows": KNEECAP, "sinks": SINKS},
        "along": ALONG,
        "passes": {"thigh": TO_THIGH, "band": [BAND_TO_THIGH, BAND_TO_SHIN]},
        "layers": [{"id": layer, "name": names[layer]} for layer in LAYERS],
        "parts": said,
        "steps": written(_threes(packed.steps)),
        "others": written(packed.others),
        **{
            axis: written(map(_folded, moves))
            for axis, moves in zip(AXES, packed.moves, strict=True)
        },
    }
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")) + "\n"


def _numbers(part: Part) -> Array:
    """Return what is written of each vertex, (n, 8), before it is rounded."""
    vertices = part.mesh.vertices
    nought = np.zeros(len(vertices))
    across, share = (nought if one is None else one for one in (part.across, part.share))
    swells = np.zeros((len(vertices), 3)) if part.swells is None else part.swells
    return np.column_stack([vertices / GRAIN, across * BETWEEN_FIBRES, share * ALONG, swells])


def _place(point: Array) -> list[float]:
    return [round(float(x), 1) for x in point]


def walk(points: list[list[int]], triangles: list[Triangle], packed: Packed) -> int:
    """Write one mesh into the streams, and return with how many triangles a walk began.

    A mesh in several pieces is walked several times. A point that two pieces share is written
    with each.

    Args:
        points: Whole numbers, one for each of AXES.
        triangles: Three points each, seen from outside counter-clockwise.
        packed: Where to write.
    """
    behind = {edge: i for i, one in enumerate(triangles) for edge in _edges(*one)}
    left = set(range(len(triangles)))
    count = starts = 0
    last = [0] * len(packed.moves)
    for begin, first in enumerate(triangles):
        if begin not in left:
            continue
        left.remove(begin)
        starts += 1
        a, b, c = first
        for point, guess in ((a, last), (b, points[a]), (c, points[b])):
            packed.point(points[point], guess)
        number = {a: count, b: count + 1, c: count + 2}
        count += 3
        last = points[a]
        rim = Rim()
        rim.enter(first)
        while rim.waiting:
            p, q, third = rim.waiting.pop()
            if rim.is_done(q, p):
                continue
            found = behind.get((q, p))
            if found not in left:
                packed.step(OTHER, NONE)
                continue
            left.remove(found)
            (r,) = set(triangles[found]) - {p, q}
            if r not in number:
                packed.step(NEW)
                packed.point(points[r], _guess(points[p], points[q], points[third]))
                number[r] = count
                count += 1
            elif rim.after.get(q) == r:
                packed.step(AFTER)
            elif rim.before.get(p) == r:
                packed.step(BEFORE)
            else:
                packed.step(OTHER, count - number[r])
            rim.enter((q, p, r))
    return starts


def written(numbers: Iterable[int]) -> str:
    """Return whole numbers from 0 to 8280 as letters, most often one each.

    Raises:
        ValueError: For any other number.
    """
    last = SIGNS - 1
    return "".join(
        _sign(n) if n < last else _sign(last) + _sign(n // SIGNS) + _sign(n % SIGNS)
        for n in numbers
    )


def _sign(number: int) -> str:
    if not 0 <= number < SIGNS:
        raise ValueError(f"{number} is no letter: a mesh of the model is too large or too coarse")
    code = number + ord("#")
    return chr(code + (code >= ord("\\")))


def _threes(steps: list[int]) -> Iterable[int]:
    """Return three steps as one number, the first as its highest digit."""
    padded = steps + [0] * (-len(steps) % 3)
    return (16 * padded[i] + 4 * padded[i + 1] + padded[i + 2] for i in range(0, len(padded), 3))


def _folded(number: int) -> int:
    """Return 0, 1, 2, 3, ... for 0, -1, 1, -2, ..."""
    return 2 * number if number >= 0 else -2 * number - 1


def _guess(p: list[int], q: list[int], third: list[int]) -> list[int]:
    """Return where a new point is looked for; what else is written of it, between p and q."""
    place = [a + b - c for a, b, c in zip(p, q, third, strict=True)]
    return [*place[:3], *((a + b) // 2 for a, b in zip(p[3:], q[3:], strict=True))]


def _edges(a: int, b: int, c: int) -> tuple[tuple[int, int], ...]:
    return ((a, b), (b, c), (c, a))
