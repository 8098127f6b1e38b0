"""The data as packages: what each is called, how it is installed, and three lines that use it.

The page of data and the packages' own READMEs say the same, from here.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from .site import Site

LINK = "V1.00Z1079E6A5.CL12R21A5UUU021.RRC9"
"""A sheet with one exercise; a vector of version 1."""


@dataclass(frozen=True)
class Package:
    """A package of the data for one language."""

    id: str
    """Its anchor on the page of data."""
    language: str
    """For which language it is."""
    file: str
    """The file that `make packages` makes; `*` stands for its version."""
    install: str
    """What installs it, without any registry."""
    code: str
    """How a block of the language's code is called."""
    example: str
    """Three lines that use it."""


PACKAGES = (
    Package(
        "python-package",
        "Python",
        "level_hips_data-*-py3-none-any.whl",
        "pip install level_hips_data-*-py3-none-any.whl",
        "python",
        "from level_hips_data import exercises, read_sheet\n"
        'print([one["name"] for one in exercises() if "mat" in one["equipment"]])\n'
        f'print(read_sheet("{LINK}").sheet["items"][0]["sets"])',
    ),
    Package(
        "npm-package",
        "JavaScript and TypeScript",
        "level-hips-data-*.tgz",
        "npm install ./level-hips-data-*.tgz",
        "js",
        'import { exercises, readSheet } from "level-hips-data";\n'
        'console.log(exercises.filter((one) => one.equipment.includes("mat"))'
        ".map((one) => one.name));\n"
        f'console.log(readSheet("{LINK}").sheet.items[0].sets);',
    ),
)


def data_packages(site: Site) -> str:
    """Return how each package is installed and used."""
    return site.fill(
        "data_packages",
        packages=[
            (one, Markup(_block(one.install)), Markup(_block(one.example))) for one in PACKAGES
        ],
    )


def _block(text: str) -> str:
    return f"```text\n{text}\n```"
