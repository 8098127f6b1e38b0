"""The address of the site, as its configuration gives it."""

from __future__ import annotations

from pathlib import Path

from mkdocs.utils.yaml import yaml_load


def site_address(config: Path) -> str:
    """Return the address of the site, with a slash at its end; empty when it is not known."""
    with config.open(encoding="utf-8") as file:
        address = yaml_load(file).get("site_url") or ""
    return f"{address.rstrip('/')}/" if address else ""
