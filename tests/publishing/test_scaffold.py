"""`make exercise`: the skeleton stands where it belongs, and what cannot be made is said why."""

from __future__ import annotations

import re
from pathlib import Path
from string import ascii_uppercase, digits

import pytest

from library.yaml_source import read_text
from publishing.__main__ import main
from publishing.addresses import LIST, publish, published
from publishing.scaffold import ScaffoldError, Wish, add_exercise
from publishing.scaffold.likeness import nearest_by_words
from publishing.scaffold.yaml_text import YamlText, quoted, value_of
from tests.small.library import SmallLibrary

EXERCISES = "exercises.yml"
LIFT = Wish("hip-lift", "Hip lift", after="side-lying-hip-abduction", ladder="to-standing")

POSE = """\
# A remark stays.
id: {}
start:
  shows: lying on the side  # so does this
  joints: {{neck: {{flexion: 6}}}}
checks:
  - says: "Keep still: do not roll"
faults:
  - {{explains: It rolls., right: 'it does not', shows: a roll}}
"""


@pytest.fixture
def project(small: SmallLibrary) -> SmallLibrary:
    """Return the small library in a project with two poses and a list of addresses."""
    for pose in ("clam", "side-lying-hip-abduction"):
        file = root(small) / f"illustrations/poses/exercises/{pose}.yml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(POSE.format(pose), encoding="utf-8")
    publish(root(small), ["/", "/exercises/old-lift/"])
    return small


def root(small: SmallLibrary) -> Path:
    """Return the folder of the project."""
    return small.docs.parent


def everything(small: SmallLibrary) -> dict[Path, str]:
    """Return every file of the project."""
    files = (path for path in root(small).rglob("*") if path.is_file())
    return {path.relative_to(root(small)): path.read_text(encoding="utf-8") for path in files}


def refusal(small: SmallLibrary, wish: Wish) -> str:
    """Return why an exercise is not made; nothing may have been written."""
    before = everything(small)
    with pytest.raises(ScaffoldError) as raised:
        add_exercise(root(small), wish)
    assert everything(small) == before
    return str(raised.value)


# --- what is written -----------------------------------------------------------------------------


def test_four_files_say_that_there_is_a_new_exercise(project: SmallLibrary) -> None:
    before = everything(project)
    add_exercise(root(project), LIFT)
    after = everything(project)
    assert {path.as_posix() for path, text in after.items() if before.get(path) != text} == {
        "docs/data/exercises.yml",
        "docs/exercises/hip-lift.md",
        "illustrations/poses/exercises/hip-lift.yml",
        LIST.as_posix(),
    }
    assert published(root(project))[-1] == "/exercises/hip-lift/"


def test_every_line_of_the_data_file_stays_but_for_the_rungs(project: SmallLibrary) -> None:
    before = project.text(EXERCISES).splitlines()
    add_exercise(root(project), LIFT)
    after = project.text(EXERCISES).splitlines()
    assert [line for line in before if line not in after] == [
        "    rungs: [side-lying-hip-abduction, wall-press]"
    ]
    assert "    rungs: [side-lying-hip-abduction, hip-lift, wall-press]" in after
    at = iter(after)
    assert all(line in at for line in before if "rungs:" not in line), "in their order"


def test_what_is_missing_is_said_and_nothing_else(project: SmallLibrary) -> None:
    add_exercise(root(project), LIFT)
    problems = project.problems()
    assert len(problems) == project.text(EXERCISES).count("TODO")
    assert all("found 'TODO'; fill in: " in problem for problem in problems)
    assert {problem.split(": ")[1] for problem in problems} == {
        "hip-lift",
        "side-lying-hip-abduction",
    }


def test_it_stands_behind_the_rung_before_it_with_an_edge_to_the_next(
    project: SmallLibrary,
) -> None:
    add_exercise(root(project), LIFT)
    text = project.text(EXERCISES)
    ids = re.findall(r"^  - id: (.*)$", text, re.MULTILINE)
    assert ids[2:5] == ["side-lying-hip-abduction", "hip-lift", "wall-press"]
    own = text.partition("- id: hip-lift\n")[2].partition("\n  - id: wall-press")[0]
    assert "progresses_to:\n      - exercise: wall-press\n        kind: TODO\n" in own
    assert "    code: HL\n    name: Hip lift\n" in own
    assert "    position: side-lying\n" in own


