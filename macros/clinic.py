"""Who a reader should ask."""

from __future__ import annotations

from markupsafe import Markup

from .site import Site


def contact(site: Site) -> Markup:
    """Return the clinic's contact, or the general advice when no clinic is filled in."""
    return Markup(site.fill("contact", c=site.library.site.clinic, site=site.library.site))
