"""The PDFs themselves: what a printer, a reader and a screen reader find in them."""

from __future__ import annotations

import calendar
import itertools
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from html import unescape
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject

from library.hard_words import hard_words
from library.instructions import as_prescribed
from macros.site import Site
from paper.document import PAPERS, Document
from paper.documents import texts_of
from paper.typeset import Order, typeset
from tests.pdf_text import leaves, sizes, squeezed

from .reading import Pdf

pytestmark = pytest.mark.long

TO_LISTENERS = re.compile("(.+: )?tick box|to fill in|Picture")
"""What is said in place of what is drawn or left free: boxes, blanks, the head over pictures."""

NOT_SHOWN_AS_THEY_ARE = ("Week",)
"""A title that is not the one of a single phase."""

FOR_PATIENTS = ("exercise", "ladder", "programme")

SIZES = {"a4": (595.28, 841.89), "letter": (612, 792)}


@cache
def _pdf(path: Path) -> Pdf:
    return Pdf(path)


def _usual(sheets: list[Document]) -> list[Document]:
    """Return what is in usual print; large print holds the same values: a sample will do."""
    return [sheet for sheet in sheets if not sheet.is_large]


def _longest(sheets: list[Document], kind: str) -> Document:
    return max((one for one in sheets if one.kind == kind), key=lambda one: len(str(one.values)))


@pytest.fixture
def pdfs(sheets: list[Document], built: Path) -> list[tuple[Document, str, Pdf]]:
    """Return every PDF on A4, and on Letter, which holds the same, the longest of each kind."""
    usual = _usual(sheets)
    longest = {kind: _longest(usual, kind) for kind in {sheet.kind for sheet in usual}}
    looked_at = [*((one, "a4") for one in usual), *((one, "letter") for one in longest.values())]
    return [(sheet, paper, _pdf(built / sheet.file(paper))) for sheet, paper in looked_at]


Pdfs = list[tuple[Document, str, Pdf]]


def test_the_paper_is_a4_or_letter(sheets: list[Document], built: Path) -> None:
    for sheet, paper in itertools.product(_usual(sheets), PAPERS):
        found = sizes(built / sheet.file(paper))
        most = {"exercise": 1, "ladder": 3, "programme": 12}.get(sheet.kind)
        assert most is None or len(found) <= most, sheet.file(paper)
        assert all(size == pytest.approx(SIZES[paper], abs=0.1) for size in found)


def test_an_exercise_in_large_print_has_no_letter_under_18_points_and_leaves_no_word_out(
    sheets: list[Document], built: Path
) -> None:
    for kind, name in (("exercise", "clam"), ("programme", "starter-set")):
        (large,) = [s for s in sheets if (s.kind, s.id, s.is_large) == (kind, name, True)]
        pdf = Pdf(built / large.file("a4"))
        assert pdf.smallest_letter() >= 17.999
        values = {key: value for key, value in large.values.items() if key != "look"}
        texts = [text for text in texts_of(values) if text not in NOT_SHOWN_AS_THEY_ARE]
        said = pdf.text.casefold()
        assert [one for one in texts if squeezed(one).casefold().rstrip(".") not in said] == []
        assert f"page1of{len(pdf.pages)}" in pdf.text
        assert kinds_of_headings(pdf)[0] == "H1"


def test_boxes_and_blanks_are_said_aloud(built: Path) -> None:
    """Who listens hears "left, tick box", not bare words."""
    pdf = Pdf(built / "exercises/clam-a4.pdf")
    boxes = [f"Week {week}, {day}: tick box" for week in range(1, 4) for day in calendar.day_name]
    said = [alt for alt in pdf.alternatives() if TO_LISTENERS.fullmatch(alt)]
    assert said == ["tick box"] * 3 + ["to fill in"] * 4 + boxes + ["to fill in"]


