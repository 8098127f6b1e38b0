"""A visitor who has never been here, in a window that has."""

from __future__ import annotations

from playwright.sync_api import Page


def forget(page: Page, site_url: str) -> None:
    """Forget all that the pages kept, where no script of theirs runs to keep it again."""
    page.goto(f"{site_url}/assets/icons/mark.svg")
    page.evaluate("localStorage.clear(); sessionStorage.clear()")
