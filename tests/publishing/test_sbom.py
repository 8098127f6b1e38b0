"""The list of parts is CycloneDX, whole, and says each licence as the part itself does."""

from __future__ import annotations

import json
import re
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from library.problems import DataError
from macros.parts import HANDED_ON
from macros.site import Site
from publishing import sbom
from publishing.sbom import components, parts_list, python_parts


def test_it_is_valid_and_the_same_every_time() -> None:
    text = json.dumps(parts_list())
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    assert text == json.dumps(parts_list())


def test_every_part_of_both_locks_and_all_that_reaches_a_reader_is_in_it() -> None:
    listed = {(one["name"], one.get("version", "")) for one in components()}
    python = sbom.PYTHON_LOCK.read_text(encoding="utf-8")
    wanted = set(re.findall(r"^([\w.-]+)==(\S+)", python, re.MULTILINE))
    npm = json.loads(sbom.NPM_LOCK.read_text(encoding="utf-8"))["packages"]
    wanted |= {(path.split("node_modules/")[-1], npm[path]["version"]) for path in npm if path}
    others = {(part.name, part.version) for part in HANDED_ON if not part.package}
    assert listed == wanted | others
    reaching = [one for one in components() if one["scope"] == "required"]
    assert len(reaching) == len(HANDED_ON)
    assert {one["description"] for one in reaching} == {part.says for part in HANDED_ON}


def test_a_package_that_says_its_licence_says_the_same() -> None:
    compared = 0
    for name, _, licence in python_parts():
        try:
            said = metadata(name)["License-Expression"]
        except PackageNotFoundError:
            continue  # for another system, or another Python
        if said:
            compared += 1
            assert said == licence, name
    assert compared > 20


def test_parts_of_the_sheet_that_reach_a_reader_are_those_that_npm_puts_into_it() -> None:
    package = json.loads((sbom.ROOT / "sheet/package.json").read_text(encoding="utf-8"))
    ours = {part.package.removeprefix("pkg:npm/") for part in HANDED_ON if "npm" in part.package}
    assert ours == set(package["dependencies"])


def test_a_licence_of_the_table_is_that_of_the_lock() -> None:
    licences = {
        one["bom-ref"].rpartition("@")[0]: one["licenses"][0]["license"]["id"]
        for one in components()
        if one["scope"] == "required"
    }
    for part in HANDED_ON:
        assert licences[part.package] == part.licence if part.package else part.licence


def test_a_new_package_without_a_licence_stops_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = tmp_path / "site.txt"
    lock.write_text("new-thing==1.0 \\\n", encoding="utf-8")
    monkeypatch.setattr(sbom, "PYTHON_LOCK", lock)
    with pytest.raises(DataError, match=r"licences\.json:1: new-thing: found nothing; write its"):
        parts_list()


def test_the_page_names_every_work_that_reaches_a_reader(site: Site) -> None:
    from macros import MACROS

    table = MACROS["parts"](site)
    assert [part.name for part in HANDED_ON if f"| {part.name} |" not in table] == []
