"""What came in after a visit was submitted, for the manager to see."""

from collections.abc import Iterable

from sqlalchemy import select

from fieldapp.extensions import db
from fieldapp.merging.document import diff
from fieldapp.models.revisions import Revision
from fieldapp.models.visits import SUBMITTED, Visit, VisitEvent


def submitted_revision(visit: Visit) -> Revision | None:
    """Give the revision that was the head when the visit was last submitted."""
    query = (
        select(Revision)
        .join(VisitEvent, VisitEvent.revision_id == Revision.id)
        .where(VisitEvent.visit_id == visit.id, VisitEvent.what == SUBMITTED)
        .order_by(VisitEvent.id.desc())
    )
    return db.session.scalars(query).first()


def came_in_after_submission(visit: Visit, groups: Iterable[str]) -> list[str]:
    """Give the answers that changed since; empty unless the visit is with its manager."""
    if not visit.is_with_manager or visit.head is None:
        return []
    submitted = submitted_revision(visit)
    if submitted is None or submitted.id == visit.head_id:
        return []
    changes = diff(submitted.document, visit.head.document, groups)
    return [str(change[0]) for change in changes]
