"""How a reader says that something on a page is wrong: by an e-mail that is begun for them."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import quote

from markupsafe import Markup

from .repository import repository_link
from .site import Site


def edition_of(docs_dir: Path) -> str:
    """Return the name of the edition that the build is of, as the sheet reads it; or nothing.

    It is made before a build (`make prepare`), where the editions are known.
    """
    made = docs_dir / "data/library.json"
    if not made.is_file():
        return ""
    return str(json.loads(made.read_text(encoding="utf-8"))["edition"]["id"])


def report_address(site: Site) -> str:
    """Return the e-mail address for errors; empty when this copy of the site has none."""
    file = site.library.site
    return file.report_errors_to or file.clinic.email or ""


def report_line(site: Site, address: str = "", name: str = "") -> Markup:
    """Return the line that offers to report an error of a page.

    Args:
        site: Says where errors are reported to, if this copy of the site has an address for them.
        address: The page's address from the root of the site, such as `exercises/clam/`.
        name: What the page is called.
    """
    return Markup(site.fill("report_line", mail=_mail(site, address, name)))


def report_ways(site: Site) -> Markup:
    """Return the ways to report an error, with an account of the repository and without."""
    to = report_address(site)
    issues = Markup(repository_link(site, "this site's repository", "issues"))
    return Markup(site.fill("report_ways", mail=_mail(site, "", ""), to=to, issues=issues))


def _mail(site: Site, address: str, name: str) -> Markup:
    """Return the address of an e-mail that says which page and edition it is about."""
    to = report_address(site)
    if not to:
        return Markup("")
    lines = [
        f"Page: {site.site_url or '/'}{address}" if address else "Page (its address or its name): ",
        *([f"Edition: {site.edition}"] if site.edition else []),
        "",
        "What is wrong: ",
        "",
        "What would be right, if you know: ",
    ]
    subject = quote(f"Error on Level Hips: {name}" if name else "Error on Level Hips", safe="")
    body = quote("\r\n".join(lines), safe="")
    return Markup(f"mailto:{quote(to, safe='@')}?subject={subject}&body={body}")
