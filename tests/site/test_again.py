"""The whole site, built again elsewhere, is the same, byte by byte."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from publishing.source_date import NAME as DAY
from tests.commands import NODE
from tests.ours import ROOT
from tests.site.building import build_finished, copy_sources, run


@contextmanager
def private_files() -> Iterator[None]:
    """Let nobody else read what is written meanwhile."""
    before = os.umask(0o077)
    try:
        yield
    finally:
        os.umask(before)


def test_the_site_is_the_same_bytes_in_another_place_time_zone_and_language(
    site_dir: Path, tmp_path: Path
) -> None:
    """Nor does it matter who may read its files, where packages lie, and how Python shuffles.

    The day is that of the commit, which a build is told; only PDFs are taken as they are, because
    they have a test of their own. A clock of another day was tried by hand (HACKING.md).
    """
    told = [sys.executable, "-I", "publishing/source_date.py"]
    day = subprocess.run(told, cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()
    env = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "4242", DAY: day}
    folder = tmp_path / "anderswo, für alle"
    with private_files():
        copy_sources(folder)
        shutil.copytree(
            ROOT / "sheet", folder / "sheet", ignore=shutil.ignore_patterns("node_modules")
        )
        (folder / "sheet/node_modules").symlink_to(ROOT / "sheet/node_modules")
        shutil.rmtree(folder / "docs/assets/javascripts/sheet")
        subprocess.run([NODE, "sheet/build.mjs"], cwd=folder, capture_output=True, check=True)
        run(folder, "publishing", "prepare", env=env)
        again = build_finished(folder, env, with_stick=True)
    ours, theirs = (
        {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
        for site in (site_dir, again)
    )
    assert ours.keys() == theirs.keys()
    different = [
        name for name, path in ours.items() if path.read_bytes() != theirs[name].read_bytes()
    ]
    assert different == [], "or the site is of another day: run `make build`"
