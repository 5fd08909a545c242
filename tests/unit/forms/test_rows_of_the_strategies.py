"""What the five source strategies ask a form to hold, row by row: asked, and with which answers."""

from typing import Any

import pytest

from fieldapp.forms.finding_parts import CAUSES, FINDING_PARTS
from tests.factories.forms import definition
from tests.unit.forms.test_compile import with_inner

COMPILED = definition()
PATHS: dict[str, Any] = {
    f"{section['name']}:{one['path']}": one
    for section in COMPILED["sections"]
    for question in section["questions"]
    for one in with_inner(question)
}


def asked(section: str, *paths: str) -> None:
    """Each of these is a question of the section."""
    lacking = [path for path in paths if f"{section}:{path}" not in PATHS]
    assert lacking == [], section


def choices(section: str, path: str) -> set[str]:
    return {str(one["value"]) for one in PATHS[f"{section}:{path}"]["choices"]}


def items(section: str, group: str) -> set[str]:
    return {one["key"] for one in PATHS[f"{section}:{group}"]["items"]}


@pytest.mark.row("S2", "S16", "S17", "S18", "S19", "S20", "S21", "S22")
def test_each_type_of_neglect_has_a_level_how_often_and_since_when() -> None:
    for kind in (
        *("medical", "nutritional", "emotional", "educational", "physical"),
        *("supervision_guidance", "prenatal"),
    ):
        asked(
            "neglect_profile",
            *(f"types/{kind}/{part}" for part in ("level", "frequency", "since", "evidence")),
        )
    asked("neglect_profile", "why_persistent")


@pytest.mark.row("S23", "S29", "S30", "S31", "S32", "S33")
def test_signs_on_the_body_are_items_of_appearance() -> None:
    assert items("presentation", "appearance") >= {
        "short_stature",
        "hygiene",
        "mottled_skin",
        "swollen_limbs",
        "dry_sparse_hair",
        "apathy",
    }


@pytest.mark.row("S24", "S34", "S69")
def test_growth_is_measured_and_no_centile_is_worked_out() -> None:
    asked("growth", "weight_kg", "length_cm", "head_cm", "centile_band", "corrected")
    asked("growth", "birth_weight_kg", "gestation_weeks", "birth_band", "concern", "plan")
    assert choices("details", "weight_concern") == {"under", "over", "none"}


@pytest.mark.row("S25", "S26", "S35", "S45", "S95")
def test_infestation_teeth_meals_and_immunisations_have_their_details() -> None:
    asked("details", "infestation_kind", "infestation_duration", "decay_seen", "brushing_twice")
    asked("details", "dentist_registered", "dentist_last_seen", "meals_yesterday/tea")
    assert choices("details", "immunisations") == {
        "up_to_date",
        "overdue",
        "declined_informed",
        "not_known",
    }
    assert items("presentation", "preventive") >= {"immunisations", "reviews", "dentist", "teeth"}


@pytest.mark.row("S7", "S37", "S39", "S40", "S43")
def test_development_learning_and_friends_are_groups_of_their_own() -> None:
    assert items("presentation", "development") >= {"milestones", "speech", "play"}
    assert items("presentation", "education") >= {"place", "attendance", "learning_needs"}
    assert items("presentation", "social") >= {"friends", "isolation"}
    assert items("presentation", "emotion") >= {"self_esteem", "understands_feelings", "behaviour"}
    assert items("home_items", "childhood") >= {"toys_books", "space_to_play", "outdoor_play"}


@pytest.mark.row("S14", "S41", "S44", "S72", "S73")
def test_the_teenage_years_are_asked_about() -> None:
    assert items("presentation", "teenage") >= {
        "missing",
        "substances",
        "relationships",
        "exploitation",
        "offending",
        "own_choice",
    }
    asked("presentation", "self_harm")
    asked("details", "young_carer", "young_carer_hours", "missing_episodes")
    assert "radicalisation" in choices("impact", "other_harm_suspected")


@pytest.mark.row("S6", "S9")
def test_other_harm_and_harm_online_can_be_said() -> None:
    assert choices("impact", "other_harm_suspected") >= {
        "physical",
        "sexual",
        "domestic_abuse",
        "exploitation_criminal",
        "exploitation_sexual",
        "none",
    }
    asked("details", "online")


@pytest.mark.row("S11", "S12", "S48", "S70")
def test_before_birth_and_the_first_year_have_questions_of_their_own() -> None:
    asked("details", "antenatal_booked", "antenatal_kept", "antenatal_missed")
    asked("details", "domestic_abuse_asked")
    assert items("presentation", "health") >= {"antenatal_care", "antenatal_substances"}
    asked("safe_sleep", "usual_place", "on_back", "bed_or_sofa_share", "same_visit_action")
    asked("voice", "baby_seen/gaze", "baby_seen/soothing", "baby_seen/reaches_for")


@pytest.mark.row("S8", "S46", "S49", "S52", "S61")
def test_the_home_as_a_whole_is_described_with_its_cause() -> None:
    for group in ("basics", "food", "cleanliness", "sleep", "safety", "smoke", "childhood"):
        assert items("home_items", group), group
    assert choices("home", "overall/cause") == {str(one["value"]) for one in CAUSES}
    asked("home", "tenure", "people_sleeping", "bedrooms", "housing_report/landlord")
    asked("home", "adult_self_neglect_route/answer", "fire_referral/answer")
    assert [one["key"] for one in FINDING_PARTS if one.get("needed_at") == 2] == ["cause"]


