"""What is usual in a past visit, so that its file tells only what was particular."""

from collections.abc import Mapping
from datetime import time
from typing import Any

from fieldapp.models.people import UNBORN

Words = dict[str, Any]

GROUPS = ("appearance", "feeding", "health", "supervision", "emotion", "interaction")
GROUPS_BEFORE_BIRTH = ("health", "interaction")


def usual_visit(arrived_at: time) -> Words:
    """A planned visit that was carried out, with nobody unknown and nobody in danger."""
    return {
        "immediate_danger": {"answer": False},
        "visit_kind": "planned",
        "outcome": "completed",
        "unknown_adult": {"answer": False},
        "interpreter": {"need": False},
        "service_agreement": {"answer": "agreed", "at": arrived_at, "how": "spoken"},
        "privacy_notice": {"answer": "given_today"},
    }


def usual_child(kind: str, told: Mapping[str, Any]) -> Words:
    """A child who was seen and well, or an unborn one; then what is told."""
    usual = _before_birth() if kind == UNBORN else _born()
    return {part: {**usual.get(part, {}), **told.get(part, {})} for part in {**usual, **told}}


def _before_birth() -> Words:
    return {
        "seen": {"seen": "not_applicable", "pregnant_parent_seen": True},
        "presentation": _presentation(GROUPS_BEFORE_BIRTH, "told_by_parent"),
        "decision": _going_on(),
    }


def _born() -> Words:
    return {
        "seen": {
            "seen": "yes",
            "awake": "awake",
            "seen_alone": "no_not_possible",
            "spoken_to": True,
            "bedroom_seen": "yes",
        },
        "presentation": {**_presentation(GROUPS, "seen"), "any_injury": {"answer": False}},
        "voice": {"disclosure": False},
        "decision": _going_on(),
    }


def _presentation(groups: tuple[str, ...], basis: str) -> Words:
    met = {group: {"opener": "all_met", "basis": [basis]} for group in groups}
    return {"info_from": [basis, "judgement"], **met}


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
