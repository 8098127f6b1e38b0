"""Every document of the site, in the order of the data files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from os import environ
from pathlib import Path
from typing import Any

from library import Library
from library.clinic_look import LOGO_HEIGHT, LOGO_WIDEST, dark_enough
from library.equipment import use_a_band
from library.hard_words import hard_words
from library.kinds import EXERCISE, LADDER, PROGRAMME, REVIEW_SHEET, Kind
from library.records.words import Clinic
from macros.site import Site
from publishing.editions import editions_of_parts, read_record
from publishing.logo import LogoError, clinic_logo
from publishing.look import paper_colours, read_look
from publishing.source_date import made_on

from .address import site_address
from .document import Document, Edition, Values
from .exercise import exercise_values
from .ladder import ladder_values
from .pictures import Pictures
from .problems import PaperError
from .programme import programme_values
from .review import review_values


def documents(site: Site, docs_dir: Path, config: Path) -> list[Document]:
    """Return every document.

    Args:
        site: The data and the index of the pictures.
        docs_dir: The docs folder, for the pictures and the editions.
        config: `mkdocs.yml`, for the address of the site.

    Raises:
        PaperError: With a line for each picture that is missing.
        DataError: When the record of editions cannot be read.
    """
    pictures = Pictures(docs_dir, site.figures)
    edition = editions_of_parts(site.library, read_record(docs_dir), made_on(environ))
    shared = {
        **shared_values(site.library, docs_dir),
        "look": {**paper_colours(read_look(docs_dir), ("now",)), **clinic_colours(site.library)},
    }
    address = site_address(config)
    made = [
        Document(kind.name, name, whole, is_large)
        for kind, name, exercises, values in _entries(site, pictures)
        for told in ({**values, **shared, "edition": Edition.of(edition(exercises)).values},)
        for whole in (_whole(site.library, told, page_of(address, kind, name)),)
        for is_large in ((False, True) if kind.has_large_print else (False,))
    ]
    if pictures.missing:
        raise PaperError(pictures.missing)
    return made


def page_of(site_address: str, kind: Kind, name: str) -> str:
    """Return where the page of an entry stands; empty when it is not known where the site does."""
    return site_address and site_address + kind.address(name)


def _whole(library: Library, values: Values, address: str) -> Values:
    """Return all that a document shows: its own values, its page and its difficult words.

    The words stand as a reader meets them: a kind gives its values in the order of its sheet.
    """
    words = hard_words(library.glossary, texts_of(values))
    said = [{"term": entry.term, "in_short": entry.in_short} for entry in words]
    return {**values, "address": address, "words": said}


def texts_of(value: Any) -> Iterator[str]:
    """Yield every text of a document's values, in their order, but for those of pictures."""
    if isinstance(value, Mapping):
        if "svg" not in value:
            for one in value.values():
                yield from texts_of(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from texts_of(one)
    elif isinstance(value, str):
        yield value


def _entries(site: Site, pictures: Pictures) -> Iterator[tuple[Kind, str, Sequence[str], Values]]:
    """Yield the kind and the id of every entry, the exercises on its sheet, and what it shows."""
    library = site.library
    for name, exercise in library.exercises.items():
        values = exercise_values(library, exercise, pictures)
        yield EXERCISE, name, (name,), values
    for name, ladder in library.ladders.items():
        values = {**ladder_values(site, ladder, pictures), **closing_values(library, ladder.rungs)}
        yield LADDER, name, ladder.rungs, values
    for name, programme in library.programmes.items():
        used = [item.exercise for phase in programme.phases for item in phase.items]
        values = {**programme_values(site, programme, pictures), **closing_values(library, used)}
        yield PROGRAMME, name, used, values
    for name, sheet in library.review_sheets.items():
        yield REVIEW_SHEET, name, tuple(library.exercises), review_values(library, sheet)


def shared_values(library: Library, docs_dir: Path) -> Values:
    """Return what every document shows: whom to ask.

    Raises:
        PaperError: When the clinic's logo cannot be read.
    """
    try:
        logo = clinic_logo(library, docs_dir)
    except LogoError as error:
        raise PaperError([str(error)]) from error
    clinic = library.site.clinic
    return {
        "clinic": clinic_lines(clinic),
        "logo": logo
        and {
            "svg": logo.svg,
            "alt": f"Logo of {clinic.name}",
            "height": min(LOGO_HEIGHT, LOGO_WIDEST / logo.shape),
        },
        "ask_line": library.site.ask_line,
    }


def clinic_colours(library: Library) -> dict[str, str]:
    """Return the clinic's colour under its name in the templates; nothing when it has none."""
    colour = library.site.clinic.colour
    return {"own": dark_enough(colour)} if colour else {}


def closing_values(library: Library, exercises: Iterable[str]) -> Values:
    """Return what stands at the end of a longer document that uses these exercises."""
    banded = use_a_band(library, (library.exercises[name] for name in exercises))
    return {
        "band_rules": library.safety.band_rules if banded else (),
        "emergency_line": library.site.emergency_line,
    }


def clinic_lines(clinic: Clinic) -> list[str]:
    """Return the clinic's contact, a line each; nothing when no clinic is filled in."""
    lines = [
        ", ".join(part for part in (clinic.name, *clinic.address) if part),
        f"Telephone {clinic.phone}" if clinic.phone else "",
        clinic.email or "",
        clinic.website or "",
        f"Book: {clinic.booking_link}" if clinic.booking_link else "",
    ]
    return [line for line in lines if line]
