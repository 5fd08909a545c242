"""What devices sent and the server could not take as a revision: read, and set aside."""

from collections.abc import Sequence

from sqlalchemy import Select, and_, false, func, or_, select, true
from sqlalchemy.orm import defer

from fieldapp.exceptions import NotVisibleError
from fieldapp.extensions import db
from fieldapp.models.accounts import TEAM_MANAGER, User
from fieldapp.models.base import utc_now
from fieldapp.models.revisions import Quarantine
from fieldapp.services.audit.record_audit import record_audit
from fieldapp.services.reviews.errors import ReviewRefusedError, SettledAlreadyError


def _own(user: User) -> Select[Quarantine]:
    """Those of this manager's team, and those of none whose sender is in the team by now."""
    of_team = select(User.id).where(User.team_id == user.team_id)
    team_less = and_(Quarantine.team_id.is_(None), Quarantine.user_id.in_(of_team))
    return select(Quarantine).where(
        Quarantine.authority_id == user.authority_id,
        or_(Quarantine.team_id == user.team_id, team_less),
        true() if user.team_id is not None else false(),
    )


def _waiting(user: User) -> Select[Quarantine]:
    return _own(user).where(Quarantine.settled_at.is_(None))


def waiting_quarantine(user: User) -> Sequence[Quarantine]:
    """Those that nobody has settled: urgent ones first, then the oldest; managers' alone."""
    if not user.has_any_role(TEAM_MANAGER):
        return []
    query = _waiting(user).options(defer(Quarantine.body)).order_by(Quarantine.received_at)
    return sorted(db.session.scalars(query), key=lambda one: not one.urgent)


def count_urgent_quarantine(user: User) -> int:
    """How many of those that wait hold an answer that cannot."""
    return sum(1 for one in waiting_quarantine(user) if one.urgent)


def count_quarantine(user: User) -> int:
    """How many wait; counted without reading what came."""
    if not user.has_any_role(TEAM_MANAGER):
        return 0
    counted = _waiting(user).with_only_columns(func.count())
    return int(db.session.scalar(counted) or 0)


def find_quarantined(user: User, receipt_id: str) -> Quarantine:
    """Raises `NotVisibleError` for any that is not of this manager's team."""
    kept = db.session.scalar(_own(user).where(Quarantine.id == receipt_id))
    if kept is None or not user.has_any_role(TEAM_MANAGER):
        raise NotVisibleError("not_found")
    return kept


def set_aside_quarantined(user: User, receipt_id: str, *, reason: str) -> None:
    """Settle it; it stays stored.

    Raises `ReviewRefusedError` without a reason, and `SettledAlreadyError` where somebody else
    settled it: her reason stands.
    """
    kept = find_quarantined(user, receipt_id)
    db.session.refresh(kept, ["settled_at", "settled_by_id"], with_for_update=True)
    if not reason.strip():
        raise ReviewRefusedError("Say why you set this aside.")
    if kept.settled_by_id not in {None, user.id}:
        raise SettledAlreadyError("Somebody else has set this aside already.")
    if kept.settled_at is None:
        kept.settled_at = utc_now()
        kept.settled_by_id = user.id
        kept.settled_note = reason.strip()
        record_audit(user, "quarantine.set_aside", "quarantine", kept.id)
        db.session.flush()
