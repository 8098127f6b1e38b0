"""The look: one scale of type and space, and the colours, as `site.css` begins with them.

They are custom properties: light ones that hold everywhere, dark ones for a dark screen. Style
sheets write no other size, space or colour; `stray` finds those that do, `mended` puts the nearest
step in their place. Paper takes its colours from here, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from library.clinic_look import ClinicColours

STYLES = Path("assets/stylesheets")
"""The style sheets, below the docs folder."""
SCALE = STYLES / "site.css"
"""The one that holds the scale and the colours."""

TYPE = re.compile(r"--lh-type-[a-z]+")
SPACE = re.compile(r"--lh-\d+")
"""How the steps of the scale are called."""

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_PROPERTY = re.compile(r"(--[a-z][\w-]*)\s*:\s*([^;{}]+);")
_DECLARATION = re.compile(r"(?<![\w-])([a-z][a-z-]*)(\s*:\s*)([^;{}]+)(?=[;}])")
_LENGTH = re.compile(r"(?<![\w.-])(-?)(\d*\.?\d+)(rem|em|px|pt)\b")
_COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b|\brgba?\([^)]*\)")
_IS_SPACE = re.compile(r"(margin|padding)(-[a-z-]+)?|(row-|column-)?gap")
_SLATE = '[data-md-color-scheme="slate"]'

ROOT_PX = 20
"""How many pixels a rem of the theme has."""
TEXT_REM = 0.8
"""The size of running text in rem: what an em comes to there."""
HAIR_REM = 0.09
"""What is smaller goes with a line, and is written out; what is larger than the largest step is the
room of a column. A space in em goes with the text that it stands in, one in points is on paper."""

WEIGHTS = ("400", "700")
"""Letters are plain or bold: most devices have no more, and each is a face that a phone makes."""
BOLD_FROM = 550


@dataclass(frozen=True)
class Look:
    """The scale and the colours, each property with its value as it is written."""

    light: Mapping[str, str]
    """What holds everywhere: on light screens and on paper."""
    dark: Mapping[str, str]
    """What holds on a dark screen; the light values where it says nothing else."""

    @property
    def types(self) -> dict[str, float]:
        """The steps of type, in rem."""
        return _steps(self.light, TYPE)

    @property
    def spaces(self) -> dict[str, float]:
        """The steps of space, in rem."""
        return _steps(self.light, SPACE)

    def colours(self, scheme: Mapping[str, str]) -> dict[str, str]:
        """Return the colours of a scheme as `#rrggbb`; a property that stands for another, too."""
        found = {}
        for name, value in scheme.items():
            while (other := re.fullmatch(r"var\((--[\w-]+)\)", value)) and other[1] in scheme:
                value = scheme[other[1]]
            if re.fullmatch(r"#([0-9a-f]{3}){1,2}", value):
                short = len(value) == len("#rgb")
                found[name] = "#" + "".join(2 * c if short else c for c in value[1:])
        return found


def read_look(docs_dir: Path) -> Look:
    """Return the look that the docs folder's style sheet begins with."""
    return look_of((docs_dir / SCALE).read_text(encoding="utf-8"))


def look_of(css: str) -> Look:
    """Return the properties that a style sheet begins with: light ones, then the dark ones."""
    before, _, rest = _COMMENT.sub("", css).partition(_SLATE)
    light = dict(_PROPERTY.findall(before))
    dark = dict(_PROPERTY.findall(rest.partition("}")[0]))
    return Look(light, {**light, **dark})


def style_sheets(docs_dir: Path) -> list[Path]:
    """Return the style sheets that keep to the scale."""
    return sorted((docs_dir / STYLES).glob("*.css"))


def look_problems(docs_dir: Path) -> Iterator[str]:
    """Yield a line for every size, weight, space or colour that a sheet writes beside the scale."""
    look = read_look(docs_dir)
    for path in style_sheets(docs_dir):
        css = path.read_text(encoding="utf-8")
        for line, found, instead in stray(css, look):
            yield f"{path}:{line}: found {found}; write {instead}, or run 'make format'"


