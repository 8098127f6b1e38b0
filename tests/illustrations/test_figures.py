"""The committed figures: complete, small, safe, described, and what the data ask for."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from illustrations import SAME_ARITHMETIC, check
from illustrations.catalogue import OUTPUT, read_index
from illustrations.engine.svg import ALLOWED
from illustrations.every_figure import expected_files
from illustrations.library import library
from illustrations.looking import quick_look
from illustrations.move import MEDIA
from illustrations.picture import INK, PANEL, SIZES, WEIGHTS
from illustrations.pose_files import POSES, exercise_files, load_chain, load_exercise, load_people
from library.colours import contrast
from tests.ours import DOCS, our_site
from tests.short_names import in_small_letters

INDEX = read_index()
PICTURES = sorted(f for f in INDEX if f.endswith(".svg"))
PLATES = [f for f in PICTURES if f.startswith("anatomy/")]
WORK = [f for f in PICTURES if "/works-" in f]
MOVES = [f for f in PICTURES if f.endswith("/move.svg")]
SVG = "{http://www.w3.org/2000/svg}"
LINKS = (
    "pelvic-drop", "hip-adduction-and-rotation", "dynamic-knee-valgus", "kneecap",
    "shin-and-foot", "piriformis-and-other-gluteals", "hamstrings-and-low-back",
    "tfl-and-iliotibial-band",
)  # fmt: skip


def text(file: str) -> str:
    """Return a committed picture."""
    return (OUTPUT / file).read_text("utf-8")


def zipped(file: str) -> int:
    """Return a picture's size on the wire."""
    return len(gzip.compress((OUTPUT / file).read_bytes(), mtime=0))


def test_every_exercise_of_the_library_and_every_fault_has_its_pictures() -> None:
    poses = {p.stem: load_exercise(p) for p in exercise_files()}
    assert sorted(poses) == sorted(library())
    for name, entry in library().items():
        assert [f.id for f in poses[name].faults] == list(entry.faults), name


def test_every_link_of_the_chain_has_both_pictures() -> None:
    assert [link.id for link in load_chain().links] == list(LINKS)
    for link in LINKS:
        assert {f"chain/{link}-in-line.svg", f"chain/{link}-collapsed.svg"} <= set(INDEX)


def test_the_steps_of_the_chain_have_one_framing() -> None:
    steps = [f for f in PICTURES if f.startswith("chain/step-")]
    assert len(steps) == 6
    assert len({re.search(r'viewBox="[^"]*"', text(f)).group() for f in steps}) == 1  # type: ignore[union-attr]


def test_start_and_end_have_one_framing() -> None:
    for name in library():
        sizes = {
            (INDEX[f]["width"], INDEX[f]["height"])
            for f in (
                f"exercises/{name}/start.svg",
                f"exercises/{name}/end.svg",
                f"exercises/{name}/move.svg",
            )
        }
        assert len(sizes) == 1, name


def test_the_index_lists_exactly_what_is_there() -> None:
    there = {p.relative_to(OUTPUT).as_posix() for p in OUTPUT.rglob("*") if p.is_file()}
    assert there - {"index.json"} == set(INDEX) == set(expected_files())
    assert list(INDEX) == sorted(INDEX)


def test_the_committed_figures_are_what_the_data_ask_for() -> None:
    assert check.problems() == []


