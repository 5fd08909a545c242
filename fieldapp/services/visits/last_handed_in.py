"""The visit before: the latest of a family that was handed in or approved."""

from sqlalchemy import select

from fieldapp.extensions import db
from fieldapp.models.revisions import Revision
from fieldapp.models.visits import APPROVED, WITH_MANAGER, Visit
from fieldapp.services.record.happened_on import happened_on


def last_handed_in(family_id: str, *, before: Visit | None = None) -> Revision | None:
    """Its head; the latest but for `before`, and not after the day of that one.

    One that was returned is being written again, so it does not count until it is handed in.
    """
    query = (
        select(Revision)
        .join(Visit, Visit.head_id == Revision.id)
        .where(Visit.family_id == family_id, Visit.state.in_({APPROVED, *WITH_MANAGER}))
    )
    if before is not None:
        query = query.where(Visit.id != before.id)
    heads = db.session.scalars(query).all()
    day = happened_on(before.head) if before is not None and before.head else None
    earlier = [one for one in heads if day is None or happened_on(one) <= day]
    return max(earlier, key=lambda one: (happened_on(one), one.received_at), default=None)
