"""The muscles round the gluteals: where they are fixed, and that they keep to the room left."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.spatial import cKDTree  # type: ignore[import-untyped]

from illustrations.anatomy import context_muscles, plate_context
from illustrations.anatomy.bones import Mesh, load_bones
from illustrations.anatomy.context_plan import CONTEXT_MUSCLES, CONTEXT_SOURCES, GROUPS
from illustrations.anatomy.every_plate import PLATES
from illustrations.anatomy.following import BONES_MET, STAYS, into_bone, volume
from illustrations.anatomy.grown import grown_from
from illustrations.anatomy.joints import inside
from illustrations.anatomy.leg import STANDING, HipPose, Leg, place_bones
from illustrations.anatomy.muscle_plan import BAND, Muscle
from illustrations.anatomy.muscles import muscle_mesh, muscle_meshes
from illustrations.anatomy.plate_figures import described
from illustrations.anatomy.plate_parts import BONE, MUSCLE
from illustrations.engine.scene import Array
from illustrations.human.body import load_body
from illustrations.human.skeleton import place
from library import Library
from tests.illustrations.held_vectors import leg_in
from tests.illustrations.surfaces import closed, dense, depth, shared, standing_bones

BELLIES = [belly for bellies in GROUPS.values() for belly in bellies]
POSES = (
    HipPose(flexion=90, abduction=10, knee_flexion=90),
    HipPose(flexion=5, knee_flexion=110),
)
# Where bellies lay farthest within gluteals before they were kept under them: 36 ml of adductor
# magnus in gluteus maximus, 10.9 of quadratus femoris, 8.2 of rectus femoris in gluteus medius.
WORST = (
    ("banded-squat", 8),
    ("split-squat", 8),
    ("clam", 8),
    ("standing-band-abduction", 8),
)
SHARED = {"adductor-magnus": 4.0, "biceps-femoris": 3.0, "rectus-femoris": 2.5}
ELSE_SHARED = 1.5
"""ml that a belly may share with a gluteal in these poses. The most is where there is no room."""
DEEPEST = 1.0
"""mm that a point of a belly may lie in a bone or in a gluteal."""


def test_the_committed_ones_were_grown_from_the_plan_bones_and_gluteals_that_are_there() -> None:
    assert grown_from(context_muscles.CONTEXT_FILE) == context_muscles.made_of(), (
        "illustrations/anatomy/data/context.npz is out of date: grow it again, as "
        "illustrations/anatomy/grow_context.py says"
    )


@pytest.mark.parametrize("muscle", CONTEXT_MUSCLES, ids=lambda muscle: muscle.id)
def test_every_footprint_lies_on_its_bone(muscle: Muscle) -> None:
    print_ = context_muscles.context_footprints()[muscle.id]
    for bone, ring in (
        (print_.origin_bone, print_.origin),
        (print_.insertion_bone, print_.insertion),
    ):
        skin = dense(standing_bones()[bone], ring, 20)
        assert cKDTree(skin).query(ring)[0].max() < 2.0, bone


def test_every_attachment_says_who_saw_it() -> None:
    assert {muscle.whole for muscle in CONTEXT_MUSCLES} == set(BELLIES)
    for muscle in CONTEXT_MUSCLES:
        for area in (muscle.origin, muscle.insertion):
            assert area.sources
            assert set(area.sources) <= set(CONTEXT_SOURCES), muscle.id


@pytest.mark.parametrize("belly", BELLIES)
def test_every_surface_is_closed(belly: str) -> None:
    assert closed(context_muscles.context_meshes()[belly])


@pytest.mark.parametrize("belly", BELLIES)
def test_none_goes_into_a_bone_or_a_gluteal(belly: str) -> None:
    """By the nearest face: the kneecap and the band are thinner than what that can tell."""
    points = context_muscles.context_meshes()[belly].vertices
    depths = {bone: into_bone(points, bone, STANDING)[0] for bone in BONES_MET}
    depths |= {
        name: depth(points, mesh) for name, mesh in muscle_meshes(bellies=True).items()
        if name != BAND
    }  # fmt: skip
    for name, deep in depths.items():
        assert deep.max() < DEEPEST, name


@pytest.mark.parametrize(
    ("outer", "axis", "bellies"),
    [
        (BAND, 0, list(GROUPS["quadriceps"])),
        ("gluteus-maximus", 1, [belly for belly in BELLIES if belly not in GROUPS["quadriceps"]]),
    ],
)
def test_none_comes_out_at_the_side_of_the_band_or_behind_maximus(
    outer: str, axis: int, bellies: list[str]
) -> None:
    """Where the outer one covers a belly, by 3 mm all round, the belly is the inner one."""
    across = [k for k in range(3) if k != axis]
    every = columns(muscle_meshes(bellies=True)[outer], across, axis)
    farthest = {
        (a, b): far for (a, b), far in every.items()
        if all((a + i, b + j) in every for i in (-1, 0, 1) for j in (-1, 0, 1))
    }  # fmt: skip
    for belly in bellies:
        points = context_muscles.context_meshes()[belly].vertices
        beyond = [
            point[axis] - farthest[square]
            for point, square in zip(points, squares(points, across), strict=True)
            if square in farthest
        ]
        assert max(beyond, default=0.0) < DEEPEST, belly


def squares(points: Array, across: list[int]) -> list[tuple[int, int]]:
    """Return the square of 3 mm that each point lies in, seen along the third axis."""
    return [(a, b) for a, b in np.floor(points[:, across] / 3.0).astype(int).tolist()]


def columns(mesh: Mesh, across: list[int], axis: int) -> dict[tuple[int, int], float]:
    """Return for each such square how far a surface reaches along the third axis."""
    points = dense(mesh, mesh.vertices)
    out: dict[tuple[int, int], float] = {}
    for point, square in zip(points, squares(points, across), strict=True):
        out[square] = max(out.get(square, -np.inf), float(point[axis]))
    return out


@pytest.mark.parametrize("pose", POSES, ids=str)
@pytest.mark.parametrize("belly", BELLIES)
def test_a_belly_follows_the_leg_with_its_volume_and_out_of_bones(
    belly: str, pose: HipPose
) -> None:
    """It may go as far into a bone as the gluteals may (`test_muscles.py`)."""
    mesh = context_muscles.context_mesh(belly, pose)
    still = context_muscles.context_mesh(belly, STANDING)
    holds = [volume(one.vertices, one.faces) for one in (mesh, still)]
    assert holds[0] == pytest.approx(holds[1], rel=0.05)
    for bone in BONES_MET:
        deep = into_bone(mesh.vertices, bone, pose)[0]
        assert np.percentile(deep, 99) < 1.0, bone
        assert deep.max() < 4.0, bone


@pytest.mark.parametrize(("exercise", "station"), WORST)
def test_a_belly_stays_under_the_gluteals_that_it_lies_under(exercise: str, station: int) -> None:
    """And holds what it held, so that it is not only cut down. Piriformis lies beside, not over."""
    leg = leg_in(exercise, station)
    still = Leg(np.eye(3), np.eye(3), leg.thigh_size, leg.shin_size)
    for belly, gluteals in context_muscles.UNDER.items():
        mesh, first = (context_muscles.context_mesh(belly, one) for one in (leg, still))
        holds = [volume(one.vertices, one.faces) for one in (mesh, first)]
        assert holds[0] == pytest.approx(holds[1], rel=0.05), belly
        for gluteal in set(gluteals) - {"piriformis", "gluteus-minimus"}:
            both = shared(mesh, muscle_mesh(gluteal, leg), 3.0)
            assert both <= SHARED.get(belly, ELSE_SHARED), f"{belly}: {both:.1f} ml in {gluteal}"


@pytest.mark.parametrize("muscle", CONTEXT_MUSCLES, ids=lambda muscle: muscle.id)
def test_fibres_begin_and_end_with_their_bones_in_a_drawn_body(muscle: Muscle) -> None:
    body = load_body("male")
    angles = {"left_hip.flexion": 70.0, "left_hip.abduction": 10.0, "left_knee.flexion": 80.0}
    placed = place(
        body, angles | {"left_ankle.flexion": 20.0}, np.eye(3), np.array([0.0, 0.0, 0.9])
    )
    there = inside(body, placed)
    leg = there.legs["left"]
    assert leg.foot is not None
    ways = place_bones(leg) | {"pelvis": STAYS, "left_foot": leg.foot}
    whole = context_muscles.context_fibres(muscle.whole, STANDING)
    moved = context_muscles.context_fibres(muscle.whole, leg)
    first = sum(m.fibres for m in CONTEXT_MUSCLES[: CONTEXT_MUSCLES.index(muscle)]
                if m.whole == muscle.whole)  # fmt: skip
    for before, after in list(zip(whole, moved, strict=True))[first : first + muscle.fibres]:
        for end, area in ((0, muscle.origin), (-1, muscle.insertion)):
            there_ = ways[area.bone].carry(before[end])
            assert np.sqrt(((there_ - after[end]) ** 2).sum()) < 2.0, area.bone


def test_hamstrings_begin_on_the_two_facets_of_the_sit_bone_side_by_side() -> None:
    """Martin 1968: semimembranosus on the outer one, the other two together on the inner one."""
    prints = context_muscles.context_footprints()
    outer = prints["semimembranosus"].origin
    inner = [prints[name].origin for name in ("biceps-femoris", "semitendinosus")]
    assert outer[:, 0].min() > max(ring[:, 0].max() for ring in inner)
    for ring in (outer, *inner):
        assert ((ring[:, 2] > -50) & (ring[:, 2] < -34)).all(), "its upper part"
        assert (ring[:, 1] > 40).all(), "its back"


def test_the_quadriceps_reaches_the_kneecap_and_rectus_femoris_the_lower_point_of_the_ilium() -> (
    None
):
    meshes = context_muscles.context_meshes()
    bone = load_bones()["left_patella"]
    kneecap = cKDTree(dense(bone, bone.vertices))
    for name in GROUPS["quadriceps"]:
        assert kneecap.query(meshes[name].vertices)[0].min() < 2, name
    lower_point = np.array([99.0, -37.0, 36.0])
    assert cKDTree(meshes["rectus-femoris"].vertices).query(lower_point)[0] < 6


def test_names_are_those_of_the_data(library: Library) -> None:
    for group, (name, plainly) in plate_context.SAID.items():
        muscle = library.muscles[group]
        assert (muscle.name, muscle.plain_name.lower()) == (name, plainly)


def test_they_recede_behind_every_muscle_in_its_own_colours_and_stand_out_from_bone() -> None:
    plain = grey(plate_context.CONTEXT.light)
    assert all(plain > grey(tones.light) + 15 for m, tones in MUSCLE.items() if m != BAND)
    assert plain < grey(BONE.light) - 8


def grey(colour: str) -> float:
    """Return how light a colour is without its hue, 0 to 255."""
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("view", ["side", "back", "front"])
def test_the_overview_shows_and_says_the_muscles_of_the_thigh_from_every_side(view: str) -> None:
    plate = next(plate for plate in PLATES if plate.id == f"muscles-{view}")
    said = described(plate)
    assert "Paler, for context: " in said
    for group in plate.context:
        name, plainly = plate_context.SAID[group]
        assert f"{name.lower()}, {plainly}" in said
    assert {name.part for name in plate.names} & set(BELLIES)
