"""`make serve`: an edit shows on pages, sheet and paper, and a mistake is said."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from library.files import MEASURED
from publishing.generated import committed_files, write
from publishing.serve import QUIET, Building
from tests.small.building import configure, write_site
from tests.small.library import SmallLibrary, copy_of_library
from tests.small.reading import ROOT
from tests.waiting import in_time

pytestmark = pytest.mark.long

LONGEST = 60.0


@dataclass(frozen=True)
class Preview:
    """A served small site."""

    small: SmallLibrary
    url: str

    @property
    def folder(self) -> Path:
        """Where its sources are."""
        return self.small.docs.parent

    def answer(self, path: str) -> tuple[int, str]:
        """Return the status and the text of an answer; 0 when there is none in two seconds."""
        try:
            with urllib.request.urlopen(f"{self.url}{path}", timeout=2) as answer:
                return answer.status, answer.read().decode(errors="replace")
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read().decode()
        except OSError:
            return 0, ""

    def words_of(self, path: str) -> str:
        """Return the words of a PDF; none while there is no whole one."""
        try:
            with urllib.request.urlopen(f"{self.url}{path}", timeout=2) as answer:
                return PdfReader(BytesIO(answer.read())).pages[0].extract_text()
        except (OSError, PyPdfError):
            return ""

    def shows(self, path: str, condition: Callable[[int, str], bool]) -> str:
        """Ask for a page until it is as it should be, and return it."""
        status, text = 0, ""

        def is_so() -> bool:
            nonlocal status, text
            status, text = self.answer(path)
            return condition(status, text)

        if not in_time(is_so, LONGEST, every=0.1):
            pytest.fail(f"{path} is not so after {LONGEST:.0f} seconds: {text[-2000:]}")
        return text

    def says(self, path: str, words: str) -> None:
        """Ask for a page until it has these words.

        The build must be a whole one: MkDocs writes its pages before it complains of their links.
        """
        self.shows(path, lambda status, text: status == 200 and words in text)


def with_our_sources(folder: Path) -> Path:
    """Copy what a founder changes beside the docs folder, and return where: the copies are run."""
    (folder / "macros").unlink()
    without = shutil.ignore_patterns("__pycache__", "node_modules", "tests")
    for name in ("library", "macros", "paper", "publishing", "requirements", "sheet"):
        shutil.copytree(ROOT / name, folder / name, ignore=without)
    (folder / "sheet/node_modules").symlink_to(ROOT / "sheet/node_modules")
    for file in MEASURED:
        shutil.copy(ROOT / file.name, folder / file.name)
    return folder


@contextmanager
def changed(file: Path, text: str, other: str) -> Iterator[None]:
    """Have another text in a file, as an editor saves it, and the old one again in the end."""
    before = file.read_text(encoding="utf-8")
    assert text in before
    file.write_text(before.replace(text, other, 1), encoding="utf-8")
    try:
        yield
    finally:
        file.write_text(before, encoding="utf-8")


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """Serve the small site on a free port."""
    small = copy_of_library(tmp_path_factory.mktemp("preview") / "docs")
    write(committed_files(small.site().library, small.docs), small.docs)
    write_site(small)
    folder = with_our_sources(configure(small))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "publishing", "serve", "--port", str(port)],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.DEVNULL,
        stderr=None,
    )
    try:
        preview = Preview(small, f"http://127.0.0.1:{port}")
        preview.shows("/", lambda status, _: status == 200)
        yield preview
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=10) == 0
    finally:
        process.kill()
        process.wait()


def test_an_edit_shows_on_the_page_and_on_the_sheet(preview: Preview) -> None:
    library = json.loads(preview.answer("/data/library.json")[1])
    clam = next(each for each in library["exercises"] if each["id"] == "clam")
    preview.small.change("exercises.yml", clam["summary"], "It snows on the clam.")
    preview.says("/exercises/clam/", "It snows on the clam.")
    preview.says("/data/library.json", "It snows on the clam.")


def test_a_mistake_in_the_data_is_said_until_it_is_repaired(preview: Preview) -> None:
    good = preview.small.text("exercises.yml")
    preview.small.write("exercises.yml", good.replace("    name: Clam\n", "    nme: Clam\n"))
    wrong = preview.shows("/exercises/clam/", lambda status, _: status == 500)
    assert "exercises.yml:" in wrong
    assert "nme" in wrong
    assert "/livereload/" in wrong, "the page comes back by itself"
    preview.small.write("exercises.yml", good)
    preview.says("/exercises/clam/", "Clam")


def test_a_mistake_in_a_page_is_said_until_it_is_repaired(preview: Preview) -> None:
    page: Path = preview.small.docs / "index.md"
    good = page.read_text(encoding="utf-8")
    page.write_text(good + '\n{{ dose("clamm") }} <script>\n', encoding="utf-8")
    wrong = preview.shows("/", lambda status, _: status == 500)
    assert "no exercise" in wrong
    assert "clamm" in wrong
    page.write_text(good, encoding="utf-8")
    preview.shows("/", lambda status, _: status == 200)


def test_a_change_of_python_shows_and_a_mistake_in_it_is_said(preview: Preview) -> None:
    macros = preview.folder / "macros/__init__.py"
    with changed(macros, '"dose": exercises.dose,', '"dose": lambda *_: "It snows.",'):
        preview.says("/exercises/", "It snows.")
    with changed(macros, "def define_env(", "dfe define_env("):
        wrong = preview.shows("/exercises/", lambda status, _: status == 500)
        assert "macros/__init__.py" in wrong
        assert "SyntaxError" in wrong
    preview.says("/exercises/", "2 to 3 sets")


def test_a_change_of_a_template_shows(preview: Preview) -> None:
    template = preview.folder / "macros/templates/exercise.md.j2"
    # Other pages lead to the heading: without its anchor the build would fail in the end.
    with changed(template, "## Steps", "## Snowy steps { #steps }"):
        preview.says("/exercises/clam/", "Snowy steps")


def test_a_change_of_the_sheet_shows_and_a_mistake_in_it_is_said(preview: Preview) -> None:
    entry = preview.folder / "sheet/main.tsx"
    script = "/assets/javascripts/sheet.js"
    with changed(entry, "import ", 'console.log("It snows.");\nimport '):
        preview.says(script, "It snows.")
    with changed(entry, "import ", "imprt "):
        assert "main.tsx:" in preview.shows("/", lambda status, _: status == 500)
    preview.shows("/", lambda status, _: status == 200)
    preview.shows(script, lambda status, text: status == 200 and "It snows." not in text)


def test_paper_waits_until_nobody_edits(small: SmallLibrary) -> None:
    building = Building(small.docs, small.docs.parent / "site")
    building.papers_due = True
    assert not building.wants_papers(now=100.0), "the first build goes on"
    building.idle_since = 100.0
    assert not building.wants_papers(now=100.5)
    assert building.wants_papers(now=100.0 + QUIET)


def test_paper_follows_the_data_and_its_templates(preview: Preview) -> None:
    """A PDF is made after the pages, and put into the site by itself."""
    pdf = "/assets/pdf/exercises/clam-a4.pdf"
    with changed(
        preview.folder / "paper/templates/exercise.typ", "#h(3pt) Set up", "#h(3pt) In the snow"
    ):
        preview.shows(pdf, lambda *_: "In the snow" in preview.words_of(pdf))
