"""References, how sure we are, and the register of the posts' claims."""

from __future__ import annotations

from collections import Counter

from .citations import cite as cite_keys
from .citations import reference_text
from .site import Site, known
from .text import joined


def cite(site: Site, *keys: str) -> str:
    """Return the numbers of references; the list comes at the foot of the page by itself.

    Args:
        site: The data.
        keys: Keys of `references.yml`.
    """
    return cite_keys(site.library, *keys)


def certainty_key(site: Site, vocabulary: str = "certainty") -> str:
    """Return what the words of a vocabulary mean: `certainty`, or `verdict`.

    Args:
        site: The data.
        vocabulary: A vocabulary of `vocabularies.yml`.
    """
    known(vocabulary, site.library.vocabularies, "certainty_key", "vocabulary")
    return site.fill("key", terms=site.library.vocabularies[vocabulary].terms)


def claim_register(site: Site) -> str:
    """Return every claim of the two posts with our verdict, and a count of the verdicts."""
    library = site.library
    claims = list(library.claims.values())
    counts = Counter(claim.verdict for claim in claims)
    verdicts = [
        f"{counts[term.id]} {term.label.lower()}"
        for term in library.vocabularies["verdict"].terms
        if counts[term.id]
    ]
    groups = [
        (post, [claim for claim in claims if claim.post == post.id])
        for post in library.vocabularies["post"].terms
    ]
    summary = f"The two posts make {len(claims)} claims that we looked at: {joined(verdicts)}."
    return site.fill("claim_register", summary=summary, groups=groups)


def reference_list(site: Site) -> str:
    """Return every reference that may be cited, by first author and year."""
    references = sorted(
        (one for one in site.library.references.values() if one.verified),
        key=lambda one: ((one.authors or (one.journal,))[0].casefold(), one.year or 0, one.key),
    )
    return site.fill(
        "reference_list", references=[(one, reference_text(one)) for one in references]
    )
