"""The address of the site, as its configuration gives it."""

from __future__ import annotations

from pathlib import Path

from mkdocs.utils.yaml import yaml_load

from .problems import PaperError


def site_address(config: Path) -> str:
    """Return the address of the site, with a slash at its end.

    Raises:
        PaperError: When the configuration gives none.
    """
    with config.open(encoding="utf-8") as file:
        address = yaml_load(file).get("site_url")
    if not address:
        raise PaperError([f"{config}: site_url is empty: a printed sheet must name its page"])
    return f"{address.rstrip('/')}/"
