"""Reads the marks inside a line as Python-Markdown does, and asks only for marks that stand there.

Python-Markdown looks through every piece of text once for each of its fifteen kinds of marks; most
pieces hold none. That was a seventh of a build. The same pages come of it, to the byte.
"""

from __future__ import annotations

from markdown import Markdown
from markdown.inlinepatterns import Pattern
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

NEEDED = {
    "backtick": "`",
    "escape": "\\",
    "reference": "[",
    "link": "[",
    "image_link": "!",
    "image_reference": "!",
    "short_reference": "[",
    "short_image_ref": "!",
    "footnote": "[",
    "autolink": "<",
    "automail": "<",
    "linebreak": "  \n",
    "html": "<",
    "entity": "&",
    "em_strong": "*",
}
"""By the name of a kind of mark, what stands in every one of its kind."""


class QuickInline(InlineProcessor):  # type: ignore[misc]  # no types are published for it
    """The theme's own reader of marks, which passes over a kind that a text cannot hold."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self._kinds: list[tuple[Pattern, str]] = []
        """Each kind in its order, with what it needs; nothing for one that is not known here."""

    def _sorted(self) -> list[tuple[Pattern, str]]:
        patterns = self.inlinePatterns
        needed = {patterns.get_index_for_name(n): NEEDED[n] for n in NEEDED if n in patterns}
        return [(pattern, needed.get(index, "")) for index, pattern in enumerate(patterns)]

    # The name that a private method of the class above has: it calls itself by it, too.
    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:
        """Return a text with what its marks made kept aside, from the kind with this index on."""
        text: str = data
        if isinstance(data, AtomicString):
            return text
        if len(self._kinds) != len(self.inlinePatterns):
            self._kinds = self._sorted()
        for index in range(patternIndex, len(self._kinds)):
            pattern, needed = self._kinds[index]
            at, matched = 0, needed in text
            while matched:
                text, matched, at = self._InlineProcessor__applyPattern(pattern, text, index, at)
        return text
