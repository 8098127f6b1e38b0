"""What makes a picture old, and what does not."""

from __future__ import annotations

import tokenize
from io import StringIO
from token import NAME, NUMBER, OP

import pytest

from illustrations.inputs import NO_INPUT, STUDIO, code_of

CODE = '''"""A module."""

from math import pi  # the number

TURN = 2 * pi
"""Once round."""


def words(n: int) -> str:
    """Return a text."""
    return f"""{n} # turns

and a half"""
'''


def test_what_code_says_of_itself_is_left_out_and_all_that_it_does_stays() -> None:
    assert code_of(CODE) == (
        "from math import pi\n"
        "TURN = 2 * pi\n"
        "def words(n: int) -> str:\n"
        '    return f"""{n} # turns\n'
        "\n"
        'and a half"""'
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("A module.", "A module\nof two lines."),
        ("  # the number", ""),
        ("Once round.", "360 degrees"),
        ("Return a text.", "Returns a text."),
        ("\n\n\ndef", "\n\n# Here it comes.\n\ndef"),
    ],
)
def test_a_remark_makes_no_picture_old(old: str, new: str) -> None:
    assert code_of(CODE.replace(old, new)) == code_of(CODE)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("2 * pi", "3 * pi"),
        ("# turns", "# times"),
        ("\n\nand", "\n\n\nand"),
        ("turns\n", "turns \n"),
    ],
)
def test_code_and_texts_that_it_uses_do(old: str, new: str) -> None:
    assert code_of(CODE.replace(old, new)) != code_of(CODE)


def test_every_name_number_and_sign_of_the_studios_own_code_stays() -> None:
    for path in STUDIO.rglob("*.py"):
        source = path.read_text("utf-8")
        assert signs(code_of(source)) == signs(source), path


def signs(source: str) -> list[str]:
    """Return the names, numbers and operators of some code."""
    tokens = tokenize.generate_tokens(StringIO(source).readline)
    return [token.string for token in tokens if token.type in (NAME, NUMBER, OP)]


def test_every_file_that_no_picture_depends_on_is_there() -> None:
    assert [name for name in NO_INPUT if not (STUDIO / name).is_file()] == []
