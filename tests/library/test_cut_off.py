"""A `#` begins a comment only where nothing that its author wrote is lost by it."""

from __future__ import annotations

import pytest

from library.yaml_source import read_text


def said(content: str) -> list[str]:
    """Return what is said of a file with this content."""
    return [str(problem) for problem in read_text(content, "some.yml").problems]


@pytest.mark.parametrize("value", ["Stop at pain # 5 of 10 or more", "Pain 🦵 # 5", "4 # 5 of 10"])
def test_a_number_sign_never_cuts_a_text_in_silence(value: str) -> None:
    kept = value.partition(" #")[0]
    assert said(f"exercises:\n  - id: clam\n    stop_if:\n      - what: {value}\n") == [
        f"some.yml:4: clam: stop_if.1.what: found a # after the text; only '{kept}' is understood: "
        "put the whole text in double quotes, or the comment on a line of its own"
    ]


@pytest.mark.parametrize(
    ("written", "line", "value"),
    [
        ("    colour: #7a1f3d\n    logo: null", 3, "#7a1f3d"),
        ("    colour: #7a1f3d", 3, "#7a1f3d"),  # the file ends there
        ("    colour:   # 7a1f3d\n    logo: null", 3, "# 7a1f3d"),
        ("    colour:\n      #7a1f3d\n    logo: null", 3, "#7a1f3d"),
        ("    address:\n      - #12, High Street\n      - Town", 4, "#12, High Street"),
        ('    address: ["High Street", #3\n      "Town"]', 3, "#3"),
        ("    address: [High Street,\n      Yard, #3\n      Town]", 4, "#3"),
        ("    looks: {logo: a.svg, colour: #7a1f3d\n      }", 3, "#7a1f3d"),
        ("    looks: [[a, #b\n      ], c]", 3, "#b"),
    ],
)
def test_a_number_sign_never_swallows_a_value_in_silence(
    written: str, line: int, value: str
) -> None:
    """A clinic's colour begins with one, and so may its flat or its unit."""
    (problem,) = said(f"list:\n  - id: clinic\n{written}")
    assert problem.startswith(f"some.yml:{line}: clinic: ")
    assert problem.endswith(
        f"found '{value}' without quotes; what begins with # is a comment, so no value is left: "
        "put the value in double quotes, or write null, and the comment on a line of its own"
    )


@pytest.mark.parametrize(
    "written",
    [
        'colour: "#7a1f3d"  # dark red',
        "colour: null\n  #7a1f3d was too pale",
        "colour:\nlogo: null",
        "colour:\n# The logo.\nlogo: null",
        "address:\n  #12 is the old one\n  - 14 High Street",
        'address: ["Yard, #3",\n  "Town",  # in Kent\n  "Kent"]',
        "address: ['Yard, #3\n  or #4',\n  Town]",
    ],
)
def test_a_comment_beside_a_value_swallows_nothing(written: str) -> None:
    assert said(f"{written}\n") == []


def test_a_comment_on_a_line_of_its_own_is_welcome() -> None:
    content = "# first\nexercises:  # the list\n  # an entry\n  - id: clam\n    what: 'a # b'\n"
    assert said(content) == []
