"""What was agreed at the last visit: ratings by room and what must change."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select

from fieldapp.extensions import db
from fieldapp.models.revisions import Revision
from fieldapp.models.visits import APPROVED, Visit, VisitEvent
from fieldapp.services.record.happened_on import happened_on
from fieldapp.services.record.recorded_document import recorded_document


@dataclass(frozen=True, slots=True)
class LastVisit:
    """The latest approved visit of a family, in the shapes of the pack."""

    on: date
    by: str
    ratings: list[dict[str, Any]]
    open_actions: list[dict[str, Any]]


def last_visit(family_id: str) -> LastVisit | None:
    """Give the last approved visit, None where there was none.

    Read from the revision that was approved, with what a manager kept of words that came later.
    """
    query = (
        select(Visit, Revision)
        .join(VisitEvent, VisitEvent.visit_id == Visit.id)
        .join(Revision, Revision.id == VisitEvent.revision_id)
        .where(Visit.family_id == family_id, VisitEvent.what == APPROVED)
    )
    approved = db.session.execute(query).all()
    if not approved:
        return None
    visit, revision = max(approved, key=lambda pair: happened_on(pair[1]))
    document = recorded_document(revision)
    return LastVisit(
        on=happened_on(revision),
        by=visit.holder.name if visit.holder else visit.made_by.name,
        ratings=_ratings(visit, document),
        open_actions=[_action(row) for _, row in _rows(_what_must_change(document))],
    )


def _what_must_change(document: dict[str, Any]) -> Any:
    analysis = document.get("analysis")
    return analysis.get("what_must_change") if isinstance(analysis, dict) else None


def _rows(rows: Any) -> list[tuple[str, dict[str, Any]]]:
    """The rows of a list that were not removed, in their order."""
    if not isinstance(rows, dict):
        return []
    kept = [
        (key, row) for key, row in rows.items() if isinstance(row, dict) and "removed" not in row
    ]
    return sorted(kept, key=lambda pair: (_order(pair[1]), pair[0]))


def _order(row: dict[str, Any]) -> int:
    order = row.get("order")
    return order if isinstance(order, int) else 0


def _ratings(visit: Visit, document: dict[str, Any]) -> list[dict[str, Any]]:
    """By room; a visit holds the type and label only of rooms that were new at it."""
    known = {room.id: room for home in visit.family.addresses for room in home.rooms}
    found = []
    for room_id, answers in _rows(document.get("rooms")):
        room = known.get(room_id)
        named = {
            "room_type": room.room_type if room else answers.get("room_type"),
            "label": room.label if room else answers.get("label"),
        }
        rated = {key: answers.get(key) for key in ("picture_rating", "clean_rating")}
        found.append({"room_id": room_id, **named, **rated})
    return found


def _action(row: dict[str, Any]) -> dict[str, Any]:
    return {key: row.get(key) for key in ("what", "who", "by_when")}
