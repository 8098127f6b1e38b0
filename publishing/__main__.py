"""The plain commands: `python -m publishing check | generate | prepare | exercise | serve`.

The data for other programs: `packages`.

How hard the words are that patients read: `reading`.

What says that something was not found: `absences`.

What the style sheets write beside the scale: `look`, which mends it.

Of a change and its publishing: `diff | record`.

Of a site: `build SITE`, and of a built one: `finish SITE | twin SITE`.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from os import environ
from pathlib import Path

from library.problems import DataError
from macros.site import Site, open_site

from .absences import absence_problems, data_absences, page_absences
from .addresses import LIST, address_problems, new_addresses, publish
from .ahead import write_names
from .build import build_site
from .citations import uncited
from .clinic import write_clinic_look
from .editions import edition_now, read_record, record_edition, record_problems, today
from .embed import frame_addresses
from .facts import NOTHING_CHANGED, SAFETY, FactsError, changed_facts
from .first_scripts import write_first_scripts
from .generated import (
    built_files,
    committed_files,
    guide_files,
    out_of_date,
    remove_left_behind,
    write,
)
from .home import HomeError, home_of, tidy
from .icons import write_icons
from .indents import write_without_indents
from .linked.pages import write_linked_data
from .listed import files_for_programs, lasting_files, unlisted
from .logo import logo_problems
from .look import look_problems, mend
from .marks import write_marks
from .offline import write_worker
from .packages.build import Making, PackagingError, make_packages
from .packages.contract import FILE as CONTRACT
from .packages.contract import contract_notes, contract_problems, record_promises, recorded
from .packages.version import version_of
from .packages.written import SOURCES, written_files
from .pages import figure_problems, head_problems, page_problems
from .plate_pictures import write_plate_pictures
from .policy import write_policies
from .reviewed import due_again, review_problems
from .scaffold import ScaffoldError, Wish, add_exercise
from .serve import serve
from .site_map import remove_empty_map
from .source_date import made_on, start_of
from .stick import copy_of, write_stick
from .styles import write_styles
from .theme import mend_pages
from .twin import compare
from .typescript import SHEET, shape_files
from .unused import remove_unused
from .whole import write_whole

ROOT = Path()
DOCS = ROOT / "docs"
DIST = ROOT / "dist"
"""Where `make packages` puts them."""


def lasting(site: Site) -> list[str]:
    """Return the addresses beside those of the pages below the docs folder that are for ever."""
    return [*lasting_files(), *frame_addresses(site.library)]


def check(site: Site) -> int:
    """Say which pages are missing and which generated files are out of date."""
    problems = [
        *out_of_date(committed_files(site.library, DOCS), DOCS),
        *map(str, record_problems(read_record(DOCS))),
        *out_of_date(guide_files(ROOT), ROOT),
        *out_of_date(shape_files(), SHEET),
        *out_of_date(written_files(), SOURCES),
        *contract_problems(site.library, ROOT),
        *page_problems(site.library, DOCS),
        *head_problems(DOCS),
        *review_problems(site.library, DOCS),
        *address_problems(ROOT, DOCS, lasting(site)),
        *unlisted(files_for_programs(DOCS)),
        *uncited(site.library, DOCS),
        *absence_problems(site.library, DOCS),
        *look_problems(DOCS),
        *figure_problems(site.library, site.figures),
        *logo_problems(site.library, DOCS),
    ]
    for line in (*problems, *due_again(site.library, today()), *contract_notes(site.library, ROOT)):
        print(line)
    if not problems:
        print("The data files, the pages and the generated files are in order.")
    return 1 if problems else 0


def generate(site: Site) -> int:
    """Write the generated files that are kept in the repository."""
    written = [
        *write(committed_files(site.library, DOCS), DOCS),
        *write(guide_files(ROOT), ROOT),
        *write(shape_files(), SHEET),
        *write(written_files(), SOURCES),
        *write_icons(DOCS),
    ]
    if record_promises(site.library, ROOT):
        written.append(ROOT / CONTRACT)
    new = new_addresses(ROOT, DOCS, lasting(site))
    if new:
        publish(ROOT, new)
        written.append(ROOT / LIST)
    print("\n".join(f"wrote {path}" for path in written) or "Everything is up to date.")
    return 0


def prepare(site: Site) -> int:
    """Write what a build needs and the repository does not keep."""
    missing = [
        *figure_problems(site.library, site.figures),
        *logo_problems(site.library, DOCS),
    ]
    if not missing:
        files = list(built_files(site, DOCS, made_on(environ), home_of(environ)))
        write(iter(files), DOCS)
        for file in remove_left_behind(files, DOCS):
            print(f"removed {file}: a build of other data left it there")
        write_plate_pictures(site.figures, DOCS)
        missing += unlisted(files_for_programs(DOCS))
    print("\n".join(missing), end="\n" * bool(missing))
    return 1 if missing else 0


def absences(site: Site) -> int:
    """List every sentence that says that something was not found, with its search."""
    print(*data_absences(site.library, DOCS), *page_absences(site.library, DOCS), sep="\n")
    return 0


def reading(site: Site) -> int:
    """Say which texts are harder to read than they may be: words, sentences, explanations."""
    # Only here: what it measures with is installed for the checks, not for a build.
    from .explained import not_explained
    from .long_sentences import too_long
    from .page_text import page_texts
    from .reading_grade import too_hard

    pages = list(page_texts(DOCS))
    problems = [
        *too_hard(site.library, pages),
        *too_long(pages),
        *not_explained(site.library.glossary, pages),
    ]
    print("\n".join(problems) or "What patients read is as easy to read as it has to be.")
    return 1 if problems else 0


def look(site: Site) -> int:
    """Put every size and space of the style sheets on the scale."""
    del site
    lines = [f"mended {path}" for path in mend(DOCS)]
    print("\n".join(lines) or "The style sheets keep to the scale.")
    return 0


def record(site: Site) -> int:
    """Put the edition that is about to be published on record, and say its name."""
    line = record_edition(site.library, DOCS, today())
    print(f"recorded edition {line['id']}" if line else "This edition is on record.")
    return 0


def finish(site_dir: Path, stick_scripts: Path | None = None) -> int:
    """Make a built site ready for readers, and for machines that read; see HACKING.md.

    Args:
        site_dir: The built site.
        stick_scripts: The scripts of the copy for a stick (`sheet/stick.mjs`); without them no
            copy is made.
    """
    write_clinic_look(site_dir)  # into a sheet that is joined next
    write_styles(site_dir)
    write_first_scripts(site_dir)
    try:
        write_policies(site_dir)
    except DataError as error:
        print(error)
        print("No page got its policy.")
        return 1
    write_linked_data(site_dir)  # from the data that the site was built with: they are in order
    mend_pages(site_dir)
    write_without_indents(site_dir)
    remove_empty_map(site_dir)
    remove_unused(site_dir)
    copy = copy_of(site_dir, home_of(environ))
    if stick_scripts:
        write_stick(site_dir, stick_scripts, copy, made_on(environ))
    write_names(site_dir)  # not in the copy for a stick, which has no modules
    write_marks(site_dir)  # nor there, where all files are of one edition
    write_whole(site_dir, copy.edition, copy.day_in_words)
    write_worker(site_dir)  # last: its name is a digest of the sheet's page as readers get it
    return 0


def twin(site_dir: Path) -> int:
    """Say where the site reads otherwise when Zensical builds it."""
    different = compare(Path(), site_dir, Path(".cache/twin"))
    print("\n".join(different) or "Zensical builds the same addresses with the same words.")
    return 1 if different else 0


def packages(site: Site, patch: int) -> int:
    """Make the packages of the data, for npm and for Python."""
    edition = edition_now(site.library, read_record(DOCS), made_on(environ))
    version = version_of(recorded(ROOT).major, read_record(DOCS), edition["id"], patch)
    named = replace(site, site_url=home_of(environ), repo_url=environ.get("REPO_URL", ""))
    epoch = start_of(made_on(environ))
    try:
        made = make_packages(Making(named, ROOT, edition, version, epoch), DIST)
    except PackagingError as error:
        print(error)
        return 1
    print("\n".join(f"made {path} ({path.stat().st_size:,} bytes)" for path in made))
    return 0


def exercise(wish: Wish) -> int:
    """Write the skeleton of a new exercise, or say why it cannot be made."""
    try:
        print("\n".join(add_exercise(ROOT, wish)))
    except ScaffoldError as error:
        print(error)
        print("Nothing was written.")
        return 1
    return 0


def diff(base: str) -> int:
    """Say which facts this branch changes."""
    try:
        lines = changed_facts(ROOT, base)
    except FactsError as error:
        print(error)
        return 1
    print("\n".join(lines) or NOTHING_CHANGED)
    if any(line.startswith(SAFETY) for line in lines):
        print("\n! changes when to stop, or who should not begin: read it with care.")
    return 0


COMMANDS: dict[str, Callable[[Site], int]] = {
    "absences": absences,
    "check": check,
    "generate": generate,
    "look": look,
    "prepare": prepare,
    "reading": reading,
    "record": record,
}


OTHERS = ("build", "diff", "exercise", "finish", "packages", "serve", "twin")
"""Commands that do not begin with the library, or take more than it."""


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code."""
    given, parser = _asked(arguments)
    try:
        tidy(environ)  # MkDocs reads it, too
    except HomeError as error:
        print(error)
        return 1
    return _run(given, parser)


