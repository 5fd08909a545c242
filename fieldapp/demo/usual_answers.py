"""What is usual in a past visit, so that its file tells only what was particular."""

from collections.abc import Mapping
from datetime import time
from typing import Any

from fieldapp.forms.ages import AGE_1_TO_4, AGE_5_TO_10, AGE_11_TO_17, UNBORN, UNDER_1

Words = dict[str, Any]

GROUPS_BEFORE_BIRTH = ("health", "interaction")
GROUPS_OF_ALL = (
    "appearance",
    "feeding",
    "sleep_routine",
    "health",
    "preventive",
    "supervision",
    "emotion",
    "interaction",
)
GROUPS = {
    UNDER_1: (*GROUPS_OF_ALL, "development"),
    AGE_1_TO_4: (*GROUPS_OF_ALL, "development", "education", "social"),
    AGE_5_TO_10: (*GROUPS_OF_ALL, "education", "social"),
    AGE_11_TO_17: (*GROUPS_OF_ALL, "education", "social", "teenage"),
}
HOME_GROUPS = ("basics", "food", "cleanliness", "sleep", "safety", "smoke", "childhood")


def usual_visit(arrived_at: time) -> Words:
    """A planned visit that was carried out, with nobody unknown and nobody in danger."""
    return {
        "immediate_danger": {"answer": False},
        "visit_kind": "planned",
        "outcome": "completed",
        "unknown_adult": {"answer": False},
        "interpreter": {"need": False},
        "place": "family_home",
        "worker_safety": {"hazards": ["none"]},
        "explained_purpose": True,
        "service_agreement": {"answer": "agreed", "at": arrived_at, "how": "spoken"},
        "privacy_notice": {"answer": "given_today"},
    }


def usual_child(band: str, told: Mapping[str, Any]) -> Words:
    """A child of this age band who was seen and well, or an unborn one; then what is told."""
    usual = _before_birth() if band == UNBORN else _born(band)
    return {part: {**usual.get(part, {}), **told.get(part, {})} for part in {**usual, **told}}


def _before_birth() -> Words:
    return {
        "seen": {"seen": "not_applicable", "pregnant_parent_seen": True},
        "presentation": _presentation(GROUPS_BEFORE_BIRTH, "told_by_parent"),
        "safe_sleep": {
            "sleep_place_seen": False,
            "usual_place": "own_cot",
            "smoker_in_home": False,
        },
        "neglect_profile": {"opener": "all_met"},
        "decision": _going_on(),
    }


def _born(band: str) -> Words:
    usual: Words = {
        "seen": {
            "seen": "yes",
            "awake": "awake",
            "seen_alone": "no_not_possible",
            "spoken_to": True,
            "bedroom_seen": "yes",
        },
        "presentation": {**_presentation(GROUPS[band], "seen"), "any_injury": {"answer": False}},
        "voice": {
            "disclosure": False,
            "what_changes": {"answer": "goes_on"},
            "child_wants_shared": "may_share_all",
            "fed_back": True,
        },
        "neglect_profile": {"opener": "all_met"},
        "decision": _going_on(),
    }
    if band == AGE_11_TO_17:
        usual["presentation"]["self_harm"] = False
    if band == UNDER_1:
        usual["safe_sleep"] = _safe_sleep()
        del usual["voice"]["child_wants_shared"], usual["voice"]["fed_back"]
    return usual


def _safe_sleep() -> Words:
    return {
        "sleep_place_seen": True,
        "usual_place": "own_cot",
        "on_back": True,
        "clear_flat_surface": True,
        "bed_or_sofa_share": "no",
        "smoker_in_home": False,
    }


def _presentation(groups: tuple[str, ...], basis: str) -> Words:
    met = {group: {"opener": "all_met", "basis": [basis]} for group in groups}
    protected = {"protective": ["safe_adult"], "other_harm_suspected": ["none"]}
    return {"info_from": [basis, "judgement"], **protected, **met}


def _going_on() -> Words:
    return {
        "decision": {
            "value": "continue_single_agency",
            "reason": "The next visit is planned.",
            "told_family": True,
        }
    }


def usual_room(told: Mapping[str, Any]) -> Words:
    """A room that was seen, clean, with a clear way out and no hazard; then what is told."""
    if "seen" in told:
        return dict(told)
    usual = {"seen": "seen", "clean_rating": 0, "exits_clear": "clear", "hazards": ["none_seen"]}
    return {**usual, **told}


def usual_carer(told: Mapping[str, Any]) -> Words:
    """A mother who works with the service; then what is told."""
    usual = {
        "role": "mother",
        "has_pr": "yes",
        "understands_worries": "yes_in_own_words",
        "willing_to_change": 8,
        "able_to_change": 6,
        "engagement": "working_with_us",
        "protective": ["asks_for_help"],
    }
    none_known = {} if "risk_factors" in told else {"risk_factors_none": True}
    return {**usual, **none_known, **told}


def usual_home(told: Mapping[str, Any]) -> Words:
    """A council home that meets the children's needs and is as it was; then what is told."""
    groups = {group: {"opener": "all_met"} for group in HOME_GROUPS}
    usual = {
        "rooms_seen_all": "all",
        "overall": {"level": 0},
        "home_change_since_last": {"value": "same"},
        "tenure": "council",
        "info_from": ["seen"],
    }
    return {**usual, **groups, **told}


def usual_analysis(told: Mapping[str, Any]) -> Words:
    """No harm known, nothing held back, and a day for the next visit; then what is told."""
    lists = {f"{name}_none": True for name in ("harm_past", "safety") if name not in told}
    usual = {
        "history_checked": {"answer": "chronology_read"},
        "poverty_test": {"answer": "no_unmet_needs"},
        "alternative": "Something that nobody has told me yet. I ask again at the next visit.",
        "sharing": {"answer": "nothing_held_back"},
        "supervision_needed": "no",
        "next_visit": {"answer": "announced", "on": {"weeks": 4}},
    }
    return {**usual, **lists, **told}
