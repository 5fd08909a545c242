"""A review as it was decided, to be read: on the visit's page, as plain text, in the record."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from fieldapp.forms.reviews.checklist import ANSWERS, POINTS
from fieldapp.forms.reviews.choices import (
    DECISIONS,
    ESCALATION_STAGES,
    JUDGEMENTS,
    WELLBEING,
)
from fieldapp.models.reviews import ReviewDecision
from fieldapp.presenters.formats import format_date, format_moment
from fieldapp.services.answers.profile_labels import said_as
from fieldapp.services.reviews.written import Written, who_answered

NOTHING = "Nothing more is to be done"


@dataclass(frozen=True)
class AnsweredPoint:
    """One point of the checklist with its answer; `who` says who gave it, and when."""

    words: str
    answer: str
    note: str
    who: str


@dataclass(frozen=True)
class WrittenReview:
    """What a manager wrote and decided. `lines` are question and answer, in the order of the form.

    `hypotheses` are what else it could be with what would tell, `direction` sentences.
    """

    heading: str
    lines: list[tuple[str, str]]
    hypotheses: list[tuple[str, str]]
    direction: list[str]
    points: list[AnsweredPoint]


def written_reviews(decisions: Iterable[ReviewDecision]) -> list[WrittenReview]:
    """Those decisions with which anything was written, in their order."""
    return [_review(one) for one in decisions if one.written]


def review_sentence(decision: ReviewDecision) -> str:
    """`Approved by Ruth Calder on 28 November 2026. Decision: Go on as planned. To be done: …`."""
    written = decision.written
    parts = [f"Approved by {decision.by.name} on {format_date(decision.at)}"]
    if written.get("decision"):
        parts.append(f"Decision: {_decided(decision)}")
    parts += [f"To be done: {words}" for words in _direction(written)]
    return ". ".join(part.rstrip(".") for part in parts) + "."


def who_and_when(point: dict[str, Any], names: dict[int, str]) -> str:
    """`Ruth Calder, 18 November 2026, 14:03`: who answered a point, and when."""
    at = format_moment(datetime.fromisoformat(point["at"]))
    return f"{names.get(point['by'], 'Somebody')}, {at}"


def _review(decision: ReviewDecision) -> WrittenReview:
    written = decision.written
    verb = decision.decision.capitalize()
    return WrittenReview(
        heading=f"{verb} by {decision.by.name}, {format_moment(decision.at)}",
        lines=_lines(written, _decided(decision)),
        hypotheses=[(row["what"], row["tells"]) for row in written.get("hypotheses", [])],
        direction=_direction(written),
        points=_points(written),
    )


def _decided(decision: ReviewDecision) -> str:
    """What she decided, as the visit's profile calls it; empty where nothing was chosen."""
    words = _word(DECISIONS, decision.written.get("decision"))
    return said_as(decision.revision.visit.form_version, words)


def _lines(written: Written, decided: str) -> list[tuple[str, str]]:
    told = [
        ("Challenge", written.get("challenge")),
        ("Judgement", _word(JUDGEMENTS, written.get("judgement"))),
        ("Decision", decided),
        ("Escalation", _word(ESCALATION_STAGES, written.get("escalation_stage"))),
        ("Why", written.get("reason")),
        ("How the worker is", _word(WELLBEING, written.get("worker_wellbeing"))),
    ]
    return [(label, words) for label, words in told if words]


def _word(choices: tuple[tuple[str, str], ...], key: str | None) -> str:
    return dict(choices).get(key or "", key or "")


def _direction(written: Written) -> list[str]:
    if written.get("nothing_to_direct"):
        return [NOTHING]
    return [_action(row) for row in written.get("direction", [])]


def _action(row: dict[str, str]) -> str:
    """`Ring the school (Jo Adeyemi, by 2 December 2026)`."""
    by = f"by {format_date(date.fromisoformat(row['by_when']))}" if row["by_when"] else ""
    about = ", ".join(part for part in (row["who"], by) if part)
    return f"{row['action']} ({about})" if about else row["action"]


def _points(written: Written) -> list[AnsweredPoint]:
    told, names = written.get("points", {}), who_answered(written)
    return [
        AnsweredPoint(
            words=point.words,
            answer=_word(ANSWERS, told[point.key]["answer"]) or "Not answered",
            note=told[point.key]["note"],
            who=who_and_when(told[point.key], names),
        )
        for point in POINTS
        if point.key in told
    ]
