"""What is true of the copy of the site for a stick; its READ-ME says the same."""

from __future__ import annotations

from .site import Site


def links_of_a_copy(site: Site) -> str:
    """Return where the link and the QR code of a sheet lead that was made in a copy for a stick."""
    if site.site_url:
        return "The link and the QR code of a sheet lead to the site on the internet."
    return (
        "The link and the QR code of a sheet work on that computer only: this copy of the site "
        "was made without an address. Print the sheet, or hand over a PDF."
    )
