"""Windows of the browsers that Playwright drives: Chromium, and its own builds of the others."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Browser, ElementHandle

from tests.browsers import open_context
from tests.site.engines.window import SHOWN, Window


class PlaywrightWindow(Window):
    """A window in a browser context of its own."""

    def __init__(self, browser: Browser, width: int, height: int, moves: bool) -> None:
        super().__init__()
        self.can_print = browser.browser_type.name == "chromium"
        self._context = open_context(
            browser,
            viewport={"width": width, "height": height},
            reduced_motion="no-preference" if moves else "reduce",
            service_workers="allow",
        )
        self._page = self._context.new_page()

    def _go(self, address: str) -> None:
        self._page.goto(address)

    def _again(self) -> None:
        self._page.reload()

    def run(self, body: str, *values: Any) -> Any:
        """Return what a function of this body returns; promises are awaited."""
        return self._page.evaluate(_function(body), list(values))

    def _shown(self, css: str, words: str) -> ElementHandle | None:
        return self._page.evaluate_handle(_function(SHOWN), [css, words]).as_element()

    def _press(self, css: str, words: str) -> bool:
        if element := self._shown(css, words):
            element.click()
        return element is not None

    def _write(self, css: str, words: str, text: str) -> bool:
        if element := self._shown(css, words):
            # The theme's search listens to keys, and Playwright's `fill` presses none.
            element.select_text()
            if text:
                self._page.keyboard.type(text)
            else:
                self._page.keyboard.press("Backspace")
        return element is not None

    def _choose(self, css: str, words: str, option: str) -> bool:
        if element := self._shown(css, words):
            element.select_option(label=option)
        return element is not None

    def picture(self) -> bytes:
        """Return a PNG of what is seen."""
        return self._page.screenshot()

    def pdf(self) -> bytes:
        """Print as the browser's own dialogue would, on the paper that the page asks for."""
        return self._page.pdf(prefer_css_page_size=True)

    def close(self) -> None:
        """Forget everything that the window kept."""
        self._context.close()


def _function(body: str) -> str:
    return f"(values) => (function () {{ {body} }}).apply(null, values)"
