"""The map of the ladders: where a drawing puts everything, and that it says what the data say."""

from __future__ import annotations

import re
from itertools import pairwise

from macros.ladder_map import ladder_map
from macros.layered import GAP, Edge, arranged
from macros.site import Site

WIDTH = 100.0


def widths(*rows: str) -> dict[str, float]:
    return dict.fromkeys("".join(rows), WIDTH)


def crossings(at: dict[str, float], edges: list[Edge]) -> int:
    """Return how many pairs of edges between the same two rows cross."""
    return sum(
        (at[a] - at[c]) * (at[b] - at[d]) < 0
        for i, (a, b) in enumerate(edges)
        for c, d in edges[i + 1 :]
    )


def test_names_of_a_row_never_meet_and_stay_inside() -> None:
    rows = ["abcd", "efg", "h"]
    edges = [(one, "h") for one in "efg"] + [(one, "e") for one in "abcd"]
    placed = arranged([*rows], edges, widths(*rows))
    for row in rows:
        middles = sorted(placed.at[name] for name in row)
        assert all(right - left >= WIDTH + GAP - 0.01 for left, right in pairwise(middles))
        assert middles[0] >= WIDTH / 2
        assert middles[-1] <= placed.width - WIDTH / 2


def test_rows_are_put_in_the_order_in_which_nothing_crosses() -> None:
    edges = [("a", "f"), ("b", "e"), ("c", "d")]
    assert crossings({"a": 0, "b": 1, "c": 2, "d": 0, "e": 1, "f": 2}, edges) == 3
    placed = arranged(["abc", "def"], edges, widths("abc", "def"))
    assert crossings(dict(placed.at), edges) == 0


def test_a_way_over_several_rows_passes_beside_what_stands_there_and_runs_straight() -> None:
    rows = ["a", "bc", "de", "f"]
    edges = [("a", "f"), ("a", "b"), ("b", "d"), ("a", "c"), ("c", "e"), ("d", "f")]
    placed = arranged([*rows], edges, widths(*rows))
    way = placed.ways["a", "f"]
    assert len(way) == 2
    for x, row in zip(way, rows[1:3], strict=True):
        assert all(abs(placed.at[name] - x) >= WIDTH / 2 + GAP - 0.01 for name in row)
    assert abs(way[0] - way[1]) < WIDTH / 4
    assert placed.ways["a", "b"] == ()


def test_it_uses_the_width_that_it_may(site: Site) -> None:
    assert arranged(["ab"], [], widths("ab"), 500).width == 500
    assert arranged(["ab"], [], widths("ab")).width == 2 * WIDTH + 3 * GAP


def test_every_exercise_is_a_link_and_every_way_on_an_arrow(site: Site) -> None:
    text = ladder_map(site)
    drawing = text.partition("<svg")[2].partition("</svg>")[0]
    exercises = site.library.exercises
    links = re.findall(r'<a href="\.\./\.\./exercises/([^/]+)/"', drawing)
    assert sorted(links) == sorted(exercises)
    edges = [(e.id, up.exercise) for e in exercises.values() for up in e.progresses_to]
    assert drawing.count("<path class=") == len(edges)
    on_ladders = {pair for one in site.library.ladders.values() for pair in pairwise(one.rungs)}
    assert drawing.count("map-other") == len(set(edges) - on_ladders)
    for ladder in site.library.ladders.values():
        assert ladder.name in " ".join(re.findall(r">([^<]+)</tspan>", drawing))


def test_the_same_is_said_in_words(site: Site) -> None:
    words = ladder_map(site).partition("## Ladder by ladder")[2]
    for ladder in site.library.ladders.values():
        names = [site.library.exercises[rung].name for rung in ladder.rungs]
        line = next(line for line in words.splitlines() if line.startswith(f"- **[{ladder.name}]"))
        assert re.findall(r"\[([^\]]+)\]", line)[1:] == names
    on_ladders = {pair for one in site.library.ladders.values() for pair in pairwise(one.rungs)}
    for exercise in site.library.exercises.values():
        for edge in exercise.progresses_to:
            other = words.partition("## Other ways on")[2]
            said = f"- [{exercise.name}](/exercises/{exercise.id}.md): " in other
            assert said or (exercise.id, edge.exercise) in on_ladders
