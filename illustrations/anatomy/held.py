"""How each exercise holds and moves the legs, as one small file: the hip in 3D takes these poses.

Of every exercise with a main muscle that the hip in 3D holds, at its start, its end and at even
shares of the way from one to the other: how the pelvis is turned in the room, the turn of each
thigh against it and of each shin against the thigh, and how far the hip is bent, out to the side
and turned in. Where something follows the end, as the second foot a step, there are as many
stations again. On the way the joints go as in the pictures of the movement, whose contacts hold: a
straight turn from start to end would take who stands up from a chair 38 degrees elsewhere.
`sheet/core/held.ts` lays bones and muscles into them, `macros/strips.py` reads the hip.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
from scipy.spatial.transform import Rotation, Slerp  # type: ignore[import-untyped]

from ..engine.scene import Array
from ..inputs import held_digest
from ..library import entry_of
from ..pose_files import POSES, load_exercise
from ..solving import positions
from ..tempo import REST
from .joints import inside, neutral
from .leg import Leg
from .muscle_plan import BAND, WHOLES
from .work_figures import HELPING, MAIN, roles
from .work_spec import WORKS

FILE = Path("docs/anatomy/poses.json")
REPAIR = "run `make figures` and commit the result"
DIGITS = 3
"""Of radians, and of sizes: less than half a millimetre at the foot."""
PULLS_ON_BAND = "tensor-fasciae-latae"
"""The muscle with which the band is shown, whose end it is."""
STATIONS = 9
"""Poses of a movement from start to end, both included; of one of two parts, of each of them."""


def opened() -> tuple[str, ...]:
    """Return the exercises that the hip in 3D takes, as `work_spec.py` lists them."""
    return tuple(name for name in WORKS if MAIN in _in_3d(name).values())


def _in_3d(exercise: str) -> dict[str, str]:
    """Return the working muscles of an exercise that the hip in 3D holds, main ones first."""
    held_there = {whole.id for whole in WHOLES}
    return {name: role for name, role in roles(exercise).items() if name in held_there}


def problems() -> Iterator[str]:
    """Yield a line where the file is missing, or an exercise in it is older than its pose."""
    if not FILE.is_file():
        yield f"{FILE}: missing; {REPAIR}"
        return
    old = stale()
    if old:
        yield f"{FILE}: older than the poses of {', '.join(old)}; {REPAIR}"


def stale() -> list[str]:
    """Return the exercises whose entry is missing or old, and those that are no more."""
    kept = _kept()
    return [
        *(name for name in opened() if kept.get(name, {}).get("made_of") != made_of(name)),
        *(name for name in kept if name not in opened()),
    ]


def made_of(exercise: str) -> str:
    """Return the digest of what the entry of an exercise is made of."""
    own = neutral("left")
    joints = np.round(np.concatenate([own.hip, own.knee, own.ankle, own.thigh.ravel()]), 2)
    work = WORKS[exercise]
    seen = (work.azimuth, work.elevation)
    of_exercise = (work.legs, seen, _in_3d(exercise), entry_of(exercise).tempo)
    return held_digest(exercise, repr((joints.tolist(), *of_exercise)))[:16]


def write() -> list[Path]:
    """Write the entries that are out of date; return the paths written."""
    old = stale()
    if not old:
        return []
    kept = _kept()
    entries = {name: kept[name] for name in opened() if name in kept and name not in old}
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        names = [name for name in old if name in opened()]
        entries |= dict(zip(names, pool.map(entry, names), strict=True))
    FILE.write_text(_text(entries), encoding="utf-8", newline="\n")
    return [FILE]


def entry(exercise: str) -> dict[str, Any]:
    """Return how an exercise is held and moves, or raise PoseError.

    main, helping: its muscles of the model. beside: what is shown with them. seconds: of a
    repetition as its movement is shown, the rest before it, the way to the last station, the
    hold, the way back. follows: what comes after the end, in words, or nothing. view: from
    where its pictures of what works look, in degrees (`engine/camera.py`). sizes: how much
    longer thigh and shin are than the model's. pelvis: its turns in the room, axes times angles
    in radians (3,), and way: each leg as `held` tells it, both at the stations; once if it
    stays.
    """
    spec = load_exercise(POSES / "exercises" / f"{exercise}.yml")
    places = positions(spec.model_copy(update={"faults": ()}))
    within = [inside(now.body, now.placed) for now in places.frames]
    legs = [now.legs for now in within]
    tempo, works, work = entry_of(exercise).tempo, _in_3d(exercise), WORKS[exercise]
    stations = STATIONS
    if spec.follows is not None:
        tempo, stations = tempo.of_two(), 2 * STATIONS - 1
    return {
        "made_of": made_of(exercise),
        "legs": list(work.legs),
        MAIN: [name for name, role in works.items() if role == MAIN],
        HELPING: [name for name, role in works.items() if role == HELPING],
        "beside": [BAND] if PULLS_ON_BAND in works else [],
        "seconds": [REST, tempo.out, tempo.shown_hold, tempo.back],
        "follows": spec.follows.shows if spec.follows else "",
        "view": [
            spec.view.azimuth if work.azimuth is None else work.azimuth,
            spec.view.elevation if work.elevation is None else work.elevation,
        ],
        "sizes": _rounded([legs[0]["left"].thigh_size, legs[0]["left"].shin_size]),
        "pelvis": pelvis_turns([now.pelvis.turn for now in within], stations),
        "way": {side: held([now[side] for now in legs], stations) for side in ("left", "right")},
    }


def held(way: Sequence[Leg], count: int = STATIONS) -> list[dict[str, Any]]:
    """Return how a leg is held against the pelvis at so many stations of its way.

    It is told as a left leg, a right one mirrored. thigh, bend: axes times angles in radians (3,).
    hip: degrees bent, out to the side, and turned in.
    """
    stations = [
        {"thigh": _turn(leg.thigh), "bend": _turn(leg.bend), "hip": hip_of(leg)}
        for leg in _at_stations(way, count)
    ]
    return stations[:1] if all(one == stations[0] for one in stations) else stations


def pelvis_turns(way: Sequence[Array], count: int) -> list[list[float]]:
    """Return the turns (3, 3) of a pelvis as axes times angles (3,), at so many stations.

    Each is told as the nearest to the one before it, so that what lies between two is their mean.
    """
    out: list[Array] = []
    for turn in _turns_at(way, count):
        told = Rotation.from_matrix(turn).as_rotvec()
        angle = float(np.sqrt((told**2).sum()))
        if out and angle > 0:
            other = told * (1 - 2 * np.pi / angle)
            if ((other - out[-1]) ** 2).sum() < ((told - out[-1]) ** 2).sum():
                told = other
        out.append(told)
    stations = [_rounded(one) for one in out]
    return stations[:1] if all(one == stations[0] for one in stations) else stations


def _turns_at(way: Sequence[Array], count: int) -> Array:
    """Return turns (n, 3, 3) at even shares of a way, each on between the two nearest of it."""
    at, wanted = np.linspace(0, 1, len(way)), np.linspace(0, 1, count)
    out: Array = Slerp(at, Rotation.from_matrix(np.stack(way)))(wanted).as_matrix()
    return out


def _at_stations(way: Sequence[Leg], count: int) -> list[Leg]:
    """Return a leg at even shares of its way."""
    thighs, bends = (
        _turns_at(turns, count) for turns in ([leg.thigh for leg in way], [leg.bend for leg in way])
    )
    return [
        Leg(thigh, thigh @ bend, way[0].thigh_size, way[0].shin_size)
        for thigh, bend in zip(thighs, bends, strict=True)
    ]


def hip_of(leg: Leg) -> list[int]:
    """Return how far the hip of a drawn body is bent, out to the side and turned in, in degrees.

    Whole ones, about the axes of the simulator's hip: to the side, then the thigh's own forwards,
    then the one along it.
    """
    turn = leg.thigh @ neutral("left").thigh.T
    x, y, z = turn @ np.array([0.0, 0.0, -1.0])
    angles = (np.arctan2(-y, -z), np.arcsin(x), np.arctan2(turn[0, 1], turn[0, 0]))
    return [round(float(np.degrees(angle))) for angle in angles]


def _turn(matrix: Array) -> list[float]:
    return _rounded(Rotation.from_matrix(matrix).as_rotvec())


def _rounded(numbers: Iterable[float]) -> list[float]:
    return [round(float(number), DIGITS) + 0.0 for number in numbers]


def _kept() -> dict[str, Any]:
    if not FILE.is_file():
        return {}
    kept: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    return kept


def _text(entries: dict[str, Any]) -> str:
    """Return the file: a line an exercise, so that a change of one is seen as such."""
    lines = (
        f"{json.dumps(name)}:{json.dumps(entries[name], separators=(',', ':'))}"
        for name in opened()
        if name in entries
    )
    return "{" + ",\n".join(lines) + "}\n"
