"""Generated files are written or checked, each by its command."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from library.files import DATA_FILES
from library.problems import DataError
from library.schema import schema_text
from library.yaml_source import read_source
from publishing.__main__ import main
from publishing.editions import read_record, record_edition
from publishing.generated import (
    GeneratedFile,
    built_files,
    committed_files,
    out_of_date,
    remove_left_behind,
    write,
)
from publishing.macro_list import END, START, with_macros
from tests.json_objects import objects_in
from tests.ours import ROOT
from tests.small.library import SmallLibrary, draw_figures
from tests.small.schemas import accepts

TODAY = date(2026, 1, 2)
LATER = date(2026, 3, 4)


def generate(small: SmallLibrary) -> list[str]:
    """Write the committed files, and return the names of those that changed."""
    files = committed_files(small.site().library, small.docs)
    return [path.relative_to(small.docs).as_posix() for path in write(files, small.docs)]


def check(small: SmallLibrary) -> list[str]:
    """Return what is said of the committed files."""
    return list(out_of_date(committed_files(small.site().library, small.docs), small.docs))


# --- schemas -------------------------------------------------------------------------------------


@pytest.fixture
def schemas(small: SmallLibrary) -> dict[str, Any]:
    draft = small.draft()
    return {file.name: json.loads(schema_text(file, draft)) for file in DATA_FILES}


def test_every_field_of_every_schema_has_a_description(schemas: dict[str, Any]) -> None:
    for file, schema in schemas.items():
        for node in objects_in(schema):
            for name, field in node.get("properties", {}).items():
                # One that says the same as its record has it there, once.
                record = schema["$defs"].get(field.get("$ref", "").rpartition("/")[2], {})
                said = field.get("description") or record.get("description", "")
                assert said.endswith("."), f"{file}: {name}"


def test_no_schema_allows_an_unknown_key(schemas: dict[str, Any]) -> None:
    for file, schema in schemas.items():
        objects = [node for node in objects_in(schema) if node.get("type") == "object"]
        assert objects
        assert all(node["additionalProperties"] is False for node in objects), file


def test_every_name_in_a_schema_is_a_choice_of_what_there_is(schemas: dict[str, Any]) -> None:
    exercise = schemas["exercises.yml"]["$defs"]["Exercise"]["properties"]
    assert exercise["position"]["enum"] == ["side-lying", "standing"]
    assert exercise["chain_links"]["items"]["enum"] == ["knee-in", "low-back", "pelvic-drop"]
    muscles = schemas["exercises.yml"]["$defs"]["Muscles"]["properties"]
    assert muscles["primary"]["items"]["enum"] == [
        "gluteus-maximus",
        "gluteus-medius",
        "piriformis",
        "quadriceps",
    ]
    assert "x-named" not in json.dumps(schemas)


def test_a_schema_offers_only_references_that_may_be_cited(schemas: dict[str, Any]) -> None:
    sourced = schemas["muscles.yml"]["$defs"]["Sourced"]["properties"]
    assert sourced["refs"]["items"]["enum"] == [
        "page_of_health",
        "paper_with_doi",
        "paper_with_pmid",
    ]


@pytest.mark.parametrize("file", DATA_FILES, ids=lambda file: file.name)
def test_an_editor_accepts_the_valid_files(
    small: SmallLibrary, schemas: dict[str, Any], file: Any
) -> None:
    schema = schemas[file.name]
    data = read_source(small.data / file.name).data
    assert accepts(schema, data, schema)
    assert not accepts(schema, {**data, "unknown": 1}, schema)


# --- written or checked --------------------------------------------------------------------------


def test_writing_makes_the_check_pass_and_a_second_time_changes_nothing(
    small: SmallLibrary,
) -> None:
    assert generate(small) == [
        *(f"data/schema/{file.name.removesuffix('.yml')}.schema.json" for file in DATA_FILES),
        "exercises/clam.md",
        "exercises/banded-clam.md",
        "exercises/side-lying-hip-abduction.md",
        "exercises/wall-press.md",
    ]
    assert check(small) == []
    assert generate(small) == []


def test_a_file_that_is_out_of_date_is_named_with_the_command_and_what_differs(
    small: SmallLibrary,
) -> None:
    generate(small)
    page = small.docs / "exercises/wall-press.md"
    page.write_text(page.read_text("utf-8").replace("wall-press", "wall-push"), "utf-8")
    (message,) = check(small)
    assert message.splitlines() == [
        f"{small.docs}/exercises/wall-press.md: out of date: run `make generate`",
        "  --- now",
        "  +++ should be",
        "  @@ -2 +2 @@",
        "  -exercise_id: wall-push",
        "  +exercise_id: wall-press",
        "  @@ -7 +7 @@",
        '  -{{ exercise("wall-push") }}',
        '  +{{ exercise("wall-press") }}',
    ]


def test_a_generated_file_that_is_missing_is_out_of_date(small: SmallLibrary) -> None:
    generate(small)
    (small.docs / "exercises/clam.md").unlink()
    assert check(small) == [f"{small.docs}/exercises/clam.md: missing: run `make generate`"]


def test_a_long_difference_is_cut(small: SmallLibrary) -> None:
    (small.docs / "some.txt").write_text("\n".join(map(str, range(500))), encoding="utf-8")
    (message,) = out_of_date(iter([GeneratedFile(Path("some.txt"), "x\n")]), small.docs)
    assert len(message.splitlines()) == 13


def test_only_what_differs_is_written(small: SmallLibrary) -> None:
    generate(small)
    (small.docs / "exercises/wall-press.md").write_text("# Wall press\n", encoding="utf-8")
    assert generate(small) == ["exercises/wall-press.md"]


def test_nothing_is_written_when_one_file_cannot_be_made(small: SmallLibrary) -> None:
    def files() -> Iterator[GeneratedFile]:
        yield GeneratedFile(Path("one.txt"), "one")
        raise DataError([])

    with pytest.raises(DataError):
        write(files(), small.docs)
    assert not (small.docs / "one.txt").exists()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("name: Wall press", "name: Wall push"),
        ("summary: A first", "summary: A very first"),
        ("Lower it slowly.", "Lower it."),
        ("reps: [10, 15]", "reps: [12, 15]"),
        ("Your hip pinches.", "Your hip pinches hard."),
    ],
)
def test_no_change_of_a_text_or_a_number_makes_a_generated_file_old(
    small: SmallLibrary, old: str, new: str
) -> None:
    generate(small)
    small.change("exercises.yml", old, new)
    assert check(small) == []


# --- before a build ------------------------------------------------------------------------------


def test_the_library_for_the_sheet_carries_the_edition_of_the_data(small: SmallLibrary) -> None:
    draw_figures(small.docs, small.site())
    record_edition(small.site().library, small.docs, TODAY)
    file = next(built_files(small.site(), small.docs, LATER))
    assert file.path == Path("data/library.json")
    (line,) = read_record(small.docs)
    edition = {"id": line["id"], "date": "2026-01-02", "rules": line["rules"]}
    assert json.loads(file.text)["edition"] == edition


def test_a_build_of_what_is_not_published_yet_is_an_edition_of_today_and_records_nothing(
    small: SmallLibrary,
) -> None:
    draw_figures(small.docs, small.site())
    record_edition(small.site().library, small.docs, TODAY)
    small.change("exercises.yml", "reps: [10, 15]", "reps: [12, 15]")
    file = next(built_files(small.site(), small.docs, LATER))
    (published,) = read_record(small.docs)
    edition = json.loads(file.text)["edition"]
    assert edition["id"] != published["id"]
    assert edition["date"] == "2026-03-04"


def made(small: SmallLibrary) -> list[GeneratedFile]:
    """Write what is made before a build, and return it."""
    files = list(built_files(small.site(), small.docs, TODAY))
    write(iter(files), small.docs)
    return files


def below(folder: Path) -> set[str]:
    """Return every file and folder below one."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def plant(docs: Path, *paths: str) -> list[Path]:
    """Put files below the docs folder, and return them."""
    for path in paths:
        (docs / path).parent.mkdir(parents=True, exist_ok=True)
        (docs / path).write_text("{}", encoding="utf-8")
    return [docs / path for path in paths]


