"""A manager says that she saw what is urgent, so that the worker is not left reminding."""

from sqlalchemy import select

from fieldapp.exceptions import FieldappError, NotPermittedError
from fieldapp.extensions import db
from fieldapp.models.accounts import User
from fieldapp.models.visits import URGENT_SEEN, VisitEvent
from fieldapp.services.audit.record_audit import record_audit
from fieldapp.services.reviews.reviewers import check_reviewer, wrote_in
from fieldapp.services.visits.lock_visit import lock_visit
from fieldapp.services.visits.note_change import note_change
from fieldapp.services.visits.raise_alerts import alerts_of


class NothingUrgentError(FieldappError):
    """There is no answer in the visit that cannot wait (409)."""

    status = 409


def see_urgent(user: User, visit_id: str) -> None:
    """Write down that this manager saw it; said twice it is written once.

    It approves and claims nothing. Raises `NotVisibleError`, `NotPermittedError` for anybody but
    a manager of the family's team who wrote nothing in it, and `NothingUrgentError`.
    """
    visit = lock_visit(user, visit_id)
    check_reviewer(visit, user)
    if wrote_in(visit, user):
        raise NotPermittedError("You wrote in this visit. Another manager of the team says it.")
    if not alerts_of(visit.id):
        raise NothingUrgentError("There is nothing in this visit that cannot wait.")
    if urgent_seen(visit.id) is not None:
        return
    db.session.add(
        VisitEvent(visit_id=visit.id, what=URGENT_SEEN, by_id=user.id, revision_id=visit.head_id)
    )
    record_audit(user, "visit.urgent_seen", "visit", visit.id, revision=visit.head_id)
    note_change(visit)


def urgent_seen(visit_id: str) -> VisitEvent | None:
    """Who saw the last of what is urgent; None where something came since, or nobody has yet."""
    alerts = alerts_of(visit_id)
    query = select(VisitEvent).where(
        VisitEvent.visit_id == visit_id, VisitEvent.what == URGENT_SEEN
    )
    seen = db.session.scalars(query.order_by(VisitEvent.at.desc(), VisitEvent.id.desc())).first()
    if seen is None or not alerts or seen.at < max(alert.received_at for alert in alerts):
        return None
    return seen
