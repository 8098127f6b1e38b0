"""The foot of a page: the reference list, and the tooltips of the glossary.

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

from .citations import references_of_page
from .glossary import WITHOUT_TOOLTIPS, abbreviations
from .site import Site, site_of

AFTER_THE_MACROS = 34
"""Its place among the preprocessors, the highest first: the successor's macros run at 35, and the
first reader of Markdown at 32."""
BEFORE_THE_TOOLTIPS = 8
"""Its place among the processors of the tree: the words of a line are elements at 20, and `abbr`
looks for its words at 7."""

_SPACE_BEFORE_CITATION = re.compile(r"(?<=\S) +(?=\[\^ref-)")


def with_foot(site: Site, page: str) -> tuple[str, dict[str, str]]:
    """Return the Markdown of a page with its references, and the words that show a meaning there.

    Raises:
        ValueError: When the page cites, by hand, a reference that may not be cited.
    """
    text = _SPACE_BEFORE_CITATION.sub("", page)
    text += references_of_page(site.library, text)
    if WITHOUT_TOOLTIPS in text:
        return text.replace(WITHOUT_TOOLTIPS, ""), {}
    return text, abbreviations(site)


class Foot(Preprocessor):
    """Puts the reference list below a page, and the glossary's words into the extension `abbr`."""

    def __init__(self, md: Markdown, docs_dir: Path) -> None:
        super().__init__(md)
        self.docs_dir = docs_dir

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
                extension.load_glossary(words)
                extension.reset()
        return page.split("\n")


class NamesStayPlain(Treeprocessor):
    """Keeps the tooltips out of references: "Lack SD" is a name there, and no standard deviation.

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
        foot = Foot(md, Path(self.getConfig("docs_dir")))
        md.preprocessors.register(foot, "level-hips-foot", AFTER_THE_MACROS)
        md.treeprocessors.register(NamesStayPlain(md), "level-hips-names", BEFORE_THE_TOOLTIPS)


def makeExtension(**settings: Any) -> FootExtension:
    """Return the extension, for the engines."""
    return FootExtension(**settings)
