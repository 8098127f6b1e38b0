"""Rules of meaning: what a schema cannot say. One small function and one sentence a rule.

Each takes the draft and yields a problem for every place where the rule does not hold.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..draft import Draft
from ..problems import Problem
from . import (
    cautions,
    claims,
    completeness,
    emg,
    evidence,
    exercises,
    grading,
    ids,
    injuries,
    ladders,
    names,
    programmes,
    reviews,
    safety,
    searches,
    words,
)

Rule = Callable[[Draft], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    ids.schema_is_named_on_the_first_line,
    ids.ids_are_unique,
    ids.ids_inside_an_entry_are_unique,
    ids.lists_name_nothing_twice,
    ids.no_entry_takes_the_page_of_another,
    names.vocabularies_are_there,
    names.names_are_known,
    evidence.cited_references_are_verified,
    evidence.references_can_be_found,
    evidence.unverified_fields_are_left_out,
    claims.claims_are_numbered_by_their_post,
    claims.a_claim_has_a_place_or_says_why_not,
    claims.a_claim_speaks_of_claims_that_are_there,
    claims.a_place_has_a_page,
    claims.verdicts_fit_what_studies_found,
    claims.what_a_post_says_leads_to_its_claims,
    emg.a_measurement_has_one_value,
    emg.a_measurement_names_one_muscle,
    emg.a_close_exercise_says_how_it_differs,
    emg.quoted_recordings_are_those_of_the_study,
    grading.grades_rest_on_what_is_cited,
    grading.grades_rest_on_references_with_a_design,
    grading.grades_are_no_higher_than_their_studies_allow,
    grading.a_grade_counts_no_more_people_than_its_studies,
    exercises.codes_are_unique,
    exercises.names_are_unique,
    exercises.a_muscle_is_named_once,
    exercises.a_single_side_is_explained,
    exercises.a_step_has_a_height,
    exercises.values_have_something_to_say,
    exercises.a_needed_band_is_among_the_equipment,
    exercises.doses_say_how_much_and_where_they_come_from,
    exercises.an_exercise_without_evidence_says_so,
    cautions.exercises_say_the_cautions_of_their_kind,
    completeness.every_exercise_meets_cert,
    completeness.every_programme_meets_cert,
    injuries.what_a_page_of_an_injury_tells_says_where_it_comes_from,
    injuries.a_way_of_treating_is_named_once_by_an_injury,
    injuries.every_way_of_treating_is_chosen_somewhere,
    ladders.progressions_lead_to_another_exercise,
    ladders.progressions_make_no_cycle,
    ladders.every_exercise_is_on_a_ladder,
    ladders.a_ladder_begins_light,
    ladders.rungs_are_joined_by_a_progression,
    ladders.a_rule_counts_what_it_says,
    ladders.a_rule_asks_no_more_than_the_dose,
    ladders.the_rules_for_every_exercise_say_their_sessions,
    programmes.a_programme_of_a_post_names_the_post,
    programmes.a_phase_holds_exercises_or_running,
    programmes.a_run_fits_into_its_minutes,
    programmes.only_the_last_phase_has_no_end,
    programmes.the_last_phase_before_a_race_has_a_length,
    programmes.nothing_new_begins_in_the_last_weeks_before_a_race,
    reviews.reviews_are_due_after_they_were_made,
    reviews.pages_have_one_review,
    safety.pain_zones_cover_every_score_once,
    searches.what_was_not_found_was_looked_for,
    words.glossary_is_in_alphabetical_order,
    words.glossary_forms_belong_to_one_entry,
)
