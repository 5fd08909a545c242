"""Visits that somebody may see from now on come with that person's next changes."""

from sqlalchemy import select

from fieldapp.extensions import db
from fieldapp.models.visits import CLOSED, Visit
from fieldapp.services.visits.note_change import note_changes


def touch_family_visits(family_id: str) -> None:
    """Number the family's visits that are not closed as changed; call it when workers change.

    Without it a newly named worker's device, which asks for what came after its cursor, would
    never hear of visits that began before. Locks are taken in the order in which a batch of
    revisions takes them.
    """
    going_on = select(Visit).where(Visit.family_id == family_id, Visit.state.not_in(CLOSED))
    note_changes(db.session.scalars(going_on.order_by(Visit.id).with_for_update()).all())
