"""The types of the sheet, written from the records."""

from __future__ import annotations

from typing import Any, Literal

import pytest

from library.records.base import Range, Record
from publishing.generated import out_of_date
from publishing.typescript import SHEET, interfaces, shape_files


class Inner(Record):
    """What it holds."""

    word: Literal["one", "two"]
    """One of two."""
    always: Literal["so"] = "so"


class Outer(Record):
    """What holds it.

    In two lines.
    """

    name: str
    """Its name."""
    pair: Range | None = None
    """A pair, where there is one."""
    lists: tuple[tuple[str | None, ...], ...] = ()
    by_name: dict[str, Inner]
    is_true: bool
    number: float


def test_a_record_becomes_an_interface_that_nobody_can_write_to() -> None:
    assert list(interfaces(Outer)) == [
        """/** What it holds. */
export interface Inner {
  /** One of two. */
  readonly word: "one" | "two";
  readonly always: "so";
}
""",
        """/** What holds it. In two lines. */
export interface Outer {
  /** Its name. */
  readonly name: string;
  /** A pair, where there is one. */
  readonly pair: Range | null;
  readonly lists: readonly (readonly (string | null)[])[];
  readonly by_name: Readonly<Record<string, Inner>>;
  readonly is_true: boolean;
  readonly number: number;
}
""",
    ]


def test_a_field_that_is_left_out_takes_along_the_record_that_only_it_holds() -> None:
    text = "".join(interfaces(Outer, {"Outer": frozenset({"by_name", "number"})}))
    assert "is_true" in text
    assert "number" not in text
    assert "Inner" not in text


def test_a_field_of_a_kind_that_is_not_written_yet_is_named() -> None:
    class Odd(Record):
        """Odd."""

        anything: Any

    with pytest.raises(ValueError, match="no TypeScript is known for"):
        list(interfaces(Odd))


def test_the_types_of_the_sheet_are_those_of_the_records() -> None:
    assert list(out_of_date(shape_files(), SHEET)) == []
    (file,) = shape_files()
    for line in (
        "interface Rules {",
        "readonly dose: Dose;",
        "readonly at_home: boolean;",
    ):
        assert line in file.text


def test_a_type_that_differs_is_named_with_the_command(tmp_path: Any) -> None:
    (tmp_path / "core").mkdir()
    (tmp_path / "core/library-shape.ts").write_text("interface Library {}\n", encoding="utf-8")
    (message,) = out_of_date(shape_files(), tmp_path)
    assert message.startswith(f"{tmp_path}/core/library-shape.ts: out of date: run `make generate`")
