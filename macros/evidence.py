"""References, and what the words of a vocabulary mean."""

from __future__ import annotations

from .citations import authors_left_out, reference_text
from .citations import cite as cite_keys
from .glossary import UNEXPLAINED
from .site import Site, known


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
    terms = site.library.vocabularies[vocabulary].terms
    return site.fill("key", terms=terms, vocabulary=vocabulary)


def reference_list(site: Site) -> str:
    """Return every reference that may be cited, by first author and year, no word explained."""
    references = sorted(
        (one for one in site.library.references.values() if one.verified),
        key=lambda one: ((one.authors or (one.journal,))[0].casefold(), one.year or 0, one.key),
    )
    return UNEXPLAINED + site.fill(
        "reference_list",
        references=[(one, reference_text(one)) for one in references],
        more_authors=lambda one: authors_left_out(site.library, (one.key,)),
    )
