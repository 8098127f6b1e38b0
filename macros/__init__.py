"""Level Hips: from the data files to the text of the pages.

`define_env` is the thin edge to mkdocs-macros: it loads the site and registers the macros. What
they return is made by the modules beside this one, which know nothing of MkDocs.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from mkdocs.exceptions import PluginError

from library.problems import DataError

from . import (
    anatomy,
    chain,
    clinic,
    downloads,
    evidence,
    exercises,
    figures,
    glossary,
    injuries,
    ladders,
    programmes,
    safety,
)
from .citations import references_of_page
from .site import Site, known, open_site

_SPACE_BEFORE_CITATION = re.compile(r"(?<=\S) +(?=\[\^ref-)")


def _figure(site: Site, path: str, lazy: bool = True) -> str:
    """Return a drawn figure, by its path below `assets/figures`."""
    return figures.image(site.figures[known(path, site.figures, "figure", "figure")], lazy=lazy)


def _contact_sheet(site: Site) -> str:
    """Return every figure at three sizes, on light ground, on dark ground and in grey."""
    return site.fill("contact_sheet", sheet=list(site.figures.values()))


def _pdf_table(site: Site) -> str:
    """Return every exercise, ladder and programme, each with its PDFs."""
    return downloads.pdf_table(site.library)


MACROS: dict[str, Callable[..., str]] = {
    "all_ladders": ladders.all_ladders,
    "band_rules": safety.band_rules,
    "certainty_key": evidence.certainty_key,
    "chain": chain.chain,
    "chain_link": chain.chain_link,
    "cite": evidence.cite,
    "claim_register": evidence.claim_register,
    "contact": clinic.contact,
    "contact_sheet": _contact_sheet,
    "dose": exercises.dose,
    "emergency_line": safety.emergency_line,
    "exercise": exercises.exercise,
    "exercise_table": exercises.exercise_table,
    "figure": _figure,
    "glossary": glossary.glossary,
    "injury": injuries.injury,
    "injury_table": injuries.injury_table,
    "move_on_rules": safety.move_on_rules,
    "muscle": anatomy.muscle,
    "muscle_table": anatomy.muscle_table,
    "pain_guide": safety.pain_guide,
    "pdf_table": _pdf_table,
    "programme": programmes.programme,
    "programme_list": programmes.programme_list,
    "progression_ladder": ladders.progression_ladder,
    "red_flags": safety.red_flags,
    "reference_list": evidence.reference_list,
    "stop_rules": safety.stop_rules,
}
"""Every macro that a page may call, by name; each takes the site first."""


def define_env(env: Any) -> None:
    """Load the data files and register the macros.

    Raises:
        PluginError: With every problem of the data files on its own line.
    """
    try:
        site = open_site(Path(env.conf["docs_dir"]))
    except DataError as error:
        raise PluginError(f"the data files need attention:\n{error}") from error
    for name, function in MACROS.items():
        env.macro(partial(function, site), name)
    env.variables["level_hips_site"] = site


def on_post_page_macros(env: Any) -> None:
    """Put the reference list and the glossary's tooltips at the foot of a page.

    Raises:
        PluginError: When the page cites, by hand, a reference that may not be cited.
    """
    site: Site = env.variables["level_hips_site"]
    env.markdown = _SPACE_BEFORE_CITATION.sub("", env.markdown)
    try:
        env.markdown += references_of_page(site.library, env.markdown)
    except ValueError as error:
        raise PluginError(f"{env.page.file.src_uri}: {error}") from error
    if not env.page.meta.get("without_glossary"):
        env.markdown += glossary.abbreviations(site)