def test_the_highest_rung_leads_on_to_it_though_it_led_nowhere(project: SmallLibrary) -> None:
    add_exercise(root(project), Wish("wall-lift", "Wall lift", after="wall-press"))
    text = project.text(EXERCISES)
    assert "rungs: [side-lying-hip-abduction, wall-press, wall-lift]" in text
    edge = "    progresses_to:\n      - exercise: wall-lift\n        kind: TODO\n"
    assert f"    start_if: You can stand on one leg.\n{edge}" in text
    assert "progresses_to" not in text.partition("- id: wall-lift\n")[2]


def test_an_exercise_can_begin_a_ladder(project: SmallLibrary) -> None:
    add_exercise(root(project), Wish("rest", "Rest", ladder="lying", after="nothing"))
    assert "rungs: [rest, clam, banded-clam, side-lying-hip-abduction]" in project.text(EXERCISES)
    own = project.text(EXERCISES).partition("- id: rest\n")[2]
    assert "progresses_to:\n      - exercise: clam\n" in own


def test_a_name_keeps_its_quotes_and_colons(project: SmallLibrary) -> None:
    name = 'Lift: "high" and low'
    add_exercise(root(project), Wish("high-lift", name, after="wall-press"))
    named = [entry["name"] for entry in project.draft().sources[EXERCISES].data["exercises"]]
    assert name in named


def test_the_pose_is_that_of_the_nearest_with_its_words_to_be_written(
    project: SmallLibrary,
) -> None:
    add_exercise(root(project), Wish("pillow-clam", "Pillow clam"))
    pose = root(project) / "illustrations/poses/exercises/pillow-clam.yml"
    assert pose.read_text(encoding="utf-8") == (
        "# A remark stays.\n"
        "id: pillow-clam\n"
        "start:\n"
        '  shows: "TODO: lying on the side"  # so does this\n'
        "  joints: {neck: {flexion: 6}}\n"
        "checks:\n"
        '  - says: "TODO: Keep still: do not roll"\n'
        "faults:\n"
        '  - {explains: "TODO: It rolls.", right: "TODO: it does not", shows: "TODO: a roll"}\n'
    )


def test_a_code_that_an_edition_remembers_is_not_given_again(project: SmallLibrary) -> None:
    project.write("editions.json", '{"editions": [{"exercises": {"x": {"code": "HL"}}}]}')
    add_exercise(root(project), LIFT)
    assert "code: HI\n    name: Hip lift" in project.text(EXERCISES)


def test_when_every_short_code_was_given_once_the_next_has_three_symbols(
    project: SmallLibrary,
) -> None:
    codes = ", ".join(
        f'"{one}{two}": {{"code": "{one}{two}"}}'
        for one in ascii_uppercase
        for two in ascii_uppercase + digits
    )
    had = '"long": {"code": "HIP"}'
    project.write("editions.json", f'{{"editions": [{{"exercises": {{{codes}, {had}}}}}]}}')
    add_exercise(root(project), LIFT)
    assert "code: HIL\n    name: Hip lift" in project.text(EXERCISES)


# --- what is refused -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        (Wish("", ""), "An exercise needs an ID and a NAME: say for example: make exercise ID="),
        (Wish("Hip_lift", "Hip lift"), "ID: found 'Hip_lift'; write lower-case letters and single"),
        (Wish("hip-lift-2", "Hip lift"), "ID: found 'hip-lift-2'; write lower-case letters"),
        (Wish("clam", "Other clam"), "ID: clam is taken: choose another, or change that one"),
        (Wish("ladders", "Ladders"), "ID: ladders is taken"),
        (Wish("old-lift", "Old lift"), "ID: the address /exercises/old-lift/ was published before"),
        (Wish("hip-lift", "clamshell"), "NAME: clam is called so already"),
        (Wish("hip-lift", "Hip\nlift"), "NAME: found 'Hip\\nlift'; write one line"),
        (Wish("hip-lift", "Hip lift", after="clamm"), "AFTER: no exercise 'clamm'; did you mean"),
        (Wish("hip-lift", "Hip lift", ladder="lyin"), "LADDER: there is no ladder 'lyin'; did you"),
        (
            Wish("hip-lift", "Hip lift", ladder="lying", after="wall-press"),
            "AFTER: wall-press is not on the ladder lying: clam, banded-clam, side-lying-hip-abdu",
        ),
        (
            Wish("hip-lift", "Hip lift", after="side-lying-hip-abduction"),
            "side-lying-hip-abduction stands on more than one ladder. Say which is meant: LADDER=",
        ),
        (Wish("plank", "Plank"), "No exercise there has a name like 'Plank'. Say where it belongs"),
        (Wish("plank", "Plank", after="nothing"), "nothing stands on the bottom of any ladder. "),
    ],
)
def test_what_cannot_be_made_is_said_and_nothing_is_written(
    project: SmallLibrary, wish: Wish, said: str
) -> None:
    assert refusal(project, wish).startswith(said)


