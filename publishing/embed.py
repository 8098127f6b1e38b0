"""The pages for a frame on somebody else's page: one of each exercise, and one that shows a sheet.

They are whole files of their own, made before the build from the records and the words of the
exercise's page. MkDocs copies them as it finds them, so that neither its search nor its site map
knows them, and they carry neither menus nor the theme. The sheet's page loads the pieces of its
sheet (`pieces`): what it loads grows with the sheet, not with the library.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from library import Library, licence
from library.clinic_look import colours_of
from library.dose import days_words, dose_words, pace_words, rest_words
from library.equipment import equipment_words
from library.hard_words import unexplained
from library.instructions import as_prescribed
from library.kinds import EXERCISE
from library.phrases import lower_first, sentence
from library.records.exercise import Exercise
from macros.site import Site

from .filling import fill
from .look import STYLES, Look, read_look, worn

FOLDER = "embed"
"""Below the root of the site; an exercise's page is in a folder of its id, a sheet's in `sheet`."""

SHEET = f"{FOLDER}/sheet/index.html"
LOOK = f"{FOLDER}/look.css"


def exercise_frame(site: Site, exercise: Exercise, home: str) -> str:
    """Return the page of an exercise for a frame.

    Args:
        site: The data and figures.
        exercise: The record, with its marked texts.
        home: Where the site will stand, with a slash at its end; empty when it is not known.
    """
    library = site.library
    said = as_prescribed(library, exercise)
    dose = dose_words(said.dose, library.term("sides", said.dose.sides).label)
    figures = f"exercises/{exercise.id}"
    return fill(
        "embed_exercise.html.j2",
        e=said,
        title=f"{exercise.name} - Level Hips",
        description=exercise.summary,
        home=home,
        url=EXERCISE.address(exercise.id),
        licence=licence,
        site=library,
        start=site.figures[f"{figures}/start.svg"],
        end=site.figures[f"{figures}/end.svg"],
        dose=dose,
        days=days_words(said),
        equipment=lower_first(equipment_words(library, [said])),
        pace=sentence(pace_words(said)),
        rest=sentence(rest_words(said)),
        words=[entry for entry, _ in unexplained(library.glossary, list(_texts(said, dose)))],
    )


def _texts(said: Exercise, dose: str) -> Iterator[str]:
    """Yield what a reader reads in a frame, in which hard words may stand."""
    yield from (said.summary, dose)
    yield from (limit.what for limit in said.avoid_if)
    yield from (*said.set_up, *said.steps, said.feel)
    yield from (limit.what for limit in said.stop_if)


def sheet_frame(home: str) -> str:
    """Return the page that shows the sheet of a link in a frame."""
    return fill(
        "embed_sheet.html.j2",
        title="Exercise sheet - Level Hips",
        description="An exercise sheet, to be shown in a frame on another page.",
        home=home,
        url="sheet/",
        licence=licence,
    )


def frame_look(docs_dir: Path, colour: str = "") -> str:
    """Return the look of the pages for a frame, from the style sheets of a docs folder.

    Args:
        docs_dir: The docs folder.
        colour: That of the clinic whose copy this is, as `#rrggbb`; empty when it has none.
    """
    css = (docs_dir / STYLES / "embed.css").read_text(encoding="utf-8")
    look = read_look(docs_dir)
    return look_sheet(worn(look, colours_of(colour)) if colour else look, css)


def frame_addresses(library: Library) -> list[str]:
    """Return the address of every page for a frame, from the root of the site: they are for ever.

    They stand in pages that nobody here can mend.
    """
    return [f"/{FOLDER}/{name}/" for name in ("sheet", *library.exercises)]


def look_sheet(look: Look, css: str) -> str:
    """Return what a style sheet names of the scale and the colours, light and dark.

    Args:
        look: The scale and the colours.
        css: The style sheet.
    """
    named = sorted(set(re.findall(r"var\((--lh-[\w-]+)", css)))
    light = {name: look.light[name] for name in named}
    dark = {name: look.dark[name] for name in named if look.dark[name] != look.light[name]}
    return fill("look.css.j2", light=light, dark=dark) + "\n"


def frames(site: Site, home: str) -> Iterator[tuple[str, str]]:
    """Yield every page for a frame: its file, below the docs folder, and its text."""
    for exercise in site.library.exercises.values():
        page = f"{FOLDER}/{exercise.id}/index.html"
        yield page, exercise_frame(site, exercise, home)
    yield SHEET, sheet_frame(home)