def test_no_cell_of_a_table_is_silent(pdfs: Pdfs) -> None:
    """Neither the head over pictures, nor a day to tick, nor the room for a comment.

    The same templates make both papers: one of them is enough.
    """
    for sheet, paper, pdf in (one for one in pdfs if one[1] == "a4"):
        items = [item for phase in sheet.values.get("phases", []) for item in phase["items"]]
        without_note = [item for item in items if not item["note"]]
        silent = [one.kind for one in pdf.tags if one.kind in {"TH", "TD"} and one.text == ""]
        assert silent == ["TD"] * len(without_note), sheet.file(paper)


def test_a_longer_exercise_goes_on_over_the_page(sheets: list[Document]) -> None:
    clam = sheets[0]
    lines = ["Hill Physio, Unit 4, The Old Maltings, 12 Riverside Walk, Leeds LS1 1AA"] * 9
    address = "https://a-clinic-with-a-long-name.example/level-hips/exercises/clam/"
    values = {**clam.values, "clinic": lines, "address": address}
    pages = PdfReader(BytesIO(typeset(Order(replace(clam, values=values), "letter")))).pages
    texts = [squeezed(page.extract_text()) for page in pages]
    assert len(texts) == 2
    assert address in texts[0], "the page on the web is named on the first page"
    assert texts[1].count(squeezed(lines[0])) == 9
    assert "page2of2" in texts[1]


def test_a_clinics_colour_is_that_of_the_title_and_of_whom_to_ask(sheets: list[Document]) -> None:
    clam = sheets[0]
    own, ours = (
        _colours(typeset(Order(replace(clam, values={**clam.values, "look": look}), "a4")))
        for look in ({**clam.values["look"], "own": "#7a1f3d"}, clam.values["look"])
    )
    assert set(own) - set(ours) == {(0x7A, 0x1F, 0x3D)}
    assert own.count((0x7A, 0x1F, 0x3D)) == 2
    assert set(ours) <= set(own)


def _colours(pdf: bytes) -> list[tuple[int, ...]]:
    """Return each colour that something on the first page is filled with, from 0 to 255."""
    drawn = PdfReader(BytesIO(pdf)).pages[0].get_contents()
    assert drawn is not None
    parts = re.findall(rb"([\d. ]+) scn?\n", drawn.get_data())
    return [tuple(round(255 * float(one)) for one in colour.split()) for colour in parts]


def test_each_pdf_says_it_is_accessible_and_has_a_title_and_a_language(pdfs: Pdfs) -> None:
    for sheet, paper, pdf in pdfs:
        file = sheet.file(paper)
        assert pdf.root["/MarkInfo"]["/Marked"], file
        assert pdf.root["/Lang"] == "en-GB", file
        assert pdf.root["/ViewerPreferences"]["/DisplayDocTitle"], file
        assert pdf.reader.metadata, file
        assert pdf.reader.metadata.title == sheet.values["title"], file
        metadata = unescape(pdf.root["/Metadata"].get_data().decode())
        assert "<pdfuaid:part>1</pdfuaid:part>" in metadata, file
        assert f">{sheet.values['title']}</rdf:li>" in metadata, file


def test_everything_drawn_is_content_or_marked_as_decoration(pdfs: Pdfs) -> None:
    for sheet, paper, pdf in pdfs:
        assert pdf.unmarked() == 0, sheet.file(paper)


def test_a_planted_small_letter_and_a_planted_drawing_are_found(built: Path) -> None:
    """The two measures above, on a page that holds what they must not pass."""
    page = PdfWriter(clone_from=built / "exercises/clam-a4.pdf").pages[0]
    fonts: Any = page["/Resources"]
    font = next(iter(fonts["/Font"]))
    planted = f"\nq 5 5 10 10 re f Q BT {font} 22 Tf 0.5 0 0 0.5 9 9 Tm <0024> Tj ET"
    contents = page.get_contents()
    assert contents is not None
    contents.set_data(contents.get_data() + planted.encode())
    page[NameObject("/Contents")] = contents
    writer = PdfWriter()
    writer.add_page(page)
    file = BytesIO()
    writer.write(file)
    (leaf,) = leaves(file.getvalue())
    assert leaf.smallest == pytest.approx(11)
    assert leaf.unmarked == 2


