"""The page about speed shows what the benchmark wrote down, with the day of each measurement."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from library.measured import measured
from library.records.measured import Measurement
from macros import speed
from macros.site import Site
from macros.speed import Table, read_record, write_record
from tests.macros.calling import call

BUILDS = Table(("Exercises", "Times"), (("53", "4.0"),))


def test_a_run_takes_the_place_of_the_one_before_and_leaves_other_measurements(
    tmp_path: Path,
) -> None:
    file = tmp_path / "speed.json"
    write_record({"builds": BUILDS, "views": BUILDS}, "1 May.", file)
    write_record({"views": Table(("View", "Times"), (("Home", "1.0"),))}, "2 May.", file)
    found = read_record(file)
    assert found["builds"] == Table(BUILDS.heads, BUILDS.rows, "1 May.")
    assert found["views"].rows == (("Home", "1.0"),)
    assert found["views"].measured == "2 May."


def test_a_table_says_when_it_was_measured(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    when = "1 May 2026: 2 processor cores."
    found = Measurement(id="builds", heads=BUILDS.heads, rows=BUILDS.rows, measured=when)
    now = replace(measured(), speed={"builds": found})
    monkeypatch.setattr(speed, "measured", lambda: now)
    assert call(site, "speed", "builds") == (
        "| Exercises | Times |\n| --- | --: |\n| 53 | 4.0 |\n\n"
        "*Measured on 1 May 2026: 2 processor cores.*"
    )
    with pytest.raises(ValueError, match="no measurement 'build'"):
        call(site, "speed", "build")