@pytest.mark.row("S50", "S96", "S97")
def test_a_change_says_who_made_it_and_whether_it_lasted() -> None:
    assert "service_did_it" in choices("home", "home_change_since_last/who_made_change")
    asked("home", "home_change_since_last/lasted")
    assert choices("analysis", "pattern") >= {"up_and_down", "improving_not_sustained"}


RISKS = {
    "S54": {"own_childhood_harm", "own_care_history"},
    "S55": {"immaturity", "low_education", "low_mood_selfesteem"},
    "S56": {"low_income", "unemployment", "debt", "housing"},
    "S57": {"young_parent", "lone_parent", "changing_partners"},
    "S58": {"pregnancy_health", "preterm_or_low_birth_weight"},
    "S59": {"alcohol", "drugs_incl_cannabis", "mental_health", "domestic_abuse"},
    "S60": {"physical_illness", "learning_disability"},
    "S62": {"tech_use"},
    "S63": {"isolation", "language"},
}


@pytest.mark.row("S54", "S55", "S56", "S57", "S58", "S59", "S60", "S62", "S63")
@pytest.mark.parametrize("row", RISKS)
def test_risk_factors_have_when_how_known_and_what_they_do_to_the_care(row: str) -> None:
    at = "risk_factors/__row__"
    assert choices("engagement", f"{at}/factor") >= RISKS[row]
    asked("engagement", f"{at}/status", f"{at}/source", f"{at}/effect")


@pytest.mark.row("S65")
def test_what_protects_stands_apart_from_risk_and_finding() -> None:
    assert choices("impact", "protective") >= {
        "resilience",
        "stable_home",
        "long_stable_placement",
        "early_help_that_worked",
    }
    asked("engagement", "protective")


@pytest.mark.row("S67")
def test_disability_and_neglect_are_both_answered() -> None:
    asked("impact", "disability", "disability_check/could_be_disability")
    asked("impact", "disability_check/could_be_neglect", "disability_check/tell_apart")


@pytest.mark.row("S51", "S77", "S84", "S85")
def test_the_voice_holds_the_day_and_how_the_child_was_understood() -> None:
    asked("voice", "typical_day/morning", "typical_day/food", "typical_day/who_was_there")
    asked("voice", "communication/language", "communication/helped_by", "safe_person")
    assert choices("voice", "asked_about") >= {"hungry", "cold", "clean", "alone", "safe"}


@pytest.mark.row("S88", "S90", "S93", "S98", "S99")
def test_engagement_is_not_final_and_its_stages_are_told() -> None:
    asked("engagement", "resistance_first_contact", "non_engagement_stage", "stage_told")
    asked("engagement", "closing_trigger", "understands_worries", "adapted_format")
    asked("carer", "parent_view")


@pytest.mark.row("S92", "S94")
def test_an_appointment_that_was_missed_is_the_childs_not_kept_one() -> None:
    at = "missed_care/__row__"
    assert choices("details", f"{at}/outcome") >= {"was_not_brought", "rescheduled"}
    assert "did_not_attend" not in choices("details", f"{at}/outcome")
    asked("details", f"{at}/responsible_adult", f"{at}/reason", "missed_pattern")


@pytest.mark.row("S81", "S101", "S109", "S134")
def test_history_choices_and_the_workers_safety_are_answers() -> None:
    assert choices("analysis", "history_checked/answer") == {
        "chronology_read",
        "not_yet",
        "nothing_held",
    }
    asked("more", "choices_explained", "worker_safety/hazards")


@pytest.mark.row("S103")
def test_another_explanation_is_always_asked_for() -> None:
    assert PATHS["analysis:alternative"]["required"]
    assert "required_when" not in PATHS["analysis:alternative"]


@pytest.mark.row("S13")
def test_a_room_can_be_a_managers_matter_of_the_same_day() -> None:
    assert [rule["code"] for rule in COMPILED["prompts"] if rule.get("same_day")] == ["R7"]


@pytest.mark.row("S74", "S75", "S76")
def test_ethnicity_language_and_status_are_each_childs_own_and_blank_is_no_answer() -> None:
    parts = ("answer", "ethnicity", "languages", "interpreter_needed", "communication_needs")
    asked("details", *(f"known/{part}" for part in (*parts, "send_flag", "status")))
    asked("engagement", *(f"known/{part}" for part in (*parts, "disability")))
    kinds = {
        *("asylum_seeking", "refugee", "unaccompanied", "looked_after"),
        *("previously_abused", "previous_cp_plan", "missing_episodes"),
    }
    asked("details", *(f"known/{kind}/{part}" for kind in kinds for part in ("since", "source")))
    assert choices("details", "known/status") == {*kinds, "none", "not_known", "prefers_not"}
    assert {"REFU", "NOBT", "WBRI"} <= choices("details", "known/ethnicity")
    for path in ("interpreter_needed", "communication_needs", "languages"):
        assert {"not_known", "prefers_not"} <= choices("details", f"known/{path}")
    assert {"none", "not_known", "prefers_not"} <= choices("impact", "disability")


def test_nothing_of_what_the_record_says_is_demanded() -> None:
    known = [one for path, one in PATHS.items() if ":known" in path]
    assert {one["stage"] for one in known} == {"optional"}
    assert not any(one["required"] for one in known)
    opened = [one for path, one in PATHS.items() if path.endswith("known/ethnicity")]
    assert {str(one["when"]) for one in opened} == {"{'eq': ['known/answer', 'changed']}"}