@pytest.mark.parametrize("kind", FOR_PATIENTS)
def test_the_address_of_the_page_is_a_link_on_the_first_page_and_costs_no_page(
    kind: str, sheets: list[Document], built: Path, tmp_path: Path
) -> None:
    """Tried on the longest of each kind."""
    sheet = _longest(_usual(sheets), kind)
    address = f"https://example.github.io/level-hips/{kind}s/{sheet.id}/"
    file = tmp_path / "named.pdf"
    values = {**sheet.values, "address": address}
    file.write_bytes(typeset(Order(replace(sheet, values=values), "a4")))
    pdf = Pdf(file)
    page: Any = pdf.reader.pages[0]
    links = [link.get_object() for link in page["/Annots"]]
    assert {link["/A"]["/URI"] for link in links} == {address}
    assert {link["/Contents"] for link in links} == {address}
    assert "Link" in pdf.kinds()
    assert squeezed(f"On the web: {address}") in pdf.pages[0]
    assert len(pdf.pages) == len(_pdf(built / sheet.file("a4")).pages)


def test_no_sheet_names_a_page_where_its_site_does_not_know_its_address(pdfs: Pdfs) -> None:
    for sheet, paper, pdf in pdfs:
        says = "Ontheweb:" in pdf.text
        assert says == bool(sheet.values["address"]), sheet.file(paper)


def test_every_figure_has_its_own_alternative_text(site: Site, pdfs: Pdfs) -> None:
    programmes = site.library.programmes
    of_runs = {one for one in programmes if not any(p.items for p in programmes[one].phases)}
    for sheet, paper, pdf in pdfs:
        expected = [picture["alt"] for picture in _pictures(sheet.values)]
        assert len(expected) >= 2 or sheet.kind not in FOR_PATIENTS or sheet.id in of_runs
        shown = [alt for alt in pdf.alternatives() if not TO_LISTENERS.fullmatch(alt)]
        assert shown == expected, sheet.file(paper)


def kinds_of_headings(pdf: Pdf) -> list[str]:
    return [kind for kind in pdf.kinds() if re.fullmatch(r"H[1-6]", kind)]


def test_headings_lists_and_tables_are_tagged(pdfs: Pdfs) -> None:
    for sheet, paper, pdf in pdfs:
        kinds, file = pdf.kinds(), sheet.file(paper)
        levels = [int(kind[1]) for kind in kinds_of_headings(pdf)]
        assert levels[0] == 1, file
        assert levels.count(1) == 1, file
        assert "Title" not in kinds, file
        assert pdf.misplaced() == [], file
        assert pdf.headers_without_scope() == 0, file
        # What a reviewer does, and then what the sheet holds, are two lists.
        assert pdf.lists_after_lists() == (sheet.kind == "review-sheet"), file
        assert all(after <= before + 1 for before, after in pairwise(levels)), file
        in_headings = [one for one in pdf.tags if one.parent in ("H1", "H2", "H3")]
        assert [one.alt for one in in_headings if one.alt] == [], f"{file}: a blank in a heading"
        assert kinds.count("L") >= 2, file
        assert kinds.count("LI") == kinds.count("Lbl") == kinds.count("LBody"), file
        if sheet.kind != "ladder":
            assert kinds.count("Table") == kinds.count("THead") >= 1, file
            assert "TH" in kinds, file


def test_how_an_exercise_of_a_programme_is_done_is_heard_step_by_step(
    sheets: list[Document], built: Path
) -> None:
    """Also where the steps run on as one paragraph, to save paper."""
    programmes = [s for s in sheets if s.kind == "programme" and s.values["exercises"]]
    for sheet in programmes:
        heard = [one.text for one in _pdf(built / sheet.file("a4")).tags if one.kind == "LBody"]
        exercises = sheet.values["exercises"]
        steps = [squeezed(step) for one in exercises for step in (*one["set_up"], *one["steps"])]
        assert [one for one in heard if one in steps] == steps, sheet.file("a4")
    assert {sheet.is_large for sheet in programmes} == {False, True}


