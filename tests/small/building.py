"""Builds a small site with MkDocs, with the settings and the theme of the real one."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

from library.reviews import review_of
from macros import MACROS
from macros.claim_marks import claims_at
from publishing.emg_csv import CSV_FILE, emg_csv
from publishing.icons import MARK
from publishing.listed import lasting_files
from publishing.look import STYLES
from publishing.pages import exercise_page
from publishing.reviewed import EXERCISE_MACRO, REVIEWED
from tests.commands import run_module
from tests.small.library import SmallLibrary, draw_figures
from tests.small.reading import ROOT

CONFIG = f"""\
INHERIT: {ROOT / "mkdocs.yml"}
docs_dir: docs
site_dir: site
nav: null
not_in_nav: ""
extra_css: []
extra_javascript: []
theme:
  custom_dir: {ROOT / "overrides"}
"""

PAGES = {
    "index.md": (
        "A word of the glossary: pelvic drop.\n\n{{ contact() }}\n\n"
        "{{ figure('chain/step-0.svg') }}"
    ),
    "about.md": "## Report an error { #report-an-error }\n\n{{ report_ways() }}\n\n## Licence",
    "anatomy/index.md": "{{ muscle_table() }}\n\n{{ other_muscles() }}\n\n"
    'Level. {{ claim_marks("muscles", "A01") }}',
    "chain/index.md": "{{ chain() }}\n\n{{ mover_slider('drop') }}\n\n{{ mover_slider('bent') }}",
    "clinics/embed.md": "Nothing here.",
    "injuries/index.md": "{{ injury_table() }}",
    "injuries/running-again.md": "{{ run_steps('race-plan') }}",
    "exercises/index.md": (
        "{{ exercise_list() }}\n\n{{ exercise_table() }}\n\n"
        '## Whose doses these are\n\n{{ dose("clam") }}'
    ),
    "exercises/ladders.md": "{{ all_ladders() }}",
    "programmes/index.md": "{{ programme_list() }}\n\n## Given { #given }\n\n{{ how_given() }}",
    "safety.md": (
        "## Pain guide\n\n{{ pain_guide() }}\n\n## Signs\n\n{{ red_flags() }}\n\n"
        "## Stop\n\n{{ stop_rules() }}\n\n## Bands\n\n{{ band_rules() }}\n\n"
        "## Check first\n\n{{ cautions() }}\n\n"
        "## Move on\n\n{{ move_on_rules() }}"
    ),
    "evidence/index.md": (
        "Cited.{{ cite('paper_with_doi', 'page_of_health') }}\n\n{{ certainty_key() }}\n\n"
        "## CERT\n\n{{ completeness() }}\n\n## Looked for\n\n{{ search_table() }}\n\n"
        "## Reviewed { #clinician-review }\n\n{{ review_table() }}\n\n{{ reviewed() }}"
    ),
    "evidence/emg.md": "## No ranking { #no-ranking }\n\n{{ emg() }}",
    "evidence/certainty.md": "{{ grading_key() }}\n\n{{ grades() }}\n\n{{ reviewed() }}",
    "evidence/register.md": "{{ claim_register() }}",
    "evidence/references.md": "{{ reference_list() }}",
    "data/index.md": "{{ datasets() }}",
    "downloads.md": "{{ pdf_table() }}",
    "glossary.md": "{{ glossary() }}",
    "sheet/index.md": "Nothing here.",
    "sheet/link-format.md": "Nothing here.",
}


def write_page(docs: Path, path: str, body: str) -> None:
    """Write a page below the docs folder."""
    (docs / path).parent.mkdir(parents=True, exist_ok=True)
    text = f"---\ntitle: {path}\ndescription: The page {path}\n---\n\n# {path}\n\n{body}\n"
    (docs / path).write_text(text, encoding="utf-8")


def write_site(small: SmallLibrary) -> None:
    """Write a page for every entry, and one for every other macro, around a library."""
    site, docs = small.site(), small.docs
    draw_figures(docs, site)
    # Paper takes its colours from there, and the check of the look its scale.
    shutil.copytree(ROOT / "docs" / STYLES, docs / STYLES)
    # Icons are made of it.
    (docs / MARK).parent.mkdir()
    shutil.copy(ROOT / "docs" / MARK, docs / MARK)
    for address in re.findall(r"\(/(assets/pdf/[^)]+)\)", MACROS["pdf_table"](site)):
        (docs / address).parent.mkdir(parents=True, exist_ok=True)
        (docs / address).write_bytes(b"%PDF-1.7")
    (docs / CSV_FILE).write_text(emg_csv(site.library), encoding="utf-8")
    for path, body in PAGES.items():
        write_page(docs, path, body)
    for link in site.library.links:
        write_page(
            docs,
            f"chain/{link}.md",
            f'{{{{ chain_pictures("{link}") }}}}\n{{{{ chain_link("{link}") }}}}',
        )
    for injury in site.library.injuries:
        write_page(docs, f"injuries/{injury}.md", f'{{{{ injury("{injury}") }}}}')
    for muscle in (one.id for one in site.library.muscles.values() if one.role != "context"):
        macros = ["muscle", "muscle_work", "attachments", "blamed_for"]
        macros += ["what_posts_said"] * bool(claims_at(site.library, "muscle", muscle))
        write_page(
            docs,
            f"anatomy/{muscle}.md",
            "\n\n".join(f'{{{{ {macro}("{muscle}") }}}}' for macro in macros),
        )
    for programme in site.library.programmes:
        both = (f'{{{{ {macro}("{programme}") }}}}' for macro in ("programme", "programme_basis"))
        write_page(docs, f"programmes/{programme}.md", "\n\n".join(both))
    for exercise in site.library.exercises:
        (docs / f"exercises/{exercise}.md").write_text(exercise_page(exercise), "utf-8")
    for page in docs.rglob("*.md"):
        text = page.read_text(encoding="utf-8")
        says_it = REVIEWED in text or EXERCISE_MACRO in text
        if review_of(site.library, page.relative_to(docs).as_posix()) and not says_it:
            page.write_text(f"{text}\n{REVIEWED}\n", encoding="utf-8")


_MADE = {"/data/editions.json": '{"editions": [\n{}]}\n'}
_OTHERS = '{"edition":{"id":"01234567"}}'


def _put_data(docs: Path) -> None:
    """Put something at the place of every file for programs that the page of data links to."""
    for address in (*lasting_files(), "/fhir/library.json"):
        file = docs / address[1:]
        if not file.exists():
            file.parent.mkdir(exist_ok=True)
            file.write_text(_MADE.get(address, _OTHERS), encoding="utf-8")


def configure(small: SmallLibrary) -> Path:
    """Write the settings of MkDocs beside the docs folder, and return where they are."""
    folder = small.docs.parent
    _put_data(small.docs)
    (folder / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    # mkdocs-macros looks for the package beside the configuration, and nowhere else.
    (folder / "macros").symlink_to(ROOT / "macros")
    return folder


def build(small: SmallLibrary) -> subprocess.CompletedProcess[str]:
    """Build the site around a library as `make build` does; it goes to `site` beside `docs`."""
    return run_module(configure(small), "publishing", "build", "site")
