"""Where a site will stand, as whoever builds it says: `SITE_URL`, tidied, or refused.

`python3 -I publishing/home.py` refuses a wrong one before a build begins: MkDocs would do so only
after all PDFs are made. The Makefile calls this file by its path, before anything is installed: it
needs nothing of ours.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping, MutableMapping

NAME = "SITE_URL"

# A host, perhaps a port, perhaps a path: what follows a page's address would be put after a
# question or a fragment.
_ADDRESS = re.compile(r"https?://[^\W_][\w.-]*(:\d+)?(/[^\s?#\"'<>\\$`]*)?", re.IGNORECASE)


class HomeError(ValueError):
    """The address cannot be one; the message names it and says what to write."""


def home_of(environment: Mapping[str, str]) -> str:
    """Return where the site will stand, with a slash at its end; empty without `SITE_URL`.

    Raises:
        HomeError: When it is no whole address of a folder.
    """
    address = environment.get(NAME, "").strip()
    if not address:
        return ""
    if not _ADDRESS.fullmatch(address):
        raise HomeError(
            f"{NAME}: found {environment[NAME]!r}; write the whole address of the folder where the "
            "site will stand, such as https://your.address/hips/"
        )
    return f"{address.rstrip('/')}/"


def tidy(environment: MutableMapping[str, str]) -> None:
    """Make the address in an environment what everything may put a page's address after.

    Raises:
        HomeError: As `home_of`.
    """
    if NAME in environment:
        environment[NAME] = home_of(environment)


if __name__ == "__main__":
    try:
        home_of(os.environ)
    except HomeError as error:
        sys.exit(str(error))
