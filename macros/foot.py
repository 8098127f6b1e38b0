"""The foot of a page: the reference list, and what is explained and named on all of it.

An extension of Python-Markdown, because both engines of HACKING's "The engine after this one" call
it with the whole page: MkDocs has a hook after a page's macros, its successor has none.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from click import ClickException
from markdown import Extension, Markdown
from markdown.extensions.abbr import AbbrExtension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from library.records.words import GlossaryEntry

from .citations import references_of_page
from .explained import ExplainedWords
from .glossary import UNEXPLAINED, explained_forms
from .mark_names import NamedMarks
from .quick_inline import QuickInline
from .site import Site, site_of
from .text import markdown_text

AFTER_THE_MACROS = 34
"""Its place among the preprocessors, the highest first: the successor's macros run at 35, and the
first reader of Markdown at 32."""
AS_BEFORE = 20
"""Where the marks inside a line are read."""
BEFORE_THE_WORDS = 8
"""Its place among the processors of the tree: the words of a line are elements at 20, and `abbr`
looks for its words at 7."""
AFTER_THE_WORDS = 6
"""Behind them, and before the headings are read at 5."""
AFTER_THE_HEADINGS = 4
"""`toc` puts its marks behind them at 5; the links of a page are followed at 0."""

_SPACE_BEFORE_CITATION = re.compile(r"(?<=\S) +(?=\[\^ref-)")


def with_foot(site: Site, page: str) -> tuple[str, dict[str, GlossaryEntry]]:
    """Return the Markdown of a page with its references, and the words that are explained there.

    Raises:
        ValueError: When the page cites, by hand, a reference that may not be cited.
    """
    text = _SPACE_BEFORE_CITATION.sub("", page)
    text += references_of_page(site.library, text)
    if UNEXPLAINED in text:
        return text.replace(UNEXPLAINED, ""), {}
    return text, explained_forms(site)


class Foot(Preprocessor):
    """Puts the reference list below a page, and the glossary's words into the extension `abbr`."""

    def __init__(self, md: Markdown, docs_dir: Path, words: ExplainedWords) -> None:
        super().__init__(md)
        self.docs_dir = docs_dir
        self.words = words

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines of a page with its foot.

        Raises:
            ClickException: When the page cites, by hand, a reference that may not be cited. Both
                engines say which page it is.
        """
        try:
            page, words = with_foot(site_of(self.docs_dir), "\n".join(lines))
        except ValueError as error:
            raise ClickException(str(error)) from error
        # Given to the extension as they are: as lines of the page, Markdown looked for each of
        # them in all the text before it, which took half the time of a build.
        for extension in self.md.registeredExtensions:
            if isinstance(extension, AbbrExtension):
                extension.load_glossary(
                    {form: markdown_text(e.meaning) for form, e in words.items()}
                )
                extension.reset()
        self.words.entries = words
        return page.split("\n")


class NamesStayPlain(Treeprocessor):
    """Keeps the glossary out of references: "Lack SD" is a name there, and no standard deviation.

    A footnote of this site is a reference; elsewhere a paragraph of the class `reference` is one.
    """

    def run(self, root: Element) -> None:
        """Mark every text of a reference as whole, which `abbr` leaves alone."""
        for element in root.iter():
            if {"footnote", "reference"} & set(element.get("class", "").split()):
                for part in element.iter():
                    part.text = part.text and AtomicString(part.text)
                    if part is not element:
                        part.tail = part.tail and AtomicString(part.tail)


class FootExtension(Extension):
    """Registers the foot; `docs_dir` is seen from where the engine is started, beside it."""

    def __init__(self, **settings: Any) -> None:
        self.config = {"docs_dir": ["docs", "The docs folder, whose data the foot is made from."]}
        super().__init__(**settings)

    def extendMarkdown(self, md: Markdown) -> None:
        """Register what goes before the page is read, and after."""
        words = ExplainedWords(md)
        foot = Foot(md, Path(self.getConfig("docs_dir")), words)
        md.treeprocessors.register(QuickInline(md), "inline", AS_BEFORE)
        md.preprocessors.register(foot, "level-hips-foot", AFTER_THE_MACROS)
        md.treeprocessors.register(NamesStayPlain(md), "level-hips-names", BEFORE_THE_WORDS)
        md.treeprocessors.register(words, "level-hips-words", AFTER_THE_WORDS)
        md.treeprocessors.register(NamedMarks(md), "level-hips-marks", AFTER_THE_HEADINGS)


def makeExtension(**settings: Any) -> FootExtension:
    """Return the extension, for the engines."""
    return FootExtension(**settings)
