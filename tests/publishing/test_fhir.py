"""What record systems are given is HL7 FHIR R4, says what the data say, and is found where it says.

`fhir.resources` reads R4B, the release between R4 (4.0.1) and R5. Of what is used here, the two
were compared element by element: R4B only adds (`ONLY_IN_R4B`), so what is R4B and has none of
these is R4. The care plans of the sheet are, besides, typed with the definitions of 4.0.1
(`@types/fhir`), and no element is written by name alone.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import BaseModel

from library import Library
from macros.site import Site
from publishing.export import library_json
from publishing.fhir.files import BUNDLE, fhir_files
from publishing.fhir.terms import BANDS, EXTENSIONS, URLS, Copy, Part
from publishing.home import home_of
from tests.json_objects import objects_in
from tests.small.reading import ROOT

HOME = "https://hips.example/clinic/"
EDITION = {"id": "01234567", "date": "2026-01-02", "rules": "89abcdef"}

ONLY_IN_R4B = re.compile(r"^(subjectCanonical|\w+(CodeableReference|RatioRange))$")

Json = dict[str, Any]


@pytest.fixture(scope="module")
def files(library: Library) -> dict[str, Json]:
    """Return what is published of the whole library."""
    return dict(fhir_files(Copy(library, EDITION, HOME)))


@pytest.fixture(scope="module")
def care_plans() -> dict[str, Json]:
    """Return the bundles that the sheet makes (`sheet/tests/core/care-plans.ts`)."""
    text = (ROOT / "sheet" / "vectors" / "care-plans.json").read_text(encoding="utf-8")
    return {vector["name"]: vector["bundle"] for vector in json.loads(text)}


@pytest.fixture(scope="module")
def bundles(files: dict[str, Json], care_plans: dict[str, Json]) -> dict[str, Json]:
    return {"the library": files[BUNDLE], **care_plans}


@pytest.fixture(scope="module")
def small(site: Site) -> dict[str, Json]:
    """Return the resources of the small library, by type and id."""
    entries = dict(fhir_files(Copy(site.library, EDITION, HOME)))[BUNDLE]["entry"]
    return {f"{one['resource']['resourceType']}/{one['resource']['id']}": one for one in entries}


# --- valid ---------------------------------------------------------------------------------------


def _read(bundle: Json) -> BaseModel:
    """Read a bundle; the models are loaded by who runs these tests, not by each who collects them.

    Raises:
        ValueError: When it is none.
    """
    from fhir.resources.R4B.bundle import Bundle

    read: BaseModel = Bundle.model_validate(bundle)
    return read


def _wrong_codes(value: Any, path: str) -> Iterator[str]:
    """Yield each code that is not one of those to which R4 limits its element."""
    if isinstance(value, list):
        for at, inner in enumerate(value):
            yield from _wrong_codes(inner, f"{path}[{at}]")
    if not isinstance(value, BaseModel):
        return
    for name, field in type(value).model_fields.items():
        found = getattr(value, name)
        extra = field.json_schema_extra
        allowed = extra.get("enum_values") if isinstance(extra, dict) else None
        if found is not None and isinstance(allowed, list) and not {"etc.", "+"} & {*allowed}:
            codes = found if isinstance(found, list) else [found]
            yield from (f"{path}.{name}: {code}" for code in codes if code not in allowed)
        yield from _wrong_codes(found, f"{path}.{name}")


def test_all_that_is_published_and_every_care_plan_is_fhir(bundles: dict[str, Json]) -> None:
    for name, bundle in bundles.items():
        assert list(_wrong_codes(_read(bundle), name)) == []
        keys = {key for one in objects_in(bundle) for key in one}
        assert [key for key in keys if ONLY_IN_R4B.match(key)] == []
        addresses = [entry["fullUrl"] for entry in bundle["entry"]]
        assert len(set(addresses)) == len(addresses)


def test_no_element_is_empty_which_fhir_does_not_allow(
    library: Library, site: Site, bundles: dict[str, Json]
) -> None:
    nowhere = (dict(fhir_files(Copy(one, EDITION, ""))) for one in (library, site.library))
    for everything in (bundles, *nowhere):
        values = (value for one in objects_in(everything) for value in one.values())
        assert [value for value in values if value in ([], {}, "", None)] == []


def test_the_check_finds_a_wrong_code_and_a_wrong_element(care_plans: dict[str, Json]) -> None:
    text = json.dumps(care_plans["the suggested doses"])
    wrong = _read(json.loads(text.replace('"status": "draft"', '"status": "drafted"')))
    assert len(list(_wrong_codes(wrong, "bundle"))) == 4
    with pytest.raises(ValueError, match="bodyPlace"):
        _read(json.loads(text.replace('"bodySite"', '"bodyPlace"')))


def test_ids_and_names_are_of_the_form_that_fhir_asks_for(files: dict[str, Json]) -> None:
    for entry in files[BUNDLE]["entry"]:
        resource = entry["resource"]
        assert re.fullmatch(r"[A-Za-z0-9\-.]{1,64}", resource["id"])
        assert re.fullmatch(r"[A-Z]\w{0,254}", resource["name"], re.ASCII)
        for action in objects_in(resource.get("action", [])):
            if "id" in action:
                assert re.fullmatch(r"[A-Za-z0-9\-.]{1,64}", action["id"])


# --- extensions and codes ------------------------------------------------------------------------


def _unlike(said: list[Json], parts: tuple[Part, ...], path: str) -> Iterator[str]:
    """Yield where an instance differs from the definition of its extension."""
    known = {part.name: part for part in parts}
    names = [one["url"] for one in said]
    yield from (f"{path}.{name} is not defined" for name in names if name not in known)
    yield from (
        f"{path}.{name} stands there twice"
        for name in {*names} & {*known}
        if names.count(name) > 1 and not known[name].many
    )
    for one in said:
        part = known[one["url"]]
        if part.parts:
            yield from _unlike(one["extension"], part.parts, f"{path}.{part.name}")
        elif one.keys() != {"url", f"value{part.type[0].upper()}{part.type[1:]}"}:
            yield f"{path}.{part.name} has {sorted(one)}"


def test_an_extension_holds_what_its_definition_says_where_it_says(
    bundles: dict[str, Json],
) -> None:
    by_url = {URLS[one.id]: one for one in EXTENSIONS}
    wrong: list[str] = []
    used: set[tuple[str, str]] = set()
    for resource in (entry["resource"] for one in bundles.values() for entry in one["entry"]):
        for holder in objects_in(resource):
            place = holder.get("resourceType", "PlanDefinition.action")
            for found in holder.get("extension", []):
                if found["url"] not in by_url:
                    continue
                extension = by_url[found["url"]]
                assert place in extension.holders
                wrong += _unlike(found["extension"], extension.parts, extension.id)
                used |= {
                    (extension.id, part["url"])
                    for part in objects_in(found["extension"])
                    if "url" in part
                }
    assert wrong == []
    unused = {
        (extension.id, part.name)
        for extension in EXTENSIONS
        for one in extension.parts
        for part in (one, *one.parts)
    } - used
    assert unused == set(), "no example has it"


def test_every_extension_and_code_that_is_used_is_defined_in_the_bundle_of_the_library(
    bundles: dict[str, Json],
) -> None:
    resources = [entry["resource"] for entry in bundles["the library"]["entry"]]
    assert {one["url"] for one in resources if one["resourceType"] == "StructureDefinition"} == {
        URLS[one.id] for one in EXTENSIONS
    }
    codes = {
        (one["url"], concept["code"])
        for one in resources
        if one["resourceType"] == "CodeSystem"
        for concept in one["concept"]
    }
    for bundle in bundles.values():
        for one in objects_in(bundle):
            if one.get("system") in URLS.values() and one["code"] != "Z9":
                assert (one["system"], one["code"]) in codes
            if "valueCode" in one:
                assert (URLS["terms"], one["valueCode"]) in codes


def test_sides_and_bands_are_those_of_the_sheet(library: Library) -> None:
    text = (ROOT / "sheet/core/prescription.ts").read_text(encoding="utf-8")

    def listed(name: str) -> tuple[str, ...]:
        return tuple(
            re.findall(r'"([\w-]+)"', text.partition(f"const {name} = [")[2].partition("]")[0])
        )

    assert listed("BANDS") == BANDS
    sides = (term.id for term in library.vocabularies["sides"].terms)
    assert listed("SIDES") == (*sides, "left", "right")


# --- what it says --------------------------------------------------------------------------------


def _range(low: int, high: int, unit: str = "") -> Json:
    of = {"unit": unit, "system": "http://unitsofmeasure.org", "code": unit} if unit else {}
    return {"low": {"value": low, **of}, "high": {"value": high, **of}}


def test_an_exercise_is_an_activity_with_its_dose_its_days_and_when_to_stop(
    small: dict[str, Json],
) -> None:
    clam = small["ActivityDefinition/clam"]["resource"]
    dose, guidance = (
        [
            (part["url"], value)
            for part in one["extension"]
            for key, value in part.items()
            if key != "url"
        ]
        for one in clam["extension"]
    )
    assert dose[:4] == [
        ("sets", _range(2, 3)),
        ("reps", _range(10, 15)),
        ("side", "each-side"),
        ("rest", _range(60, 60, "s")),
    ]
    assert ("stop-if", "Your back hurts.") in guidance
    assert ("check-first", "Your hip is sore when you lie on it.") in guidance
    repeat = {"frequency": 2, "frequencyMax": 3, "period": 1, "periodUnit": "wk"}
    assert clam["timingTiming"] == {"repeat": repeat}
    assert clam["code"]["coding"][0]["code"] == "CL"
    assert {one["type"] for one in clam["relatedArtifact"]} == {
        "documentation",
        "citation",
        "justification",
    }


def test_the_rules_of_a_ladder_are_the_conditions_of_its_rungs(small: dict[str, Json]) -> None:
    plan = small["PlanDefinition/ladder-lying"]["resource"]
    assert plan["description"] == "From nothing to a band. Stand up before you run."
    first, second, _ = plan["action"]
    rules = [
        [(one["kind"], one["expression"]["expression"]) for one in action["condition"]]
        for action in (first, second)
    ]
    assert rules == [
        [("start", "Lying on your side is comfortable.")],
        [("start", "Three sets of fifteen are easy."), ("stop", "Your pelvis rolls back.")],
    ]
    assert second["relatedAction"] == [{"actionId": "clam", "relationship": "after"}]
    assert second["condition"][1]["expression"]["language"] == "text/plain"


def test_no_action_has_two_conditions_of_a_kind_since_both_would_have_to_hold(
    files: dict[str, Json],
) -> None:
    for action in objects_in(files[BUNDLE]):
        kinds = [one["kind"] for one in action.get("condition", [])]
        assert len(kinds) == len(set(kinds))


def test_a_programme_is_its_phases_each_with_its_weeks_its_days_and_its_own_doses(
    small: dict[str, Json],
) -> None:
    floor, race = small["PlanDefinition/programme-race-plan"]["resource"]["action"]
    weeks = {"value": 2, "unit": "week", "system": "http://unitsofmeasure.org", "code": "wk"}
    assert floor["timingTiming"]["repeat"]["boundsDuration"] == weeks
    assert race["relatedAction"] == [{"actionId": "floor", "relationship": "after"}]
    (clam,) = race["action"]
    assert clam["description"] == "Only to stay loose."
    assert {"url": "sets", "valueRange": _range(1, 1)} in clam["extension"][0]["extension"]
    assert "extension" not in floor["action"][0]


# --- where it is found ---------------------------------------------------------------------------


def test_a_definition_is_published_at_the_address_by_which_others_name_it(
    files: dict[str, Json], site: Site
) -> None:
    alone = {path: one for path, one in files.items() if path != BUNDLE}
    assert {HOME + path for path in alone} == {one["url"] for one in alone.values()}
    everything = [entry["resource"] for entry in files[BUNDLE]["entry"]]
    assert all(one in everything for one in alone.values())
    named = {
        one["definitionCanonical"] for one in objects_in(files) if "definitionCanonical" in one
    }
    assert named <= {f"{one['url']}|{EDITION['id']}" for one in alone.values()}
    for exercise in library_json(site, EDITION, HOME)["exercises"]:
        assert exercise["definition"] == f"{HOME}fhir/ActivityDefinition/{exercise['id']}.json"


def test_a_copy_that_does_not_know_where_it_stands_names_no_address_of_this_computer(
    library: Library, files: dict[str, Json]
) -> None:
    assert home_of({}) == home_of({"SITE_URL": ""}) == ""
    assert home_of({"SITE_URL": "https://hips.example/clinic"}) == HOME
    nowhere = dict(fhir_files(Copy(library, EDITION, home_of({}))))
    assert "127.0.0.1" not in json.dumps(nowhere)
    clam = nowhere["fhir/ActivityDefinition/clam.json"]
    assert clam["url"].startswith("urn:uuid:")
    assert nowhere.keys() == files.keys()
    for path, one in nowhere.items():
        assert [entry["fullUrl"] for entry in one.get("entry", [])] == [
            entry["fullUrl"] for entry in files[path].get("entry", [])
        ]


# --- what is written about it --------------------------------------------------------------------


def test_the_page_of_the_formats_lists_every_part_and_its_example_is_what_the_sheet_makes(
    care_plans: dict[str, Json],
) -> None:
    texts = (page.read_text(encoding="utf-8") for page in (ROOT / "docs").rglob("*.md"))
    (text,) = (text for text in texts if "{ #fhir }" in text)
    assert [name for name, url in URLS.items() if f"`{url}`" not in text] == []
    lines = [
        f"`{part.name}`, {part.type or 'parts'}{', more than one' if part.many else ''}\n"
        f":   {part.means}\n"
        for extension in EXTENSIONS
        for part in extension.parts
    ]
    assert [line for line in lines if line not in text] == []
    (example,) = re.findall(
        r'```json\n(\{\n  "resourceType": "ServiceRequest".*?)\n```', text, re.S
    )
    assert json.loads(example) == care_plans["the suggested doses"]["entry"][1]["resource"]