def test_no_letter_is_smaller_than_12_points(pdfs: Pdfs) -> None:
    for sheet, paper, pdf in pdfs:
        assert len(pdf.text) > 100
        assert pdf.smallest_letter() >= 11.999, sheet.file(paper)


def test_only_the_packaged_upright_sans_serif_is_used_and_embedded(pdfs: Pdfs) -> None:
    for sheet, paper, pdf in pdfs:
        faces = {re.sub(r"^/[A-Z]{6}\+", "", name) for name in pdf.fonts()}
        assert faces <= {"FiraSans-Regular", "FiraSans-Bold"}, sheet.file(paper)
        for font in pdf.fonts().values():
            assert "/ToUnicode" in font
            described = font["/DescendantFonts"][0].get_object()["/FontDescriptor"]
            assert {"/FontFile2", "/FontFile3"} & set(described), sheet.file(paper)


def test_an_exercise_reads_in_the_order_of_a_trusted_sheet(site: Site, pdfs: Pdfs) -> None:
    for sheet, paper, pdf in pdfs:
        if sheet.kind != "exercise":
            continue
        exercise = as_prescribed(site.library, site.library.exercises[sheet.id])
        safety = site.library.safety
        landmarks = [
            exercise.name,
            exercise.summary,
            "Side:",
            *(limit.what for limit in exercise.avoid_if),
            *(limit.what for limit in exercise.stop_if),
            *safety.stop_rules,
            *exercise.set_up,
            *exercise.steps,
            exercise.feel,
            sheet.values["dose"]["words"],
            "from the blog post"
            if exercise.dose.source == "post"
            else sheet.values["dose"]["whose"],
            "Your dose:",
            *(way.how for way in exercise.easier),
            *(way.how for way in exercise.harder),
            "Tick each day you do it",
            "Who to ask",
            site.library.site.ask_line,
            "Clinic:",
            "Level Hips, edition {id}, {date}".format(**sheet.values["edition"]),
        ]
        _in_order(pdf.text, landmarks, sheet.file(paper))


def test_both_positions_of_an_exercise_are_shown_in_order(site: Site, pdfs: Pdfs) -> None:
    for sheet, paper, pdf in pdfs:
        if sheet.kind == "exercise":
            folder = f"exercises/{sheet.id}"
            alts = [site.figures[f"{folder}/{name}.svg"].alt for name in ("start", "end")]
            shown = [alt for alt in pdf.alternatives() if not TO_LISTENERS.fullmatch(alt)]
            assert shown == alts, sheet.file(paper)


def test_difficult_words_are_explained_in_the_order_in_which_one_meets_them(
    site: Site, pdfs: Pdfs
) -> None:
    """A fold of a page has them by the alphabet: there one looks a word up."""
    some = {"clam", "side-lying-hip-abduction", "starter-set"}
    for sheet, paper, pdf in pdfs:
        if sheet.id not in some or sheet.is_large or paper != "a4":
            continue
        words = [
            next(one for one in site.library.glossary.values() if one.term == word["term"])
            for word in sheet.values["words"]
        ]
        assert len(words) > 2, sheet.id
        whole = " ".join(pdf.words.split())
        told = whole.index("Words: ")
        last = words[-1].in_short or ""
        rest = whole[:told] + whole[whole.index(last, told) + len(last) :]
        assert hard_words({one.id: one for one in words}, [rest]) == words, sheet.id


def test_a_dose_of_a_post_is_labelled_and_exact(built: Path) -> None:
    for name, dose in {
        "side-lying-hip-abduction": "First one 10-second hold to feel the muscle, "
        "then 4 sets of 10 to 12 repeats, each side (from the blog post)",
        "banded-bridge": "4 sets of 10 to 12 repeats, both sides together (from the blog post)",
        "wall-press": "Hold 20 to 30 seconds, 4 times, each leg (from the blog post)",
    }.items():
        assert squeezed(dose) in _pdf(built / f"exercises/{name}-a4.pdf").text


