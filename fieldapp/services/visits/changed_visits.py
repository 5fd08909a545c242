"""The visits of a person's own list that changed since they last asked."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import joinedload

from fieldapp.extensions import db
from fieldapp.models.accounts import User
from fieldapp.models.families import FamilyWorker
from fieldapp.models.revisions import Revision
from fieldapp.models.visits import CLOSED, ChangeCounter, Handover, Visit


def present_cursor(user: User) -> int:
    """Give the number of the last change. Read it before the visits: later ones come again."""
    counter = db.session.get(ChangeCounter, user.authority_id, populate_existing=True)
    return counter.number if counter else 0


def changed_visits(user: User, since: int) -> Sequence[Visit]:
    """Give the visits with a change number above `since` that belong on this person's list.

    Those that they hold, held, planned or wrote in, and those of families whose worker they
    are now; of what they see, the least that belongs on a device. From the beginning
    (`since` 0) closed ones are left out.
    """
    query = Visit.visible_to(user).where(_on_list(user), Visit.change_number > since)
    if since == 0:
        query = query.where(Visit.state.not_in(CLOSED))
    loaded = query.options(joinedload(Visit.head), joinedload(Visit.family))
    return db.session.scalars(loaded.order_by(Visit.change_number)).all()


def _on_list(user: User) -> ColumnElement[bool]:
    held = select(Handover.visit_id).where(Handover.from_id == user.id)
    wrote = select(Revision.visit_id).where(Revision.author_id == user.id)
    named = select(FamilyWorker.family_id).where(
        and_(FamilyWorker.user_id == user.id, FamilyWorker.until.is_(None))
    )
    return or_(
        Visit.holder_id == user.id,
        Visit.made_by_id == user.id,
        Visit.id.in_(held),
        Visit.id.in_(wrote),
        Visit.family_id.in_(named),
    )
