"""The visits that a person may read, newest first."""

from collections.abc import Sequence

from sqlalchemy import func
from sqlalchemy.orm import joinedload

from fieldapp.extensions import db
from fieldapp.models.accounts import User
from fieldapp.models.visits import Visit

MOST = 200


def list_recent_visits(user: User) -> Sequence[Visit]:
    """At most `MOST` visits of the families that this account sees."""
    query = (
        Visit.visible_to(user)
        .options(joinedload(Visit.family), joinedload(Visit.holder), joinedload(Visit.made_by))
        .order_by(func.coalesce(Visit.planned_at, Visit.made_at).desc(), Visit.id.desc())
        .limit(MOST)
    )
    return db.session.scalars(query).all()
