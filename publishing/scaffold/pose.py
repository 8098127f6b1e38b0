"""The pose that the pictures of a new exercise start from: a copy of another's."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from library.placeholders import PLACEHOLDER

from .plan import POSES, ScaffoldError
from .yaml_text import YamlText, quoted, value_of

_TEXTS = ("shows", "explains", "right", "says")
"""What a pose says in words: those of another exercise would not be true."""


def with_a_pose(root: Path, like: str, entries: dict[str, Any]) -> str:
    """Return the exercise whose pose is copied: the one most alike, or one in the same position."""
    position = entries[like].get("position")
    beside = (key for key, entry in entries.items() if entry.get("position") == position)
    for key in (like, *beside, *entries):
        if (root / POSES / f"{key}.yml").is_file():
            return key
    raise ScaffoldError(f"there is no pose to start from in {POSES}: bring one back")


def copied_pose(text: str, name: str) -> str:
    """Return the text of a pose with another id, and all it says in words to be rewritten."""
    yaml_text = YamlText(text)
    edits = [
        yaml_text.replacing(node, quoted(f"{PLACEHOLDER}: {node.value}"))
        for node in _texts(yaml_text.root)
    ]
    own = value_of(yaml_text.root, "id")
    assert own is not None
    return yaml_text.with_edits([*edits, yaml_text.replacing(own, name)])


def _texts(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value in _TEXTS and isinstance(value, yaml.ScalarNode):
                yield value
            else:
                yield from _texts(value)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _texts(item)
