"""`make serve`: an edit shows on the pages and in the sheet's library, and a mistake is said."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from publishing.generated import committed_files, write
from tests.small.building import configure, write_site
from tests.small.library import SmallLibrary, copy_of_library

LONGEST = 20.0


@dataclass(frozen=True)
class Preview:
    """A served small site."""

    small: SmallLibrary
    url: str

    def answer(self, path: str) -> tuple[int, str]:
        """Return the status and the text of an answer; 0 when there is none in two seconds."""
        try:
            with urllib.request.urlopen(f"{self.url}{path}", timeout=2) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read().decode()
        except OSError:
            return 0, ""

    def shows(self, path: str, condition: Callable[[int, str], bool]) -> str:
        """Ask for a page until it is as it should be, and return it."""
        end = time.monotonic() + LONGEST
        while not condition(*(answer := self.answer(path))):
            if time.monotonic() > end:
                pytest.fail(f"{path} is not so after {LONGEST:.0f} seconds: {answer[1][-2000:]}")
            time.sleep(0.1)
        return answer[1]


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """Serve the small site on a free port."""
    small = copy_of_library(tmp_path_factory.mktemp("preview") / "docs")
    write(committed_files(small.site().library, small.docs, date(2026, 1, 5)), small.docs)
    write_site(small)
    folder = configure(small)
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
    preview.shows("/exercises/clam/", lambda _, text: "It snows on the clam." in text)
    preview.shows("/data/library.json", lambda _, text: "It snows on the clam." in text)


def test_a_mistake_in_the_data_is_said_until_it_is_repaired(preview: Preview) -> None:
    good = preview.small.text("exercises.yml")
    preview.small.write("exercises.yml", good.replace("    name: Clam\n", "    nme: Clam\n"))
    wrong = preview.shows("/exercises/clam/", lambda status, _: status == 500)
    assert "exercises.yml:" in wrong
    assert "nme" in wrong
    assert "/livereload/" in wrong, "the page comes back by itself"
    preview.small.write("exercises.yml", good)
    preview.shows("/exercises/clam/", lambda status, text: status == 200 and "Clam" in text)


def test_a_mistake_in_a_page_is_said_until_it_is_repaired(preview: Preview) -> None:
    page: Path = preview.small.docs / "index.md"
    good = page.read_text(encoding="utf-8")
    page.write_text(good + '\n{{ dose("clamm") }} <script>\n', encoding="utf-8")
    wrong = preview.shows("/", lambda status, _: status == 500)
    assert "no exercise" in wrong
    assert "clamm" in wrong
    page.write_text(good, encoding="utf-8")
    preview.shows("/", lambda status, _: status == 200)
