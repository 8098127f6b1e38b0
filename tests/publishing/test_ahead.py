"""A page names in its head what it will ask for, so that it comes at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from publishing.ahead import with_first_things_first, with_names

MODULE = '<script type="module" src="../assets/javascripts/sheet.js"></script>'


@pytest.fixture
def site_dir(tmp_path: Path) -> Path:
    """Return a site whose module leads to two others, one of them by way of the other."""
    scripts = tmp_path / "assets/javascripts"
    (scripts / "sheet").mkdir(parents=True)
    (scripts / "sheet.js").write_text('import{a}from"./sheet/a-1.js";import("./sheet/late-3.js")')
    (scripts / "sheet/a-1.js").write_text('import"./b-2.js";export const a=1')
    (scripts / "sheet/b-2.js").write_text('import{a}from"./a-1.js"')
    return tmp_path


def test_every_module_that_it_leads_to_is_named_once_and_none_that_loads_later(
    site_dir: Path,
) -> None:
    page = with_names(f"<head>{MODULE}</head>", site_dir, "exercises/")
    scripts = "../assets/javascripts/sheet"
    links = "".join(
        f'<link rel="modulepreload" href="{scripts}/{name}">' for name in ("a-1.js", "b-2.js")
    )
    assert page == f"<head>{links}{MODULE}</head>"


def test_a_module_that_waits_for_nothing_is_led_to_as_well(site_dir: Path) -> None:
    page = with_names(MODULE.replace(" src", " async src"), site_dir, "sheet/")
    assert page.count("modulepreload") == 2


def test_a_module_that_the_site_does_not_have_is_told(site_dir: Path) -> None:
    (site_dir / "assets/javascripts/sheet/b-2.js").unlink()
    with pytest.raises(FileNotFoundError, match=r"b-2\.js"):
        with_names(MODULE, site_dir, "sheet/")


def test_a_page_without_a_module_stays_as_it_is(site_dir: Path) -> None:
    page = '<script src="../assets/javascripts/site.js" defer></script>'
    assert with_names(page, site_dir, "safety/") == page


SHEET = '<link rel="stylesheet" href="../all.css">'
PAPER = '<link rel="stylesheet" href="../print.css" media="print">'


def test_what_shows_a_page_is_named_before_the_scripts_in_its_head() -> None:
    module = MODULE.replace(" src", " async src")
    page = f"<head><title>Clam</title><script>1</script>{SHEET}{PAPER}{module}</head><body>"
    names = (
        '<link rel="preload" as="style" href="../all.css">'
        '<link rel="modulepreload" href="../assets/javascripts/sheet.js">'
    )
    assert with_first_things_first(page) == page.replace("<script>1", f"{names}<script>1")


@pytest.mark.parametrize(
    "head", [SHEET, f"{SHEET}<script>1</script>", f"<script>1</script>{PAPER}"]
)
def test_what_stands_before_every_script_or_holds_nothing_up_is_not_named_twice(head: str) -> None:
    page = f"<head>{head}</head><body><script>1</script>{SHEET}</body>"
    assert with_first_things_first(page) == page
