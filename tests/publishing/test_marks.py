"""Pictures are named with a mark of their bytes."""

from __future__ import annotations

from pathlib import Path

from publishing.marks import mark_of, write_marks

FIGURE = "assets/figures/exercises/clam/start.svg"
PAGE = (
    '<img src="../../{0}"> <a href="/site/{0}">Show</a> <code>{0}</code> <img src="lost/{0}x.svg">'
)
PIECE = '{{"start":{{"src":"{0}","width":1}},"end":"{0}","alt":"{0}"}}'


def _site(tmp_path: Path, drawing: str) -> tuple[Path, str]:
    figure = tmp_path / FIGURE
    figure.parent.mkdir(parents=True, exist_ok=True)
    figure.write_text(drawing, encoding="utf-8")
    return tmp_path, f"{FIGURE}?{mark_of(drawing.encode())}"


def test_what_is_shown_has_a_mark_and_what_is_only_said_has_none(tmp_path: Path) -> None:
    site, marked = _site(tmp_path, "<svg/>")
    page, piece = site / "exercises/clam/index.html", site / "sheet/exercises/CL.json"
    for file, text in ((page, PAGE), (piece, PIECE)):
        file.parent.mkdir(parents=True)
        file.write_text(text.format(FIGURE), encoding="utf-8")
    write_marks(site)
    assert page.read_text("utf-8") == PAGE.format(marked).replace(
        f"<code>{marked}", f"<code>{FIGURE}"
    ).replace(f"lost/{marked}", f"lost/{FIGURE}")
    assert piece.read_text("utf-8") == PIECE.format(marked).replace(
        f'"alt":"{marked}', f'"alt":"{FIGURE}'
    )


def test_a_changed_picture_changes_its_mark_and_nothing_else(tmp_path: Path) -> None:
    site, before = _site(tmp_path, "<svg/>")
    page = site / "index.html"
    page.write_text(PAGE.format(FIGURE), encoding="utf-8")
    write_marks(site)
    once = page.read_text("utf-8")
    write_marks(site)
    assert page.read_text("utf-8") == once
    _, after = _site(tmp_path, "<svg></svg>")
    write_marks(site)
    assert after != before
    assert page.read_text("utf-8") == once.replace(before, after)
