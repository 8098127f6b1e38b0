"""Listens to what pages ask for, what they complain about, and what their policy stopped."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from playwright.sync_api import BrowserContext, ConsoleMessage, Request, Response

_TELL = """
  window.policyStopped = 0;
  addEventListener("securitypolicyviolation", (event) => {
    window.policyStopped++;
    policyViolated(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`.trim());
  });
"""


POLICY = "Content Security Policy"
"""What every browser calls it when it says in its console that a policy stopped something."""


@contextmanager
def nothing_stopped(
    context: BrowserContext, leave: Callable[[BrowserContext], None] = BrowserContext.close
) -> Iterator[None]:
    """Leave the context at the end, and fail when the policy of a page stopped anything."""
    stopped: list[str] = []

    def heard(message: ConsoleMessage) -> None:
        if POLICY in message.text:
            stopped.append(f"{message.location['url']}: {message.text}")

    context.on("console", heard)
    yield
    leave(context)
    assert stopped == [], "the policy of the page stopped something (publishing/policy.py)"


class Ear:
    """Listens to a browser context: what it asks for, and what it complains about."""

    def __init__(self, context: BrowserContext, host: str) -> None:
        self.host = host
        self.left: list[str] = []
        self.missing: list[str] = []
        self.said: list[str] = []
        self.stopped: list[str] = []
        """What the policy of a page stopped: the directive and what would have loaded or run."""
        context.expose_function("policyViolated", lambda what: self.stopped.append(what))
        context.add_init_script(_TELL)
        context.on("request", self._asked)
        context.on("response", self._answered)
        context.on("requestfailed", lambda r: self.missing.append(f"{r.url} {r.failure}"))
        context.on("console", self._heard)
        context.on("weberror", lambda error: self.said.append(str(error.error)))

    def forget(self) -> None:
        """Begin again."""
        self.left, self.missing, self.said, self.stopped = [], [], [], []

    @property
    def complaints(self) -> list[str]:
        """What was stopped by a policy, as told by the page and by the console."""
        return [*self.stopped, *(text for text in self.said if POLICY in text)]

    def _asked(self, request: Request) -> None:
        if not request.url.startswith((f"{self.host}/", "data:", "blob:")):
            self.left.append(request.url)

    def _answered(self, response: Response) -> None:
        if response.status >= 400:
            self.missing.append(response.url)

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.said.append(message.text)
