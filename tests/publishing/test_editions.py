"""Editions are recorded when publishing, only what changed, and each of them can be told again."""

from __future__ import annotations

import gzip
import json
import random
import re
import subprocess
from datetime import date, timedelta
from typing import Any

import pytest

from library.problems import DataError
from library.records.exercise import Exercise
from macros.site import Site
from publishing.__main__ import main
from publishing.editions import (
    RECORD,
    Content,
    Line,
    content_of,
    contents,
    digest,
    digests,
    edition_id,
    edition_now,
    editions_of_parts,
    line_of,
    read_record,
    record_edition,
    record_problems,
    text_of,
)
from tests.publishing.versions import begin_repository, git
from tests.small.library import SmallLibrary
from tests.small.reading import ROOT

TODAY = date(2026, 1, 2)
LATER = date(2026, 3, 4)


def edition_of(site: Site) -> str:
    """Return the name of the edition of a site."""
    return edition_id(content_of(site.library))


def record(small: SmallLibrary, day: date = TODAY) -> Line | None:
    """Put the edition of a library on record."""
    return record_edition(small.site().library, small.docs, day)


def change_dose(small: SmallLibrary) -> None:
    """Change what a patient follows."""
    small.change("exercises.yml", "reps: [10, 15]", "reps: [12, 15]")


# --- the record ----------------------------------------------------------------------------------


def test_the_first_edition_on_record_remembers_every_exercise(small: SmallLibrary) -> None:
    record(small)
    (line,) = read_record(small.docs)
    assert line["date"] == "2026-01-02"
    assert list(line["exercises"]) == list(small.site().library.exercises)
    assert line["exercises"]["clam"]["code"] == "CL"
    assert line["exercises"]["clam"]["dose_words"] == "2 to 3 sets of 10 to 15 repeats, each side"


def test_the_next_holds_only_what_changed(small: SmallLibrary) -> None:
    record(small)
    (first,) = read_record(small.docs)
    change_dose(small)
    record(small, LATER)
    before, line = read_record(small.docs)
    assert before == first
    clam = line["exercises"].pop("clam")
    assert line == {
        "id": edition_of(small.site()),
        "date": "2026-03-04",
        "from": first["id"],
        "exercises": {},
    }
    assert clam["dose_words"] == "2 to 3 sets of 12 to 15 repeats, each side"
    assert list(clam["digests"]) == ["dose"]


def test_every_edition_on_record_can_be_told_again(small: SmallLibrary) -> None:
    published = []
    for file, old, new in (
        ("exercises.yml", "name: Clam", "name: Clam"),
        ("exercises.yml", "reps: [10, 15]", "reps: [12, 15]"),
        ("exercises.yml", "Lower it slowly.", "Lower it."),
        ("safety.yml", "You feel unwell.", "You feel ill."),
        ("exercises.yml", "code: WP", "code: WQ"),
        ("exercises.yml", "Lower it.", "Lower it slowly."),
    ):
        small.change(file, old, new)
        record(small)
        published.append(content_of(small.site().library))
    said = contents(read_record(small.docs))
    assert [said[edition_id(content)] for content in published] == published
    assert len(said) == len(published)


def test_an_edition_that_is_on_record_is_not_recorded_again(small: SmallLibrary) -> None:
    """Not by a second run, and not when a change is taken back."""
    first = record(small)
    assert first is not None
    assert record(small, LATER) is None
    change_dose(small)
    record(small, LATER)
    small.change("exercises.yml", "reps: [12, 15]", "reps: [10, 15]")
    assert record(small, LATER) is None
    assert len(read_record(small.docs)) == 2
    now = edition_now(small.site().library, read_record(small.docs), LATER)
    assert now == {"id": first["id"], "date": "2026-01-02", "rules": first["rules"]}


