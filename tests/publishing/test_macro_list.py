"""The list of macros that HACKING.md shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros import MACROS
from macros.exercises import _FILTERS, _SORTS
from macros.site import Site
from publishing import macro_list
from publishing.generated import HACKING, guide_files, out_of_date, write
from publishing.macro_list import END, START, with_macros

GUIDE = f"# Guide\n\n{START}\n(an earlier list)\n{END}\n\nMore.\n"


def test_every_macro_is_listed_with_how_it_is_called() -> None:
    text = with_macros(GUIDE)
    assert [line for line in MACROS if f"| `{line}(" not in text] == []
    assert "| `stop_rules()` | when to stop any exercise. |  |" in text
    assert '| `certainty_key(vocabulary="certainty")` |' in text
    assert "| `figure(path, lazy=True)` |" in text
    assert "| `cite(*keys)` |" in text


def test_the_list_of_a_tables_filters_and_sorts_is_whole() -> None:
    (row,) = [line for line in with_macros(GUIDE).splitlines() if "`exercise_table(" in line]
    assert [name for name in (*_FILTERS, *_SORTS) if f"`{name}`" not in row] == []


def test_what_stands_around_the_list_stays() -> None:
    text = with_macros(GUIDE)
    assert text.startswith(f"# Guide\n\n{START}\n")
    assert text.endswith(f"\n{END}\n\nMore.\n")
    assert "(an earlier list)" not in text
    assert with_macros(text) == text


@pytest.mark.parametrize("lost", [START, END])
def test_a_mark_that_is_gone_is_named(lost: str) -> None:
    with pytest.raises(ValueError, match="bring back the lines"):
        with_macros(GUIDE.replace(lost, ""))


def test_an_argument_without_a_word_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def waltz(site: Site, steps: int) -> str:
        """Return a waltz."""
        return f"{site}{steps}"

    monkeypatch.setattr(macro_list, "MACROS", {"waltz": waltz})
    with pytest.raises(ValueError, match="waltz: say in its docstring, under Args, what 'steps'"):
        with_macros(GUIDE)


def test_the_guide_is_checked_and_written(tmp_path: Path) -> None:
    (tmp_path / HACKING).write_text(GUIDE, encoding="utf-8")
    assert len(list(out_of_date(guide_files(tmp_path), tmp_path))) == 1
    assert write(guide_files(tmp_path), tmp_path) == [tmp_path / HACKING]
    assert list(out_of_date(guide_files(tmp_path), tmp_path)) == []
