"""The words of the glossary on a page: each is a link to its meaning where it first appears.

The extension `abbr` finds them and marks every one, which a mouse alone can ask. A link is reached
by keys and by touch, too, and leads on without a script; `site.js` shows the meaning beside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from library.records.words import GlossaryEntry

_PLAIN_WITHIN = frozenset(
    ("h1", "h2", "h3", "h4", "h5", "h6", "a", "button", "label", "summary", "th")
)
"""Where a word is a name, or can be pressed already; the head of a table is unseen on a phone."""
_GLOSSARY = "glossary.md"


class ExplainedWords(Treeprocessor):
    """Makes links of the words that `abbr` marked; `entries` has the entry of every form."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.entries: Mapping[str, GlossaryEntry] = {}
        self._said: set[str] = set()
        """What is explained in the open text so far, by its id."""
        self._said_in_a_fold: set[str] = set()
        self._to_the_root = ""

    def run(self, root: Element) -> None:
        """Keep the first mark of each meaning as a link, and take the others away.

        What is explained in a fold, which may be shut, is explained once more in the open text.
        """
        self._said.clear()
        self._said_in_a_fold.clear()
        self._to_the_root = "../" * page_of(self.md).count("/")
        self._read(root, is_plain=False, is_folded=False)

    def _read(self, element: Element, *, is_plain: bool, is_folded: bool) -> None:
        for child in list(element):
            if child.tag == "abbr":
                self._explain(element, child, is_plain=is_plain, is_folded=is_folded)
            else:
                self._read(
                    child,
                    is_plain=is_plain or child.tag in _PLAIN_WITHIN,
                    is_folded=is_folded or child.tag == "details",
                )

    def _explain(self, parent: Element, word: Element, *, is_plain: bool, is_folded: bool) -> None:
        entry = self.entries.get(word.text or "")
        if entry is None:  # written by hand on a page
            return
        known = self._said | self._said_in_a_fold if is_folded else self._said
        if is_plain or entry.id in known:
            _unwrap(parent, word)
            return
        (self._said_in_a_fold if is_folded else self._said).add(entry.id)
        word.tag = "a"
        word.set("class", "word")
        word.set("href", f"{self._to_the_root}{_GLOSSARY}#{entry.id}")


def _unwrap(parent: Element, child: Element) -> None:
    """Put the text of an element in its place."""
    at = list(parent).index(child)
    text = (child.text or "") + (child.tail or "")
    if at == 0:
        parent.text = (parent.text or "") + text
    else:
        parent[at - 1].tail = (parent[at - 1].tail or "") + text
    parent.remove(child)


def page_of(md: Markdown) -> str:
    """Return the page that is being made, below the docs folder; empty where no engine says so.

    MkDocs tells it to what follows the links of a page, its successor keeps it for all to read.
    """
    if "relpath" in md.treeprocessors:
        return str(md.treeprocessors["relpath"].file.src_uri)
    if "rendering_context" in md.preprocessors:
        return str(md.preprocessors["rendering_context"].page.path)
    return ""
