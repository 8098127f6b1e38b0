"""Every muscle begins and ends on the side of the landmark that the cited source names.

Landmarks are found on the bones themselves, so that a place that was read off wrongly is found out.
Which attachments other tests look at more closely, `ELSEWHERE` says; together they are all.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache

import numpy as np
import pytest
from scipy.spatial import cKDTree  # type: ignore[import-untyped]

from illustrations.anatomy.context_muscles import context_footprints
from illustrations.anatomy.context_plan import CONTEXT_MUSCLES
from illustrations.anatomy.leg import STANDING, left_hip, left_knee
from illustrations.anatomy.muscle_plan import BAND, MUSCLES
from illustrations.anatomy.muscles import footprints, muscle_mesh
from illustrations.engine.scene import Array
from tests.illustrations.surfaces import standing_bones

ORIGIN, INSERTION = "origin", "insertion"
WAYS = {
    "front": (0, -1, 0),
    "back": (0, 1, 0),
    "inside": (-1, 0, 0),
    "outside": (1, 0, 0),
    "up": (0, 0, 1),
    "down": (0, 0, -1),
}
"""Of the left side, in the frame of `bones.py`."""
BESIDE = 4.0
"""mm within which bone counts as beside a point."""
ANYWHERE = (-1000.0, 1000.0)

Landmark = Callable[[Array], Array]
"""Takes the points of a footprint; gives the landmark, or beside each point its landmark."""


@cache
def bone(name: str) -> Array:
    """Return points of a bone; of a long one, whose triangles are large, points of these too."""
    mesh = standing_bones()[name]
    if name == "pelvis":
        return mesh.vertices
    # Not `dense`: the ridge and its like are told for points that lie as coarsely as these.
    a, b, c = np.moveaxis(mesh.vertices[mesh.faces], 1, 0)
    shares = [(i / 5, j / 5) for i in range(6) for j in range(6 - i)]
    return np.concatenate([a + (b - a) * i + (c - a) * j for i, j in shares])


def most(points: Array, way: str) -> Array:
    """Return the point that lies farthest one way."""
    out: Array = points[(points @ WAYS[way]).argmax()]
    return out


def front_spine(_: Array) -> Array:
    """Return the anterior superior iliac spine: the front-most point of the ilium above the hip."""
    pelvis = bone("pelvis")
    return most(pelvis[(pelvis - left_hip() > [-25, -100, 50]).all(1)], "front")


def crest(points: Array) -> Array:
    """Return, beside each point, the top of the ilium there."""
    return beside("pelvis", points, "up", 1)


def crest_tubercle(_: Array) -> Array:
    """Return the tubercle of the crest: the point of the ilium that lies farthest out."""
    pelvis = bone("pelvis")
    return most(pelvis[pelvis[:, 2] > 60], "outside")


def symphysis(_: Array) -> Array:
    """Return the front of the pubis, at its middle."""
    pelvis = bone("pelvis")
    return most(pelvis[abs(pelvis[:, 0]) < 15], "front")


def sit_bone(_: Array) -> Array:
    """Return the tuberosity of the ischium: the back-most point of the pelvis beside the coccyx."""
    pelvis = bone("pelvis")
    return most(pelvis[(pelvis[:, 0] > 30) & (pelvis[:, 2] < -20)], "back")


def lower_edge(points: Array) -> Array:
    """Return, beside each point, the lowest bone of the pelvis there: the edge of its rami."""
    return beside("pelvis", points, "down", 0, 1)


def pelvis_outside(points: Array) -> Array:
    return beside("pelvis", points, "outside", 1, 2)


def trochanter_outside(points: Array) -> Array:
    """Return, beside each point, the outer face of the femur there."""
    return beside("left_femur", points, "outside", 1, 2)


def trochanter(_: Array) -> Array:
    """Return the outer-most point of the greater trochanter."""
    return most(bone("left_femur"), "outside")


def lesser_trochanter(_: Array) -> Array:
    femur = bone("left_femur")
    return most(femur[(femur[:, 2] < -40) & (femur[:, 2] > -85)], "inside")


def ridge(points: Array) -> Array:
    """Return the back-most line of the femur: crest, linea aspera, at each point's height."""
    return beside("left_femur", points, "back", 2)