def test_an_edition_that_is_not_published_yet_is_of_today_and_leaves_the_record_alone(
    small: SmallLibrary,
) -> None:
    record(small)
    before = small.text("editions.json")
    change_dose(small)
    now = edition_now(small.site().library, read_record(small.docs), LATER)
    assert now["id"] == edition_of(small.site())
    assert now["date"] == "2026-03-04"
    assert small.text("editions.json") == before


def test_the_edition_of_a_sheet_is_that_of_its_exercises_alone(small: SmallLibrary) -> None:
    """Its id stays while others change, and its date is of the first edition that said the same."""
    dosed, other = "clam", "wall-press"

    def told(day: date, *exercises: str) -> tuple[str, str]:
        library = small.site().library
        edition = editions_of_parts(library, read_record(small.docs), day)(exercises)
        return edition["id"], edition["date"]

    record(small)
    first = told(LATER, dosed), told(LATER, other)
    assert [on for _, on in first] == ["2026-01-02", "2026-01-02"]
    change_dose(small)
    assert told(LATER, other) == first[1]
    changed, on = told(LATER, dosed)
    assert (changed != first[0][0], on) == (True, "2026-03-04")
    assert told(LATER, other, dosed)[1] == "2026-03-04"
    record(small, LATER)
    assert told(LATER, other) == first[1], "two editions say the same of it"
    small.change("safety.yml", "The pain is sharp.", "It rains.")
    assert told(LATER, other)[0] != first[1][0], "the rules stand on every sheet"


def test_without_a_record_there_is_nothing_on_record(small: SmallLibrary) -> None:
    assert read_record(small.docs) == []


@pytest.mark.parametrize(
    ("text", "line", "found"),
    [
        ('{"editions": [\n<<<<<<< HEAD\n', 2, ""),
        ("{}", 1, ": 'editions' is missing"),
        ("[]", 1, ""),
        ("", 1, ""),
        ('{"editions": [{"id": "1"}]}', 1, ": 'date' is missing"),
        ('{"editions": [{"id": "1", "date": "yesterday"}]}', 1, ""),
        (
            '{"editions": [{"id": "1", "date": "2026-01-02", "exercises": {}}]}',
            1,
            ": 'rules' is missing",
        ),
        (
            '{"editions": [{"id": "1", "date": "2026-01-02", "from": "2", "exercises": {}}]}',
            1,
            ": '2' is missing",
        ),
    ],
)
def test_a_record_that_cannot_be_read_is_named(
    small: SmallLibrary, text: str, line: int, found: str
) -> None:
    (small.data / "editions.json").write_text(text, encoding="utf-8")
    with pytest.raises(DataError) as raised:
        read_record(small.docs)
    assert str(raised.value) == (
        f"editions.json:{line}: found no record of editions{found}; take docs/data/editions.json "
        "as it is on the main branch: only publishing writes it"
    )


def test_a_line_that_was_changed_is_named_and_nothing_is_added_to_it(small: SmallLibrary) -> None:
    record(small)
    change_dose(small)
    record(small)
    small.change("editions.json", "12 to 15 repeats, each side", "2 to 15 repeats, each side")
    (problem,) = record_problems(read_record(small.docs))
    assert problem.line == 3
    assert problem.entry == edition_of(small.site())
    with pytest.raises(DataError):
        record(small)


def test_the_record_of_the_site_is_as_it_was_published() -> None:
    assert list(record_problems(read_record(ROOT / "docs"))) == []


def test_both_readers_of_the_record_read_the_same() -> None:
    """The sheet reads these lines in `sheet/tests/core/advice.test.ts`."""
    vectors = json.loads((ROOT / "sheet/vectors/editions.json").read_text(encoding="utf-8"))
    lines = [line for line in vectors["record"]["editions"] if line]
    said = {
        name: {"rules": content["rules"], "exercises": list(content["exercises"].values())}
        for name, content in contents(lines).items()
    }
    wanted = {
        name: {"rules": one["rules"], "exercises": one["exercises"]}
        for name, one in vectors["said"].items()
    }
    assert said == wanted