def test_the_check_names_a_changed_file_and_the_command(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(check, "OUTPUT", tmp_path)
    said = check.problems()
    assert any("clam/start.svg" in line and "make figures" in line for line in said)


@pytest.mark.long
def test_drawing_again_gives_the_same_bytes() -> None:
    """A movement and a fault; test_arithmetic.py draws again what stands still."""
    assert SAME_ARITHMETIC, "numpy was loaded before illustrations; see conftest.py"
    name = "single-leg-press"
    fault = load_exercise(POSES / f"exercises/{name}.yml").faults[0].id
    for figure in quick_look(name, ["move", f"fault-{fault}"]):
        assert figure.content == (OUTPUT / figure.file).read_bytes(), figure.file


@pytest.mark.parametrize("file", PICTURES)
def test_a_picture_uses_only_allowed_elements_and_attributes(file: str) -> None:
    for node in ElementTree.fromstring(text(file)).iter():
        assert node.tag.startswith(SVG)
        name = node.tag.removeprefix(SVG)
        assert name in ALLOWED, name
        for attribute in node.attrib:
            assert attribute in ALLOWED[name], f"{name} {attribute}"
    assert not re.search(
        r"url\(|https?://(?!www\.w3\.org/2000/svg)|@import|javascript:", text(file)
    )


@pytest.mark.parametrize("file", PICTURES)
def test_a_picture_has_a_role_a_title_and_a_description(file: str) -> None:
    root = ElementTree.fromstring(text(file))
    title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert root.get("role") == "img"
    assert title is not None
    assert description is not None
    assert root.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
    assert title.text == INDEX[file]["title"]
    assert description.text == INDEX[file]["description"]


def test_ids_are_unique_over_all_pictures() -> None:
    ids = [i for f in PICTURES for i in re.findall(r' id="([^"]+)"', text(f))]
    assert len(ids) == len(set(ids))


def test_stills_and_movements_stay_small() -> None:
    others = {*MOVES, *PLATES, *WORK}
    assert max(zipped(f) for f in PICTURES if f not in others) <= 8 * 1024
    assert max(zipped(f) for f in WORK) <= 14 * 1024
    assert max(zipped(f) for f in PLATES) <= 30 * 1024
    assert max(zipped(f) for f in MOVES) <= 40 * 1024


def test_beside_every_fault_stands_the_right_form_of_its_own_moment_in_its_own_words() -> None:
    for path in exercise_files():
        exercise = load_exercise(path)
        for fault in exercise.faults:
            beside = INDEX[f"exercises/{exercise.id}/fault-{fault.id}.svg"]["right"]
            kind = fault.base if fault.view is None else f"right-{fault.id}"
            assert beside["file"] == f"exercises/{exercise.id}/{kind}.svg"
            assert beside["file"] in INDEX
            assert fault.right in beside["alt"]
            assert fault.shows not in beside["alt"]
            assert len(beside["alt"]) <= 125


def test_titles_and_alternatives_are_short_and_never_repeated() -> None:
    figures = our_site().figures.values()
    assert max(len(figure.title) for figure in figures) <= 80
    assert max(len(figure.alt) for figure in figures) <= 125
    # The bones of three links, each on its own page, show the same angle of the same joint.
    alts = [one.alt for file, one in our_site().figures.items() if not file.endswith("-bones.svg")]
    assert len(set(alts)) == len(alts)


def test_no_picture_repeats_what_its_exercise_is_called() -> None:
    """Else another name would make every picture of the exercise old."""
    exercises = our_site().library.exercises
    for file, entry in INDEX.items():
        folder, _, rest = file.partition("/")
        if folder == "exercises":
            name = exercises[rest.partition("/")[0]].name
            texts = [entry["title"], entry["alt"], *entry.get("right", {}).values()]
            assert not any(name in text for text in texts), file
            assert "{name}" in entry["alt"], file
            if file.endswith(".svg"):
                assert f">{name}" not in (OUTPUT / file).read_text("utf-8"), file


def test_descriptions_are_sentences() -> None:
    for file, entry in INDEX.items():
        assert entry["description"].endswith("."), file
        assert "  " not in entry["description"], file
        assert ".." not in entry["description"] + entry["alt"], file


@pytest.mark.parametrize("file", MOVES)
def test_a_movement_moves_only_on_screens_whose_reader_has_nothing_against_it(file: str) -> None:
    style = re.search(r"<style>(.*?)</style>", text(file), re.S)
    assert style
    rules = style.group(1)
    before, inside = rules.split(MEDIA)
    assert "animation" not in before
    assert "keyframes" not in before
    depth, end = 0, 0
    for i, character in enumerate(inside):
        depth += {"{": 1, "}": -1}.get(character, 0)
        if i and depth == 0:
            end = i
            break
    assert inside[end + 1 :] == ""
    exercise = file.split("/")[1]
    assert all(n.startswith(f"{exercise}-") for n in re.findall(r"@keyframes ([\w-]+)", rules))
    assert all(
        n.startswith((f"{exercise}-", f"move-{exercise}", "is-paused"))
        for n in re.findall(r"\.([a-z][\w-]*)", rules)
    )


@pytest.mark.parametrize("file", MOVES)
def test_exactly_one_frame_is_seen_at_any_time(file: str) -> None:
    frames = re.findall(r"@keyframes [\w-]+-(\d+)\{(.*?\})\}", text(file))
    for moment in (0.0, 13.37, 33.3, 50.0, 66.6, 87.1, 99.9):
        seen = 0
        for _, stops in frames:
            state = "hidden"
            for at, visibility in re.findall(r"([\d.]+)%\{visibility:(\w+)\}", stops):
                if float(at) <= moment:
                    state = visibility
            seen += state == "visible"
        assert seen == 1, moment


def test_outlines_stand_out_from_every_skin_and_from_the_panel() -> None:
    for person, (_, look) in load_people().items():
        assert contrast(look.skin, INK) >= 3, person
    assert contrast(PANEL, INK) > 10


def test_lines_that_carry_meaning_are_thick_enough_on_a_small_phone() -> None:
    for kind in ("outline", "inner"):
        for width, _ in SIZES.values():
            assert WEIGHTS[kind] * 320 / width >= 1.5, kind


def test_no_drawing_says_a_short_name_in_small_letters() -> None:
    """Titles that are made of an id have no capitals: "Tfl" is heard as a word."""
    said = [
        (path.name, part.text or "")
        for path in sorted((DOCS / "assets").rglob("*.svg"))
        for part in ElementTree.parse(path).iter()
        if part.tag.removeprefix(SVG) in ("title", "desc", "text")
    ]
    words = ("title", "alt", "description")
    said += [(file, entry[word]) for file, entry in INDEX.items() for word in words]
    assert len(said) > 3 * len(INDEX)
    assert [one for one in said if in_small_letters(one[1])] == []
