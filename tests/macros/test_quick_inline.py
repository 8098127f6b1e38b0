"""The quick reader of marks says what Python-Markdown's own says."""

from __future__ import annotations

import pytest
from markdown import Markdown

from macros.quick_inline import NEEDED, QuickInline

EXTENSIONS = ["attr_list", "footnotes", "md_in_html", "tables"]
MARKED = [
    "plain words, nothing else",
    "`code *kept*`, ``a ` b`` and *one **two** one* __three__ _four_",
    r"escaped \*stars\* and \` and \\ twice",
    "[a link](/there.md), [named][n], [n]",
    "![a picture](p.svg){ width=3 .figure }, ![n][n], ![n]",
    "cited[^1] twice[^1], <https://example.org/>, <a@example.org>, <b class='x'>bold *too*</b>",
    "a line  \nbroken, &#8211; &amp; &copy; & alone, * alone, < alone, a ! and a [",
    "*[in](x.md) **[deep `c`](y.md)** ![i](z.svg)* and _[&#91;](q.md)_",
]


def both(text: str) -> tuple[str, str]:
    """Return a text as the quick reader and as the theme's own makes it."""
    text += "\n\n[n]: /named.md\n\n[^1]: A note with *marks*.\n"
    quick, own = (Markdown(extensions=EXTENSIONS) for _ in range(2))
    quick.treeprocessors.register(QuickInline(quick), "inline", 20)
    return quick.convert(text), own.convert(text)


@pytest.mark.parametrize("text", [*MARKED, " ".join(MARKED), "\n\n- ".join(MARKED)])
def test_marks_are_read_as_before(text: str) -> None:
    quick, own = both(text)
    assert quick == own


def test_every_kind_of_mark_says_what_it_needs() -> None:
    """A kind that says nothing is looked for everywhere: right, and slow."""
    patterns = Markdown(extensions=EXTENSIONS).inlinePatterns
    known = {patterns.get_index_for_name(name) for name in NEEDED}
    assert known == set(range(len(patterns)))
