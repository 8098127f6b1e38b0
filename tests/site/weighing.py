"""Weighs a page as a phone downloads it, and builds what it is compared with."""

from __future__ import annotations

import math
from itertools import islice, product
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Browser

from tests.browsers import open_context
from tests.site.building import build, build_finished, copy_sources, run
from tests.site.pages import LIBRARY
from tests.site.serving import served

COPIES = math.ceil(100 / len(LIBRARY.exercises)) - 1
"""How often the library is copied: 100 exercises or a few more in all."""


def first_view(browser: Browser, site: Path, address: str) -> dict[str, int]:
    """Return every file of the first view of a page and its bytes over the wire.

    A phone that has never been here: nothing cached, everything compressed that can be, heads
    counted, until nothing has been asked for during half a second. The server does the counting,
    so that what workers and the browser itself ask for is counted too.
    """
    sent: list[tuple[str, int]] = []
    context = open_context(browser, viewport={"width": 390, "height": 844}, service_workers="allow")
    with served(site, sent=sent) as url:
        context.new_page().goto(url + address, wait_until="networkidle")
    context.close()
    return dict(sent)


def build_bare(folder: Path) -> None:
    """Build a page of the theme with a heading and a paragraph, and the search; as MkDocs does."""
    (folder / "docs").mkdir(parents=True)
    (folder / "docs/index.md").write_text("# Hello\n\nA paragraph of text.\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(
        "site_name: Bare\nplugins: [search]\ntheme: {name: material, font: false}\n",
        encoding="utf-8",
    )
    build(folder)


class _Plain(yaml.SafeDumper):
    """Write values out where they are repeated; the data files take no aliases."""

    def ignore_aliases(self, data: Any) -> bool:
        """Return that nothing is to be written as an alias."""
        return True


def build_grown(folder: Path) -> None:
    """Build the site with a library of 100 exercises: copies of ours under other names."""
    copy_sources(folder)
    file = folder / "docs/data/exercises.yml"
    first_line, text = file.read_text(encoding="utf-8").split("\n", 1)
    data = yaml.safe_load(text)
    used = {exercise["code"] for exercise in data["exercises"]}
    symbols = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    free = ("".join(pair) for pair in product(symbols, repeat=2) if "".join(pair) not in used)
    grown: dict[str, list[Any]] = {"exercises": [], "ladders": []}
    for letter in islice(symbols.lower(), COPIES):
        for exercise in data["exercises"]:
            copy = {**exercise, "id": f"{exercise['id']}-{letter}", "code": next(free)}
            copy["name"] = f"{exercise['name']} {letter.upper()}"
            copy["progresses_to"] = [
                {**edge, "exercise": f"{edge['exercise']}-{letter}"}
                for edge in exercise.get("progresses_to", ())
            ]
            grown["exercises"].append(copy)
        for ladder in data["ladders"]:
            rungs = [f"{rung}-{letter}" for rung in ladder["rungs"]]
            copy = {**ladder, "id": f"{ladder['id']}-{letter}", "rungs": rungs}
            copy["name"] = f"{ladder['name']} {letter.upper()}"
            grown["ladders"].append(copy)
    whole = {key: [*entries, *grown[key]] for key, entries in data.items()}
    written = yaml.dump(whole, Dumper=_Plain, allow_unicode=True, width=10_000, sort_keys=False)
    file.write_text(f"{first_line}\n{written}", encoding="utf-8")
    run(folder, "publishing", "generate")
    build_finished(folder)
