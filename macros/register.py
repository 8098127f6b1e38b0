"""The register: every claim of the two posts, our verdict, and where on the site it is carried."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from markupsafe import Markup

from library import Library
from library.kinds import KINDS
from library.records.evidence import CLAIM_NUMBER, Claim
from library.records.words import SitePage, VocabularyTerm

from .citations import authors_left_out
from .claim_marks import REGISTER, claims_at, mark_anchor, marks, row
from .site import Site, known
from .text import joined, link, markdown_text

_NUMBER = re.compile(rf"\b{CLAIM_NUMBER}\b")


def claim_register(site: Site) -> str:
    """Return every claim of the two posts with our verdict, and a count of the verdicts."""
    library = site.library
    claims = list(library.claims.values())
    verdicts = Counter(claim.verdict for claim in claims)
    counted = [
        f"{verdicts[term.id]} {term.label.lower()}"
        for term in library.vocabularies["verdict"].terms
        if verdicts[term.id]
    ]
    return site.fill(
        "claim_register",
        summary=f"The two posts make {len(claims)} claims that we found: {joined(counted)}.",
        posts=[
            (post, list(_by_topic(library, [one for one in claims if one.post == post.id])))
            for post in library.vocabularies["post"].terms
        ],
        row=row,
        with_links=_with_links,
        places=lambda claim: Markup(" · ").join(_places(library, claim)),
        more_authors=lambda claim: authors_left_out(library, claim.refs),
    )


def claim_marks(site: Site, page: str, *claims: str) -> str:
    """Return small marks that lead to claims in the register, to stand after what we say of them.

    Args:
        site: The data.
        page: The page that it stands on: a word of the vocabulary `page`.
        claims: Ids of `claims.yml`; each has to name the page among its places.
    """
    library = site.library
    known(page, [one.id for one in library.vocabularies["page"].terms], "claim_marks", "page")
    for claim in claims:
        known(claim, library.claims, "claim_marks", "claim")
        if page not in library.claims[claim].places.pages:
            raise ValueError(
                f"claim_marks: the claim {claim!r} does not name the page {page!r}; "
                "add it to its places.pages in claims.yml"
            )
    return marks(library.claims[claim] for claim in claims)


def what_posts_said(site: Site, muscle: str) -> str:
    """Return what the posts say of a muscle, claim by claim, beside what we found.

    Args:
        site: The data.
        muscle: Its id in `muscles.yml`; a claim has to name it among its places.
    """
    known(muscle, site.library.muscles, "what_posts_said", "muscle")
    claims = claims_at(site.library, "muscle", muscle)
    if not claims:
        raise ValueError(
            f"what_posts_said: no claim names the muscle {muscle!r}; "
            "add it to places.muscles of one in claims.yml, or leave the table out"
        )
    return site.fill(
        "what_posts_said",
        claims=claims,
        marks=marks,
        with_links=lambda text: _with_links(text, REGISTER),
    )


def _with_links(text: str, register: str = "") -> Markup:
    """Return a text in which the number of a claim leads to its row of the register."""
    return Markup(
        _NUMBER.sub(lambda one: f"[{one[0]}]({register}#{one[0].lower()})", markdown_text(text))
    )


def _by_topic(
    library: Library, claims: Sequence[Claim]
) -> Iterator[tuple[VocabularyTerm, list[Claim]]]:
    for topic in library.vocabularies["topic"].terms:
        those = [claim for claim in claims if claim.topic == topic.id]
        if those:
            yield topic, those


def _places(library: Library, claim: Claim) -> Iterator[Markup]:
    """Yield a link to every place that carries a claim."""
    mark = mark_anchor(claim)
    for kind in KINDS.values():
        for name in getattr(claim.places, kind.list_key, ()):
            yield link(kind.entries(library)[name].name, f"{kind.source(name)}#{mark}")
    for page in library.vocabularies["page"].terms:
        if isinstance(page, SitePage) and page.id in claim.places.pages:
            yield link(page.label, f"{page.file}#{mark}")
