"""Windows of the browsers that speak WebDriver: Debian's Firefox and WebKitGTK."""

from __future__ import annotations

import base64
from typing import Any

from tests.site.engines.window import SHOWN, Window
from tests.site.engines.wires import Wire

_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
"""The name under which WebDriver hands out elements; the standard fixes it."""

_BACKSPACE = "\ue003"


class WebDriverWindow(Window):
    """The window of a browser that was started for it."""

    def __init__(self, wire: Wire, width: int, height: int, can_print: bool) -> None:
        super().__init__()
        self.can_print = can_print
        self._wire = wire
        try:
            self._open(width, height)
        except BaseException:
            wire.end()
            raise

    def _open(self, width: int, height: int) -> None:
        """Go on in a second window: a browser's own cannot be as narrow as a phone."""
        first = self._wire.send("GetWindowHandles")
        self.run("open('', '', 'popup,width=400,height=400')")
        others = self.wait(
            lambda: [one for one in self._wire.send("GetWindowHandles") if one not in first],
            "the browser opens no second window",
        )
        self._wire.send("SwitchToWindow", handle=others[0])
        self.wait(
            lambda: self._is_sized(width, height), f"the window does not become {width} x {height}"
        )

    def _is_sized(self, width: int, height: int) -> bool:
        """Ask for a size, what stands around the page included, and tell whether it is there."""
        around = "[outerWidth - innerWidth, outerHeight - innerHeight]"
        wide, high = self.run(f"return {around}")
        self._wire.send("SetWindowRect", width=width + wide, height=height + high)
        return bool(self.run("return [innerWidth, innerHeight]") == [width, height])

    def _go(self, address: str) -> None:
        self._wire.send("Navigate", url=address)

    def _again(self) -> None:
        self._wire.send("Refresh")

    def run(self, body: str, *values: Any) -> Any:
        """Return what a function of this body returns; promises are awaited."""
        return self._wire.send("ExecuteScript", script=body, args=list(values))

    def _shown(self, css: str, words: str) -> str | None:
        found = self.run(SHOWN, css, words)
        return found and str(found[_ELEMENT])

    def _press(self, css: str, words: str) -> bool:
        if element := self._shown(css, words):
            # A bar that stays at an edge of the window may cover it; a reader scrolls on, too.
            self.show(css, words)
            self._wire.send("ElementClick", id=element)
        return element is not None

    def _write(self, css: str, words: str, text: str) -> bool:
        if element := self._shown(css, words):
            # The command that clears a field tells the page nothing: we type over what is there.
            self.run("arguments[0].focus(); arguments[0].select()", {_ELEMENT: element})
            self._wire.send("ElementSendKeys", id=element, text=text or _BACKSPACE)
        return element is not None

    def _choose(self, css: str, words: str, option: str) -> bool:
        if element := self._shown(css, words):
            finds = "return [...arguments[0].options].find((one) => one.text === arguments[1])"
            found = self.run(finds, {_ELEMENT: element}, option)
            self._wire.send("ElementClick", id=found[_ELEMENT])
        return element is not None

    def picture(self) -> bytes:
        """Return a PNG of what is seen."""
        return base64.b64decode(self._wire.send("TakeScreenshot", full=False))

    def pdf(self) -> bytes:
        """Print as the browser's own dialogue would, on the paper that the page asks for."""
        return base64.b64decode(self._wire.send("Print", background=False))

    def close(self) -> None:
        """Forget everything that the window kept."""
        self._wire.end()