def test_a_ladder_holds_every_rung_with_its_rules(site: Site, pdfs: Pdfs) -> None:
    for sheet, paper, pdf in pdfs:
        if sheet.kind != "ladder":
            continue
        ladder, lines = site.library.ladders[sheet.id], []
        for lower, upper in [*pairwise(ladder.rungs), (ladder.rungs[-1], None)]:
            exercise = site.library.exercises[lower]
            said = as_prescribed(site.library, exercise)
            limits = [limit.what for limit in (*said.avoid_if, *said.stop_if)]
            lines += [exercise.name, exercise.start_if, *limits]
            for edge in exercise.progresses_to:
                if edge.exercise == upper:
                    lines += [edge.when, edge.step_back_when]
        safety = site.library.safety
        _in_order(
            pdf.text,
            [ladder.summary, *safety.stop_rules, *lines, "Who to ask"],
            sheet.file(paper),
        )


def test_a_programme_holds_every_phase_ticks_and_safety(site: Site, pdfs: Pdfs) -> None:
    for sheet, paper, pdf in pdfs:
        if sheet.kind != "programme":
            continue
        programme, safety = site.library.programmes[sheet.id], site.library.safety
        lines: list[str] = []
        for phase in programme.phases:
            lines.append(phase.name)
            for item in phase.items:
                lines += [site.library.exercises[item.exercise].name, item.note or ""]
            lines += phase.advice
        taught: list[tuple[str, ...]] = []
        for item in (item for phase in programme.phases for item in phase.items):
            exercise = as_prescribed(site.library, site.library.exercises[item.exercise], item.dose)
            said = (
                exercise.name,
                *(one.what for one in exercise.avoid_if),
                *exercise.set_up,
                *exercise.steps,
                exercise.feel,
                *(one.what for one in exercise.stop_if),
            )
            if said not in taught:
                taught.append(said)
        lines += itertools.chain(*taught)
        _in_order(
            pdf.text,
            [
                programme.summary,
                programme.who_for,
                programme.see_someone_first(site.library.given),
                *safety.stop_rules,
                *lines,
                "Tick each day you do it",
                *(zone.do for zone in safety.pain_guide.zones),
                safety.pain_guide.next_morning,
                "Never use this guide for",
                *programme.advice,
                "Who to ask",
            ],
            sheet.file(paper),
        )


def test_a_clinician_is_asked_of_every_dose_rule_and_warning(site: Site, pdfs: Pdfs) -> None:
    library, safety = site.library, site.library.safety
    lines = [flag.sign for flag in safety.red_flags]
    lines += [*safety.stop_rules, *safety.move_on_rules, *safety.band_rules]
    lines += [zone.do for zone in safety.pain_guide.zones]
    lines += [safety.pain_guide.next_morning, *safety.pain_guide.never_for]
    for exercise in library.exercises.values():
        said = as_prescribed(library, exercise)
        lines += [limit.what for limit in (*said.avoid_if, *said.stop_if)]
        lines.append(exercise.start_if)
        for edge in exercise.progresses_to:
            lines += [edge.when, edge.step_back_when]
    for programme in library.programmes.values():
        lines += [programme.see_someone_first(library.given), *programme.advice]
    for injury in library.injuries.values():
        lines += [line.says for line in injury.what_helps] + list(injury.self_care)
    sheets = [(sheet, paper, pdf) for sheet, paper, pdf in pdfs if sheet.kind == "review-sheet"]
    assert sheets
    for sheet, paper, pdf in sheets:
        asked = squeezed(" ".join(_comparable(row["says"]) for row in _rows(sheet)))
        assert [line for line in lines if squeezed(_comparable(line)) not in asked] == []
        assert [row["item"] for row in _rows(sheet) if squeezed(row["item"]) not in pdf.text] == []
        assert len({row["item"] for row in _rows(sheet)}) == len(_rows(sheet)) > 100, paper


