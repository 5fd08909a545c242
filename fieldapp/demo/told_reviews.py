"""What the demo's managers wrote about its past visits (`reviews.toml`), as a review is kept."""

import tomllib
from datetime import timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any

from fieldapp.demo.cast import Cast
from fieldapp.demo.telling import Telling
from fieldapp.forms.reviews.checklist import NO, NOT_APPLICABLE, POINTS, YES

FILE = Path(__file__).parent / "reviews.toml"
AGREE = "agree"


@lru_cache
def _told() -> dict[str, Any]:
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


def told_review(telling: Telling, cast: Cast) -> dict[str, Any]:
    """The whole review of this visit, but for what she must agree with."""
    told = _told()[telling.key]
    day = telling.day(cast.today)
    direction = [
        {
            "action": row["action"],
            "who": row["who"],
            "by_when": (day + timedelta(weeks=row["weeks"])).isoformat(),
        }
        for row in told.get("direction", [])
    ]
    return {
        "points": {point.key: _point(point.key, told) for point in POINTS},
        "challenge": told["challenge"],
        "hypotheses": told.get("hypotheses", []),
        "judgement": told.get("judgement", AGREE),
        "decision": told["decision"],
        "escalation_stage": "",
        "reason": told["reason"],
        "direction": direction,
        "nothing_to_direct": not direction,
        "worker_wellbeing": "",
        "agreed": [],
    }


def _point(key: str, told: dict[str, Any]) -> dict[str, str]:
    if key in told.get("no", {}):
        return {"answer": NO, "note": told["no"][key]}
    return {"answer": NOT_APPLICABLE if key in told["not_applicable"] else YES, "note": ""}
