"""The names of the marks that Markdown's extensions write: a screen reader says them aloud.

`toc` puts "¶" behind every heading, `footnotes` a bare number in the text and "↩" behind a
reference. They are read as such, and the title beside them is not.
"""

from __future__ import annotations

from collections import Counter
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor


class NamedMarks(Treeprocessor):
    """Names the marks of references, and keeps those of headings for who points with a mouse."""

    def run(self, root: Element) -> None:
        """Name the marks of a page."""
        links = [(link, set(link.get("class", "").split())) for link in root.iter("a")]
        back = [link for link, classes in links if "footnote-backref" in classes]
        places = Counter(map(_number_of, back))
        reached: Counter[str] = Counter()
        for link in back:
            number = _number_of(link)
            reached[number] += 1
            _name_way_back(link, number, reached[number], places[number])
        for link, classes in links:
            if "footnote-ref" in classes:
                link.set("aria-label", f"Reference {link.text}")
            elif "headerlink" in classes:
                # A dozen stops on a page, each of which leads to where one is.
                link.set("aria-hidden", "true")
                link.set("tabindex", "-1")


def _number_of(link: Element) -> str:
    """Return the number of a reference, from the title that `footnotes` gives the way back."""
    return next(part for part in link.get("title", "").split() if part.isdecimal())


def _name_way_back(link: Element, number: str, place: int, places: int) -> None:
    """Say which place in the text it leads to: a reference may be cited more than once."""
    which = f", place {place} of {places}" if places > 1 else ""
    link.set("aria-label", f"Back to reference {number} in the text{which}")
    link.attrib.pop("title")