def test_who_does_not_know_the_ladders_is_told_them(project: SmallLibrary) -> None:
    assert refusal(project, Wish("plank", "Plank")).splitlines()[1:] == [
        "  LADDER=lying: clam, banded-clam, side-lying-hip-abduction",
        "  LADDER=to-standing: side-lying-hip-abduction, wall-press",
    ]


def test_a_page_that_is_there_is_not_written_over(project: SmallLibrary) -> None:
    (project.docs / "exercises").mkdir()
    (project.docs / "exercises/hip-lift.md").write_text("Mine.", encoding="utf-8")
    assert "docs/exercises/hip-lift.md already" in refusal(project, LIFT)


def test_a_data_file_that_cannot_be_read_is_left_alone(project: SmallLibrary) -> None:
    project.change(EXERCISES, "exercises:\n", "exercises: [\n")
    assert "cannot be read: `make check`" in refusal(project, LIFT)


def test_edges_in_a_form_that_cannot_be_added_to_are_named(project: SmallLibrary) -> None:
    old = (
        "      - exercise: wall-press\n        kind: stand-up\n        when: It is easy.\n"
        "        step_back_when: You lean on the wall.\n"
    )
    new = "[{exercise: wall-press, kind: stand-up, when: Easy., step_back_when: You lean.}]\n"
    project.change(EXERCISES, f"progresses_to:\n{old}", f"progresses_to: {new}")
    assert "progresses_to: write each on lines of its own" in refusal(project, LIFT)


def test_the_command_says_what_to_do_next(
    project: SmallLibrary, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(root(project))
    assert main(["exercise", "--id", "pillow-clam", "--name", "Pillow clam"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0] == (
        "wrote docs/data/exercises.yml: pillow-clam with the code PC, on the ladder lying, behind "
        "clam"
    )
    assert told[-1] == ("Now write something in the place of every TODO: `make check` says what.")
    assert main(["exercise", "--id", "pillow-clam", "--name", "Pillow clam"]) == 1
    assert capsys.readouterr().out.splitlines()[-1] == "Nothing was written."


# --- likeness and text ---------------------------------------------------------------------------

NAMES = {
    "bridge": ["Bridge with band", "Glute bridge"],
    "press": ["Single-leg press"],
    "squat": ["Single-leg squats with band"],
    "clam": ["Clam"],
}


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("Single-leg bridge", "bridge"),
        ("Bridge on one leg", "bridge"),
        ("Single leg squat", "squat"),
        ("Clams against a band", "clam"),
        ("Plank", None),
    ],
)
def test_the_nearest_exercise_is_one_of_the_same_kind(name: str, nearest: str | None) -> None:
    assert nearest_by_words(name, NAMES) == nearest


@pytest.mark.parametrize(
    ("before", "place", "after"),
    [
        ("a: [x, y] # z\n", 1, "a: [x, new, y] # z\n"),
        ("a: [x, y]\n", 0, "a: [new, x, y]\n"),
        ("a: [x, y]\n", 2, "a: [x, y, new]\n"),
        ("a:\n  - x\n\n  # y\n  - y\nb: 1\n", 1, "a:\n  - x\n  - new\n\n  # y\n  - y\nb: 1\n"),
        ("a:\n- x\n- y: [1,\n   2]\n", 2, "a:\n- x\n- y: [1,\n   2]\n- new\n"),
        ("a:\n  - x\n", 0, "a:\n  - new\n  - x\n"),
    ],
)
def test_an_item_is_added_in_the_form_of_its_list(before: str, place: int, after: str) -> None:
    text = YamlText(before)
    items = value_of(text.root, "a")
    assert text.with_edits([text.added_to(items, "new", place)]) == after  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text", ["Clam", "Single-leg bridge", "90/90", 'A "b" \\ c', "Yes", "A: b"]
)
def test_a_text_is_read_back_as_it_was(text: str) -> None:
    source = read_text(f"a: {quoted(text)}", "some.yml")
    assert source.data == {"a": text}
    assert source.problems == ()
