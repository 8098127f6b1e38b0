"""Warning signs, the pain guide and the rules for every exercise."""

from __future__ import annotations

from collections.abc import Iterable

from library import Library
from library.records.safety import RedFlag
from library.records.words import Urgency, VocabularyTerm

from .site import Site, known
from .text import markdown_text


def flag_groups(
    library: Library, flags: Iterable[RedFlag]
) -> list[tuple[VocabularyTerm, list[RedFlag]]]:
    """Return warning signs grouped by urgency, the most urgent first."""
    listed = list(flags)
    groups = [
        (urgency, [flag for flag in listed if flag.urgency == urgency.id])
        for urgency in library.vocabularies["urgency"].terms
    ]
    return [(urgency, group) for urgency, group in groups if group]


def red_flags(site: Site, area: str = "", urgency: str = "") -> str:
    """Return the warning signs of a body area or an urgency; all of them when neither is given.

    Args:
        site: The data.
        area: A term of the vocabulary `body area`.
        urgency: A term of the vocabulary `urgency`.
    """
    library = site.library
    flags = list(library.safety.red_flags)
    if area:
        _known_term(library, "body area", area)
        flags = [flag for flag in flags if area in flag.body_areas]
    if urgency:
        _known_term(library, "urgency", urgency)
        flags = [flag for flag in flags if flag.urgency == urgency]
    if not flags:
        wanted = " and ".join(filter(None, (area, urgency)))
        raise ValueError(f"red_flags: no warning sign is for {wanted}: choose another")
    return site.fill("red_flags", groups=flag_groups(library, flags), headings=True)


def urgency_doors(site: Site) -> str:
    """Return a door to the warning signs of each urgency that asks to be seen."""
    vocabulary = site.library.vocabularies["urgency"]
    urgencies = [term for term in vocabulary.terms if isinstance(term, Urgency) and term.to_be_seen]
    return site.fill("doors", urgencies=urgencies)


def _known_term(library: Library, vocabulary: str, name: str) -> None:
    known(
        name, [term.id for term in library.vocabularies[vocabulary].terms], "red_flags", vocabulary
    )


def seen_first(site: Site) -> str:
    """Return the warning signs to look at before anything else, a line each."""
    flags = [flag for flag in site.library.safety.red_flags if flag.looked_at_first]
    return site.fill("seen_first", groups=flag_groups(site.library, flags))


def pain_guide(site: Site) -> str:
    """Return the pain guide."""
    return site.fill("pain_guide", guide=site.library.safety.pain_guide)


def harms(site: Site) -> str:
    """Return what trials say of the harm that exercise does."""
    return site.fill("harms", harms=site.library.safety.harms)


def stop_rules(site: Site) -> str:
    """Return when to stop any exercise."""
    return site.fill("rules", lines=site.library.safety.stop_rules)


FOLDED = ("stop", "pain", "band")
"""The rules that stand on many pages, by the name that `folded_rules` knows them by."""


def folded_rules(site: Site, *names: str) -> str:
    """Return rules that stand on many pages, each folded with its most important line showing.

    Args:
        site: The data.
        names: Any of `stop`, `pain` and `band`, in the order in which they stand.
    """
    for name in names:
        known(name, FOLDED, "folded_rules", "rule")
    return site.fill("folded_rules", names=names or FOLDED)


def band_rules(site: Site) -> str:
    """Return how to use a band safely."""
    return site.fill("rules", lines=site.library.safety.band_rules)


def cautions(site: Site) -> str:
    """Return what exercises of a kind ask to check first, and why."""
    return site.fill("cautions", cautions=site.library.safety.cautions)


def move_on_rules(site: Site) -> str:
    """Return when to move on from any exercise."""
    return site.fill("rules", lines=site.library.safety.move_on_rules)


def stop_rules_at(library: Library, places: Iterable[str]) -> list[str]:
    """Return when to stop an exercise for a pain at these places (vocabulary `place`).

    Where the pain guide must not be used, no rule names its limit.
    """
    safety = library.safety
    at = set(places)
    instead = [one.stop_rule for one in safety.no_pain_guide_at if one.place in at]
    if not instead:
        return list(safety.stop_rules)
    limit = f" {safety.pain_guide.zones[-1].from_score - 1} out of 10"
    others = [rule for rule in safety.stop_rules if limit not in rule]
    return [others[0], *instead, *others[1:]]


def emergency_line(site: Site) -> str:
    """Return whom to call when it cannot wait."""
    return markdown_text(site.library.site.emergency_line)
