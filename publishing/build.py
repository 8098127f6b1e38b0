"""One build of the whole site, as MkDocs leaves it; `finish` makes it ready for readers."""

from __future__ import annotations

import gc
import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from click import ClickException
from mkdocs.commands.build import build
from mkdocs.config import load_config

from .helpers import idle_cores
from .side_by_side import SideBySide


@contextmanager
def uncollected() -> Iterator[None]:
    """Let Python look after a build for what to forget.

    To look again and again, among all that is read and kept, takes a tenth of it or more.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def build_site(site_dir: Path, only_errors: bool = False, helpers: int | None = None) -> int:
    """Build the site of this folder, strictly; say what is wrong, and return the exit code.

    Args:
        site_dir: Where it goes; it is emptied first.
        only_errors: Let a link be that leads to what is not there, such as a PDF in a copy that
            has none.
        helpers: How many processes help; one for each idle core when it is not said.
    """
    count = idle_cores() if helpers is None else helpers
    log = logging.getLogger("mkdocs")
    log.setLevel(logging.ERROR if only_errors else logging.WARNING)
    told = logging.StreamHandler(sys.stderr)
    told.setFormatter(logging.Formatter("%(levelname)s: %(message)s"))
    log.addHandler(told)
    try:
        config = load_config(site_dir=str(site_dir), strict=True)
        config.plugins.on_startup(command="build", dirty=False)
        if count:
            config.plugins["level-hips-side-by-side"] = SideBySide(count)
        try:
            with uncollected():
                build(config)
        finally:
            config.plugins.on_shutdown()
    except ClickException as error:
        error.show()
        return error.exit_code
    finally:
        log.removeHandler(told)
    return 0
