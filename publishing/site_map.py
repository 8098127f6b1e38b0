"""The site map, `sitemap.xml`, which names whole addresses or nothing."""

from __future__ import annotations

from pathlib import Path

FILES = ("sitemap.xml", "sitemap.xml.gz")


def remove_empty_map(site_dir: Path) -> None:
    """Take the map out of a built site that does not know where it will stand: it is empty."""
    site_map = site_dir / FILES[0]
    if site_map.is_file() and "<loc>" not in site_map.read_text(encoding="utf-8"):
        for name in FILES:
            (site_dir / name).unlink(missing_ok=True)
