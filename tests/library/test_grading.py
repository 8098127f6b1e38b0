"""A grade says no more than its studies carry, and counts them as the references do."""

from __future__ import annotations

import pytest

from library.grading import basis
from library.load import load_library
from library.records.grading import Grade
from library.rules import grading
from tests.small.library import SmallLibrary

HELPS = "grade: {level: high, people: 12,"


def test_a_link_measured_once_cannot_be_graded_high(small: SmallLibrary) -> None:
    old = "grade: {level: low, rests_on: [paper_with_pmid]"
    small.change("chain.yml", old, old.replace("low", "high"))
    (problem,) = small.problems()
    assert problem.endswith(
        "grade.level: found 'high'; write low or lower: no study it rests on carries more"
    )
    assert small.found_by(grading.grades_are_no_higher_than_their_studies_allow) == [problem]


def test_the_best_of_several_studies_says_how_high_a_grade_may_be(small: SmallLibrary) -> None:
    small.change(
        "injuries.yml",
        "refs: [paper_with_doi]\n        grade",
        "refs: [page_of_health, paper_with_doi]\n        grade",
    )
    assert small.problems() == []
    small.change("references.yml", "    design: trial\n", "    design: measured-once\n")
    assert len(small.problems()) == 1


def test_the_best_kind_of_study_is_the_first_of_the_scale_not_of_the_alphabet(
    small: SmallLibrary,
) -> None:
    small.change(
        "grading.yml",
        "designs:\n",
        "  - {id: faint, label: Faint, meaning: Who knows.}\ndesigns:\n",
    )
    advice = "meaning: It is what people say., at_most: "
    small.change("grading.yml", f"{advice}low", f"{advice}faint")
    small.change(
        "injuries.yml",
        "refs: [paper_with_doi]\n        grade",
        "refs: [page_of_health, paper_with_doi]\n        grade",
    )
    told = small.found_by(grading.grades_are_no_higher_than_their_studies_allow)
    assert not [line for line in told if "knee-pain: what_helps.1." in line]
    assert [
        line
        for line in told
        if line.endswith("write faint or lower: no study it rests on carries more")
    ]


def test_a_reason_rests_on_what_is_cited_beside_it(small: SmallLibrary) -> None:
    small.change("injuries.yml", HELPS, "grade: {level: low, rests_on: [paper_with_pmid],")
    (problem,) = small.problems()
    assert problem.endswith(
        "grade.rests_on.1: found 'paper_with_pmid'; cite it beside the grade, or take it out"
    )


def test_a_reference_that_carries_a_grade_says_what_kind_of_study_it_is(
    small: SmallLibrary,
) -> None:
    small.change("references.yml", "    design: trial\n", "")
    problems = small.found_by(grading.grades_rest_on_references_with_a_design)
    assert problems, "a link and an injury rest on it"
    assert all("what kind of study paper_with_doi is" in problem for problem in problems)
    (of_injury,) = [problem for problem in problems if problem.startswith("injuries.yml")]
    assert "knee-pain: what_helps.1.grade.rests_on: found 'paper_with_doi'" in of_injury


@pytest.mark.parametrize(
    "reason", ["consistency: agree", "directness: direct", "because: It was a good trial."]
)
def test_a_grade_without_one_of_its_reasons_is_refused(small: SmallLibrary, reason: str) -> None:
    line = f"{HELPS} consistency: agree, directness: direct, because: It was a good trial.}}"
    name = reason.partition(":")[0]
    small.change(
        "injuries.yml", line, line.replace(reason, "").replace(", ,", ",").replace(", }", "}")
    )
    (problem,) = small.problems()
    assert f"grade.{name}: found nothing; add it" in problem


def test_a_grade_counts_no_more_people_than_its_references(small: SmallLibrary) -> None:
    small.change("injuries.yml", "people: 12", "people: 21")
    (problem,) = small.problems()
    assert problem.endswith(
        "grade.people: found 21; its references count 20: correct one of the two"
    )


def test_studies_and_people_are_counted_from_the_references(small: SmallLibrary) -> None:
    library = load_library(small.data)
    grade = Grade(level="low", consistency="agree", directness="direct", because="So.")
    both = basis(library, grade, ["paper_with_pmid", "paper_with_doi", "page_of_health"])
    assert [design.id for design in both.designs] == ["trial", "measured-once", "advice"]
    assert (both.studies, both.people) == (4, 20), "a review counts its three, a page none"
    assert both.may_overlap
    assert not both.all_counted, "nobody said how many people the review covers"
    alone = basis(library, grade, ["page_of_health"])
    assert (alone.studies, alone.people) == (0, None)


def test_what_the_grade_itself_says_of_people_leaves_nobody_uncounted(small: SmallLibrary) -> None:
    library = load_library(small.data)
    grade = Grade(level="low", consistency="agree", directness="direct", because="So.", people=12)
    told = basis(library, grade, ["paper_with_pmid", "paper_with_doi"])
    assert (told.people, told.all_counted) == (12, True)
    assert [one.key for one in told.references] == ["paper_with_pmid", "paper_with_doi"]
    none = grade.model_copy(update={"people": None})
    assert basis(library, none, ["paper_with_doi"]).all_counted
    assert not basis(library, none, ["paper_with_pmid"]).all_counted, "a review of unknown size"
