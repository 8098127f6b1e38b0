"""What somebody is told who never wrote YAML: the place, what stands there, and what to do.

Each is a mistake that hands make which type into a data file, told in one line without a word of
the parser's.
"""

from __future__ import annotations

import re

import pytest

from tests.small.library import SmallLibrary

EXERCISES = "exercises.yml"
FEEL = "    feel: Work at the side of your hip.\n"
STEPS = "    steps: [Lift the upper knee., Lower it slowly.]\n"
LISTED = "    steps:\n      - Lift the upper knee.\n      - Lower it slowly.\n"
JARGON = re.compile(r"expected|indicator|mapping values|block|token|scalar|context")


def typed(old: str, new: str, text: str = FEEL) -> tuple[str, str]:
    """Return a text of the file, and the same as a hand mistyped it."""
    assert old in text
    return text, text.replace(old, new)


def listed(item: str) -> tuple[str, str]:
    """Return the steps, and the same below each other, the second as a hand mistyped it."""
    return STEPS, LISTED.replace("      - Lower", item)


INDENT = "begin the line after {} spaces, as the lines of its kind above it do, not {}"
QUOTE = 'a quotation mark, ", is missing: at the end of the text?'
STRAIGHT = 'write straight quotation marks, ", around the text'
WHOLE = "write a whole number, or two of them: [smallest, largest]"


@pytest.mark.parametrize(
    ("change", "place", "found", "remedy"),
    [
        (typed("    f", "     f"), "feel", "feel: Work", INDENT.format(4, 5)),
        (typed("    f", "   f"), "feel", "feel: Work", INDENT.format(4, 3)),
        (typed("    f", "\tf"), "feel", "", "there is a tab in this line: indent with spaces"),
        (typed(": ", ":"), "feel", "feel:Work", "write a space after the colon: 'feel: ...'"),
        (
            typed(": ", " = "),
            "feel",
            "feel = Work",
            "write a colon and a space in the place of the =: 'feel: ...'",
        ),
        (typed(": ", ': "'), "feel", 'feel: "Work', QUOTE),
        (
            typed("side", "side: here"),
            "feel",
            "feel: Work",
            "put the text in double quotes, \", because it holds ': '",
        ),
        (typed("Work", "\u201cWork"), "feel", "\u201cWork", STRAIGHT),
        (typed("Work at", "\u201eWork: at"), "feel", "feel: \u201eWork", STRAIGHT),
        (
            typed("Work", "\U0001f4aa Work"),
            "feel",
            "'\U0001f4aa Work",
            "take the picture out: paper cannot show it",
        ),
        (
            typed("]", "", STEPS),
            "steps",
            "steps: [Lift",
            "the bracket [ is not closed: write ] where it ends",
        ),
        (listed("      -Lower"), "steps", "-Lower", "write a space after the hyphen: '- ...'"),
        (
            listed("      \N{EN DASH} Lower"),
            "steps",
            "\N{EN DASH} Lower",
            "begin the line with an ordinary hyphen and a space, '- ', not with \N{EN DASH}",
        ),
        (listed("    - Lower"), "steps", "- Lower", INDENT.format(6, 4)),
        (
            listed("        - Lower"),
            "steps.1",
            "Lift the upper knee. - Lower",
            "begin the line with the hyphen after 6 spaces, or take the hyphen out",
        ),
        (
            typed("1,", "1,5,", "hold_seconds: 1, b"),
            "tempo.5",
            "an unknown key",
            "write a number with a point, not with a comma, such as 1.5",
        ),
        (typed("[10, 15]", "ten", "reps: [10, 15], sides: each"), "dose.reps", "'ten'", WHOLE),
        (typed("[10, 15]", "10-15", "reps: [10, 15], sides: each"), "dose.reps", "'10-15'", WHOLE),
        (
            typed("60", "1 min", "rest_seconds: 60, refs: [paper_with_pmid]}\n    tempo"),
            "schedule.rest_seconds",
            "'1 min'",
            WHOLE,
        ),
        (
            typed("medius", "medium", "primary: [gluteus-medius], secondary: [piriformis]"),
            "muscles.primary.1",
            "'gluteus-medium'",
            "did you mean 'gluteus-medius'?",
        ),
    ],
)
def test_a_slip_is_told_in_one_line_with_its_place_and_no_word_of_a_parser(
    small: SmallLibrary, change: tuple[str, str], place: str, found: str, remedy: str
) -> None:
    old, new = change
    text = small.text(EXERCISES)
    assert old in text
    begins = text.index(old)
    small.write(EXERCISES, text.replace(old, new, 1))
    (line,) = small.problems()
    _, number, entry, rest = line.split(":", 3)
    first = text.count("\n", 0, begins) + 1
    assert first <= int(number) <= first + new.count("\n"), line
    assert entry == " clam"
    assert rest.startswith(f" {place}: "), line
    assert found in rest
    assert line.endswith(remedy)
    assert not JARGON.search(remedy)


def test_a_name_that_is_like_no_other_says_where_the_others_stand(small: SmallLibrary) -> None:
    text = small.text("muscles.yml")
    entry = text[text.index("  - id: quadriceps") :]
    more = "".join(entry.replace("quadriceps", f"muscle-{n}") for n in "abcdefghij")
    small.write("muscles.yml", text + more)
    small.change(EXERCISES, "primary: [gluteus-medius], secondary: [piriformis]", "primary: [hip]")
    (line,) = (line for line in small.problems() if "'hip'" in line)
    assert line.endswith("there is no such muscle: muscles.yml lists them all")


@pytest.mark.parametrize("spoil", ["\r\n", "\ufeff", ","])
def test_what_makes_no_difference_is_no_mistake(small: SmallLibrary, spoil: str) -> None:
    """Windows' ends of lines and its mark at the beginning, and a comma behind the last item."""
    before = small.draft().entries["exercises"][0].record
    text = small.text(EXERCISES)
    changed = {
        "\r\n": text.replace("\n", "\r\n"),
        "\ufeff": f"\ufeff{text}",
        ",": text.replace("slowly.]", "slowly.,]"),
    }[spoil]
    (small.data / EXERCISES).write_bytes(changed.encode())
    assert small.problems() == []
    assert small.draft().entries["exercises"][0].record == before
