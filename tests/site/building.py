"""Builds variants of the site aside: what a clinic, a contributor or the future would build."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.commands import run_module, surroundings
from tests.ours import ROOT


def copy_sources(folder: Path) -> None:
    """Copy what a build reads, and what `generate` writes into."""
    folder.mkdir(parents=True)
    for file in ("mkdocs.yml", "HACKING.md"):
        shutil.copy(ROOT / file, folder)
    shutil.copytree(ROOT / "docs", folder / "docs")
    shutil.copytree(ROOT / "overrides", folder / "overrides")
    # mkdocs-macros looks for the package beside the settings, and nowhere else.
    (folder / "macros").symlink_to(ROOT / "macros")


def run(folder: Path, *command: str, env: Mapping[str, str] | None = None) -> None:
    """Run a Python module in a folder; a failure shows what it said."""
    done = run_module(folder, *command, env=env)
    if done.returncode:
        pytest.fail(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}")


def build(folder: Path, env: Mapping[str, str] | None = None) -> Path:
    """Build the site of a folder with the command of `make build`, and return where it is.

    Links to what such a copy does not make, as PDFs of exercises that are not ours, are let be;
    a macro that fails is not.
    """
    env = {"STOP_AT_FIRST_MACRO_ERROR": "true", **(env or {})}
    run(folder, "publishing", "build", "site", "--only-errors", env=env)
    return folder / "site"


def build_finished(
    folder: Path, env: Mapping[str, str] | None = None, *, with_stick: bool = False
) -> Path:
    """Build the site of a folder as it would be published: finished by the step of `make build`.

    Args:
        folder: It holds the sources.
        env: What the environment says besides.
        with_stick: Whether the copy for a stick is made, too.
    """
    site = build(folder, env)
    stick = os.path.relpath(folder / "stick", ROOT) if with_stick else ""
    done = subprocess.run(
        ["make", "--silent", "finish", f"SITE={site}", f"STICK={stick}"],
        cwd=ROOT,
        env={**surroundings(), **(env or {})},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        pytest.fail(f"make finish failed:\n{done.stdout}{done.stderr}")
    return site
