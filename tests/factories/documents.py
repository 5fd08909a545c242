"""A whole visit to the Larkins, with every answer that submitting needs."""

from typing import Any

from tests.factories.forms import BABY, FINN, KELLY, KITCHEN, LEO, OTHER_ROW, ROW

AT = "2026-11-24T09:34:00Z"
GROUPS = ("appearance", "feeding", "health", "supervision", "emotion", "interaction")
UNBORN_GROUPS = ("health", "interaction")


def complete_document() -> dict[str, Any]:
    """A completed visit; nothing is missing for submission or approval."""
    return {
        "visit": visit(),
        "people_met": {ROW: adult()},
        "children": {
            LEO: child(voice=heard()),
            FINN: child(voice=watched()),
            BABY: {
                "seen": {"seen": "not_applicable", "pregnant_parent_seen": True},
                "presentation": presentation(UNBORN_GROUPS),
                "decision": decision(),
            },
        },
        "carers": {
            KELLY: {"parent_view": "It is a lot on my own.", "parent_scale": {"na": "no_time"}}
        },
        "rooms": {KITCHEN: kitchen()},
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
        "service_agreement": {"answer": "agreed", "who": "Kelly", "at": AT, "how": "spoken"},
        "privacy_notice": {"answer": "given_today"},
    }


def adult() -> dict[str, Any]:
    return {"order": 1, "person_id": KELLY, "part_or_all": "all", "presentation": ["tired"]}


def child(voice: dict[str, Any]) -> dict[str, Any]:
    return {
        "seen": {
            "seen": "yes",
            "awake": "awake",
            "seen_alone": "no_not_possible",
            "spoken_to": True,
            "bedroom_seen": "yes",
        },
        "presentation": presentation(GROUPS)
        | {"any_injury": {"answer": False}, "interaction_examples": "Looks to mum, who smiles."},
        "voice": voice,
        "decision": decision(),
    }


def presentation(groups: tuple[str, ...]) -> dict[str, Any]:
    return {
        "info_from": ["seen"],
        "strengths": "Kelly and her mother are on the children’s side.",
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
    }


def watched() -> dict[str, Any]:
    return {
        "voice_obtained": "yes_observed",
        "observed": {OTHER_ROW: {"order": 1, "what": "Reached for Leo."}},
        "method": ["observation_of_baby"],
        "earshot": "parent_present",
        "disclosure": False,
        "reading": "At ease with his brother.",
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
        "pattern": "one_off",
    }
