"""Who a reader should ask."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from library.records.words import Clinic

from .site import Site
from .text import markdown_text, web_address


def contact(site: Site) -> Markup:
    """Return the clinic's contact, or the general advice when no clinic is filled in."""
    parts = list(_parts(site.library.site.clinic))
    words = Markup(" · ").join(parts) if parts else site.library.site.ask_line
    return Markup(site.fill("contact", words=words))


def _parts(clinic: Clinic) -> Iterator[Markup]:
    """Yield what a clinic has filled in, as text and links."""
    if clinic.name or clinic.address:
        yield markdown_text(", ".join(filter(None, (clinic.name, *clinic.address))))
    if clinic.phone:
        yield markdown_text(f"Telephone {clinic.phone}")
    for text, address in (
        (clinic.email, f"mailto:{clinic.email}" if clinic.email else None),
        (clinic.website, clinic.website),
        ("Book an appointment", clinic.booking_link),
    ):
        if address:
            yield Markup(f"[{markdown_text(text)}](<{web_address(address)}>)")
