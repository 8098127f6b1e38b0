"""The addresses that were ever published, and the command that adds new ones.

`python -m tests.site.addresses` appends the addresses of `site/` that the list does not have yet.
Nothing is ever taken out: a page that moves leaves a page behind that leads on (HACKING.md).
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from urllib.parse import urlsplit

from tests.site.pages import ROOT, SITE
from tests.site.reading import BuiltPage, file_of, read_pages, site_root, target_of

LIST = ROOT / "tests/published_addresses.txt"
COMMAND = "python -m tests.site.addresses"


def published() -> list[str]:
    """Return every address on the list."""
    lines = LIST.read_text(encoding="utf-8").splitlines() if LIST.is_file() else []
    return [line for line in lines if line and not line.startswith("#")]


def in_sitemap(site: Path) -> list[str]:
    """Return every address of a built site's map, from the root of the site."""
    text = (site / "sitemap.xml").read_text(encoding="utf-8")
    folder = urlsplit(site_root(read_pages(site))).path
    addresses = [urlsplit(found).path for found in re.findall(r"<loc>([^<]+)</loc>", text)]
    return sorted(address.removeprefix(folder) for address in addresses)


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


def main() -> int:
    """Append the new addresses."""
    new = [address for address in in_sitemap(SITE) if address not in published()]
    if new:
        with LIST.open("a", encoding="utf-8") as file:
            file.writelines(f"{address}\n" for address in new)
    print("\n".join(f"added {address}" for address in new) or "Every address is on the list.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
