"""A build that other processes help with makes the same site, and says the same."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from unittest.mock import ANY

import pytest

from tests.ours import ROOT
from tests.small.building import configure, write_page, write_site
from tests.small.library import SmallLibrary


@pytest.fixture
def folder(small: SmallLibrary) -> Path:
    write_site(small)
    return configure(small)


def run(folder: Path, code: str) -> subprocess.CompletedProcess[str]:
    """Run Python in a folder; not in here, where other threads may stand at any place."""
    return subprocess.run(
        [sys.executable, "-c", f"from pathlib import Path\n{code}"],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )


def build(folder: Path, site: str, helpers: int) -> subprocess.CompletedProcess[str]:
    return run(
        folder,
        "from publishing.build import build_site\n"
        f"raise SystemExit(build_site(Path({site!r}), helpers={helpers}))",
    )


def files_of(site: Path) -> dict[str, bytes]:
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file() and path.suffix != ".gz"
    }


def test_the_site_is_that_of_one_process_to_the_byte(folder: Path) -> None:
    for site, helpers in (("alone", 0), ("helped", 2)):
        done = build(folder, site, helpers)
        assert (done.returncode, done.stderr) == (0, "")
    alone, helped = files_of(folder / "alone"), files_of(folder / "helped")
    assert len([name for name in alone if name.endswith(".html")]) > 20
    assert [name for name in alone if helped.get(name) != alone[name]] == []
    assert set(helped) == set(alone)


def test_mistakes_stop_it_and_are_said_as_by_one_process(small: SmallLibrary, folder: Path) -> None:
    """The build makes the first pages, and a helper the last."""
    for page in ("a/first.md", "zz/last.md"):
        write_page(small.docs, page, "[Nowhere](nowhere.md) [No place](../about.md#nowhere)")
    alone, helped = (build(folder, "site", helpers) for helpers in (0, 1))
    assert (helped.returncode, helped.stderr) == (alone.returncode, alone.stderr) == (1, ANY)
    told = [line for line in helped.stderr.splitlines() if line.startswith("WARNING")]
    assert len(told) == 4, helped.stderr


def test_a_mistake_that_a_helper_comes_to_is_said_with_the_nearest_right_name(
    small: SmallLibrary, folder: Path
) -> None:
    write_page(small.docs, "zz/last.md", '{{ dose("clamm") }}')
    done = build(folder, "site", 1)
    assert done.returncode == 1
    assert "no exercise 'clamm'; did you mean 'clam'?" in done.stderr


PAGES = """
from types import SimpleNamespace
from publishing.helpers import Helpers
import os, time
pages = [SimpleNamespace(file=SimpleNamespace(src_uri=str(n))) for n in range(40)]
"""


def shares(make: str) -> list[str]:
    """Return what helpers made of each of forty pages, when the build is slow with the first."""
    done = run(
        ROOT,
        f"{PAGES}\n{make}\nhelpers = Helpers(pages, make, 2)\nfirst = helpers.take(pages[0])\n"
        "[process.join() for process, _ in helpers._processes]\n"
        "print(first, *(helpers.take(page) for page in pages[1:]))",
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


@pytest.mark.parametrize(
    ("make", "right"),
    [
        (
            "def make(page): return 'page-' + page.file.src_uri",
            lambda made: made[1:] == [f"page-{n}" for n in range(1, 40)],
        ),
        (
            "def make(page): os._exit(9)",
            lambda made: made == ["None"] * 40,
        ),
    ],
    ids=["they make them", "they die"],
)
def test_what_no_helper_makes_is_left_to_the_build(
    make: str, right: Callable[[list[str]], bool]
) -> None:
    assert right(shares(make))
