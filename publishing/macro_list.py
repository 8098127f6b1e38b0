"""The list of macros in HACKING.md: what a page may call, with which arguments."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from inspect import Parameter, cleandoc, signature

from macros import MACROS, OF_THE_PAGE

START = "<!-- The macros, written by `make generate` from their docstrings -->"
END = "<!-- The end of the macros -->"

_STARS: dict[object, str] = {Parameter.VAR_POSITIONAL: "*", Parameter.VAR_KEYWORD: "**"}
_ARGUMENT = re.compile(r"^    (?P<name>\w+): (?P<says>.*(?:\n      +.*)*)", re.MULTILINE)


def with_macros(text: str) -> str:
    """Return a Markdown text with the list of macros between its two marks.

    Raises:
        ValueError: When the text has not both marks, or a docstring not every argument.
    """
    before, start, rest = text.partition(START)
    _, end, after = rest.partition(END)
    if not (start and end):
        raise ValueError(f"bring back the lines {START!r} and {END!r}, in this order")
    return "\n".join((before + start, "", *_rows(), "", end + after))


def _rows() -> Iterator[str]:
    yield "| Macro | Writes | Arguments |"
    yield "|---|---|---|"
    for name, function in sorted(MACROS.items()):
        given = 2 if name in OF_THE_PAGE else 1
        taken = list(signature(function).parameters.values())[given:]
        call = f"`{name}({', '.join(map(_written, taken))})`"
        says, _, _ = cleandoc(function.__doc__ or "").partition("\n\n")
        described = _arguments(function)
        for one in taken:
            if one.name not in described:
                raise ValueError(f"{name}: say in its docstring, under Args, what {one.name!r} is")
        arguments = (f"`{one.name}`: {described[one.name]}" for one in taken)
        yield f"| {call} | {_line(says.removeprefix('Return '))} | {'<br>'.join(arguments)} |"


def _written(parameter: Parameter) -> str:
    """Return a parameter as a page gives it: `sort="library"`, `*keys`, `**filters`."""
    if parameter.default is Parameter.empty:
        return f"{_STARS.get(parameter.kind, '')}{parameter.name}"
    default = parameter.default
    return f"{parameter.name}={json.dumps(default) if isinstance(default, str) else default}"


def _arguments(function: Callable[..., str]) -> dict[str, str]:
    """Return what a docstring says of each argument."""
    _, _, section = cleandoc(function.__doc__ or "").partition("Args:\n")
    section, _, _ = section.partition("\n\n")
    return {found["name"]: _line(found["says"]) for found in _ARGUMENT.finditer(section)}


def _line(text: str) -> str:
    return " ".join(text.replace("|", "\\|").split())