def mend(docs_dir: Path) -> list[Path]:
    """Put the nearest step of the scale wherever a style sheet writes another; return which."""
    look = read_look(docs_dir)
    changed = []
    for path in style_sheets(docs_dir):
        css = path.read_text(encoding="utf-8")
        if (now := mended(css, look)) != css:
            path.write_text(now, encoding="utf-8", newline="\n")
            changed.append(path)
    return changed


def stray(css: str, look: Look) -> Iterator[tuple[int, str, str]]:
    """Yield the line, the text and what to write instead of whatever is not of the scale."""
    for found, at in _declarations(css):
        name, _, value = found.groups()
        line = css.count("\n", 0, at) + 1
        for literal, instead in _instead(name, value, look):
            yield line, f"{name}: {literal}", instead or "a colour of the look, by its name"


def mended(css: str, look: Look) -> str:
    """Return a style sheet with the nearest step of the scale in place of every other length."""
    parts, end = [], 0
    for found, at in _declarations(css):
        name, colon, value = found.groups()
        for literal, instead in _instead(name, value, look):
            if instead:
                value = re.sub(rf"(?<![\w.-]){re.escape(literal)}(?![\w%])", instead, value)
        parts += [css[end:at], name, colon, value]
        end = at + len(found[0])
    return "".join(parts) + css[end:]


def _declarations(css: str) -> Iterator[tuple[re.Match[str], int]]:
    """Yield each declaration of an ordinary property, and where it begins."""
    bare = _COMMENT.sub(lambda comment: re.sub(r"[^\n]", " ", comment[0]), css)
    for found in _DECLARATION.finditer(bare):
        yield found, found.start()


def _instead(name: str, value: str, look: Look) -> Iterator[tuple[str, str]]:
    """Yield what a declaration writes beside the scale, with what fits; nothing for a colour."""
    steps: Mapping[str, float] = {}
    of_the_text = frozenset({"em", "pt"})
    if name in ("font-size", "font"):
        steps, of_the_text = look.types, frozenset({"pt"})
    elif _IS_SPACE.fullmatch(name):
        steps = look.spaces
    for sign, number, unit in _LENGTH.findall(value) if steps else ():
        if unit in of_the_text:
            continue
        rem = float(number) * {"rem": 1, "em": TEXT_REM, "px": 1 / ROOT_PX}[unit]
        if _IS_SPACE.fullmatch(name) and not HAIR_REM < rem <= max(steps.values()):
            continue
        nearest = min(steps, key=lambda step: (round(abs(steps[step] - rem), 3), steps[step]))
        instead = f"var({nearest})"
        in_sum = "calc(" in value or "min(" in value or "max(" in value
        yield (
            f"{sign}{number}{unit}",
            f"calc(-1 * {instead})" if sign and not in_sum else f"{sign}{instead}",
        )
    if name == "font-weight" and value not in (*WEIGHTS, "inherit"):
        is_bold = value.startswith("bold") or (value.isdigit() and int(value) >= BOLD_FROM)
        yield value, "700" if is_bold else "400"
    for colour in _COLOUR.findall(value):
        yield colour, ""


def _steps(properties: Mapping[str, str], named: re.Pattern[str]) -> dict[str, float]:
    return {
        name: float(value.removesuffix("rem"))
        for name, value in properties.items()
        if named.fullmatch(name)
    }


def worn(look: Look, colours: ClinicColours) -> Look:
    """Return a look with the colours that come of a clinic's."""
    own = {name: value for name, value in colours.light.items() if name in look.light}
    return Look({**look.light, **own}, {**look.dark, **own, **colours.dark})


def paper_colours(look: Look, names: Iterable[str]) -> dict[str, str]:
    """Return the colours that a paper uses, by their name without the prefix."""
    colours = look.colours(look.light)
    return {name: colours[f"--lh-{name}"] for name in names}
