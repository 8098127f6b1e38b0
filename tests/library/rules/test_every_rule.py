"""Every rule: written and applied once, said in a sentence, silent about a valid library."""

from __future__ import annotations

import inspect
import pkgutil
import re
from collections.abc import Callable, Iterator
from importlib import import_module

import pytest

from library import rules
from library.rules import RULES, Rule
from library.rules.measured import MEASURED_RULES
from tests.small.library import SmallLibrary


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_valid_library_breaks_no_rule(small: SmallLibrary, rule: Rule) -> None:
    assert small.found_by(rule) == []


def _public_functions() -> Iterator[Callable[..., object]]:
    for module in pkgutil.iter_modules(rules.__path__):
        for name, value in vars(import_module(f"{rules.__name__}.{module.name}")).items():
            own = getattr(value, "__module__", "") == f"{rules.__name__}.{module.name}"
            if inspect.isfunction(value) and own and not name.startswith("_"):
                yield value


def test_every_rule_that_is_written_is_applied_once() -> None:
    written = [
        function
        for function in _public_functions()
        if inspect.signature(function).return_annotation == "Iterator[Problem]"
    ]
    assert sorted(map(id, written)) == sorted(map(id, (*RULES, *MEASURED_RULES)))


@pytest.mark.parametrize("rule", [*RULES, *MEASURED_RULES], ids=lambda rule: rule.__name__)
def test_every_rule_says_in_one_sentence_what_must_hold(rule: Rule) -> None:
    first, _, more = inspect.getdoc(rule).partition("\n\n")  # type: ignore[union-attr]
    assert re.fullmatch(r"[A-Z][^\n]*[a-z]\.|[A-Z][^\n]* \.\.\.", first)
    assert not re.search(r"[a-z]\. [A-Z]", first)
    assert more == "" or more.endswith(".")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_no_rule_stumbles_over_a_library_in_which_nothing_could_be_read(
    small: SmallLibrary, rule: Rule
) -> None:
    for path in small.data.iterdir():
        path.write_text("- nothing\n", encoding="utf-8")
    assert small.found_by(rule) == []
