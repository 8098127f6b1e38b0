"""Loads the studio before any test loads NumPy: it settles how sums are done."""

import illustrations  # noqa: F401
