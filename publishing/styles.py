"""The style sheets of a built site: one for all pages, without what no page uses of the theme's.

A browser shows nothing before it has read every sheet that the head of a page names. The theme has
rules for boxes, code and diagrams that this site does not have; `make finish` takes them out and
joins the sheets that every page names. Our own rules all stay: what is unused of them is deleted by
hand. Only the sheet's page, which many readers open from a link and see no other, names a sheet of
its own, in which nothing stands that it does not use.

PurgeCSS does as much and is one more thing to install before every build; it would also keep each
name that the theme's script only looks for.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

FOLDER = Path("assets/stylesheets")
PRINT = "print.css"
"""Only for paper: it stays a sheet of its own, which no screen waits for."""
ALONE = "sheet.css"
"""The sheet's own: its page names this in the place of all others, with all that it uses."""
PARTS = Path("assets/javascripts/sheet")
"""What that page's script loads when it needs it."""
THEME = re.compile(r"(?:main|palette)\.[0-9a-f]+\.min\.css")
THEME_SCRIPT = re.compile(r"bundle\.[0-9a-f]+\.min\.js")
NOT_ON = re.compile(
    r"rtl|hll|filename|inline|mermaid|tabbed-.*"
    r"|(?:data-)?md-(?:annotation|code|copying|source|tags?|tooltip2?|version)(?:[-_].*)?"
    r"|data-md-color-switching"
)
"""What the theme's script makes only where a site turns it on: notes and buttons in code, tabs,
tags, tooltips, versions, facts of a repository; and languages that run from right to left. And a
mark that stops fades while the colours change, for which a browser works out every element anew,
five times as the script begins: half of the time of styles on a page with many."""

_LINK = re.compile(
    r'<link rel="stylesheet" href="([^"]*?)(?<=assets/stylesheets/)([\w.-]+\.css)">\s*'
)
_SCRIPT = re.compile(r"assets/javascripts/[\w./-]+?\.js\b")
_TAG = re.compile(r"<[A-Za-z][^>]*>")
_INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_WORD = re.compile(r"[\w-]+")
_SAID_BY_A_SCRIPT = re.compile(r"(?<![.#\w-])[\w-]+")
"""A script looks for `.a-class`, which makes none; what it makes or sets stands without a dot."""
_SET_BY_A_SCRIPT = re.compile(r"\.(dataset\.)?(\w+)=(?!=)")
"""But for an attribute that it sets by a property of its name: `.hidden=`, `.dataset.mdState=`."""

_TOKEN = re.compile(
    r"""/\*.*?\*/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|url\((?!["'])[^)]*\)|[{};]|[^"'/u{};]+|.""",
    re.DOTALL,
)
_IN_PARENTHESES = re.compile(r":[\w-]+\((?:[^()]|\([^()]*\))*\)")
_PSEUDO = re.compile(r"::?[\w-]+")
_ATTRIBUTE = re.compile(r"""\[([\w-]+)(?:=["']?([\w-]*)["']?)?[^\]]*\]""")
_NAME = re.compile(r"[A-Za-z_][\w-]*")
_VARIABLE = re.compile(r"--[\w-]+")
_DECLARED = re.compile(r"(--[\w-]+):")
_GROUP = re.compile(r"@(?:media|supports|layer|container)\b")


@dataclass(frozen=True)
class Rule:
    """A rule of a style sheet, or a statement that ends with a semicolon, such as `@charset`."""

    head: str
    """What stands before the block: selectors, or an at-rule's name and condition."""
    body: str | None = None
    """The declarations, or the block of an at-rule that holds no rules of ours to look at."""
    rules: tuple[Rule, ...] = ()
    """The rules of a group, such as `@media`."""

    def __str__(self) -> str:
        """Return the rule as it is written."""
        if self.body is None and not self.rules:
            return f"{self.head};"
        inside = "".join(map(str, self.rules)) if self.body is None else self.body
        return f"{self.head}{{{inside}}}"


def rules_of(css: str) -> tuple[Rule, ...]:
    """Return the rules of a style sheet.

    Raises:
        ValueError: When its braces do not pair.
    """
    tokens = (token for token in _TOKEN.findall(css) if not token.startswith("/*"))
    found = tuple(_rules(tokens, is_inside=False))
    if "".join(tokens):
        raise ValueError("a brace closes what nothing opened")
    return found