LEFT = (
    "embed/old-one/index.html",
    "fhir/ActivityDefinition/old-one.json",
    "fhir/Old/one.json",
    "sheet/exercises/ZZ.json",
)
"""What a build of another branch writes, which has an exercise more."""
BY_HAND = (
    "embed/notes.md",
    "embed/old-two/picture.png",
    "fhir/.keep",
    "sheet/exercises/read-me.txt",
    "sheet/other.json",
    "data/mine.json",
    "exercises/old-one.md",
    "assets/pdf/mine.pdf",
)
"""What no build writes."""


def test_what_a_build_of_another_branch_left_is_removed_and_all_else_stays(
    whole: SmallLibrary,
) -> None:
    files = made(whole)
    plant(whole.docs, *BY_HAND)
    before = below(whole.docs)
    planted = plant(whole.docs, *LEFT)
    assert remove_left_behind(files, whole.docs) == planted
    assert below(whole.docs) == before
    assert remove_left_behind(files, whole.docs) == []


def test_every_folder_of_made_files_alone_is_looked_through(whole: SmallLibrary) -> None:
    """The guard of a folder that is made from tomorrow on."""
    files = made(whole)
    ignored = [
        Path(line.strip("/")).relative_to("docs")
        for line in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
        if line.startswith("/docs/") and line.endswith("/")
    ]
    examples = {
        folder: next((one.path for one in files if folder in one.path.parents), None)
        for folder in ignored
    }
    those = [path.with_name(f"zz-left{path.suffix}") for path in examples.values() if path]
    assert len(those) == 3
    planted = plant(whole.docs, *map(str, those))
    assert remove_left_behind(files, whole.docs) == sorted(planted)


