"""A page with a module names in its head what the module will ask for, so that it comes at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from publishing.ahead import with_names

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
