"""Code knows no entry and no word of the data by its name: what it asks of one is a field."""

from __future__ import annotations

import re

from library import Library
from tests.ours import our_site
from tests.small.reading import ROOT

CODE = ("library", "macros", "publishing", "paper", "sheet/core", "sheet/state", "sheet/views")
WORDS = ("position", "equipment", "stage", "goal", "progression kind", "topic", "body area")
"""The vocabularies of which code asks facts; sides are a part of the link's own grammar."""


def names(library: Library) -> set[str]:
    """Return every name with a hyphen: one plain word may stand in code and mean something else."""
    words = {term.id for name in WORDS for term in library.vocabularies[name].terms}
    entries = (library.exercises, library.muscles, library.links, library.injuries)
    every = words.union(*entries, library.ladders, library.programmes)
    return {name for name in every if "-" in name}


def quoted(folder: str) -> set[str]:
    """Return what stands in quotes in the code of a folder."""
    files = [path for path in (ROOT / folder).rglob("*") if path.suffix in (".py", ".ts", ".tsx")]
    assert len(files) > 8, folder
    texts = (path.read_text(encoding="utf-8") for path in files)
    return {found for text in texts for found in re.findall(r"""["'`](-?[a-z0-9-]+)["'`]""", text)}


def test_code_names_no_entry_and_no_word_of_the_data() -> None:
    known = names(our_site().library)
    assert {"loop-band", "side-lying", "gluteus-medius"} <= known
    for folder in CODE:
        found = quoted(folder)
        assert sorted(found & known) == [], folder
        ends = {end for end in found if end.startswith("-")}
        assert [end for end in ends if any(name.endswith(end) for name in known)] == [], folder
