"""What the tests themselves keep to: no test sleeps, and none looks at a page in motion."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

TESTS = Path(__file__).parent

HOMES = {
    "sleep": ("waiting.py", "wait for a condition: `in_time` (tests/waiting.py)"),
    "wait_for_timeout": ("waiting.py", "wait for a condition: `until` (tests/site/waiting.py)"),
    "new_context": (
        "browsers.py",
        "open a still one: `open_context` (tests/browsers.py)",
    ),
}
"""What only one module may call, and what others call instead."""


def _calls(source: str) -> Iterator[tuple[int, str]]:
    """Yield the line and the last name of every call; a browser's own `new_page` is a context."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        match node.func:
            case ast.Attribute(value=ast.Name(id="browser"), attr="new_page"):
                yield node.lineno, "new_context"
            case ast.Attribute(attr=name) | ast.Name(id=name):
                yield node.lineno, name


def strays(source: str, module: str) -> list[str]:
    """Return a line for each call of a module that belongs elsewhere."""
    return [
        f"{module}:{line}: {name}: {HOMES[name][1]}"
        for line, name in _calls(source)
        if name in HOMES and module != HOMES[name][0]
    ]


def test_no_test_sleeps_and_none_looks_at_a_page_in_motion() -> None:
    modules = {path.relative_to(TESTS).as_posix(): path for path in TESTS.rglob("*.py")}
    assert {home for home, _ in HOMES.values()} < modules.keys()
    found = [
        stray
        for module, path in modules.items()
        for stray in strays(path.read_text(encoding="utf-8"), module)
    ]
    assert found == []


@pytest.mark.parametrize(
    "planted",
    [
        "time.sleep(1)",
        "from time import sleep\nsleep(0.1)",
        "page.wait_for_timeout(300)",
        "context = browser.new_context(color_scheme='dark')",
        "page = browser.new_page()",
    ],
)
def test_a_planted_one_is_found(planted: str) -> None:
    assert len(strays(planted, "site/test_any.py")) == 1


def test_a_page_of_an_open_context_is_none() -> None:
    assert strays("page = context.new_page()", "site/test_any.py") == []
