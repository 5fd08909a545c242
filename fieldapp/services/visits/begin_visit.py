"""The first revision of a visit that the server does not know makes the visit."""

from datetime import datetime

from sqlalchemy import select

from fieldapp.extensions import db
from fieldapp.models.accounts import User
from fieldapp.models.base import utc_now
from fieldapp.models.families import Family
from fieldapp.models.visits import PLANNED, Visit
from fieldapp.services.audit.record_audit import record_audit
from fieldapp.services.sync.insert_once import insert_once


def begin_visit(
    visit_id: str,
    family_id: str,
    by: User,
    *,
    form_version: str | None,
    planned_at: datetime | None,
) -> bool:
    """Make the visit, held by whoever begins it; whether it was made (False on a repeat).

    The family must have been found through `Family.visible_to(by)`.
    """
    now = utc_now()
    values = {
        "id": visit_id,
        "authority_id": by.authority_id,
        "family_id": family_id,
        "form_version": form_version,
        "state": PLANNED,
        "last_sequence": 0,
        "change_number": 0,
        "holder_id": by.id,
        "holder_since": now,
        "planned_at": planned_at,
        "made_by_id": by.id,
        "made_at": now,
    }
    made = insert_once(Visit, values)
    if made:
        record_audit(by, "visit.planned", "visit", visit_id, family=family_id)
    return made


def visible_family(by: User, family_id: str) -> str | None:
    """Give the id back where this account sees such a family, else None."""
    visible = Family.visible_to(by).with_only_columns(Family.id).where(Family.id == family_id)
    return db.session.scalar(visible)


def visit_exists(visit_id: str) -> bool:
    """Whether there is such a visit at all; never told to whoever may not see it."""
    return db.session.scalar(select(Visit.id).where(Visit.id == visit_id)) is not None