def _rules(tokens: Iterator[str], is_inside: bool) -> Iterator[Rule]:
    head = ""
    for token in tokens:
        if token == "}" and is_inside:
            return
        if token == "}":
            raise ValueError(f"a brace closes what nothing opened, behind {head[-40:]!r}")
        if token == ";":
            yield Rule(head.strip())
            head = ""
        elif token == "{":
            head = head.strip()
            if _GROUP.match(head):
                yield Rule(head, None, tuple(_rules(tokens, is_inside=True)))
            else:
                yield Rule(head, _block(tokens, head))
            head = ""
        else:
            head += token
    if is_inside or head.strip():
        raise ValueError(f"the sheet ends inside of {head.strip()[-40:] or 'a group'!r}")


def _block(tokens: Iterator[str], head: str) -> str:
    """Return what stands up to the brace that closes a block, blocks in it and all."""
    body: list[str] = []
    depth = 1
    for token in tokens:
        depth += {"{": 1, "}": -1}.get(token, 0)
        if depth == 0:
            return "".join(body).strip()
        body.append(token)
    raise ValueError(f"the block of {head[-40:]!r} does not end")


def names_in(selector: str) -> set[str]:
    """Return every name that a page must hold for a selector to fit anything of it.

    What stands in parentheses (`:not()`, `:is()`) is left out: it need not be there.
    """
    rest, names = selector, set()
    while (shorter := _IN_PARENTHESES.sub("", rest)) != rest:
        rest = shorter
    for name, value in _ATTRIBUTE.findall(rest):
        names |= {name, value} - {""}
    return names | set(_NAME.findall(_PSEUDO.sub("", _ATTRIBUTE.sub("", rest))))


def _selectors(head: str) -> list[str]:
    """Return the selectors of a rule: the commas in parentheses and brackets part none."""
    depth, parts = 0, [""]
    for letter in head:
        depth += {"(": 1, "[": 1, ")": -1, "]": -1}.get(letter, 0)
        if letter == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += letter
    return parts


def without_unused(rules: Iterable[Rule], words: Collection[str]) -> tuple[Rule, ...]:
    """Return the rules that can fit something of a site, which is made of these words."""
    words = frozenset(words)  # once: they are thousands, and every selector asks
    kept = []
    for rule in rules:
        if rule.rules:
            inside = without_unused(rule.rules, words)
            kept += [replace(rule, rules=inside)] if inside else []
        elif rule.body is None or rule.head.startswith("@"):
            kept.append(rule)
        elif fitting := [
            one for one in _selectors(rule.head) if "\\" in one or names_in(one) <= words
        ]:
            kept.append(replace(rule, head=",".join(fitting)))
    return tuple(kept)


def without_variables(rules: Iterable[Rule], needed: Callable[[str], bool]) -> tuple[Rule, ...]:
    """Return the rules without the variables that nothing needs, and rules that set only such."""
    kept = []
    for rule in rules:
        if rule.rules:
            inside = without_variables(rule.rules, needed)
            kept += [replace(rule, rules=inside)] if inside else []
        elif rule.body is None or rule.head.startswith("@"):
            kept.append(rule)
        elif left := [
            one for one in _declarations(rule.body) if not _sets(one) or needed(_sets(one))
        ]:
            kept.append(replace(rule, body=";".join(left)))
    return tuple(kept)


def _declarations(body: str) -> list[str]:
    parts = [""]
    for token in _TOKEN.findall(body):
        if token == ";":
            parts.append("")
        else:
            parts[-1] += token
    return [part.strip() for part in parts if part.strip()]


def _sets(declaration: str) -> str:
    """Return the variable that a declaration sets; an empty text where it sets none."""
    found = _DECLARED.match(declaration)
    return found[1] if found else ""


def words_of_page(html: str) -> set[str]:
    """Return what the tags of a page and its own scripts are made of."""
    words = {word for tag in set(_TAG.findall(html)) for word in _WORD.findall(tag)}
    return words.union(*(words_of_script(one) for one in _INLINE_SCRIPT.findall(html)))


def words_of_script(script: str) -> set[str]:
    """Return what a script may write into a page, and nothing that it only looks for."""
    attributes = {
        "data-" + re.sub("[A-Z]", lambda big: f"-{big[0].lower()}", name) if of_data else name
        for of_data, name in _SET_BY_A_SCRIPT.findall(script)
    }
    return {*_SAID_BY_A_SCRIPT.findall(script), *attributes}


def words_of_scripts(files: Iterable[Path]) -> set[str]:
    """Return what scripts may write into a page, the theme's only what is turned on here."""
    words: set[str] = set()
    for file in files:
        said = words_of_script(file.read_text(encoding="utf-8"))
        is_theme = THEME_SCRIPT.fullmatch(file.name)
        words |= {word for word in said if not NOT_ON.fullmatch(word)} if is_theme else said
    return words


