"""A page loses no look that it uses, and the sheet of all pages holds none of what nothing uses."""

from __future__ import annotations

from pathlib import Path

import pytest

from publishing.styles import (
    joined,
    names_in,
    rules_of,
    words_of_page,
    words_of_script,
    words_of_scripts,
    write_styles,
)

THEME = "main.0a1b2c3d.min.css"


def kept(css: str, words: str, others: str = "") -> str:
    """Return what is left of a sheet of the theme on a site of these words."""
    return joined([(THEME, css)], set(words.split()), others)


@pytest.mark.parametrize(
    "css",
    [
        '@charset "UTF-8";a{b:c}',
        'a:after{content:"}"}b{c:d}',
        "a{background:url(data:image/svg+xml;utf8,x)}",
        "a{background:url(\"data:image/svg+xml;charset=utf-8,<svg d='M0{0'/>\")}",
        "@media print{a{b:c}@supports (d:e){f{g:h}}}",
        "@keyframes turn{0%{a:b}to{c:d}}",
        "@page{margin:0}",
    ],
)
def test_a_sheet_that_is_read_is_written_as_it_was(css: str) -> None:
    assert "".join(map(str, rules_of(css))) == css


@pytest.mark.parametrize("css", ["a{b:c", "a{b:c}}", "@media print{a{b:c}", "a{b:c}d"])
def test_a_sheet_whose_braces_do_not_pair_is_refused(css: str) -> None:
    with pytest.raises(ValueError, match=r"brace|ends|end"):
        rules_of(css)


@pytest.mark.parametrize(
    ("selector", "names"),
    [
        (".md-nav a:hover::after", "md-nav a"),
        ("[data-md-toggle=drawer]:checked~#menu", "data-md-toggle drawer menu"),
        ("[class^=md-]>li:not(.gone,:is(.x)):nth-child(2n+1)", "class li"),
        ("*", ""),
        (":root", ""),
    ],
)
def test_a_selector_needs_every_name_outside_of_its_parentheses(selector: str, names: str) -> None:
    assert names_in(selector) == set(names.split())


def test_only_selectors_that_can_fit_something_stay() -> None:
    css = "a,.box{b:c}.box{d:e}@media print{.box{f:g}}@media screen{a{h:i}.box{j:k}}"
    assert kept(css, "a p") == "a{b:c}@media screen{a{h:i}}"
    assert kept(css, "a box") == css


def test_a_variable_stays_while_anything_that_stays_needs_it() -> None:
    css = ":root{--one:1;--two:var(--one);--three:3}a{b:var(--two)}.box{c:var(--three)}"
    assert kept(css, "a") == ":root{--one:1;--two:var(--one)}a{b:var(--two)}"
    assert kept(css, "a", others="e{f:var(--three)}").startswith(
        ":root{--one:1;--two:var(--one);--three"
    )
    assert kept(css, "p") == ""


def test_our_own_rules_stay_whatever_the_pages_hold() -> None:
    assert joined([("site.css", ".ours{a:b}\n")], set(), "") == ".ours{a:b}"


def test_a_script_makes_what_it_says_and_not_what_it_looks_for() -> None:
    words = words_of_script(
        'h("div",{class:"made two"});e.querySelector(".sought > .too");'
        'e.classList.add("added");e.inert=!0;e.dataset.mdState="shown";if(e.asked==1);'
    )
    assert {"made", "two", "added", "inert", "data-md-state", "shown"} <= words
    assert not {"sought", "too", "asked"} & words


def test_a_page_is_made_of_its_tags_and_inline_scripts_and_not_of_its_text() -> None:
    page = '<p class="a b-c" hidden>said</p><script>d.className="e"</script>'
    assert {"p", "class", "a", "b-c", "hidden", "e"} <= words_of_page(page)
    assert "said" not in words_of_page(page)


def test_every_page_names_one_sheet_for_those_that_all_name(tmp_path: Path) -> None:
    folder = tmp_path / "assets/stylesheets"
    folder.mkdir(parents=True)
    for name, css in {
        THEME: ".used{a:b}.unused{c:d}",
        f"{THEME}.map": "{}",
        "site.css": ".ours{e:f}",
        "print.css": "@media print{g{h:i}}",
        "finder.css": ".j{k:l}",
    }.items():
        (folder / name).write_text(css, encoding="utf-8")
    links = [
        f'<link rel="stylesheet" href="../assets/stylesheets/{name}">'
        for name in (THEME, "site.css", "print.css", "finder.css")
    ]
    (tmp_path / "all.html").write_text("".join(links) + '<p class="used">', encoding="utf-8")
    (tmp_path / "most.html").write_text("".join(links[:3]), encoding="utf-8")
    (tmp_path / "moved.html").write_text("<p>moved</p>", encoding="utf-8")

    write_styles(tmp_path)

    (whole,) = folder.glob("all.*.css")
    assert whole.read_text(encoding="utf-8") == ".used{a:b}\n.ours{e:f}"
    assert sorted(one.name for one in folder.iterdir()) == [whole.name, "finder.css", "print.css"]
    one = f'<link rel="stylesheet" href="../assets/stylesheets/{whole.name}">\n'
    paper = '<link rel="stylesheet" href="../assets/stylesheets/print.css" media="print">\n'
    assert (tmp_path / "all.html").read_text("utf-8") == f'{one}{paper}{links[3]}<p class="used">'
    assert (tmp_path / "most.html").read_text("utf-8") == f"{one}{paper}"


def test_the_theme_script_counts_for_what_this_site_has_turned_on(tmp_path: Path) -> None:
    """It can make tabs, versions and notes in code; a script of our own that says so makes them."""
    says = 'make("md-search-result","md-annotation__index","tabbed-button","rtl")'
    theme, own = tmp_path / "bundle.0a1b2c3d.min.js", tmp_path / "own.js"
    for script in (theme, own):
        script.write_text(says, encoding="utf-8")
    assert words_of_scripts([theme]) == {"make", "md-search-result"}
    assert {"md-annotation__index", "tabbed-button", "rtl"} <= words_of_scripts([own])
