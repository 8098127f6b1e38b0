"""Where the addresses of a built site lead."""

from __future__ import annotations

import re
from pathlib import Path

from tests.site.reading import BuiltPage, file_of, site_root, target_of


def in_sitemap(site: Path, root: str) -> list[str]:
    """Return every address of a built site's map, from the root of the site."""
    text = (site / "sitemap.xml").read_text(encoding="utf-8")
    found = re.findall(r"<loc>([^<]+)</loc>", text)
    return sorted(address.removeprefix(root) for address in found)


def lost(addresses: list[str], site: Path, built: dict[str, BuiltPage]) -> list[str]:
    """Return the addresses that lead neither to a page nor to a page that leads on to one."""
    return [address for address in addresses if not _leads_somewhere(address, site, built)]


def _leads_somewhere(address: str, site: Path, built: dict[str, BuiltPage]) -> bool:
    seen = set()
    while address in built and address not in seen:
        seen.add(address)
        page = built[address]
        if not page.is_moved:
            return True
        (script,) = (e for e in page.all("script") if "data-to" in e.attributes)
        target = target_of(script.attributes["data-to"], address, site_root(built))
        if target is None or file_of(site, target[0]) is None:
            return False
        address = target[0]
    return False