def shaft(points: Array) -> Array:
    """Return the middle of the femur at each point's height."""
    femur = bone("left_femur")
    return np.array([middle(femur[abs(femur[:, 2] - z) < BESIDE]) for z in points[:, 2]])


def inner_condyle(_: Array) -> Array:
    """Return the point of the femur's inner condyle that lies farthest in."""
    femur = bone("left_femur")
    return most(femur[femur[:, 2] < -340], "inside")


def knee(_: Array) -> Array:
    return left_knee()


def kneecap(_: Array) -> Array:
    return middle(bone("left_patella"))


def shin_top(_: Array) -> Array:
    """Return the middle of the shin bone's plateau."""
    shin = bone("left_tibia")
    return middle(shin[shin[:, 2] > shin[:, 2].max() - 15])


def shin_front(_: Array) -> Array:
    """Return the tuberosity of the shin bone: its front-most point some way below the plateau."""
    shin = bone("left_tibia")
    below = shin[:, 2].max() - shin[:, 2]
    return most(shin[(below > 25) & (below < 60)], "front")


def calf_bones(points: Array) -> Array:
    """Return the middle of shin bone and fibula at each point's height."""
    shin = bone("left_tibia")
    return np.array([middle(shin[abs(shin[:, 2] - z) < BESIDE]) for z in points[:, 2]])


def fibula_head(_: Array) -> Array:
    """Return the outer-most point of both bones of the calf below the condyles of the shin bone."""
    shin = bone("left_tibia")
    below = shin[:, 2].max() - shin[:, 2]
    return most(shin[(below > 27) & (below < 60)], "outside")


def heel(_: Array) -> Array:
    return most(bone("left_foot"), "back")


def tract(points: Array) -> Array:
    """Return the nearest point of the band to each point."""
    band = muscle_mesh(BAND, STANDING).vertices
    out: Array = band[cKDTree(band).query(points)[1]]
    return out


def middle(points: Array) -> Array:
    out: Array = (points.min(0) + points.max(0)) / 2
    return out


def beside(name: str, points: Array, way: str, *axes: int) -> Array:
    """Return the farthest point of a bone one way, of those beside each point along some axes."""
    all_ = bone(name)[bone(name)[:, 0] > 0]
    across = all_[:, list(axes)]
    return np.array(
        [most(all_[(abs(across - at[list(axes)]) < BESIDE).all(1)], way) for at in points]
    )


@dataclass(frozen=True)
class Seat:
    """What a source says of an attachment, against one landmark.

    ways: by the name of a way, mm that every point lies at least that way of the landmark.
    within: mm that every point lies from it at most. reaches: mm for its nearest point at most.
    heights: only points between these are looked at.
    """

    muscle: str
    end: str
    source: str
    landmark: Landmark
    ways: dict[str, float] = field(default_factory=dict)
    within: float = 1000.0
    reaches: float = 1000.0
    heights: tuple[float, float] = ANYWHERE


