"""The site of a time to come: one exercise more, in a library twice as large."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sharing import made_once
from tests.site.building import build_finished, run
from tests.site.growing import grow
from tests.site.walking import walk


def _make(folder: Path) -> None:
    """Make both changes in one copy of the sources, because to build a site takes long."""
    walk(folder)
    grow(folder / "docs/data/exercises.yml")
    run(folder, "publishing", "generate")
    build_finished(folder)


def future_site(factory: pytest.TempPathFactory) -> Path:
    """Return the folder of its sources, with the site in `site/`."""
    return made_once(factory, "future", _make)
