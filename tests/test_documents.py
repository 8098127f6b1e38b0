"""What the documents of the project name is there: commands, files, forms."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml

import illustrations.__main__ as illustrations_commands
import paper.__main__ as paper_commands
import publishing.__main__ as publishing_commands
from library.records.exercise import Exercise

ROOT = Path(__file__).parents[1]
DOCUMENTS = [
    *sorted(ROOT.glob("*.md")),
    *sorted(ROOT.glob("*/README.md")),
    ROOT / ".github/PULL_REQUEST_TEMPLATE.md",
]
FORMS = [p for p in sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml")) if p.stem != "config"]
TARGETS = set(re.findall(r"^([a-z][a-z-]*):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
MAINS: dict[str, Callable[[list[str]], int]] = {
    "illustrations": illustrations_commands.main,
    "paper": paper_commands.main,
    "publishing": publishing_commands.main,
}


def _code(text: str) -> Iterator[str]:
    """Yield what stands in a document as code: in a line, or in a block of its own."""
    yield from re.findall(r"`([^`\n]+)`", text)
    for block in re.findall(r"```sh\n(.*?)```", text, re.DOTALL):
        yield from block.splitlines()


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_make_command_that_a_document_names_is_there(document: Path) -> None:
    code = (line.strip() for line in _code(document.read_text(encoding="utf-8")))
    named = {line.split()[1] for line in code if re.match(r"make [a-z]", line)}
    assert named <= TARGETS


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_python_command_that_a_document_names_is_there(
    document: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = " ".join(_code(document.read_text(encoding="utf-8")))
    for room, command in re.findall(r"python -m (illustrations|paper|publishing) ([a-z-]+)", text):
        with pytest.raises(SystemExit):
            MAINS[room](["--help"])
        choices = re.search(r"\{([a-z,-]+)\}", capsys.readouterr().out)
        assert choices
        assert command in choices[1].split(",")


@pytest.mark.parametrize("document", [*DOCUMENTS, *FORMS], ids=lambda path: path.name)
def test_every_file_that_a_document_links_to_is_there(document: Path) -> None:
    text = re.sub(r"```.*?```", "", document.read_text(encoding="utf-8"), flags=re.DOTALL)
    for link in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text):
        # GitHub shows forms and templates below the repository's address.
        on_github = link.removeprefix("../blob/main/")
        assert ((ROOT if on_github != link else document.parent) / on_github).exists(), link


def test_the_complete_entry_for_contributors_has_every_key() -> None:
    """It says of itself that it has."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    entry = text.partition("## A complete entry")[2].partition("\n## ")[0]
    assert [key for key in Exercise.model_fields if not re.search(rf"\b{key}:", entry)] == []


@pytest.mark.parametrize("form", FORMS, ids=lambda path: path.stem)
def test_every_issue_form_asks_what_github_can_show(form: Path) -> None:
    read = yaml.safe_load(form.read_text(encoding="utf-8"))
    assert (
        {"name", "description", "body"}
        <= set(read)
        <= {
            *("name", "description", "title", "labels", "body"),
        }
    )
    asked = [part for part in read["body"] if part["type"] != "markdown"]
    assert len({part["id"] for part in asked}) == len(asked) > 2
    for part in asked:
        assert part["type"] in ("input", "textarea")
        assert part["attributes"]["label"]
    assert any(part.get("validations", {}).get("required") for part in asked)


def test_every_form_asks_for_nothing_about_a_person() -> None:
    for form in FORMS:
        first = yaml.safe_load(form.read_text(encoding="utf-8"))["body"][0]["attributes"]["value"]
        assert re.search("nothing about a patient|take out names", first), form.name


def test_make_check_names_a_missing_picture_once() -> None:
    """Pages and studio both find it, and each says it in its own words."""
    picture = "docs/assets/figures/exercises/clam/start.svg"
    found = (
        f"{picture}: the picture is missing: write its pose",
        f"{ROOT}/{picture}: missing; run `make figures`",
        f"{ROOT}/{picture}: older than the data",
        f"{ROOT}/{picture}: older than the data",
    )
    asked = ["make", "--silent", "--eval", 'once: ; @awk -F": " "$$ONCE"', "once"]
    told = subprocess.run(
        asked, cwd=ROOT, input="\n".join(found), capture_output=True, text=True, check=True
    )
    assert told.stdout.splitlines() == [found[0], *[f"{picture}: older than the data"] * 2]


def test_make_clean_takes_away_all_that_a_build_writes_among_the_sources() -> None:
    told = subprocess.run(
        ["make", "-n", "clean"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    built = [line.removeprefix("/") for line in ignored if line.startswith("/docs/")]
    assert "docs/data/library.json" in built
    assert [path for path in built if path not in told] == []
