"""Running injuries."""

from __future__ import annotations

from markupsafe import Markup

from .exercises import table_of
from .grades import grade_anchor
from .places import where_it_hurts
from .safety import flag_groups, harms
from .site import Site, known


def injury_table(site: Site) -> str:
    """Return the index of injuries, by where it hurts."""
    return site.fill("injury_table", injuries=list(site.library.injuries.values()))


def injury(site: Site, name: str) -> str:
    """Return the body of the page of one injury.

    Args:
        site: The data.
        name: Its id in `injuries.yml`.
    """
    library = site.library
    record = library.injuries[known(name, library.injuries, "injury", "injury")]
    flags = [flag for flag in library.safety.red_flags if flag.id in record.red_flags]
    groups = flag_groups(library, flags)
    return site.fill(
        "injury",
        i=record,
        where=Markup(where_it_hurts(site, record.places)) if record.places else "",
        programmes=[one.id for one in library.programmes.values() if record.id in one.for_injuries],
        grade_anchor=grade_anchor,
        harms=Markup(harms(site).strip()),
        flags=Markup(site.fill("red_flags", groups=groups, headings=False)),
        table=Markup(table_of(site, record.exercises)) if record.exercises else "",
    )