SEATS = (
    # The outer face of the ilium, from the front of the crest to its back.
    *(Seat(name, ORIGIN, "gray-1918-gluteus-medius-minimus", pelvis_outside, {"outside": -mm})
      for name, mm in (("gluteus-medius-front", 7), ("gluteus-medius-middle", 7),
                       ("gluteus-medius-back", 14), ("gluteus-minimus", 7))),
    *(Seat(f"gluteus-medius-{part}", ORIGIN, "gray-1918-gluteus-medius-minimus", crest, reaches=12)
      for part in ("front", "middle", "back")),
    Seat("gluteus-medius-front", ORIGIN, "gray-1918-gluteus-medius-minimus", front_spine,
         {"back": 0}, reaches=10),
    Seat("gluteus-medius-back", ORIGIN, "gray-1918-gluteus-medius-minimus", front_spine,
         {"back": 70}),
    # The tubercle of the crest.
    Seat(BAND, ORIGIN, "encyclopaedia-gluteal", crest_tubercle, within=30, reaches=8),
    # The outer lip of the front of the crest, and the front spine; the tract below.
    Seat("tensor-fasciae-latae", ORIGIN, "gray-1918-quoted", front_spine,
         {"outside": -1, "up": -2, "back": -2}, within=35, reaches=5),
    Seat("tensor-fasciae-latae", INSERTION, "gray-1918-quoted", tract, within=12),
    Seat("tensor-fasciae-latae", INSERTION, "gray-1918-quoted", trochanter,
         {"front": 20, "down": 60}),
    # The tract below the greater trochanter, from behind.
    Seat("gluteus-maximus-upper", INSERTION, "gray-1918-quoted", tract, within=12),
    Seat("gluteus-maximus-upper", INSERTION, "gray-1918-quoted", shaft,
         {"back": 5, "outside": 20}),
    # The inner wall of the pelvis, behind the foramen, to the inner face of the trochanter.
    Seat("obturator-internus", ORIGIN, "gray-1918-477", pelvis_outside, {"inside": 5}),
    Seat("obturator-internus", ORIGIN, "gray-1918-477", symphysis, {"back": 45, "outside": 35}),
    Seat("obturator-internus", INSERTION, "gray-1918-477", trochanter_outside, {"inside": 8}),
    Seat("gemelli", ORIGIN, "cruveilhier", sit_bone, {"up": 4, "front": 0}, within=45),
    Seat("gemelli", INSERTION, "cruveilhier", trochanter_outside, {"inside": 8}),
    # The outer border of the tuberosity, to the crest between the trochanters.
    Seat("quadratus-femoris", ORIGIN, "wheeless-quadratus", sit_bone,
         {"outside": 7, "front": 8}, within=30),
    Seat("quadratus-femoris", INSERTION, "wheeless-quadratus", ridge, within=10),
    # Each on its part of the pubis, one below the other; magnus back to the tuberosity.
    Seat("pectineus", ORIGIN, "gray-quoted", symphysis, {"outside": 12, "up": 5}),
    Seat("adductor-longus", ORIGIN, "gray-1918-473", symphysis, {"front": -4}, within=28),
    Seat("adductor-brevis", ORIGIN, "gray-1918-473", symphysis, {"back": 8, "down": 2}, within=40),
    Seat("gracilis", ORIGIN, "gray-online-gracilis", symphysis, {"down": 5, "back": 5}, within=55),
    Seat("adductor-magnus", ORIGIN, "gray-1918-473", lower_edge, within=10),
    Seat("adductor-magnus", ORIGIN, "gray-1918-473", sit_bone, {"down": 5}, reaches=30),
    # The line behind the femur, above one another; magnus down to the tubercle above the condyle.
    Seat("pectineus", INSERTION, "gray-quoted", lesser_trochanter, {"down": 10}, reaches=30),
    Seat("pectineus", INSERTION, "gray-quoted", shaft, {"back": 3, "inside": 3}),
    Seat("adductor-brevis", INSERTION, "gray-1918-473", ridge, within=12),
    Seat("adductor-longus", INSERTION, "gray-1918-473", ridge, within=10),
    Seat("adductor-magnus", INSERTION, "gray-1918-473", ridge, within=10, heights=(-300, 0)),
    Seat("adductor-magnus", INSERTION, "gray-1918-473", inner_condyle, {"up": 0}, reaches=20),
    # The vasti round either side of the shaft, to either border of the kneecap.
    Seat("vastus-medialis", ORIGIN, "gray-1918-471", shaft, {"inside": -1}, heights=(-330, -80)),
    Seat("vastus-lateralis", ORIGIN, "gray-quoted", shaft, {"outside": -1}, heights=(-330, -80)),
    Seat("vastus-medialis", INSERTION, "gray-1918-471", kneecap, {"inside": 8}),
    Seat("vastus-lateralis", INSERTION, "gray-1918-471", kneecap, {"outside": 8}),
    Seat("rectus-femoris", INSERTION, "old-textbook", kneecap, {"up": 10}),
    # The back of the inner condyle; the head of the fibula; the front of the shin's inner face.
    Seat("semimembranosus", INSERTION, "hamstrings-mcminn", shin_top,
         {"back": 12, "inside": 12, "down": 5}, within=40),
    Seat("biceps-femoris", INSERTION, "hamstrings-mcminn", fibula_head, within=12),
    Seat("semitendinosus", INSERTION, "hamstrings-mcminn", shin_front,
         {"inside": 12, "back": 2, "down": 0}, within=45),
    Seat("semitendinosus", INSERTION, "hamstrings-mcminn", calf_bones, {"front": 10, "inside": 10}),
    Seat("gracilis", INSERTION, "gray-online-gracilis", shin_front,
         {"inside": 12, "back": 2}, within=45),
    Seat("gracilis", INSERTION, "gray-online-gracilis", calf_bones, {"front": 10, "inside": 10}),
    # The back of both bones of the calf; above either condyle; all to the back of the heel.
    Seat("soleus", ORIGIN, "gray-1918-483", calf_bones, {"back": -6}),
    Seat("soleus", ORIGIN, "gray-1918-483", calf_bones, {"back": -2}, heights=(-500, 0)),
    Seat("soleus", ORIGIN, "gray-1918-483", fibula_head, reaches=22),
    Seat("gastrocnemius-inner", ORIGIN, "gray-online-gastrocnemius", knee,
         {"back": 5, "inside": 5, "up": 5}, within=35),
    Seat("gastrocnemius-outer", ORIGIN, "gray-online-gastrocnemius", knee,
         {"back": 5, "outside": 15, "up": 5}, within=50),
    *(Seat(name, INSERTION, "gray-1918-483", heel, {"front": -1}, within=12)
      for name in ("soleus", "gastrocnemius-inner", "gastrocnemius-outer")),
)  # fmt: skip

