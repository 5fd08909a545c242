"""The keys of this cut and the values that they allow are those of the content model."""

from typing import Any

import pytest

from fieldapp.forms.choices import BASIS, NEED_SCALE
from tests.factories.forms import definition
from tests.unit.forms.test_compile import with_inner

KEYS = {
    "danger": "immediate_danger",
    "arrival": "visit_kind hcp_review purposes address_id arrived_at outcome no_access",
    "people": "people_met unknown_adult interpreter",
    "agreement": "service_agreement privacy_notice",
    "seen": "seen awake seen_alone spoken_to bedroom_seen where_if_not_seen who_says verified_by "
    "last_seen_by_any_professional_on reason",
    "presentation": "info_from any_injury appearance feeding health supervision emotion "
    "interaction interaction_examples",
    "voice": "voice_obtained no_voice_reason method earshot quote observed reading disclosure",
    "room": "seen picture_rating clean_rating exits_clear hazards impact",
    "carer": "parent_view parent_scale",
    "impact": "strengths impact",
    "analysis": "strengths worry_future statements what_must_change pattern",
    "decision": "scale level decision",
    "leaving": "left_at",
}

VALUES = {
    ("arrival", "visit_kind"): "planned unannounced joint hcp_review follow_up_no_access "
    "opportunistic telephone_or_video",
    ("arrival", "hcp_review"): "antenatal new_birth 6_8_week 3_4_month 6_month 12_month "
    "2_2.5_year none",
    ("arrival", "purposes"): "assessment plan_action review home_check feeding_growth "
    "child_voice parent_support concern_received closure",
    ("arrival", "outcome"): "completed part_completed no_access refused_entry "
    "cancelled_by_family cancelled_by_service left_for_safety family_moved",
    ("people", "visit/interpreter/used"): "professional_in_person professional_phone bsl "
    "adult_relative child none",
    ("people", "people_met/__row__/part_or_all"): "part all",
    ("people", "people_met/__row__/presentation"): "settled low agitated tired "
    "under_influence_suspected unwell hostile",
    ("agreement", "service_agreement/answer"): "agreed agreed_in_part refused withdrawn not_sought",
    ("agreement", "service_agreement/how"): "signed spoken electronic",
    ("agreement", "privacy_notice/answer"): "given_today given_before unsafe_to_tell",
    # An unborn child is neither seen nor not seen.
    ("seen", "seen"): "yes no not_applicable",
    ("seen", "awake"): "awake asleep",
    ("seen", "seen_alone"): "yes no_age_unsuitable no_parent_refused no_child_refused "
    "no_not_possible",
    ("seen", "bedroom_seen"): "yes no_refused no_not_possible shared",
    ("presentation", "any_injury/explanation_suitable"): "yes no unsure",
    ("voice", "voice_obtained"): "yes_direct yes_observed partly no",
    ("voice", "no_voice_reason"): "not_seen asleep refused parent_prevented always_with_adult "
    "communication_support_missing interpreter_missing too_distressed worker_time other",
    ("voice", "method"): "conversation observation_of_baby play drawing three_column_houses "
    "wizard_fairy day_in_my_life feelings_cards scaling symbols_or_signs communication_aid app "
    "letter other",
    ("voice", "earshot"): "alone sibling parent_near parent_present other_adult school",
    ("room", "seen"): "seen part_seen not_seen",
    ("room", "not_seen_reason"): "refused locked asleep time unsafe",
    ("room", "picture_rating"): "1 2 3 4 5 6 7 8 9",
    ("room", "clean_rating"): "0 1 2 3",
    ("room", "exits_clear"): "clear partly blocked",
    ("room", "hazards"): "none_seen no_smoke_alarm no_co_alarm exposed_wires gas_smell "
    "unguarded_fire_or_heater no_stair_gate window_no_restrictor blind_cord "
    "hot_drinks_or_pans_reachable medicines_reachable chemicals_reachable button_batteries sharps "
    "drug_equipment alcohol_or_vapes_reachable weapon_seen water_hazard broken_glass_or_flooring "
    "animal_waste dangerous_dog pests damp_mould overloaded_sockets blocked_exit "
    "no_window_or_ventilation trip_falls other",
    ("analysis", "pattern"): "one_off repeated long_term improving_sustained "
    "improving_not_sustained up_and_down getting_worse not_enough_information",
    ("decision", "level/value"): "1 2 3 4",
    ("decision", "decision/value"): "no_further_action continue_single_agency start_eha "
    "continue_eha step_up_family_help_s17 urgent_s47_front_door step_down close seek_advice",
}


def values(choices: Any) -> set[str]:
    return {str(choice["value"]) for choice in choices}


def questions(name: str) -> list[Any]:
    return [
        one
        for section in definition()["sections"]
        if section["name"] == name
        for question in section["questions"]
        for one in with_inner(question)
    ]


@pytest.mark.parametrize("section", KEYS)
def test_every_key_is_asked(section: str) -> None:
    assert set(KEYS[section].split()) <= {one["key"] for one in questions(section)}


@pytest.mark.parametrize(("section", "path"), VALUES)
def test_it_allows_what_the_model_allows(section: str, path: str) -> None:
    question = next(one for one in questions(section) if one["path"] == path)
    assert values(question["choices"]) == set(VALUES[section, path].split())


def test_each_group_of_findings_has_items_and_a_basis_of_its_own() -> None:
    groups = [one for one in questions("presentation") if one["type"] == "finding_group"]
    assert len(groups) == 12
    for group in groups:
        assert group["items"], group["key"]
        assert values(group["basis"]) == values(BASIS)
        assert group["na_reasons"], group["key"]


def test_the_scales_that_findings_share() -> None:
    assert values(NEED_SCALE) == {"0", "1", "2", "3"}
    assert values(BASIS) == {
        "seen",
        "told_by_child",
        "told_by_parent",
        "told_by_other",
        "from_record",
        "judgement",
    }
