"""What the rules of claims find."""

from __future__ import annotations

import pytest

from library.rules import claims, names
from tests.library.rules.finding import Only
from tests.small.library import SmallLibrary


def test_claims_are_numbered_by_their_post(small: SmallLibrary, only: Only) -> None:
    small.change("claims.yml", "post: second-post", "post: first-post")
    only(
        claims.claims_are_numbered_by_their_post,
        "claims.yml:12: B01: post: found 'first-post'; "
        "claims of this post start with another letter than B",
    )


PLACES_OF_A01 = "{links: [knee-in], muscles: [gluteus-medius], pages: [muscles]}"


def test_a_claim_has_a_place_or_says_why_not(small: SmallLibrary, only: Only) -> None:
    written = f"    places: {PLACES_OF_A01}\n"
    small.change("claims.yml", "links: [pelvic-drop,", "links: [pelvic-drop, knee-in,")
    small.change("vocabularies.yml", "fits: [contested]", "fits: [contested, well-supported]")
    small.change("claims.yml", written, "")
    only(
        claims.a_claim_has_a_place_or_says_why_not,
        "claims.yml:3: A01: places: found nothing; name the records or pages that carry it, "
        "or say under left_out why none does",
    )
    reason = "    left_out: It is about another sport.\n"
    small.change(
        "claims.yml", "    refs: [paper_with_doi]\n", f"    refs: [paper_with_doi]\n{reason}"
    )
    only(claims.a_claim_has_a_place_or_says_why_not)
    small.change("claims.yml", reason, reason + written)
    line = small.line("claims.yml", "left_out")
    only(
        claims.a_claim_has_a_place_or_says_why_not,
        f"claims.yml:{line}: A01: left_out: found a reason; "
        "it has places: take the reason away, or the places",
    )


def test_a_claim_speaks_of_claims_that_are_there(small: SmallLibrary, only: Only) -> None:
    small.change("claims.yml", "because: Some should.", "because: Some should. See A01.")
    only(claims.a_claim_speaks_of_claims_that_are_there)
    small.change("claims.yml", "See A01.", "See A02.")
    only(
        claims.a_claim_speaks_of_claims_that_are_there,
        f"claims.yml:{small.line('claims.yml', 'because: Some')}: B01: because: found 'A02'; "
        "did you mean 'A01'?",
    )


def test_a_place_that_does_not_exist_is_answered_with_the_nearest_name(
    small: SmallLibrary, only: Only
) -> None:
    small.change(
        "claims.yml", "[knee-in], muscles: [gluteus-medius]", "[knee-im], muscles: [medius]"
    )
    line = small.line("claims.yml", PLACES_OF_A01.replace("knee-in", "knee-im").partition(",")[0])
    found = small.found_by(names.names_are_known)
    assert found == [
        f"claims.yml:{line}: A01: places.links.1: found 'knee-im'; did you mean 'knee-in'?",
        f"claims.yml:{line}: A01: places.muscles.1: found 'medius'; did you mean 'gluteus-medius'?",
    ]
    assert small.problems() == found, "and nothing follows from it"


def test_a_place_has_a_page(small: SmallLibrary, only: Only) -> None:
    small.change("claims.yml", "muscles: [gluteus-medius]", "muscles: [quadriceps]")
    line = small.line("claims.yml", "quadriceps")
    only(
        claims.a_place_has_a_page,
        f"claims.yml:{line}: A01: places.muscles.1: found 'quadriceps'; "
        "this muscle has no page: name another place",
    )


@pytest.mark.parametrize(
    ("file", "old", "new", "place", "disagree"),
    [
        (
            "chain.yml",
            "certainty: well-supported",
            "certainty: contested",
            "A01: places.links.1: found 'knee-in'",
            "'contested', which does not fit the verdict 'supported' (that fits well-supported)",
        ),
        (
            "injuries.yml",
            "certainty: contested\n    risk_factors",
            "certainty: well-supported\n    risk_factors",
            "B01: places.injuries.1: found 'knee-pain'",
            "'well-supported', which does not fit the verdict 'needs-correction' "
            "(that fits contested)",
        ),
    ],
)
def test_a_verdict_and_the_page_that_carries_the_claim_cannot_disagree(
    small: SmallLibrary, only: Only, file: str, old: str, new: str, place: str, disagree: str
) -> None:
    small.change(file, old, new)
    line = small.line("claims.yml", "[knee-in]" if file == "chain.yml" else "[knee-pain]")
    only(
        claims.verdicts_fit_what_studies_found,
        f"claims.yml:{line}: {place}; its certainty is {disagree}: "
        "change one of them, or the place",
    )


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("[pelvic-drop, low-back]", "[pelvic-drop]", "chain.yml:33: low-back: found {}links{}"),
        (", injuries: [knee-pain]", "", "injuries.yml:3: knee-pain: found {}injuries{}"),
        (
            ", programmes: [starter-set]",
            "",
            "programmes.yml:3: starter-set: found {}programmes{}",
        ),
    ],
)
def test_what_a_post_says_leads_to_its_claims(
    small: SmallLibrary, only: Only, old: str, new: str, problem: str
) -> None:
    small.change("claims.yml", old, new)
    only(
        claims.what_a_post_says_leads_to_its_claims,
        problem.format(
            "no claim of a post; name it under places.",
            " of the claim in claims.yml that it repeats",
        ),
    )


def test_a_misspelt_place_hides_no_other_entry_that_no_claim_names(small: SmallLibrary) -> None:
    small.change("claims.yml", "[pelvic-drop, low-back]", "[pelvic-dropp, low-back]")
    small.change("claims.yml", ", injuries: [knee-pain]", "")
    (found,) = small.found_by(claims.what_a_post_says_leads_to_its_claims)
    assert "knee-pain: found no claim of a post" in found
