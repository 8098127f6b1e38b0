"""Holds back what a page asks for, until a test lets it go."""

from __future__ import annotations

from playwright.sync_api import Route


class Holding:
    """A handler of routes: what is asked for late, when all was let go, is not held any more."""

    def __init__(self) -> None:
        self._routes: list[Route] = []
        self._is_over = False

    def hold(self, route: Route) -> None:
        """Hold a request back."""
        if self._is_over:
            route.continue_()
        else:
            self._routes.append(route)

    def let_go(self) -> None:
        """Let the page have what it asked for, and what it will ask for."""
        self._is_over = True
        for route in self._routes:
            route.continue_()