def test_whoever_publishes_a_copy_merges_our_record_into_theirs(small: SmallLibrary) -> None:
    folder = small.docs.parent
    record(small)
    begin_repository(folder)
    published = [content_of(small.site().library)]
    for branch, old, new in (
        ("clinic", "reps: [10, 15]", "reps: [12, 15]"),
        ("ours", "Lower it slowly.", "Lower it."),
    ):
        git(folder, "checkout", "--quiet", "-b", branch, "main")
        small.change("exercises.yml", old, new)
        record(small, LATER)
        published.append(content_of(small.site().library))
        git(folder, "commit", "--quiet", "--all", f"--message={branch}")
    git(folder, "merge", "--quiet", "--no-edit", "clinic")
    record(small, LATER)
    published.append(content_of(small.site().library))
    said = contents(read_record(small.docs))
    assert [said[edition_id(content)] for content in published] == published
    assert list(record_problems(read_record(small.docs))) == []


def test_every_edition_that_was_ever_on_record_is_told_as_it_was() -> None:
    """A sheet made in any of them is told what changed; what was recorded is never lost."""
    if not (ROOT / ".git").exists():
        pytest.skip("not a git repository")
    shallow = git(ROOT, "rev-parse", "--is-shallow-repository").strip()
    assert shallow == "false", "only part of the history is here: run `git fetch --unshallow` first"
    now = contents(read_record(ROOT / "docs"))
    path = f"docs/{RECORD}"
    begun = "Begin the record of editions with what is published first"
    first = git(ROOT, "log", "--format=%H", f"--grep={begun}", "--", path).split()[-1:]
    later = [f"{commit}..HEAD" for commit in first]
    since = [*git(ROOT, "log", "--format=%H", *later, "--", path).split(), *first]
    assert since
    for commit in since:
        shown = subprocess.run(
            ["git", "show", f"{commit}:{path}"], cwd=ROOT, capture_output=True, check=False
        )
        lines = [line for line in json.loads(shown.stdout)["editions"] if line]
        for name, content in contents(lines).items():
            assert now[name]["exercises"] == content["exercises"], (commit, name)


# --- its size ------------------------------------------------------------------------------------


def made_content(exercises: int, chance: random.Random) -> Content:
    """Return what an edition of a library of so many exercises might remember."""
    return {
        "rules": digest(chance.random()),
        "exercises": {
            f"an-exercise-with-a-name-{number}": {
                "code": f"{chr(65 + number // 36)}{number % 36}",
                "dose_words": made_dose(chance),
                "digests": {
                    part: digest(chance.random()) for part in ("instructions", "dose", "safety")
                },
            }
            for number in range(exercises)
        },
    }


def made_dose(chance: random.Random) -> str:
    """Return a dose in words."""
    sets, reps = chance.randint(1, 4), chance.randint(5, 15)
    return f"{sets} to {sets + 1} sets of {reps} to {reps + 5} repeats, each side"


def edited(content: Content, chance: random.Random) -> Content:
    """Return the next edition: one exercise says something else in each of its parts."""
    name = chance.choice(list(content["exercises"]))
    exercise = content["exercises"][name]
    changed = {
        **exercise,
        "dose_words": made_dose(chance),
        "digests": {part: digest(chance.random()) for part in exercise["digests"]},
    }
    return {**content, "exercises": {**content["exercises"], name: changed}}


def made_record(exercises: int, edits: int) -> tuple[list[Line], list[Content]]:
    """Return the record of a library that was edited so often, and what each edition said."""
    chance = random.Random(14)
    published = [made_content(exercises, chance)]
    lines: list[Line] = []
    for number in range(edits + 1):
        line = line_of(lines, published[-1], TODAY + timedelta(days=number))
        assert line is not None
        lines.append(line)
        published.append(edited(published[-1], chance))
    return lines, published[:-1]


def test_a_hundred_exercises_and_a_hundred_edits_are_small_on_a_device() -> None:
    lines, published = made_record(100, 100)
    said = contents(lines)
    assert [said[edition_id(content)] for content in published] == published
    weight = len(gzip.compress(text_of(lines).encode(), mtime=0))
    assert weight <= 60_000, f"{weight} bytes gzipped"