def _asked(arguments: list[str] | None) -> tuple[Namespace, ArgumentParser]:
    """Return what was asked for, and the parser, which says what is missing."""
    parser = ArgumentParser(prog="python -m publishing", description=__doc__)
    parser.add_argument(
        "command",
        choices=sorted((*COMMANDS, *OTHERS)),
        help="what to do",
    )
    parser.add_argument(
        "site",
        nargs="?",
        type=Path,
        help="where the site goes: `build`; the built site: `finish`, `twin`",
    )
    parser.add_argument(
        "--stick", type=Path, help="scripts of the copy for a stick, which `finish` makes then"
    )
    parser.add_argument(
        "--only-errors", action="store_true", help="`build` lets links be that lead nowhere"
    )
    parser.add_argument("--base", default="main", help="what `diff` compares with")
    parser.add_argument(
        "--patch", type=int, default=0, help="which repair of an edition's packages"
    )
    parser.add_argument("--port", type=int, default=8000, help="where `serve` answers")
    for part in ("id", "name", "ladder", "after"):
        parser.add_argument(f"--{part}", default="", help="of a new exercise, for `exercise`")
    return parser.parse_args(arguments), parser


def _run(given: Namespace, parser: ArgumentParser) -> int:
    if given.command == "build":
        if given.site is None:
            parser.error("build needs a folder, in which it leaves nothing else")
        return build_site(given.site, given.only_errors)
    if given.command in ("finish", "twin"):
        if given.site is None or not (given.site / "index.html").is_file():
            parser.error(f"{given.command} needs the folder of a built site")
        return twin(given.site) if given.command == "twin" else finish(given.site, given.stick)
    if given.command == "diff":
        return diff(given.base)
    if given.command == "exercise":
        return exercise(Wish(given.id, given.name, given.ladder, given.after))
    if given.command == "serve":
        serve(DOCS, given.port)
        return 0
    command: Callable[[Site], int] = COMMANDS.get(
        given.command, partial(packages, patch=given.patch)
    )
    try:
        return command(open_site(DOCS))
    except DataError as error:
        print(error)
        count = len(error.problems)
        print(f"{count} problem{'s' * (count > 1)} in {DOCS / 'data'}: nothing was written.")
        return 1


if __name__ == "__main__":
    sys.exit(main())
