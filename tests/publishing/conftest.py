"""A small site with all that its checks ask for."""

from __future__ import annotations

import pytest

from tests.small.building import write_site
from tests.small.library import SmallLibrary


@pytest.fixture
def whole(small: SmallLibrary) -> SmallLibrary:
    """Return a library with a page for every entry and a picture wherever one is shown."""
    write_site(small)
    return small