# --- the command ---------------------------------------------------------------------------------


def test_the_record_command_says_what_it_did(
    small: SmallLibrary, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("publishing.__main__.DOCS", small.docs)
    assert main(["record"]) == 0
    assert main(["record"]) == 0
    name = edition_of(small.site())
    recorded, again = capsys.readouterr().out.splitlines()
    assert recorded == f"recorded edition {name}"
    assert again == "This edition is on record."


# --- what changed --------------------------------------------------------------------------------


def changed(site: Site, path: str, value: Any) -> Exercise:
    """Return the clam with another value at a path."""
    first, *rest = path.split(".")
    clam = site.library.exercises["clam"]
    for part in reversed(rest):
        value = getattr(clam, first).model_copy(update={part: value})
    return clam.model_copy(update={first: value})


@pytest.mark.parametrize(
    ("path", "value", "group"),
    [
        ("set_up", ("Sit down.",), "instructions"),
        ("steps", ("Lift the upper knee.",), "instructions"),
        ("feel", "Nothing.", "instructions"),
        ("cues", ("Breathe.",), "instructions"),
        ("faults", (), "instructions"),
        ("one_side", "Stand on your {side} leg.", "instructions"),
        ("step_height_cm", (10, 15), "instructions"),
        ("dose.reps", (10, 16), "dose"),
        ("dose.sides", "each-leg", "dose"),
        ("dose.source", "post", "dose"),
        ("schedule.rest_seconds", (61, 61), "dose"),
        ("tempo.hold_seconds", 2, "dose"),
        ("avoid_if", (), "safety"),
        ("stop_if", (), "safety"),
    ],
)
def test_a_change_that_a_patient_follows_changes_the_digest_of_its_group(
    site: Site, path: str, value: Any, group: str
) -> None:
    before = digests(site.library.exercises["clam"])
    after = digests(changed(site, path, value))
    assert {name for name in before if before[name] != after[name]} == {group}


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("evidence", ()),
        ("evidence_gap", "Nothing is known."),
        ("dose.refs", ("page_of_health",)),
        ("dose.quote", "ten"),
        ("schedule.refs", ()),
        ("seeds", ()),
        ("summary", "Another."),
        ("easier", ()),
    ],
)
def test_a_change_of_evidence_or_of_words_around_it_changes_no_digest(
    site: Site, path: str, value: Any
) -> None:
    assert digests(changed(site, path, value)) == digests(site.library.exercises["clam"])


def test_a_digest_is_eight_hexadecimal_digits(site: Site) -> None:
    for one in (edition_of(site), *digests(site.library.exercises["clam"]).values()):
        assert re.fullmatch(r"[0-9a-f]{8}", one)


@pytest.mark.parametrize(
    ("file", "old", "new", "is_new"),
    [
        ("exercises.yml", "Lower it slowly.", "Lower it.", True),
        ("exercises.yml", "code: WP", "code: WQ", True),
        ("safety.yml", "You feel unwell.", "You feel ill.", True),
        ("safety.yml", "Look for tears first.", "Look first.", True),
        ("safety.yml", "It should be no worse.", "It should be better.", True),
        ("vocabularies.yml", "label: each leg,", "label: each of your legs,", True),
        ("safety.yml", "It was easy twice in a row.", "It went easily twice in a row.", False),
        ("safety.yml", "Nerves may be pressed.", "Nerves are pressed.", False),
        ("claims.yml", "because: They do.", "because: They may.", False),
        ("references.yml", "year: 2001", "year: 2011", False),
    ],
)
def test_an_edition_is_new_when_a_sheet_would_show_something_else(
    small: SmallLibrary, file: str, old: str, new: str, is_new: bool
) -> None:
    before = edition_of(small.site())
    small.change(file, old, new)
    assert (edition_of(small.site()) != before) is is_new
