"""Rules about the claims of the posts: where the site carries them, and that it agrees there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ..draft import Draft, Entry
from ..kinds import KINDS
from ..problems import Problem, nearest
from ..records.evidence import CLAIM_NUMBER, Places
from ..records.words import VerdictVocabulary

_POST_OF = {"A": "first-post", "B": "second-post"}
_JUDGED = ("links", "injuries")
"""The lists whose records say what studies found of what a claim of theirs says."""

_OF_THE_POSTS: Mapping[str, Callable[[Any], bool]] = {
    "links": lambda _: True,
    "injuries": lambda injury: bool(injury.chain_links),
    "programmes": lambda programme: programme.post is not None,
}
"""The lists whose records repeat a post, and which of them do."""


def claims_are_numbered_by_their_post(draft: Draft) -> Iterator[Problem]:
    """Claims of the first post are numbered A01, A02, ...; those of the second B01, B02, ..."""
    for entry in draft.entries["claims"]:
        if _POST_OF[entry.record.id[0]] != entry.record.post:
            remedy = f"claims of this post start with another letter than {entry.name[0]}"
            yield entry.problem(("post",), repr(entry.record.post), remedy)


def a_claim_has_a_place_or_says_why_not(draft: Draft) -> Iterator[Problem]:
    """A claim is carried somewhere on the site, or says why it is left out."""
    for entry in draft.entries["claims"]:
        has_place = any(getattr(entry.record.places, field) for field in Places.model_fields)
        if not (has_place or entry.record.left_out):
            remedy = "name the records or pages that carry it, or say under left_out why none does"
            yield entry.problem(("places",), "nothing", remedy)
        if has_place and entry.record.left_out:
            remedy = "it has places: take the reason away, or the places"
            yield entry.problem(("left_out",), "a reason", remedy)


def a_claim_speaks_of_claims_that_are_there(draft: Draft) -> Iterator[Problem]:
    """A claim that is named by its number in the reason of another is in the register."""
    if "claims" not in draft.whole:
        return
    names = [entry.name for entry in draft.entries["claims"]]
    for entry in draft.entries["claims"]:
        for name in re.findall(rf"\b{CLAIM_NUMBER}\b", entry.record.because):
            if name not in names:
                yield entry.problem(("because",), repr(name), nearest(name, names, "claim"))


def a_place_has_a_page(draft: Draft) -> Iterator[Problem]:
    """What carries a claim has a page of its own, which can lead back to the register."""
    for kind in KINDS.values():
        records = _by_name(draft, kind.list_key)
        for entry, index, name in _named(draft, kind.list_key):
            if name in records and not (kind.folder and kind.has_page(records[name])):
                remedy = f"this {kind.name} has no page: name another place"
                yield entry.problem(("places", kind.list_key, index), repr(name), remedy)


def verdicts_fit_what_studies_found(draft: Draft) -> Iterator[Problem]:
    """A link or an injury says of the studies what the verdicts on its claims allow."""
    fits = {
        term.id: term.fits
        for entry in draft.entries["vocabularies"]
        if isinstance(entry.record, VerdictVocabulary)
        for term in entry.record.terms
    }
    for key in _JUDGED:
        records = _by_name(draft, key)
        for entry, index, name in _named(draft, key):
            verdict = entry.record.verdict
            certainty = records[name].certainty if name in records else None
            is_known = certainty in draft.known.get("certainty", ())
            if is_known and verdict in fits and certainty not in fits[verdict]:
                remedy = (
                    f"its certainty is {certainty!r}, which does not fit the verdict {verdict!r} "
                    f"(that fits {', '.join(fits[verdict])}): change one of them, or the place"
                )
                yield entry.problem(("places", key, index), repr(name), remedy)


def what_a_post_says_leads_to_its_claims(draft: Draft) -> Iterator[Problem]:
    """Every link, every injury of the chain and every programme of a post carries a claim."""
    if "claims" not in draft.whole:
        return
    for key, comes_from_a_post in _OF_THE_POSTS.items():
        carrying = {name for _, _, name in _named(draft, key)}
        if carrying - {entry.name for entry in draft.entries[key]}:
            continue  # a misspelt place, reported once, there
        for entry in draft.entries[key]:
            if entry.name not in carrying and comes_from_a_post(entry.record):
                remedy = f"name it under places.{key} of the claim in claims.yml that it repeats"
                yield entry.problem((), "no claim of a post", remedy)


def _by_name(draft: Draft, key: str) -> Mapping[str, Any]:
    return {entry.name: entry.record for entry in draft.entries[key]}


def _named(draft: Draft, key: str) -> Iterator[tuple[Entry, int, str]]:
    """Yield each place of a list that a claim names: the claim, the place's number, its id."""
    for entry in draft.entries["claims"]:
        for index, name in enumerate(getattr(entry.record.places, key, ())):
            yield entry, index, name
