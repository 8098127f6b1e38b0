"""The site as a clinic publishes it, built once for all who look at another than our own.

It stands below a folder of its host, with a repository, a clinic that has much to say about itself,
and pages that have moved.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.sharing import made_once
from tests.site.building import build_finished, copy_sources

REPOSITORY = "https://github.com/example/level-hips"
SUBFOLDER = "/Level-Hips"
"""Where a fork may stand: GitHub keeps the capitals of its name."""

CLINIC = {
    "name": "The Long Name Physiotherapy and Running Injury Clinic",
    "address": ["First Floor, The Old Station Building", "123 Example Street", "Exampletown"],
    "phone": "020 7946 0000",
    "email": "appointments@long-name-physiotherapy.example",
    "website": "https://www.long-name-physiotherapy.example/",
    "booking_link": "https://www.long-name-physiotherapy.example/book/",
}

MOVED_PAGES = {
    "old-clam": ("A moved page", "exercises/clam/"),
    "older-clam": ("A moved page", "exercises/old-clam/"),
    "lost-clam": ("A moved page", "exercises/no-clam/"),
    "old-sheet": ("Make a sheet", "sheet/"),
}
"""Pages that moved: once, twice, to nowhere, and the sheet's."""


def _build(folder: Path) -> None:
    copy_sources(folder)
    file = folder / "docs/data/site.yml"
    text = file.read_text(encoding="utf-8")
    filled = yaml.safe_dump({**yaml.safe_load(text), "clinic": CLINIC})
    file.write_text(f"{text.splitlines()[0]}\n{filled}", encoding="utf-8")
    for name, (title, to) in MOVED_PAGES.items():
        page = f"title: {title}\ndescription: The page {name} has moved.\ntemplate: moved.html\n"
        text = f"---\n{page}moved_to: {to}\n---\n"
        (folder / f"docs/exercises/{name}.md").write_text(text, encoding="utf-8")
    env = {
        "SITE_URL": f"https://example.github.io{SUBFOLDER}/",
        "REPO_URL": REPOSITORY,
        "EDIT_URI": "edit/main/docs/",
    }
    build_finished(folder, env)


def published_site(factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the built site."""
    return made_once(factory, "published", _build) / "site"
