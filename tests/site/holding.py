"""Holds back what a page asks for, until a test lets it go or loses it."""

from __future__ import annotations

from playwright.sync_api import Page, Route

from tests.waiting import in_time


class Holding:
    """A handler of routes: what is asked for late, when all was let go, is not held any more."""

    def __init__(self) -> None:
        self.asked = 0
        """How often something was asked for that is held, or would have been."""
        self._routes: list[Route] = []
        self._is_over = False

    def hold(self, route: Route) -> None:
        """Hold a request back."""
        self.asked += 1
        if self._is_over:
            route.continue_()
        else:
            self._routes.append(route)

    def let_go(self) -> None:
        """Let the page have what it asked for, and what it will ask for."""
        self._is_over = True
        for route in self._routes:
            route.continue_()

    def lose(self, page: Page) -> None:
        """Let what the page asked for be lost on its way; what it will ask for comes.

        Args:
            page: What asks: a request comes here only while one talks with its page.
        """
        assert in_time(lambda: bool(page.evaluate("0") or self._routes))
        self._is_over = True
        for route in self._routes:
            route.abort()
