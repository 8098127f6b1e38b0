"""How fast and how light the site is, as `make benchmark` last measured it, beside its peers."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from library.measured import measured
from library.records.measured import Measurement

from .site import Site, known

RECORD = Path(__file__).parent / "speed.json"
"""What the last runs of the benchmark found; nothing else writes it."""


@dataclass(frozen=True)
class Table:
    """What one measurement found, in the words that the benchmark prints, too."""

    heads: tuple[str, ...]
    """What stands above each column; the first one names what was measured."""
    rows: tuple[tuple[str, ...], ...]
    """Each as long as the heads."""
    measured: str = ""
    """When and on what, in a sentence."""


def write_record(found: Mapping[str, Table], measured: str, file: Path = RECORD) -> None:
    """Write what a run found in the place of what one found before; the rest stays.

    Args:
        found: By the name of each measurement.
        measured: When this run was, and on what, in a sentence.
        file: The record.
    """
    before = read_record(file) if file.is_file() else {}
    now = {name: replace(table, measured=measured) for name, table in found.items()}
    tables = [{"id": name, **asdict(one)} for name, one in sorted({**before, **now}.items())]
    text = json.dumps({"measurements": tables}, ensure_ascii=False, indent=1)
    file.write_text(f"{text}\n", encoding="utf-8")


def read_record(file: Path = RECORD) -> dict[str, Table]:
    """Return what was found, by the name of each measurement."""
    return {
        one["id"]: Table(tuple(one["heads"]), tuple(map(tuple, one["rows"])), one["measured"])
        for one in json.loads(file.read_text(encoding="utf-8"))["measurements"]
    }


def speed(site: Site, name: str) -> str:
    """Return what the benchmark found, as a table, and when it was measured.

    Args:
        site: The data.
        name: The name of a measurement in `macros/speed.json`.
    """
    tables = measured().speed
    found = tables[known(name, tables, "speed", "measurement")]
    return "\n".join([*_lines(found), "", f"*Measured on {found.measured}*"])


def _lines(table: Measurement) -> Sequence[str]:
    ruler = ["---", *["--:"] * (len(table.heads) - 1)]
    return [f"| {' | '.join(cells)} |" for cells in (table.heads, ruler, *table.rows)]
