"""The list of addresses: every page is on it, and nothing is ever taken out."""

from __future__ import annotations

from pathlib import Path

import pytest

from publishing.addresses import (
    LIST,
    address_problems,
    addresses,
    new_addresses,
    publish,
    published,
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project with three pages and no list."""
    for page in ("index.md", "exercises/index.md", "exercises/clam.md"):
        (tmp_path / "docs" / page).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "docs" / page).write_text("# A page\n", encoding="utf-8")
    return tmp_path


def test_a_page_is_where_its_file_is(project: Path) -> None:
    assert addresses(project / "docs") == ["/", "/exercises/", "/exercises/clam/"]


def test_a_new_address_is_asked_for_until_it_is_on_the_list(project: Path) -> None:
    publish(project, ["/", "/exercises/"])
    assert list(address_problems(project, project / "docs")) == [
        f"{LIST}: the new address /exercises/clam/ is missing: it is for ever, so choose it well; "
        "then run `make generate`"
    ]
    publish(project, new_addresses(project, project / "docs"))
    assert list(address_problems(project, project / "docs")) == []


def test_what_was_once_published_stays_on_the_list(project: Path) -> None:
    publish(project, ["/exercises/old-clam/"])
    publish(project, new_addresses(project, project / "docs"))
    assert published(project) == ["/exercises/old-clam/", "/", "/exercises/", "/exercises/clam/"]
    assert (project / LIST).read_text(encoding="utf-8").startswith("# Every address")
