"""The templates of what publishing writes itself: the worker, and the page of a failed build."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

_ENVIRONMENT = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=select_autoescape(enabled_extensions=("html.j2",)),
    undefined=StrictUndefined,
)


def fill(template: str, **values: Any) -> str:
    """Return a template filled with values, which are escaped in HTML and nowhere else.

    Args:
        template: Its file name below `templates/`, such as `sw.js.j2`.
        values: What it names; `UndefinedError` when it names something else.
    """
    return _ENVIRONMENT.get_template(template).render(**values)