PLANS = {muscle.id: muscle for muscle in (*MUSCLES, *CONTEXT_MUSCLES)}
GLUTEALS = [muscle.id for muscle in MUSCLES if muscle.id.startswith("gluteus")]
MAXIMUS = ("gluteus-maximus-upper", "gluteus-maximus-lower")
ELSEWHERE = {
    *((name, ORIGIN) for name in MAXIMUS),
    *((name, INSERTION) for name in GLUTEALS if name != MAXIMUS[0]),
    ("piriformis", ORIGIN),
    ("piriformis", INSERTION),
    (BAND, INSERTION),
    *((name, ORIGIN) for name in ("semimembranosus", "biceps-femoris", "semitendinosus")),
    ("rectus-femoris", ORIGIN),
}
"""Attachments whose place `test_muscles.py` and `test_context.py` test."""


@pytest.mark.parametrize(
    "seat", SEATS, ids=lambda seat: f"{seat.muscle}-{seat.end}-{seat.landmark.__name__}"
)
def test_an_attachment_lies_where_its_source_puts_it(seat: Seat) -> None:
    prints = footprints() | context_footprints()
    ring = getattr(prints[seat.muscle], seat.end)
    low, high = seat.heights
    ring = ring[(ring[:, 2] > low) & (ring[:, 2] < high)]
    from_it = ring - seat.landmark(ring)
    for way, mm in seat.ways.items():
        assert (from_it @ WAYS[way]).min() >= mm, f"{mm} mm {way} of the {seat.landmark.__name__}"
    far = np.sqrt((from_it**2).sum(1))
    assert far.max() <= seat.within, f"near the {seat.landmark.__name__}"
    assert far.min() <= seat.reaches, f"as far as the {seat.landmark.__name__}"
    assert seat.source in getattr(PLANS[seat.muscle], seat.end).sources


def test_every_attachment_is_held_to_its_source() -> None:
    here = {(seat.muscle, seat.end) for seat in SEATS}
    assert here.isdisjoint(ELSEWHERE)
    assert here | ELSEWHERE == {(name, end) for name in PLANS for end in (ORIGIN, INSERTION)}
