"""An exercise in motion: frames in one SVG, switched by CSS that respects the reader's wishes."""

from __future__ import annotations

from . import picture
from .engine.drawing import Drawing
from .engine.scene import Array
from .engine.svg import document, element
from .tempo import REST, Tempo
from .words import Text

MEDIA = "@media screen and (prefers-reduced-motion: no-preference)"


def moving_document(
    exercise: str,
    size: tuple[int, int],
    text: Text,
    drawings: list[Drawing],
    tempo: Tempo,
    ghost: tuple[Array, ...],
) -> str:
    """Return the animated SVG.

    What is the same in every frame is written once. Standing still (reduced motion, paper, or a
    reader without CSS animation) it shows the start with the end as a dashed ghost.
    """
    all_fills = [picture.fills(d) for d in drawings]
    pieces = [picture.line_pieces(d) for d in drawings]
    all_dots = [picture.dots(d) for d in drawings]
    same_fills = _common(all_fills)
    same_lines = {k: _common([p[k] for p in pieces]) for k in picture.WEIGHTS}
    same_dots = _common(all_dots)

    def frame(i: int, content: str) -> str:
        return element("g", content, class_=f"{exercise}-frame {exercise}-frame-{i}")

    body = [
        picture.panel(*size),
        element("g", picture.ghost(ghost), class_=f"{exercise}-ghost"),
        picture.fill_group(same_fills),
    ]
    for i, fills in enumerate(all_fills):
        body.append(frame(i, picture.fill_group(f for f in fills if f not in same_fills)))
    body.append(picture.line_group(same_lines, same_dots))
    for i, (lines, spots) in enumerate(zip(pieces, all_dots, strict=True)):
        own = {k: [p for p in parts if p not in same_lines[k]] for k, parts in lines.items()}
        body.append(frame(i, picture.line_group(own, (s for s in spots if s not in same_dots))))
    return document(
        f"{exercise}-move",
        size,
        text.title,
        text.description,
        body,
        style(exercise, len(drawings), tempo),
        class_=f"figure move move-{exercise}",
    )


def _common(frames: list[list[str]]) -> list[str]:
    """Return the items that every frame has, in the first frame's order."""
    others = [frozenset(f) for f in frames[1:]]
    return [item for item in frames[0] if all(item in o for o in others)]


def style(exercise: str, count: int, tempo: Tempo) -> str:
    """Return the CSS that shows one frame at a time, all names prefixed by the exercise."""
    total = REST + tempo.out + tempo.shown_hold + tempo.back
    rules = [
        f".{exercise}-frame{{visibility:hidden}}.{exercise}-frame-0{{visibility:visible}}",
        MEDIA + "{",
        f".{exercise}-ghost{{visibility:hidden}}",
        f".{exercise}-frame{{animation:{exercise}-frame-0 {total:g}s step-end infinite}}",
        f".move-{exercise}.is-paused .{exercise}-frame{{animation-play-state:paused}}",
    ]
    moves = count - 1
    for i in range(count):
        spans = _spans(i, moves, tempo, total)
        stops = [] if spans[0][0] == 0 else ["0%{visibility:hidden}"]
        for begin, finish in spans:
            stops.append(f"{begin:.2f}%{{visibility:visible}}")
            if finish < 100:
                stops.append(f"{finish:.2f}%{{visibility:hidden}}")
        rules.append(f"@keyframes {exercise}-frame-{i}{{{''.join(stops)}}}")
        if i:
            rules.append(f".{exercise}-frame-{i}{{animation-name:{exercise}-frame-{i}}}")
    return "".join(rules) + "}"


def _spans(i: int, moves: int, tempo: Tempo, total: float) -> list[tuple[float, float]]:
    """Return when frame `i` is seen, in per cent of one repetition.

    The repetition begins in the middle of the pause at the start, so that the first frame has
    two short spans and a paused picture begins at rest.
    """
    rest = REST / 2
    step_out, step_back = tempo.out / moves, tempo.back / moves
    top = rest + tempo.out
    down = top + tempo.shown_hold
    going = (rest + (i - 0.5) * step_out, rest + (i + 0.5) * step_out)
    coming = (down + (moves - i - 0.5) * step_back, down + (moves - i + 0.5) * step_back)
    if i == 0:
        spans = [(0.0, going[1]), (coming[0], total)]
    elif i == moves:
        spans = [(going[0], coming[1])]
    else:
        spans = [going, coming]
    return [(100 * a / total, 100 * b / total) for a, b in spans]