def of_theme(name: str) -> bool:
    """Tell whether a sheet is the theme's."""
    return THEME.fullmatch(name) is not None


def joined(
    sheets: Iterable[tuple[str, str]],
    words: Collection[str],
    others: str,
    thins: Callable[[str], bool] = of_theme,
) -> str:
    """Return sheets as one, some of them without what nothing uses.

    Args:
        sheets: The name and the text of each, in the order of the head.
        words: What the pages and their scripts are made of.
        others: Sheets and scripts that may need a variable, too.
        thins: Tells by its name whether a sheet leaves out what nothing uses.
    """
    parts = [
        without_unused(rules_of(text), words) if thins(name) else text for name, text in sheets
    ]
    while True:
        written = [part if isinstance(part, str) else "".join(map(str, part)) for part in parts]
        # What is set from itself alone is not needed: a name counts where it is not being set.
        uses = set(_VARIABLE.findall(re.sub(r"(?<=[{;])--[\w-]+:", "", "".join(written) + others)))
        fewer = [
            part if isinstance(part, str) else without_variables(part, uses.__contains__)
            for part in parts
        ]
        if fewer == parts:
            return "\n".join(text.strip() for text in written)
        parts = fewer


def write_styles(site_dir: Path) -> None:
    """Give the pages of a built site one sheet for those that all pages of the theme name.

    Raises:
        ValueError: When a sheet of the theme cannot be read.
    """
    pages = {page: page.read_text(encoding="utf-8") for page in sorted(site_dir.rglob("*.html"))}
    of_pages = [[name for _, name in _LINK.findall(html)] for html in pages.values()]
    # Not those of the pages for frames, which have neither menu nor search.
    named = [names for names in of_pages if any(map(of_theme, names))]
    if not named:
        return
    shared = [n for n in named[0] if n != PRINT and all(n in names for names in named)]
    folder = site_dir / FOLDER
    scripts = sorted(site_dir.rglob("*.js"))
    words = words_of_scripts(scripts).union(*map(words_of_page, pages.values()))
    beside = [one for one in sorted(folder.glob("*.css")) if one.name not in shared]
    whole = joined(
        [(name, (folder / name).read_text(encoding="utf-8")) for name in shared],
        words,
        _texts([*beside, *scripts]),
    )
    name = f"all.{hashlib.sha256(whole.encode()).hexdigest()[:8]}.css"
    (folder / name).write_text(whole, encoding="utf-8")
    for page, html in pages.items():
        names = [one for _, one in _LINK.findall(html)]
        if ALONE in names:
            (folder / ALONE).write_text(_alone(site_dir, html, names), encoding="utf-8")
            page.write_text(_with_sheet(html, names, ALONE), encoding="utf-8")
        else:
            page.write_text(_with_sheet(html, shared, name), encoding="utf-8")
    for old in shared:
        (folder / old).unlink()
        (folder / f"{old}.map").unlink(missing_ok=True)


def _alone(site_dir: Path, html: str, names: Collection[str]) -> str:
    """Return the one sheet of a page that is seen alone: its own, and what it uses of others."""
    folder = site_dir / FOLDER
    parts = sorted((site_dir / PARTS).glob("*.js"))
    named = [site_dir / one for one in dict.fromkeys(_SCRIPT.findall(html))]
    scripts = [one for one in [*named, *parts] if one.is_file()]
    beside = sorted(folder.glob("sheet-*.css"))
    return joined(
        [(name, (folder / name).read_text(encoding="utf-8")) for name in names],
        words_of_page(html) | words_of_scripts(scripts),
        _texts([*beside, *scripts]),
        # A script puts the names of its own looks together.
        thins=lambda name: name != ALONE,
    )


def _texts(files: Iterable[Path]) -> str:
    return "".join(file.read_text(encoding="utf-8") for file in files)


def _with_sheet(html: str, shared: Collection[str], name: str) -> str:
    """Return a page that names one sheet, where the first of those stood that it is made of."""

    def link(found: re.Match[str]) -> str:
        address, sheet = found.groups()
        if sheet == PRINT and PRINT not in shared:
            return f'<link rel="stylesheet" href="{address}{sheet}" media="print">\n'
        if sheet not in shared:
            return found[0]
        is_first = sheet == next(one for one in _LINK.findall(html) if one[1] in shared)[1]
        return f'<link rel="stylesheet" href="{address}{name}">\n' if is_first else ""

    return _LINK.sub(link, html)
