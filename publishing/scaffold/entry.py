"""The entry of a new exercise, in its place in the data file."""

from __future__ import annotations

from typing import Any

import yaml

from library.placeholders import PLACEHOLDER
from library.yaml_source import read_text

from ..filling import fill
from .plan import DATA, Plan, ScaffoldError
from .yaml_text import Edit, YamlText, quoted, value_of


def with_entry(text: str, data: dict[str, Any], plan: Plan) -> str:
    """Return the data file with an entry, its rung and the edge that leads to it."""
    yaml_text = YamlText(text)
    nodes = dict(
        zip([e["id"] for e in data["exercises"]], _list_of(yaml_text, "exercises"), strict=True)
    )
    like = next(entry for entry in data["exercises"] if entry["id"] == plan.like)
    entry = fill(
        "exercise.yml.j2",
        id=plan.wish.id,
        code=plan.code,
        name=quoted(plan.wish.name),
        position=like.get("position", PLACEHOLDER),
        faults=[fault["id"] for fault in like.get("faults", ()) if "id" in fault] or [PLACEHOLDER],
        next=plan.above,
    )
    beside = nodes[plan.below or plan.above]
    start = yaml_text.after(beside)
    edits = [Edit(start, start, f"\n{entry}\n")]
    ladder = next(
        node
        for one, node in zip(data["ladders"], _list_of(yaml_text, "ladders"), strict=True)
        if one["id"] == plan.ladder
    )
    rungs = value_of(ladder, "rungs")
    assert isinstance(rungs, yaml.SequenceNode)
    edits.append(yaml_text.added_to(rungs, plan.wish.id, plan.place))
    if plan.below:
        edits.append(_edge(yaml_text, nodes[plan.below], plan.wish.id))
    new = yaml_text.with_edits(edits)
    _nothing_else_changed(data, new, plan)
    return new


def _list_of(text: YamlText, key: str) -> list[yaml.Node]:
    node = value_of(text.root, key)
    assert isinstance(node, yaml.SequenceNode)
    return list(node.value)


def _edge(text: YamlText, entry: yaml.Node, to: str) -> Edit:
    """Return the edit that lets an entry progress to another, by rules that are to be filled in."""
    edge = "\n".join(
        [
            f"exercise: {to}",
            *(f"{key}: {PLACEHOLDER}" for key in ("kind", "when", "step_back_when")),
        ]
    )
    edges = value_of(entry, "progresses_to")
    if isinstance(edges, yaml.SequenceNode) and edges.value and not edges.flow_style:
        return text.added_to(edges, edge, len(edges.value))
    if edges is not None:
        raise ScaffoldError(
            f"{DATA}:{edges.start_mark.line + 1}: progresses_to: write each on lines of its own, "
            "with '- ' in front, so that another can be added"
        )
    before = value_of(entry, "start_if") or entry
    indent = " " * entry.start_mark.column
    lines = edge.replace("\n", f"\n{indent}    ")
    start = text.after(before)
    return Edit(start, start, f"{indent}progresses_to:\n{indent}  - {lines}\n")


def _nothing_else_changed(before: dict[str, Any], text: str, plan: Plan) -> None:
    """Raise when a data file says something else than it did, but for the new exercise."""
    after = read_text(text, DATA.name).data
    new = plan.wish.id
    kept = [
        {
            **entry,
            "progresses_to": [
                edge for edge in entry.get("progresses_to", ()) if edge.get("exercise") != new
            ],
        }
        for entry in after["exercises"]
        if entry["id"] != new
    ]
    rungs = [[rung for rung in ladder["rungs"] if rung != new] for ladder in after["ladders"]]
    if kept != [
        {**e, "progresses_to": e.get("progresses_to", [])} for e in before["exercises"]
    ] or (rungs != [ladder["rungs"] for ladder in before["ladders"]]):
        raise ScaffoldError(
            f"{DATA} is written in a way that nothing can be added to by itself: copy the complete "
            "entry of CONTRIBUTING.md instead"
        )