def _rows(sheet: Document) -> list[dict[str, str]]:
    parts = sheet.values["parts"]
    return [row for part in parts for group in part["groups"] for row in group["lines"]]


def _comparable(text: str) -> str:
    return text.replace("'", "\N{RIGHT SINGLE QUOTATION MARK}")


def test_every_page_of_a_longer_sheet_says_which_of_how_many_it_is(pdfs: Pdfs) -> None:
    for sheet, paper, pdf in pdfs:
        for number, page in enumerate(pdf.pages, 1):
            if sheet.kind != "exercise":
                edition = f"Level Hips, edition {sheet.values['edition']['id']}"
                foot = f"{edition}, page {number} of {len(pdf.pages)}"
                assert squeezed(foot) in page, sheet.file(paper)


def test_a_broken_phase_repeats_its_head_and_cuts_no_row(
    sheets: list[Document], tmp_path: Path
) -> None:
    programme = next(sheet for sheet in sheets if sheet.id == "advanced-set")
    phase = programme.values["phases"][0]
    rows = [{**phase["items"][0], "name": f"Row{n}", "note": f"End{n}. " * 50} for n in range(20)]
    long = replace(
        programme, values={**programme.values, "phases": [{**phase, "items": rows, "advice": []}]}
    )
    pages = PdfReader(BytesIO(typeset(Order(long, "a4")))).pages
    texts = [page.extract_text() for page in pages]
    rows_on = [set(re.findall(r"Row(\d+)", text)) for text in texts]
    ends_on = [set(re.findall(r"End(\d+)", text)) for text in texts]
    assert rows_on == ends_on, "a row goes on over the page"
    with_rows = [text for text, rows in zip(texts, rows_on, strict=True) if rows]
    assert len(with_rows) >= 3
    assert all("Exercise Dose Notes" in " ".join(text.split()) for text in with_rows)


HOSTILE = (
    '#panic("x")', "$x^2$", "*b* _i_", "= H", "@ref", "<label>", "\\ / // c", "/* c", "#x[y]",
    "`raw`", '"q" ~ --', "{{ 7*7 }}", "#import \"a.typ\"", "<b>&amp;", "]) #", "- a", "+ b",
)  # fmt: skip


@pytest.mark.parametrize("kind", [*FOR_PATIENTS, "review-sheet"])
def test_hostile_text_is_shown_and_never_runs(sheets: list[Document], kind: str) -> None:
    sheet = next(sheet for sheet in sheets if sheet.kind == kind)
    used: list[str] = []
    values = {key: _hostile(value, key, used) for key, value in sheet.values.items()}
    pdf = typeset(Order(replace(sheet, values=values), "a4"))
    text = "".join(leaf.text for leaf in leaves(pdf))
    assert len(used) > 25
    assert [words for words in used if squeezed(words) not in text] == []
    said = PdfReader(BytesIO(pdf)).metadata
    assert said
    assert said.title == values["title"]


def _hostile(value: Any, key: str, used: list[str]) -> Any:
    """Return a value with every text that a template shows replaced by a hostile one."""
    if key == "look":
        return value  # Colours of the style sheet, which no data file holds.
    if isinstance(value, dict):
        return {name: _hostile(one, name, used) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_hostile(one, key, used) for one in value]
    if isinstance(value, str) and key not in ("svg", "alt"):
        words = HOSTILE[len(used) % len(HOSTILE)]
        used.append(words)
        return words
    return value


def _pictures(value: Any) -> Iterator[dict[str, Any]]:
    """Yield the pictures in a document's values, in their order."""
    if isinstance(value, dict):
        if "svg" in value:
            yield value
        else:
            for one in value.values():
                yield from _pictures(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _pictures(one)


def _in_order(text: str, lines: list[str], file: str) -> None:
    """Assert that a text holds these lines one after the other."""
    at = 0
    for line in lines:
        found = text.find(squeezed(line), at)
        assert found >= 0, f"{file}: missing or out of order: {line}"
        at = found
