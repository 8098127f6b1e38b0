"""What the body holds, carries or slides on: weights, rolled towels, pillows, cloths."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..engine.scene import Array, Mesh
from ..engine.solids import cushion, cylinder
from .body import SIDES
from .contact import Solved
from .landmarks import landmark, patch_points
from .prop_spec import CLOTH, GRIP, IRON, PILLOW, TOWEL, UP, PropSpec

HEAD, HEAD_LONG, GRIP_RADIUS = 0.046, 0.055, 0.013  # metres of a dumb-bell
THIN_ROLL, THICK_ROLL = 0.010, 0.022  # radius of a towel under toes: at least; lying free
ROLL = 0.058  # metres of the radius of a weight that lies on the body


@dataclass(frozen=True, eq=False)
class Rod:
    """Something round and firm between two points (3,). held: parts of the body that hold it.

    soft: it may sink into the body it lies on.
    """

    name: str
    a: Array
    b: Array
    radius: float
    colour: str
    held: tuple[str, ...] = ()
    soft: bool = False

    def mesh(self) -> Mesh:
        """Return the rod as it is drawn."""
        return cylinder(self.name, self.a, self.b, self.radius, self.colour)

    def depth(self, points: Array) -> float:
        """Return how deep the deepest of points (n, 3) lies in the rod, in metres."""
        length = float(np.sqrt(((self.b - self.a) ** 2).sum()))
        axis = (self.b - self.a) / length
        along = (points - self.a) @ axis
        off = points - self.a - along[:, None] * axis
        aside = self.radius - np.sqrt((off**2).sum(1))
        return max(0.0, float(np.minimum(aside, np.minimum(along, length - along)).max()))


def _unit(v: Array) -> Array:
    """Return a vector (3,) of length one."""
    return np.asarray(v / np.sqrt((v**2).sum()))


def _grip(now: Solved, side: str) -> tuple[Array, Array]:
    """Return the middle of what a hand holds (3,), and the line across the palm, thumb first."""
    heel, inner, outer = (
        landmark(now.body, now.placed, f"{side}_{p}") for p in ("palm_heel", "palm_in", "palm_out")
    )
    across = _unit(inner - outer)
    return 0.45 * heel + 0.275 * (inner + outer), across


def weights(spec: PropSpec, now: Solved) -> list[Rod]:
    """Return a weight in one hand or in both, or one that lies on the thighs or the hips."""
    if spec.at == "thighs":
        return [_lying(now, *_on_the_thighs(now))]
    if spec.at == "hips":
        return [_lying(now, *_on_the_hips(now))]
    if spec.at == "both-hands":
        (left, _), (right, _) = (_grip(now, side) for side in SIDES)
        return _dumb_bell((left + right) / 2, left - right, 0.055, SIDES)
    side = spec.at.split("-")[0]
    middle, across = _grip(now, side)
    return _dumb_bell(middle, across, 0.055, (side,))


def _dumb_bell(middle: Array, line: Array, room: float, sides: tuple[str, ...]) -> list[Rod]:
    """Return a dumb-bell along a line (3,); room: metres from each grip to the head beside it."""
    apart = float(np.sqrt((line**2).sum())) / 2 if len(sides) == 2 else 0.0
    along, half = _unit(line), apart + room
    held = tuple(f"{side}_{part}" for side in sides for part in ("hand", "forearm"))
    inner, outer = half * along, (half + HEAD_LONG) * along
    out = [Rod("grip", middle - inner, middle + inner, GRIP_RADIUS, GRIP, held)]
    for i, way in enumerate((-1.0, 1.0)):
        ends = middle + way * inner, middle + way * outer
        out.append(Rod(f"weight{i}", *ends, HEAD, IRON, held))
    return out


def _lying(now: Solved, middle: Array, line: Array) -> Rod:
    """Return a weight that lies across the body, where both hands may hold it."""
    along, held = _unit(line), tuple(f"{s}_{p}" for s in SIDES for p in ("hand", "forearm"))
    ends = middle - 0.21 * along, middle + 0.21 * along
    return Rod("weight", *ends, ROLL, IRON, held, soft=True)


def _on_the_thighs(now: Solved) -> tuple[Array, Array]:
    """Return the middle of what lies across both thighs, and its direction."""
    left, right = (landmark(now.body, now.placed, f"{s}_thigh_front") for s in SIDES)
    front = sum(now.placed.rotation[f"{s}_thigh"] @ np.array([0.0, -1.0, 0.0]) for s in SIDES)
    down = sum(now.placed.rotation[f"{s}_thigh"] @ -UP for s in SIDES)
    middle = (left + right) / 2 + 0.05 * _unit(np.asarray(down))
    return middle + _unit(np.asarray(front)) * (ROLL - 0.006), left - right


def _on_the_hips(now: Solved) -> tuple[Array, Array]:
    """Return the middle of what lies in the crease of both hips, and its direction.

    It touches belly and thighs: the more the hips are bent, the further out it is held.
    """
    left, right = (landmark(now.body, now.placed, f"{s}_hip_bone") for s in SIDES)
    ahead = np.array([0.0, -1.0, 0.0])
    turn = now.placed.rotation["pelvis"]
    front, up = turn @ ahead, turn @ UP
    at = (left + right) / 2 - 0.05 * up
    skin = patch_points(now.body, now.placed, "torso")
    near = skin[np.abs((skin - at) @ up) < 0.06]
    crease = at + front * (float((near @ front).max()) - float(at @ front))
    thighs = _unit(np.asarray(sum(now.placed.rotation[f"{s}_thigh"] @ ahead for s in SIDES)))
    out_of = _unit(front + thighs)
    return crease + out_of * (ROLL / float(out_of @ front) - 0.02), left - right


def _under_the_toes(now: Solved) -> tuple[Array, Array, float]:
    """Return the middle (3,), the half length (3,) and the radius of a roll under bent-up toes.

    It touches the ground and the toes. Where they lie flat, they have slid off: it lies ahead.
    """
    on = {t.part.split("_")[0] for t in now.touches if t.part.endswith("foot")}
    standing = [s for s in SIDES if s in on] or list(SIDES)
    tips = np.stack([landmark(now.body, now.placed, f"{s}_toe") for s in standing])
    balls = np.stack(
        [landmark(now.body, now.placed, f"{s}_sole_{e}") for s in standing for e in ("in", "out")]
    )
    hinge, tip = balls.mean(0), tips.mean(0)
    reach, rise = float(hinge[1] - tip[1]), float(tip[2] - hinge[2])
    slope = float(np.arctan2(rise, reach))
    ahead = 0.8 * float(np.hypot(reach, rise))
    r = ahead * float(np.tan(slope / 2))
    if r < THIN_ROLL:
        r, ahead = THICK_ROLL, reach + THICK_ROLL + 0.015
    middle = np.array([float(tip[0]), float(hinge[1]) - ahead, float(hinge[2]) + r])
    return middle, np.array([float(np.ptp(tips[:, 0])) / 2 + 0.10, 0.0, 0.0]), r


def rolled_towel(spec: PropSpec, now: Solved, keys: tuple[Solved, ...]) -> list[Rod]:
    """Return a towel rolled up under the toes of the feet that stand, or under a knee."""
    if spec.at == "toes":
        middle, across, r = _under_the_toes(now)
    else:  # it lies where the start put it, and is pressed flatter, never thicker
        first = keys[0]
        knee = landmark(first.body, first.placed, f"{spec.side}_knee_joint")
        heel = float(patch_points(first.body, first.placed, f"{spec.side}_foot")[:, 2].min())
        room = min(_under_the_knee(at, spec.side) for at in (first, now)) - heel
        r = max(0.012, room / 2 + 0.004)
        across = np.array([0.15, 0.0, 0.0])
        middle = np.array([knee[0], knee[1], heel + r])
    return [Rod("towel", middle - across, middle + across, r, TOWEL, soft=True)]


def _under_the_knee(at: Solved, side: str) -> float:
    """Return the height in metres of the lowest skin near a knee."""
    skin = np.concatenate(
        [patch_points(at.body, at.placed, f"{side}_{p}") for p in ("thigh", "shin")]
    )
    knee = landmark(at.body, at.placed, f"{side}_knee_joint")
    return float(skin[((skin - knee) ** 2).sum(1) < 0.13**2][:, 2].min())


def pillow_between(first: Solved) -> list[Mesh]:
    """Return a pillow between both knees and shins, as they lie on it in the start."""
    left, right = (landmark(first.body, first.placed, f"{s}_knee_inner") for s in SIDES)
    half = max(0.03, float(np.sqrt(((left - right) ** 2).sum())) / 2 + 0.008)
    x = _unit(left - right)
    shins = np.zeros(3)
    for s in SIDES:
        shins += landmark(first.body, first.placed, f"{s}_ankle_joint")
        shins -= landmark(first.body, first.placed, f"{s}_knee_joint")
    z = _unit(shins - x * float(shins @ x))
    turn = np.stack([x, np.cross(z, x), z], axis=1)
    middle = (left + right) / 2 + 0.11 * z
    return [cushion("leg-pillow", middle, np.array([half, 0.13, 0.24]), PILLOW, turn)]


def slider(spec: PropSpec, now: Solved) -> list[Mesh]:
    """Return the folded cloth that a heel slides on."""
    heel = landmark(now.body, now.placed, f"{spec.side}_heel")
    foot = patch_points(now.body, now.placed, f"{spec.side}_foot")
    floor = float(foot[:, 2].min())
    half = np.array([0.085, 0.115, 0.011])
    middle = np.array([heel[0], heel[1] - 0.02, floor + 0.004])
    return [cushion("slider", middle, half, CLOTH, np.eye(3))]
