"""Move a visit to another state, with who, when and why."""

from fieldapp.exceptions import FieldappError
from fieldapp.extensions import db
from fieldapp.models.accounts import User
from fieldapp.models.visits import IN_REVIEW, SUBMITTED, Visit, VisitEvent
from fieldapp.services.audit.record_audit import record_audit
from fieldapp.services.visits.note_change import note_change


class MoveNotAllowedError(FieldappError):
    """The visit's present state does not lead to the one that was asked for (409)."""

    status = 409


def change_state(
    visit: Visit, state: str, by: User, *, note: str = "", revision_id: str | None = None
) -> VisitEvent:
    """Move a locked visit to `state` and write the event; a second call raises.

    `revision_id` is the revision that the step is about, the head by default; a claim given
    back (in review to submitted) is about none, so that it is not taken for a submission.
    Raises `MoveNotAllowedError`. Whoever calls has taken the visit with `lock_visit`, and
    locks nothing afterwards.
    """
    event = write_step(visit, state, by, note=note, revision_id=revision_id)
    note_change(visit)
    return event


def write_step(
    visit: Visit, state: str, by: User, *, note: str = "", revision_id: str | None = None
) -> VisitEvent:
    """As `change_state`, for one visit of several: their changes are numbered at the end."""
    if not visit.may_move_to(state):
        raise MoveNotAllowedError(f"This visit is {visit.state.replace('_', ' ')}.")
    given_back = visit.state == IN_REVIEW and state == SUBMITTED
    visit.state = state
    about = revision_id or (None if given_back else visit.head_id)
    event = VisitEvent(visit_id=visit.id, what=state, by_id=by.id, note=note, revision_id=about)
    db.session.add(event)
    record_audit(by, f"visit.{state}", "visit", visit.id, revision=about)
    return event
