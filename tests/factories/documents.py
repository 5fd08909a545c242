"""A whole visit to the Larkins, with every answer that submitting needs."""

from typing import Any

from tests.factories.forms import BABY, FINN, KELLY, KITCHEN, LEO, OTHER_ROW, ROW

AT = "2026-11-24T09:34:00Z"
GROUPS = (
    "appearance",
    "feeding",
    "sleep_routine",
    "health",
    "preventive",
    "supervision",
    "emotion",
    "interaction",
)
SMALL_GROUPS = (*GROUPS, "development")
SCHOOL_GROUPS = (*GROUPS, "education", "social")
UNBORN_GROUPS = ("health", "interaction")


def complete_document() -> dict[str, Any]:
    """A completed visit; nothing is missing for submission or approval."""
    return {
        "visit": visit(),
        "people_met": {ROW: adult()},
        "children": {
            LEO: child(SCHOOL_GROUPS, voice=heard()),
            FINN: baby(),
            BABY: {
                "seen": {"seen": "not_applicable", "pregnant_parent_seen": True},
                "presentation": presentation(UNBORN_GROUPS),
                "safe_sleep": {
                    "sleep_place_seen": True,
                    "usual_place": "moses",
                    "smoker_in_home": False,
                },
                "neglect_profile": {"opener": "all_met"},
                "decision": decision(),
            },
        },
        "carers": {KELLY: carer()},
        "rooms": {KITCHEN: kitchen()},
        "home": home(),
        "analysis": analysis(),
    }


def visit() -> dict[str, Any]:
    return {
        "immediate_danger": {"answer": False},
        "visit_kind": "planned",
        "purposes": ["assessment"],
        "address_id": "0193b6a0-0000-7000-8000-000000000020",
        "arrived_at": AT,
        "left_at": "2026-11-24T10:40:00Z",
        "outcome": "completed",
        "unknown_adult": {"answer": False},
        "interpreter": {"need": False},
        "place": "family_home",
        "worker_safety": {"hazards": ["none"]},
        "explained_purpose": True,
        "service_agreement": {"answer": "agreed", "who": "Kelly", "at": AT, "how": "spoken"},
        "privacy_notice": {"answer": "given_today"},
    }


def adult() -> dict[str, Any]:
    return {"order": 1, "person_id": KELLY, "part_or_all": "all", "presentation": ["tired"]}


def carer() -> dict[str, Any]:
    return {
        "parent_view": "It is a lot on my own.",
        "parent_scale": {"na": "no_time"},
        "role": "mother",
        "has_pr": "yes",
        "understands_worries": "yes_in_own_words",
        "engagement": "working_with_us",
        "risk_factors_none": True,
        "protective": ["asks_for_help"],
    }


def safe_sleep() -> dict[str, Any]:
    return {
        "sleep_place_seen": True,
        "usual_place": "own_cot",
        "on_back": True,
        "clear_flat_surface": True,
        "bed_or_sofa_share": "no",
        "smoker_in_home": False,
    }


def home() -> dict[str, Any]:
    groups = ("basics", "food", "cleanliness", "sleep", "safety", "smoke", "childhood")
    return {
        "rooms_seen_all": "all",
        "overall": {"level": 0},
        "home_change_since_last": {"value": "same"},
        "tenure": "council",
        "people_sleeping": 4,
        "bedrooms": 2,
        "info_from": ["seen"],
        **{group: {"opener": "all_met"} for group in groups},
    }


def baby() -> dict[str, Any]:
    """Five months old: waking and sleep are asked of him alone."""
    finn = child(SMALL_GROUPS, voice=watched()) | {"safe_sleep": safe_sleep()}
    finn["seen"]["awake"] = "awake"
    return finn


def child(groups: tuple[str, ...], voice: dict[str, Any]) -> dict[str, Any]:
    return {
        "seen": {
            "seen": "yes",
            "seen_alone": "no_not_possible",
            "spoken_to": True,
            "bedroom_seen": "yes",
        },
        "presentation": presentation(groups)
        | {"any_injury": {"answer": False}, "interaction_examples": "Looks to mum, who smiles."},
        "voice": voice,
        "neglect_profile": {"opener": "all_met"},
        "decision": decision(),
    }


def presentation(groups: tuple[str, ...]) -> dict[str, Any]:
    return {
        "info_from": ["seen"],
        "strengths": "Kelly and her mother are on the children’s side.",
        "protective": ["safe_adult"],
        "other_harm_suspected": ["none"],
        **{group: {"opener": "all_met"} for group in groups},
    }


def heard() -> dict[str, Any]:
    return {
        "voice_obtained": "yes_direct",
        "quote": {
            ROW: {"order": 1, "words": "I do my reading on the stairs.", "written": "during"}
        },
        "method": ["conversation"],
        "earshot": "parent_near",
        "disclosure": False,
        "reading": "May be looking for a quiet place.",
        "what_changes": {"answer": "changes", "words": "A table for reading."},
        "child_wants_shared": "may_share_all",
        "fed_back": True,
    }


def watched() -> dict[str, Any]:
    return {
        "voice_obtained": "yes_observed",
        "observed": {OTHER_ROW: {"order": 1, "what": "Reached for Leo."}},
        "method": ["observation_of_baby"],
        "earshot": "parent_present",
        "disclosure": False,
        "reading": "At ease with his brother.",
        "what_changes": {"answer": "goes_on"},
    }


def kitchen() -> dict[str, Any]:
    return {
        "seen": "seen",
        "picture_rating": 5,
        "clean_rating": 1,
        "exits_clear": "clear",
        "hazards": ["none_seen"],
        "impact": {
            LEO: {"effect": "Does his reading on the stairs."},
            FINN: {"none_seen": True},
            BABY: {"none_seen": True},
        },
    }


def decision() -> dict[str, Any]:
    return {
        "scale": {"value": 6, "reason": "Kelly asks for help early."},
        "level": {"value": 2, "reason": "One need, and it can be met at home."},
        "decision": {
            "value": "continue_single_agency",
            "reason": "The plan is working.",
            "told_family": True,
        },
    }


def analysis() -> dict[str, Any]:
    return {
        "strengths": {ROW: {"order": 1, "words": "Leo and Finn look out for each other."}},
        "worry_future_none": True,
        "what_must_change": {
            ROW: {
                "order": 1,
                "what": "The kitchen table is free for reading.",
                "who": "Kelly",
                "by_when": "2026-12-08",
                "how_known": "Leo shows it at the next visit.",
                "if_not": "We plan it together with the school.",
            }
        },
        "harm_past_none": True,
        "safety_none": True,
        "history_checked": {"answer": "chronology_read"},
        "pattern": "one_off",
        "poverty_test": {"answer": "no_unmet_needs"},
        "alternative": "A busy week. Another full table at the next visit would change my mind.",
        "sharing": {"answer": "nothing_held_back"},
        "supervision_needed": "no",
        "next_visit": {"answer": "announced", "on": "2026-12-08"},
    }
