"""What benchmarks are made with: a library that grows, and the same words as a plain site."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import yaml

from tests.ours import ROOT
from tests.site.growing import FIGURES, grow, grow_pictures
from tests.site.pages import LIBRARY
from tests.site.plain import plain_pages

SIZE = len(LIBRARY.exercises) + 1
"""One more than there are, so that the library is copied once."""


def test_a_library_grows_by_whole_copies_with_codes_of_their_own(tmp_path: Path) -> None:
    file = shutil.copy(ROOT / "docs/data/exercises.yml", tmp_path)
    grow(Path(file), SIZE)
    text = Path(file).read_text(encoding="utf-8")
    data = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    assert len(data["exercises"]) == 2 * len(LIBRARY.exercises)
    for key in ("id", "code", "name"):
        assert len({exercise[key] for exercise in data["exercises"]}) == len(data["exercises"])


def test_each_copy_has_the_pictures_of_its_exercise(tmp_path: Path) -> None:
    own, clam = ROOT / "docs" / FIGURES, f"{FIGURES}/exercises/clam"
    shutil.copytree(ROOT / "docs" / clam, tmp_path / clam)
    entries = json.loads((own / "index.json").read_text(encoding="utf-8"))
    of_clam = {path: e for path, e in entries.items() if path.startswith("exercises/clam/")}
    (tmp_path / FIGURES / "index.json").write_text(json.dumps(of_clam), encoding="utf-8")
    grow_pictures(tmp_path, SIZE)
    files = {file.name for file in (tmp_path / clam).iterdir()}
    assert {file.name for file in (tmp_path / f"{clam}-a").iterdir()} == files
    index = json.loads((tmp_path / FIGURES / "index.json").read_text(encoding="utf-8"))
    assert len(index) == 2 * len(of_clam)
    rights = {e["right"]["file"] for p, e in index.items() if "clam-a/fault" in p and "right" in e}
    assert rights <= set(index)


def test_a_plain_page_has_the_words_and_none_of_the_markup(tmp_path: Path) -> None:
    page = (
        "<nav>Menu</nav><article><h1>A page<a class=headerlink href=#>¶</a></h1>"
        "<p>Lie <b>down</b> &amp; wait.</p><h2 id=how>How</h2>"
        "<ol><li>One<li><p>Two</p> and <em>three</em></ol></article>"
    )
    (tmp_path / "clam").mkdir()
    (tmp_path / "clam/index.html").write_text(page, encoding="utf-8")
    words = "# A page\n\nLie down & wait.\n\n## How\n\nOne\n\nTwo\n\nand three\n"
    assert plain_pages(tmp_path) == {"clam/": words}
