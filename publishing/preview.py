"""One build of the preview; `serve.py` loads it anew when any Python changed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files

from library.problems import DataError
from macros import downloads, figures
from macros.site import site_of

from .build import uncollected
from .clinic import write_clinic_look
from .editions import today
from .generated import built_files, write
from .kept import Keeping, KeptPages
from .logo import logo_problems

LINKED = (figures.FOLDER, downloads.FOLDER)
"""Folders of the docs folder into which no build writes: no page stands there."""


class Linking(BasePlugin):  # type: ignore[no-untyped-call, type-arg]
    """Links to the folders of pictures and PDFs, in place of a thousand copies at every change."""

    def on_files(self, files: Files, *, config: MkDocsConfig) -> None:
        """Have MkDocs link to a folder where it would copy its files."""
        for folder in LINKED:
            link = partial(_link, Path(config.docs_dir, folder), Path(config.site_dir, folder))
            for file in files:
                if file.dest_uri.startswith(f"{folder}/"):
                    file.copy_file = link  # type: ignore[method-assign]


def _link(folder: Path, place: Path, dirty: bool = False) -> None:
    if not place.is_symlink():  # for the first of its files
        place.parent.mkdir(parents=True, exist_ok=True)
        place.symlink_to(folder)


def build_preview(
    docs_dir: Path, folder: Path, url: str, kept: KeptPages, count_warnings: Callable[[], int]
) -> tuple[str, ...]:
    """Build the site and the sheet's library into a folder.

    Args:
        docs_dir: The docs folder.
        folder: Where the built site goes.
        url: Where it will be read.
        kept: Pages of earlier builds; those of this one are added.
        count_warnings: Says how much MkDocs has complained of so far.

    Returns:
        The problems of the data, a line each; then nothing was built.
    """
    with uncollected():
        try:
            site = site_of(docs_dir)
            made = list(built_files(site, docs_dir, today()))
        except DataError as error:
            return tuple(str(error).splitlines())
        if unread := tuple(logo_problems(site.library, docs_dir)):
            return unread
        config = load_config(site_dir=str(folder))
        config.site_url = url
        config.plugins["level-hips-linking"] = Linking()
        config.plugins["level-hips-keeping"] = Keeping(kept, site, count_warnings)
        build(config, serve_url=url)
        write(iter(made), folder)
        write_clinic_look(folder)
    return ()
