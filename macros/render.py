"""Fills the templates: every plain text in them comes out literally."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket
from markupsafe import Markup

from library import Library
from library.days import day_words
from library.dose import days_words, dose_words, has_its_own_source, pace_words, rest_words, span
from library.equipment import equipment_words, use_a_band
from library.kinds import KINDS, Kind
from library.phrases import lower_first, sentence

from .citations import cite
from .claim_marks import claims_at, marks
from .downloads import pdf_links
from .figures import Figure, image
from .looked_for import looked_for_mark
from .page_words import with_words
from .text import joined, link, markdown_text

TEMPLATES = Path(__file__).parent / "templates"

Template = Callable[..., str]


class Compiled(BytecodeCache):
    """Keeps what templates compile to, while a preview opens the site again after every change.

    Jinja asks for the same text of the template before it takes what is kept.
    """

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Put what is kept of a template in its place."""
        if kept := self.kept.get(bucket.key):
            bucket.bytecode_from_string(kept)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what a template was compiled to."""
        self.kept[bucket.key] = bucket.bytecode_to_string()


_COMPILED = Compiled()


def template_filler(library: Library, figures: Mapping[str, Figure]) -> Template:
    """Return a function that fills the template of a name with values.

    The templates write Markdown. Links and pictures start at the root of the docs folder
    (`/exercises/clam.md`); MkDocs checks them and makes them relative to the page.
    """
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        finalize=markdown_text,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        bytecode_cache=_COMPILED,
    )

    def term(vocabulary: str, name: str) -> str:
        return library.term(vocabulary, name).label

    def links(ids: Sequence[str], kind: str) -> Markup:
        return Markup(joined([page_link(library, KINDS[kind], one) for one in ids]))

    def muscles(ids: Sequence[str]) -> Markup:
        """Return muscles by the place where they are felt, each with its own name as a link."""
        plain = [library.muscles[one].plain_name for one in ids]
        told = [plain[0], *map(lower_first, plain[1:])] if plain else []
        return Markup("; ").join(
            Markup(f"{markdown_text(words)} ({links([one], 'muscle')})")
            for words, one in zip(told, ids, strict=True)
        )

    def chain_links(ids: Sequence[str]) -> Markup:
        """Return links of the chain in plain words, each of which leads to its page."""
        found = [library.links[one] for one in ids]
        source = KINDS["chain link"].source
        return Markup(joined([link(lower_first(one.plain_name), source(one.id)) for one in found]))

    def claims_of(kind: str, name: str) -> Markup:
        """Return the marks of the claims that an entry carries; nothing without one."""
        claims = claims_at(library, kind, name)
        return marks(claims) if claims else Markup("")

    def posts_say(kind: str, name: str) -> Markup:
        """Return the line that leads to the claims that an entry carries; nothing without one."""
        claims = claims_of(kind, name)
        return Markup(fill("posts_say", marks=claims) if claims else "")

    environment.filters.update(
        day=day_words,
        joined=joined,
        lower_first=lower_first,
        span=span,
        days=days_words,
        pace=pace_words,
        rest=rest_words,
        sentence=sentence,
    )
    environment.tests["in_any_case"] = lambda text, other: text.casefold() == other.casefold()
    environment.globals.update(
        library=library,
        chain_links=chain_links,
        cite=lambda *keys: cite(library, *keys),
        claims_of=claims_of,
        dose=lambda dose: dose_words(dose, term("sides", dose.sides)),
        equipment=lambda exercises: equipment_words(library, exercises),
        figures=figures,
        has_its_own_source=lambda refs: has_its_own_source(refs, library.references),
        image=image,
        links=links,
        muscles=muscles,
        looked_for=lambda searches: looked_for_mark(library, searches),
        pdf_links=pdf_links,
        posts_say=posts_say,
        term=term,
        use_a_band=lambda exercises: use_a_band(library, exercises),
    )

    def fill(name: str, **values: Any) -> str:
        text = environment.get_template(f"{name}.md.j2").render(**values).strip("\n") + "\n"
        return with_words(library, fill, text)

    return fill


def page_link(library: Library, kind: Kind, name: str) -> Markup:
    """Return a link to the page of an entry, with its name as the text; that alone without one."""
    record = kind.entries(library)[name]
    has_page = kind.has_page(record)
    return link(record.name, kind.source(name)) if has_page else markdown_text(record.name)
