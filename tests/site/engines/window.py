"""A clean browser window, whatever the engine: what the journey needs of it, and no more."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Any

from tests.waiting import in_time

_PATIENCE = 30.0
"""Seconds until something that should happen counts as not happening."""

SHOWN = """
  const [css, words] = arguments;
  const name = (one) => one.ariaLabel || one.labels?.[0]?.innerText || one.innerText;
  return [...document.querySelectorAll(css)].find((one) => one.checkVisibility()
    && (!words || name(one).trim().replace(/\\s+/g, " ") === words)) ?? null;
"""
"""Finds the first element that is shown and, if words are given, has this name."""


class Refused(Exception):
    """The browser did not do what it was asked for; what is covered or gone may come back."""


class Window(ABC):
    """A window of a browser that has never been here before."""

    can_print = True
    """Whether the engine prints to PDF without a printer's dialogue."""

    def __init__(self) -> None:
        self._troubles: list[str] = []

    @abstractmethod
    def _go(self, address: str) -> None: ...

    @abstractmethod
    def _again(self) -> None: ...

    @abstractmethod
    def run(self, body: str, *values: Any) -> Any:
        """Return what a function of this body returns; promises are awaited."""

    @abstractmethod
    def _press(self, css: str, words: str) -> bool: ...

    @abstractmethod
    def _write(self, css: str, words: str, text: str) -> bool: ...

    @abstractmethod
    def _choose(self, css: str, words: str, option: str) -> bool: ...

    @abstractmethod
    def picture(self) -> bytes:
        """Return a PNG of what is seen."""

    @abstractmethod
    def pdf(self) -> bytes:
        """Print as the browser's own dialogue would, on the paper that the page asks for."""

    @abstractmethod
    def close(self) -> None:
        """Forget everything that the window kept."""

    def open(self, address: str) -> None:
        """Open an address as if it had been typed."""
        self._note_troubles()
        self._go(address)

    def reload(self) -> None:
        """Open the same page again."""
        self._note_troubles()
        self._again()

    def press(self, css: str, words: str = "") -> None:
        """Click on the first element that is shown, with this name if one is given."""
        self.wait(lambda: self._press(css, words), f"{css} {words!r} is not there to press")

    def write(self, css: str, words: str, text: str) -> None:
        """Replace what stands in the field with this label."""
        self.wait(lambda: self._write(css, words, text), f"{css} {words!r} is not there to fill")

    def show(self, css: str, words: str = "") -> None:
        """Scroll until an element stands in the middle of the window."""
        to_the_middle = "?.scrollIntoView({ block: 'center', behavior: 'instant' })"
        self.run(f"(function () {{ {SHOWN} }})(...arguments){to_the_middle}", css, words)

    def choose(self, css: str, words: str, option: str) -> None:
        """Take an option of the list with this label."""
        self.wait(lambda: self._choose(css, words, option), f"{words!r} offers no {option!r}")

    def until(self, condition: str, *values: Any) -> Any:
        """Wait until an expression is true, and return its value."""
        return self.wait(lambda: self.run(f"return {condition}", *values), condition)

    def text(self, css: str) -> str:
        """Return the words of the first element, when it is there."""
        return str(self.until("document.querySelector(arguments[0])?.innerText.trim()", css))

    def texts(self, css: str) -> list[str]:
        """Return the words of all elements."""
        words = "[...document.querySelectorAll(arguments[0])].map((one) => one.innerText.trim())"
        found: list[str] = self.run(f"return {words}", css)
        return found

    def troubles(self) -> list[str]:
        """Return every error and warning of the pages that this window showed."""
        self._note_troubles()
        return self._troubles

    def _note_troubles(self) -> None:
        self._troubles += self.run("return window.troubles?.splice(0) ?? []")

    def wait(self, happens: Callable[[], Any], otherwise: str) -> Any:
        """Wait until a function returns something true, and return that."""
        refusal = ""

        def ask() -> Any:
            nonlocal refusal
            refusal = ""
            try:
                return happens()
            except Refused as error:
                refusal = f" ({error})"

        found = in_time(ask, _PATIENCE)
        assert found, f"waited in vain: {otherwise}{refusal}"
        return found
