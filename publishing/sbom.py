"""What a build is made with: a CycloneDX list of every part, with its version and its licence.

Parts, versions and digests are those of the two locks. npm's lock says the licences, the one of
Python does not: `requirements/licences.json` does, and a test holds it against what the installed
packages say. So the list depends on no machine.
"""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from library.problems import DataError, Problem
from macros.parts import HANDED_ON

ROOT = Path(__file__).resolve().parents[1]
PYTHON_LOCK = ROOT / "requirements" / "site.txt"
PYTHON_LICENCES = ROOT / "requirements" / "licences.json"
NPM_LOCK = ROOT / "sheet" / "package-lock.json"

FILE = "data/parts.cdx.json"
"""The list, from the root of the site."""

_LOCKED = re.compile(r"^(?P<name>[\w.-]+)==(?P<version>[\w.!+-]+)", re.MULTILINE)

Component = dict[str, Any]


def python_parts() -> Iterator[tuple[str, str, str]]:
    """Yield name, version and licence of every Python package that a build may install.

    Raises:
        DataError: When the licence of one is not written down.
    """
    licences = json.loads(PYTHON_LICENCES.read_text(encoding="utf-8"))
    for found in _LOCKED.finditer(PYTHON_LOCK.read_text(encoding="utf-8")):
        name, version = found["name"], found["version"]
        if name not in licences:
            remedy = "write its licence as an SPDX expression, such as MIT: its package says it"
            raise DataError([Problem(PYTHON_LICENCES.name, 1, name, "", "nothing", remedy)])
        yield name, version, licences[name]


def _of_python() -> Iterator[Component]:
    for name, version, licence in python_parts():
        yield _component("library", f"pkg:pypi/{name}@{version}", name, version, licence)


def _of_npm() -> Iterator[Component]:
    packages = json.loads(NPM_LOCK.read_text(encoding="utf-8"))["packages"]
    for path, one in packages.items():
        if not path:
            continue  # the sheet itself
        name = path.rpartition("node_modules/")[2]
        address = f"pkg:npm/{name.replace('@', '%40')}@{one['version']}"
        component = _component("library", address, name, one["version"], one["license"])
        algorithm, _, digest = one["integrity"].partition("-")
        content = base64.b64decode(digest).hex()
        component["hashes"] = [
            {"alg": algorithm.upper().replace("SHA", "SHA-"), "content": content}
        ]
        yield component


def _component(kind: str, ref: str, name: str, version: str, licence: str) -> Component:
    is_one = re.fullmatch(r"[\w.+-]+", licence)
    component: Component = {"type": kind, "bom-ref": ref, "name": name, "scope": "excluded"}
    if version:
        component["version"] = version
    component["licenses"] = [{"license": {"id": licence}} if is_one else {"expression": licence}]
    if ref.startswith("pkg:"):
        component["purl"] = ref
    return component


def _of_others() -> Iterator[Component]:
    """Yield what no lock names: what stands in the theme's scripts, and the body."""
    for part in HANDED_ON:
        if not part.package:
            ref = re.sub(r"\W+", "-", part.name.lower())
            yield _component(part.kind, f"part-{ref}", part.name, part.version, part.licence)


def components() -> list[Component]:
    """Return every part.

    Those that reach a reader are `required`, those that only build are `excluded`, in the words of
    CycloneDX.
    """
    found = [*_of_python(), *_of_npm(), *_of_others()]
    reached = {part.package or part.name: part for part in HANDED_ON}
    for one in found:
        package = one["bom-ref"].rpartition("@")[0]
        if part := reached.get(package or one["name"]):
            one["scope"], one["description"] = "required", part.says
    return sorted(found, key=lambda one: str(one["bom-ref"]))


def parts_list() -> dict[str, Any]:
    """Return the list of parts as CycloneDX."""
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": "level-hips",
                "name": "Level Hips",
                "licenses": [{"expression": "MIT AND CC-BY-4.0"}],
            }
        },
        "components": components(),
    }
