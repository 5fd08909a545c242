"""Answers that cannot wait for submission or review: a manager sees them at receipt."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import select

from fieldapp.extensions import db
from fieldapp.merging.pointers import child_pointer
from fieldapp.models.base import new_id, utc_now
from fieldapp.models.revisions import Revision
from fieldapp.models.visits import VisitAlert
from fieldapp.services.sync.insert_once import insert_once

IMMEDIATE_DANGER = "immediate_danger"
DISCLOSURE = "disclosure"
GAS_SMELL = "gas_smell"


def raise_alerts(revision: Revision) -> None:
    """Write one alert per kind and path of this visit, whatever else is wrong with the words."""
    for kind, path in urgent_answers(revision.document):
        values = {
            "id": new_id(),
            "visit_id": revision.visit_id,
            "kind": kind,
            "path": path,
            "revision_id": revision.id,
            "received_at": utc_now(),
        }
        insert_once(VisitAlert, values)


def alerts_of(visit_id: str) -> list[VisitAlert]:
    """Give a visit's alerts, the oldest first."""
    rows = select(VisitAlert).where(VisitAlert.visit_id == visit_id)
    return list(db.session.scalars(rows.order_by(VisitAlert.received_at, VisitAlert.path)))


def urgent_answers(document: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Give the kind and path of every urgent answer in a document (R4)."""
    if _is_yes(_object(document, "visit").get("immediate_danger")):
        yield IMMEDIATE_DANGER, "/visit/immediate_danger"
    for child_id, child in _object(document, "children").items():
        if _is_yes(_object(child, "voice").get("disclosure")):
            yield DISCLOSURE, f"{child_pointer('/children', child_id)}/voice/disclosure"
    for room_id, room in _object(document, "rooms").items():
        hazards = room.get("hazards") if isinstance(room, dict) else None
        if isinstance(hazards, list) and GAS_SMELL in hazards:
            yield GAS_SMELL, f"{child_pointer('/rooms', room_id)}/hazards"


def _object(holder: Any, key: str) -> dict[str, Any]:
    value = holder.get(key) if isinstance(holder, dict) else None
    return value if isinstance(value, dict) else {}


def _is_yes(value: Any) -> bool:
    """A yes, alone or as the first question of an object ("answer", "happened" …)."""
    if isinstance(value, dict):
        return any(one is True or one == "yes" for one in value.values())
    return value is True or value == "yes"
