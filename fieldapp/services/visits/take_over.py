"""A visit passes to another worker, who says why. Nothing of the one before is refused."""

from fieldapp.exceptions import NotPermittedError
from fieldapp.extensions import db
from fieldapp.models.accounts import ROLES_THAT_VISIT, User
from fieldapp.models.base import utc_now
from fieldapp.models.visits import Handover, Visit
from fieldapp.services.audit.record_audit import record_audit
from fieldapp.services.visits.change_state import MoveNotAllowedError
from fieldapp.services.visits.lock_visit import lock_visit
from fieldapp.services.visits.note_change import note_change


def take_over(visit_id: str, by: User, note: str) -> Visit:
    """Make `by` the holder and give the visit; taking what one holds changes nothing.

    Raises `NotVisibleError`, `NotPermittedError` for an account that does not visit, and
    `MoveNotAllowedError` (409) for a visit that is approved or withdrawn.
    """
    visit = lock_visit(by, visit_id)
    if not by.has_any_role(*ROLES_THAT_VISIT):
        raise NotPermittedError("not_a_visitor")
    if visit.is_closed:
        raise MoveNotAllowedError("closed")
    if visit.holder_id != by.id:
        handover = Handover(visit_id=visit.id, from_id=visit.holder_id, to_id=by.id, note=note)
        db.session.add(handover)
        visit.holder_id, visit.holder_since = by.id, utc_now()
        record_audit(by, "visit.taken_over", "visit", visit.id)
        note_change(visit)
    return visit
