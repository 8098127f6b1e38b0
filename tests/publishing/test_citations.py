"""A reference that nothing rests on is named."""

from __future__ import annotations

import pytest

from publishing.citations import uncited
from tests.small.library import SmallLibrary

NEW = """\
references:
  - key: page_of_nobody
    kind: page
    title: A page
    journal: A hospital
    url: "https://example.org/"
    verified: true
"""


@pytest.fixture
def extra(small: SmallLibrary) -> SmallLibrary:
    """Return a library with one reference more, which nothing cites."""
    small.change("references.yml", "references:\n", NEW)
    return small


def found(small: SmallLibrary) -> list[str]:
    """Return what is said of its references."""
    return list(uncited(small.site().library, small.docs))


def test_a_reference_that_nothing_cites_is_named(extra: SmallLibrary) -> None:
    (line,) = found(extra)
    assert line.startswith("docs/data/references.yml: page_of_nobody: nothing cites it")


def test_a_reference_of_a_data_file_is_cited(extra: SmallLibrary) -> None:
    extra.change(
        "safety.yml", "    refs: [page_of_health]\npain", "    refs: [page_of_nobody]\npain"
    )
    assert found(extra) == []


def test_a_reference_of_a_page_is_cited(extra: SmallLibrary) -> None:
    (extra.docs / "start").mkdir()
    (extra.docs / "start/index.md").write_text('So.{{ cite("page_of_nobody") }}\n', "utf-8")
    assert found(extra) == []


def test_one_that_was_not_read_may_wait(extra: SmallLibrary) -> None:
    extra.change("references.yml", NEW, NEW.replace("verified: true", "verified: false"))
    assert found(extra) == []
