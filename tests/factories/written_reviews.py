"""A review that is written whole, as a manager must before she approves."""

from typing import Any

from fieldapp.forms.reviews.checklist import POINTS, YES
from fieldapp.models.accounts import User
from fieldapp.models.reviews import ReviewDraft
from fieldapp.models.visits import Visit
from fieldapp.services.reviews.save_review import save_review
from fieldapp.services.reviews.written import draft_of

PLAIN = ("challenge", "judgement", "decision", "reason")


def whole_review(**other: Any) -> dict[str, Any]:
    """Everything that approval needs; `other` takes the place of parts of it."""
    return {
        "points": {point.key: {"answer": YES, "note": ""} for point in POINTS},
        "challenge": "What would Leo say that we have not asked?",
        "hypotheses": [],
        "judgement": "agree",
        "decision": "continue",
        "escalation_stage": "",
        "reason": "The plan fits what was seen.",
        "direction": [
            {"action": "Ring the school", "who": "Jo Adeyemi", "by_when": "2026-12-02"},
        ],
        "nothing_to_direct": False,
        "worker_wellbeing": "",
        "agreed": [],
    } | other


def write_review(user: User, visit: Visit, **other: Any) -> ReviewDraft:
    """Whoever has the visit in review writes all of it."""
    draft = draft_of(visit)
    return save_review(user, visit.id, whole_review(**other), edition=draft.edition if draft else 0)


def posted_review(edition: int = 0, **other: Any) -> dict[str, Any]:
    """The same as a browser sends it; `other` are fields by their names."""
    whole = whole_review()
    points = {f"review-points-{key}-answer": one["answer"] for key, one in whole["points"].items()}
    rows = {f"review-direction-0-{key}": words for key, words in whole["direction"][0].items()}
    plain = {
        f"review-{key}": whole[key] for key in ("challenge", "judgement", "decision", "reason")
    }
    return {"edition": edition, **points, **rows, **plain, **other}
