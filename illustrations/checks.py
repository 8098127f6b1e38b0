"""Pictures obey their own text: the checks of a pose file, and nothing goes through anything."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from . import passing
from .engine.scene import Mesh
from .human.props import moving_props
from .measures import MEASURES, Moment, problem_of
from .pose_schema import Check, Exercise, Fault
from .solving import Positions

ROUNDING = 0.5  # degrees or millimetres outside its bounds that a value may lie


def problems(exercise: Exercise, places: Positions, fixed: Sequence[Mesh]) -> list[str]:
    """Return one line for everything in an exercise's pictures that its text does not allow.

    fixed: the props that stay where they are.
    """
    file = f"{exercise.id}.yml"
    out = [f"{file}: {line}" for line in unknown(exercise)]
    if out:
        return out
    pictures = _pictures(exercise, places)
    for check in exercise.checks:
        shown = {n: at for n, at in pictures.items() if n in check.at or _on_the_way(n, check)}
        out += [f"{file}: {line}" for line in _broken(check, shown)]
    for fault in exercise.faults:
        out += [f"{file}: {line}" for line in _too_like(exercise, fault, pictures)]
    return out + [f"{file}: {line}" for line in _through(places, pictures, fixed)]


def _on_the_way(name: str, check: Check) -> bool:
    """Return whether a picture is one on the way and the check holds there."""
    return name.startswith("way ") and "way" in check.at


def _through(
    places: Positions, pictures: dict[str, Moment], fixed: Sequence[Mesh]
) -> Iterator[str]:
    """Yield one line for each two things that go through each other."""
    found: dict[tuple[str, str], list[tuple[float, str]]] = {}
    for name, at in pictures.items():
        solid = [*fixed, *moving_props(at.props, at.now, at.keys, at.slip)]
        for p in passing.in_a_picture(at.now, at.props, at.keys, solid, at.slip):
            found.setdefault((p.what, p.through), []).append((p.deep, name))
    for i, (a, b) in enumerate(zip(places.frames, places.frames[1:], strict=False), 1):
        for p in passing.on_the_way(a, b, places.props, places.keys):
            found.setdefault((p.what, p.through), []).append((p.deep, f"between {i} and {i + 1}"))
    for (what, through), where in found.items():
        yield (
            f"{', '.join(name for _, name in where)}: the {what} goes through the {through} "
            f"(by {1000 * max(where)[0]:.0f} mm at most); move it clear"
        )


def unknown(exercise: Exercise) -> Iterator[str]:
    """Yield what a pose file's checks name that there is not."""
    known = {check.id: check for check in exercise.checks}
    for check in exercise.checks:
        for of in check.of:
            if said := problem_of(check.measure, of):
                yield f"check {check.id}: {said}"
        if check.least is None and check.most is None:
            yield f"check {check.id}: say `least`, `most` or both"
    for fault in exercise.faults:
        if fault.breaks.check not in known:
            there = ", ".join(known) or "none"
            yield f"fault {fault.id}: breaks no check {fault.breaks.check}; there are: {there}"
        elif fault.base not in known[fault.breaks.check].at:
            yield (
                f"fault {fault.id}: the check {fault.breaks.check} that it breaks is not made at "
                f"its own moment, {fault.base}; add that to the check's `at`"
            )


def _pictures(exercise: Exercise, places: Positions) -> dict[str, Moment]:
    """Return every picture by its name: start, end, `way 3`, `fault knees-fall-in`."""
    out = {
        name: Moment(now, places.props, places.keys)
        for name, now in (("start", places.start), ("end", places.end))
    }
    last = len(places.frames) if exercise.follows is not None else -1
    for i, now in enumerate(places.frames[1:last], 2):
        out[f"way {i}"] = Moment(now, places.props, places.keys)
    for fault in exercise.faults:
        now, slip = places.faults[fault.id], fault.band_slips
        out[f"fault {fault.id}"] = Moment(now, places.props, places.keys, slip)
    return out


def outside(check: Check, value: float) -> float:
    """Return how far a value lies outside a check's bounds; 0 or less inside them."""
    low = float("-inf") if check.least is None else check.least - value
    high = float("-inf") if check.most is None else value - check.most
    return max(low, high)


def _bounds(check: Check) -> str:
    """Return a check's bounds in words."""
    if check.least is None:
        return f"at most {check.most:g}"
    if check.most is None:
        return f"at least {check.least:g}"
    return f"{check.least:g} to {check.most:g}"


def _broken(check: Check, shown: dict[str, Moment]) -> Iterator[str]:
    """Yield a line for each thing that right pictures do otherwise than their text says."""
    measure = MEASURES[check.measure]
    for of in check.of:
        values = {name: measure.value(at, of) for name, at in shown.items()}
        wrong = {name: v for name, v in values.items() if outside(check, v) > ROUNDING}
        if wrong:
            worst = max(wrong.values(), key=lambda v: outside(check, v))
            yield (
                f"{', '.join(wrong)}: the text says “{check.says}” ({check.id}), and here "
                f"{measure.means.format(of=of.replace('_', ' '))} by {worst:.0f} {measure.unit}, "
                f"not {_bounds(check)}; change the joints or the contacts"
            )


def _too_like(exercise: Exercise, fault: Fault, pictures: dict[str, Moment]) -> Iterator[str]:
    """Yield a line when a fault's picture shows its fault less than it says."""
    check = next(c for c in exercise.checks if c.id == fault.breaks.check)
    measure, at = MEASURES[check.measure], pictures[f"fault {fault.id}"]
    shown = max(outside(check, measure.value(at, of)) for of in check.of)
    if shown < fault.breaks.by:
        values = ", ".join(f"{of} {measure.value(at, of):.0f}" for of in check.of)
        yield (
            f"fault {fault.id} is too like the right picture: it should lie {fault.breaks.by:g} "
            f"{measure.unit} outside “{check.says}” ({_bounds(check)}), and lies {shown:.0f} "
            f"outside ({values}); show it more plainly"
        )
