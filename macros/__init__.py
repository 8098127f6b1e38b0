"""Level Hips: from the data files to the text of the pages.

`define_env` is the thin edge to mkdocs-macros: it loads the site and registers the macros. What
they return is made by the modules beside this one, which know nothing of MkDocs; `foot.py` adds
what stands below every page.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from click import ClickException

from library.problems import DataError

from . import (
    anatomy,
    chain,
    clinic,
    completeness,
    data_page,
    downloads,
    emg,
    evidence,
    exercise_list,
    exercises,
    figures,
    glossary,
    grades,
    injuries,
    ladder_map,
    ladders,
    levers,
    mover,
    packages,
    parts,
    places,
    plates,
    programmes,
    quiz,
    register,
    report,
    reviews,
    safety,
    search_words,
    searches,
    speed,
    stick,
    working,
)
from .repository import repository_link
from .site import Site, known, site_of


def _figure(site: Site, path: str, lazy: bool = True) -> str:
    """Return a drawn figure, by its path below `assets/figures`.

    Args:
        site: The data.
        path: Such as `exercises/clam/start.svg`.
        lazy: Whether it may load when it is scrolled to; false for what stands first on a page.
    """
    return figures.image(site.figures[known(path, site.figures, "figure", "figure")], lazy=lazy)


def _contact_sheet(site: Site) -> str:
    """Return every figure at three sizes on light ground, and at one on dark ground and in grey."""
    return glossary.UNEXPLAINED + site.fill("contact_sheet", sheet=list(site.figures.values()))


def _pdf_table(site: Site) -> str:
    """Return every exercise, ladder and programme, each with its PDFs."""
    return downloads.pdf_table(site.library)


MACROS: dict[str, Callable[..., str]] = {
    "all_ladders": ladders.all_ladders,
    "attachments": anatomy.attachments,
    "band_rules": safety.band_rules,
    "blamed_for": anatomy.blamed_for,
    "body_map": places.body_map,
    "cautions": safety.cautions,
    "certainty_key": evidence.certainty_key,
    "chain": chain.chain,
    "chain_in_short": chain.chain_in_short,
    "chain_link": chain.chain_link,
    "chain_pictures": chain.chain_pictures,
    "cite": evidence.cite,
    "claim_marks": register.claim_marks,
    "claim_register": register.claim_register,
    "completeness": completeness.completeness,
    "contact": clinic.contact,
    "contact_sheet": _contact_sheet,
    "data_packages": packages.data_packages,
    "datasets": data_page.datasets,
    "dose": exercises.dose,
    "emg": emg.emg,
    "emergency_line": safety.emergency_line,
    "exercise": exercises.exercise,
    "exercise_list": exercise_list.exercise_list,
    "exercise_table": exercises.exercise_table,
    "figure": _figure,
    "find_your_rung": ladders.find_your_rung,
    "folded_rules": safety.folded_rules,
    "glossary": glossary.glossary,
    "grades": grades.grades,
    "grading_key": grades.grading_key,
    "harms": safety.harms,
    "how_given": completeness.how_given,
    "injury": injuries.injury,
    "injury_table": injuries.injury_table,
    "ladder_list": ladders.ladder_list,
    "ladder_map": ladder_map.ladder_map,
    "layers": plates.layers,
    "lever_chart": levers.lever_chart,
    "lever_mover": levers.lever_mover,
    "lever_table": levers.lever_table,
    "levers_agree": levers.levers_agree,
    "levers_compared": levers.levers_compared,
    "link_in_line": chain.link_in_line,
    "links_of_a_copy": stick.links_of_a_copy,
    "looked_for": searches.looked_for,
    "move_on_rules": safety.move_on_rules,
    "mover": mover.mover,
    "mover_slider": mover.mover_slider,
    "mover_table": mover.mover_table,
    "muscle": anatomy.muscle,
    "muscle_at_work": working.muscle_at_work,
    "muscle_table": anatomy.muscle_table,
    "muscle_work": anatomy.muscle_work,
    "other_muscles": anatomy.other_muscles,
    "pain_guide": safety.pain_guide,
    "parts": parts.parts,
    "pdf_table": _pdf_table,
    "plate": plates.plate,
    "programme": programmes.programme,
    "programme_basis": programmes.programme_basis,
    "programme_list": programmes.programme_list,
    "progression_ladder": ladders.progression_ladder,
    "quiz": quiz.quiz,
    "red_flags": safety.red_flags,
    "reference_list": evidence.reference_list,
    "report_line": report.report_line,
    "report_ways": report.report_ways,
    "repository_link": repository_link,
    "review_table": reviews.review_table,
    "reviewed": reviews.reviewed,
    "run_steps": injuries.run_steps,
    "search_table": searches.search_table,
    "seen_first": safety.seen_first,
    "speed": speed.speed,
    "stage_list": exercise_list.stage_list,
    "stop_rules": safety.stop_rules,
    "rungs_at_a_glance": ladders.rungs_at_a_glance,
    "tidy": exercises.tidy,
    "try_now": exercises.try_now,
    "turn": plates.turn,
    "urgency_doors": safety.urgency_doors,
    "what_posts_said": register.what_posts_said,
}
"""Every macro that a page may call, by name; each takes the site first."""

OF_THE_PAGE = frozenset({"reviewed"})
"""Macros that take the page they stand on, which the page need not say."""

HEADS: dict[str, Callable[..., Mapping[str, object]]] = {
    "chain": chain.head_of_chain,
    "chain_link": search_words.of_link,
    "exercise": search_words.of_exercise,
    "exercise_list": search_words.of_library,
    "injury": search_words.of_injury,
    "layers": plates.head_of_layers,
    "muscle": anatomy.head_of_muscle,
    "plate": plates.head_of_plate,
    "programme": search_words.of_programme,
    "turn": plates.head_of_turn,
}
"""What the macro of a whole page says in its head, so that the page need not repeat the data."""


def define_env(env: Any) -> None:
    """Load the data files and register the macros; MkDocs' successor does so for every page.

    Raises:
        ClickException: With every problem of the data files on its own line.
    """
    try:
        opened = site_of(Path(env.conf["docs_dir"]))
    except DataError as error:
        raise ClickException(f"the data files need attention:\n{error}") from error
    site = replace(
        opened,
        repo_url=env.conf.get("repo_url") or "",
        site_url=env.conf.get("site_url") or "",
        edition=report.edition_of(Path(env.conf["docs_dir"])),
    )
    for name, function in MACROS.items():
        macro: Callable[..., str] = partial(function, site)
        if name in OF_THE_PAGE:
            macro = _with_its_page(env, macro)
        macro = _on_its_page(env, macro)
        if name in HEADS:
            macro = _with_its_head(env, macro, partial(HEADS[name], site))
        env.macro(macro, name)


def _with_its_head(
    env: Any, macro: Callable[..., str], head: Callable[..., Mapping[str, object]]
) -> Callable[..., str]:
    """Return a macro that also says what stands in the head of its page, unless the page does.

    Both engines hand what a page says of itself to the theme after its macros have run.
    """

    def with_its_head(*arguments: Any, **named: Any) -> str:
        text = macro(*arguments, **named)
        for key, value in head(*arguments, **named).items():
            env.page.meta.setdefault(key, value)
        return text

    return with_its_head


def _on_its_page(env: Any, macro: Callable[..., str]) -> Callable[..., str]:
    """Return a macro whose links, which start at the root of the docs, start at the page instead.

    Both engines check and follow those; MkDocs' successor leaves the others as they are. No text
    of the data is taken for a link: there, brackets come out as character references.
    """

    def on_its_page(*arguments: Any, **named: Any) -> str:
        depth = _page_of(env).count("/")
        return macro(*arguments, **named).replace("](/", "](" + "../" * depth)

    return on_its_page


def _with_its_page(env: Any, macro: Callable[..., str]) -> Callable[..., str]:
    """Return a macro of no arguments that is told the page it stands on."""
    return lambda: macro(_page_of(env))


def _page_of(env: Any) -> str:
    """Return the page that is being made, below the docs folder."""
    # The engines name it in two ways.
    path: str = env.page.file.src_uri if hasattr(env.page, "file") else env.page.path
    return path
