"""Small marks that lead from a place on the site to the claims of the posts that it carries.

A claim names its places (`places` in `claims.yml`). Its row in the register leads to the mark at
each of them, and the mark to the row; both are written from there. A mark that is missing on a page
is a link of the register without an end, which stops the build.
"""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from library import Library
from library.kinds import KINDS
from library.records.evidence import Claim

REGISTER = "/evidence/register.md"


def claims_at(library: Library, kind: str, name: str) -> list[Claim]:
    """Return the claims that an entry carries, in the order of the register."""
    key = KINDS[kind].list_key
    return [one for one in library.claims.values() if name in getattr(one.places, key)]


def marks(claims: Iterable[Claim]) -> Markup:
    """Return a small mark for every claim, its number, which leads to its row; what it is first."""
    claims = list(claims)
    links = Markup(" ").join(
        Markup(
            f"[{claim.id}]({REGISTER}#{row(claim)})"
            f'{{ #{mark_anchor(claim)} .claim-mark aria-label="Claim {claim.id} in the register" }}'
        )
        for claim in claims
    )
    # As the numbers of references stand: beside the text, and no part of it.
    said = "Blog claim" if len(claims) == 1 else "Blog claims"
    return Markup('<sup class="claim-marks">{} {}</sup>').format(said, links)


def row(claim: Claim) -> str:
    """Return the anchor of a claim's row in the register."""
    return claim.id.lower()


def mark_anchor(claim: Claim) -> str:
    """Return the anchor of a claim's mark, on every page that carries it."""
    return f"claim-{row(claim)}"