# --- the commands --------------------------------------------------------------------------------


@pytest.fixture
def here(whole: SmallLibrary, monkeypatch: pytest.MonkeyPatch) -> SmallLibrary:
    """Return a whole library whose docs folder is in the current folder, beside its guide."""
    monkeypatch.chdir(whole.docs.parent)
    Path("HACKING.md").write_text(with_macros(f"{START}\n{END}\n"), encoding="utf-8")
    return whole


def said(capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Return the lines that a command printed."""
    return capsys.readouterr().out.splitlines()


def test_the_generate_command_says_what_it_wrote_and_satisfies_the_check_command(
    here: SmallLibrary, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check"]) == 1
    lines = said(capsys)
    assert "docs/data/schema/site.schema.json: missing: run `make generate`" in lines
    assert any("the new address /exercises/clam/ is missing" in line for line in lines)
    assert main(["generate"]) == 0
    assert said(capsys)[-1] == "wrote tests/published_addresses.txt"
    assert main(["generate"]) == 0
    assert said(capsys) == ["Everything is up to date."]
    assert main(["check"]) == 0
    assert said(capsys) == ["The data files, the pages and the generated files are in order."]


def test_the_check_command_says_every_missing_page_and_picture(
    here: SmallLibrary, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["generate"])
    (here.docs / "chain/knee-in.md").unlink()
    (here.docs / "assets/figures/index.json").write_text("{}", encoding="utf-8")
    said(capsys)
    assert main(["check"]) == 1
    lines = said(capsys)
    assert lines[0] == "docs/chain/knee-in.md: the page of the entry 'knee-in' is missing: write it"
    assert len(lines) == 1 + sum(
        5 + len(exercise.faults) for exercise in here.site().library.exercises.values()
    ) + 2 * len(here.site().library.links)


def test_the_prepare_command_writes_the_library_for_the_sheet(
    here: SmallLibrary, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["generate"])
    assert main(["prepare"]) == 0
    assert len(json.loads(here.text("library.json"))["exercises"]) == 4


def test_the_prepare_command_writes_nothing_while_a_picture_is_missing(
    here: SmallLibrary, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["generate"])
    (here.docs / "assets/figures/index.json").write_text("{}", encoding="utf-8")
    assert main(["prepare"]) == 1
    assert "docs/assets/figures/exercises/clam/start.svg: the picture is missing" in "".join(
        said(capsys)
    )
    assert not (here.data / "library.json").exists()


def test_every_command_says_what_is_wrong_with_the_data(
    here: SmallLibrary, capsys: pytest.CaptureFixture[str]
) -> None:
    here.change("site.yml", "email: null", "email: us")
    before = sorted(here.docs.rglob("*"))
    for command in ("check", "generate", "prepare"):
        assert main([command]) == 1
        assert said(capsys) == [
            "site.yml:6: clinic.email: found 'us'; write an e-mail address",
            "1 problem in docs/data: nothing was written.",
        ]
    assert sorted(here.docs.rglob("*")) == before
