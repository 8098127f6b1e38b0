"""What the theme brings and no page of ours asks for: the search in other languages."""

from __future__ import annotations

import shutil
from pathlib import Path

FOLDERS = ("assets/javascripts/lunr",)
"""The search loads from there for every language but English, which is ours."""


def remove_unused(site_dir: Path) -> None:
    """Take it out of a built site: nobody hosts, keeps or credits it for nothing."""
    for folder in FOLDERS:
        shutil.rmtree(site_dir / folder, ignore_errors=True)
