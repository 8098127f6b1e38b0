"""The address of a site is tidied, or refused before anything is made."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from paper.__main__ import main as paper_main
from publishing.__main__ import main
from publishing.home import HomeError, home_of, tidy
from tests.commands import surroundings
from tests.ours import ROOT

REMEDY = (
    "write the whole address of the folder where the site will stand, such as "
    "https://your.address/hips/"
)


@pytest.mark.parametrize(
    ("said", "home"),
    [
        (" https://x.example/ ", "https://x.example/"),
        ("https://x.example", "https://x.example/"),
        ("https://x.example/hips//", "https://x.example/hips/"),
        ("http://localhost:8000/a-b/~c", "http://localhost:8000/a-b/~c/"),
        ("https://münchen.example/", "https://münchen.example/"),
        ("  ", ""),
        ("", ""),
    ],
)
def test_an_address_ends_with_one_slash_and_has_no_spaces(said: str, home: str) -> None:
    environment = {"SITE_URL": said}
    tidy(environment)
    assert environment == {"SITE_URL": home}


WRONG = [
    "example.org",
    "//example.org/",
    "ftp://example.org/",
    "https://",
    "https:///x/",
    "https://me@example.org/",
    "https://example.org/?a=1",
    "https://example.org/#a",
    "https://example.org/a b/",
    "https://example.org/\nx",
]


@pytest.mark.parametrize("said", WRONG)
def test_what_is_no_address_is_refused_with_what_to_write(said: str) -> None:
    with pytest.raises(HomeError) as refused:
        home_of({"SITE_URL": said})
    assert str(refused.value) == f"SITE_URL: found {said!r}; {REMEDY}"


@pytest.mark.parametrize("target", ["build", "serve", "packages"])
def test_make_refuses_it_in_one_line_before_it_begins(target: str) -> None:
    words = ["make", "-s", target, "SITE_URL=example.org", f"PYTHON={sys.executable}"]
    done = subprocess.run(
        words, cwd=ROOT, env=surroundings(), capture_output=True, text=True, check=False, timeout=30
    )
    assert done.returncode != 0
    assert done.stdout == ""
    line, *others = done.stderr.splitlines()
    assert line == f"SITE_URL: found 'example.org'; {REMEDY}"
    assert all(one.startswith("make: ***") for one in others)


def test_a_command_that_is_run_by_hand_refuses_it_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)  # where nothing is, so nothing can be made
    monkeypatch.setenv("SITE_URL", "example.org")
    assert main(["prepare"]) == paper_main(["build"]) == 1
    assert capsys.readouterr().out == f"SITE_URL: found 'example.org'; {REMEDY}\n" * 2
