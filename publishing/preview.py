"""One build of the preview; `serve.py` loads it anew when any Python changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from library.problems import DataError
from macros.site import site_of

from .editions import today
from .generated import built_files, write
from .kept import Keeping, KeptPages


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
    try:
        site = site_of(docs_dir)
        library = list(built_files(site, docs_dir, today()))
    except DataError as error:
        return tuple(str(error).splitlines())
    config = load_config(site_dir=str(folder))
    config.site_url = url
    config.plugins["level-hips-keeping"] = Keeping(kept, site, count_warnings)
    build(config, serve_url=url)
    write(iter(library), folder)
    return ()
