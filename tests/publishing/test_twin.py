"""What the comparison with the twin sees: planted differences, each named with its page."""

from __future__ import annotations

from pathlib import Path

import pytest

from publishing.twin import differences

PAGE = """\
<head><title>Clam - Level Hips</title><meta name="description" content="A first exercise."></head>
<body><nav>The theme's</nav><article class="md-content__inner">
<h1 id="clam">Clam</h1>
<p>Lie on your <abbr title="Not the back.">side</abbr>. <a href="../ladders/">Ladders</a></p>
<table><tr><td>Dose</td><td>2 sets</td></tr></table>
</article><footer>The theme's</footer></body>
"""
ADDRESS = "/exercises/clam/"


def said(tmp_path: Path, other: str, ours: str = PAGE) -> list[str]:
    """Return what is said of a page that two engines built."""
    for name, html in (("site", ours), ("twin", other)):
        page = tmp_path / name / "exercises/clam/index.html"
        page.parent.mkdir(parents=True)
        page.write_text(html, encoding="utf-8")
    return list(differences(tmp_path / "site", tmp_path / "twin"))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        pytest.param("2 sets", "3 sets", id="a word of a table"),
        pytest.param("<td>Dose</td>", "<td>Dose", id="a cell"),
        pytest.param("Lie on your", "Lie your", id="a missing word"),
        pytest.param("Not the back.", "Not the front.", id="a tooltip"),
        pytest.param("../ladders/", "/ladders/", id="where a link leads"),
        pytest.param('id="clam"', 'id="clam_1"', id="an anchor"),
        pytest.param("<title>Clam", "<title>Clams", id="the title"),
        pytest.param("A first exercise.", "A first.", id="the description"),
        pytest.param("</table>", "</table><p>More.</p>", id="words at the end"),
    ],
)
def test_a_difference_is_said_with_its_page_and_both_versions(
    tmp_path: Path, one: str, two: str
) -> None:
    assert one in PAGE
    [line] = said(tmp_path, PAGE.replace(one, two))
    head, ours, other = line.splitlines()
    assert head.startswith(f"{ADDRESS}: ")
    assert ours.partition(":")[2] != other.partition(":")[2]


def test_the_words_around_a_difference_are_said(tmp_path: Path) -> None:
    [line] = said(tmp_path, PAGE.replace("2 sets", "3 sets"))
    assert "<td> 2 sets" in line
    assert "<td> 3 sets" in line


def test_a_citation_that_nobody_resolved_is_said_even_when_both_show_it(tmp_path: Path) -> None:
    page = PAGE.replace("Lie on", "[^ref-clamshell] Lie on")
    [line] = said(tmp_path, page, page)
    assert line == f"{ADDRESS}: the twin shows a citation as it is written: [^ref-clamshell]"


def test_a_page_that_one_engine_left_out_is_said(tmp_path: Path) -> None:
    said(tmp_path, PAGE)
    (tmp_path / "site/index.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "twin/404.html").write_text(PAGE, encoding="utf-8")
    assert list(differences(tmp_path / "site", tmp_path / "twin")) == [
        "/: the twin has no such page",
        "/404.html: only the twin has this page",
    ]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        pytest.param("<nav>The theme's</nav>", "", id="its menu"),
        pytest.param("<h1", '<a class="md-content__button"><svg/>Edit</a><h1', id="its buttons"),
        pytest.param("<h1", '<a id="__skip"></a><h1', id="its place to skip to"),
        pytest.param("../ladders/", "/exercises/ladders/", id="another way to the same page"),
        pytest.param("<h1", "<h1 data-search-exclude", id="what only the search reads"),
        pytest.param("\n<h1", "\n\n  <h1", id="indents"),
    ],
)
def test_what_is_the_theme_s_own_is_no_difference(tmp_path: Path, one: str, two: str) -> None:
    assert one in PAGE
    assert said(tmp_path, PAGE.replace(one, two)) == []
