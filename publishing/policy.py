"""The policy of every page: what a browser may load and run there; written after the build.

GitHub Pages sends no headers of ours, so the policy stands in the page: a `<meta>` before all that
could load or run. It leaves out what browsers ignore there (`frame-ancestors`, `sandbox`,
`report-uri`), and it names the theme's own inline scripts by their digests.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Mapping
from html.parser import HTMLParser
from pathlib import Path

from library.problems import DataError, Problem, shown

HEADER = "Content-Security-Policy"

_ADDRESSES = ("href", "src", "action", "formaction", "xlink:href")
_HANDLER = "use addEventListener in a file of docs/assets/javascripts"
_ADDRESS = "make it a button, and listen to it in a file of docs/assets/javascripts"
_STYLE = "give it a class, and the class its look in docs/assets/stylesheets"


class _Reader(HTMLParser):
    """Finds what the policy of a page depends on."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self.scripts: list[str] = []
        self.problems: list[Problem] = []
        self.charset: tuple[int, int, str] | None = None
        """Where `<meta charset>` stands: its line, its column, its text."""
        self._before: list[tuple[int, str]] = []
        self._script: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.note_charset(tag, values)
        self.note_inline_script(tag, values)
        self.refuse_another_policy(tag, values)
        self.refuse_style(tag, values)
        self.refuse_handlers(tag, values)
        self.refuse_script_addresses(tag, values)

    def note_charset(self, tag: str, values: Mapping[str, str]) -> None:
        """Note where the page says how its letters are written, and what stands before."""
        if self.charset:
            return
        if tag == "meta" and "charset" in values:
            self.charset = (*self.getpos(), self.get_starttag_text() or "")
            for line, early in self._before:
                self.report(f"<{early}>", "", "<meta charset> comes first in <head>", line)
        elif tag not in ("html", "head"):
            self._before.append((self.getpos()[0], tag))

    def note_inline_script(self, tag: str, values: Mapping[str, str]) -> None:
        """Begin to collect a script whose digest the policy has to name; data run nowhere."""
        if tag == "script" and "src" not in values and not values.get("type", "").endswith("json"):
            self._script = []

    def refuse_another_policy(self, tag: str, values: Mapping[str, str]) -> None:
        """Refuse a policy: two are one that forbids what either forbids."""
        if values.get("http-equiv", "").lower() == HEADER.lower():
            self.report(f"<{tag}>", HEADER, "the page has a policy already: build the site anew")

    def refuse_style(self, tag: str, values: Mapping[str, str]) -> None:
        """Refuse looks that stand in the page."""
        if tag == "style":
            self.report("<style>", "", _STYLE)
        if "style" in values:
            self.report(f"<{tag} style>", values["style"], _STYLE)

    def refuse_handlers(self, tag: str, values: Mapping[str, str]) -> None:
        """Refuse `onclick` and its like."""
        for name, value in values.items():
            if name.startswith("on"):
                self.report(f"<{tag} {name}>", value, _HANDLER)

    def refuse_script_addresses(self, tag: str, values: Mapping[str, str]) -> None:
        """Refuse addresses that run a script."""
        for name in _ADDRESSES:
            value = values.get(name, "")
            if value.strip().lower().startswith("javascript:"):
                self.report(f"<{tag} {name}>", value, _ADDRESS)

    def handle_data(self, data: str) -> None:
        if self._script is not None:
            self._script.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "script" and self._script is not None:
            self.scripts.append("".join(self._script))
            self._script = None

    def report(self, place: str, value: str, remedy: str, line: int = 0) -> None:
        """Note what the policy would forbid: on this line, or where the reader is."""
        found = shown(value) if value else ""
        line = line or self.getpos()[0]
        self.problems.append(Problem(self.name, line, place, "", found, remedy))


def digest(content: bytes) -> str:
    """Return the digest of a file or an inline script, as browsers check it."""
    return "sha256-" + base64.b64encode(hashlib.sha256(content).digest()).decode()


def policy_of(scripts: Iterable[str]) -> str:
    """Return the policy of a page with these inline scripts: everything else is forbidden."""
    digests = dict.fromkeys(f"'{digest(script.encode())}'" for script in scripts)
    return "; ".join(
        (
            "default-src 'none'",
            " ".join(("script-src 'self'", *digests)),
            "style-src 'self'",
            "img-src 'self' data:",  # the theme's icons stand in its style sheet
            "connect-src 'self'",  # the index of the search, the library, a movement
            "manifest-src 'self'",  # the site on a home screen
            "worker-src 'self'",  # the search, and the sheet without a signal
            "form-action 'none'",  # every form is answered by a script
            "base-uri 'none'",
        )
    )


def with_policy(html: str, name: str) -> str:
    """Return a page with its policy as the first element after `<meta charset>`.

    Args:
        html: The page.
        name: What to call the page when something is wrong with it.

    Raises:
        DataError: When the page says nothing of its letters, has a policy already, or holds
            something that the policy would forbid.
    """
    reader = _Reader(name)
    reader.feed(html)
    reader.close()
    if reader.charset is None:
        remedy = 'write <meta charset="utf-8"> first in the <head> of its template in overrides/'
        reader.report("<head>", "no <meta charset>", remedy, 1)
    if reader.problems or reader.charset is None:
        raise DataError(reader.problems)
    line, column, tag = reader.charset
    before = html.split("\n")[: line - 1]
    end = sum(len(other) + 1 for other in before) + column + len(tag)
    meta = f'<meta http-equiv="{HEADER}" content="{policy_of(reader.scripts)}">'
    return html[:end] + meta + html[end:]


def write_policies(site_dir: Path) -> list[Path]:
    """Write its policy into every page of a built site, and return the pages.

    Raises:
        DataError: When any page has a problem; then no page is changed.
    """
    pages: dict[Path, str] = {}
    problems: list[Problem] = []
    for page in sorted(site_dir.rglob("*.html")):
        name = page.relative_to(site_dir).as_posix()
        try:
            pages[page] = with_policy(page.read_text(encoding="utf-8"), name)
        except DataError as error:
            problems += error.problems
    if problems:
        raise DataError(problems)
    for page, html in pages.items():
        page.write_text(html, encoding="utf-8")
    return list(pages)
