"""Words that came after approval or withdrawal: kept with the record as late, or set aside."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Select, func, select

from fieldapp.exceptions import NotVisibleError
from fieldapp.extensions import db
from fieldapp.models.accounts import TEAM_MANAGER, User
from fieldapp.models.base import utc_now
from fieldapp.models.families import Family
from fieldapp.models.revisions import LateWords
from fieldapp.models.visits import Visit
from fieldapp.services.audit.record_audit import record_audit
from fieldapp.services.record.record_late_words import record_late_words
from fieldapp.services.reviews.errors import (
    ReviewerWroteVisitError,
    ReviewRefusedError,
    SettledAlreadyError,
)
from fieldapp.services.reviews.reviewers import WROTE_IN_IT, wrote_in
from fieldapp.services.visits.lock_visit import lock_visit
from fieldapp.services.visits.raise_alerts import alerts_of

KEPT = "addendum"
SET_ASIDE = "set_aside"
SETTLED = {
    KEPT: "{name} has kept these words with the record already. Nothing was changed now.",
    SET_ASIDE: "{name} has set these words aside already. Nothing was changed now.",
}


def _own(user: User) -> Select[LateWords]:
    """Late words of visits to families of this manager's team."""
    visible = (
        Visit.visible_to(user)
        .join(Family, Family.id == Visit.family_id)
        .where(Family.team_id == user.team_id)
        .with_only_columns(Visit.id)
    )
    return select(LateWords).where(LateWords.visit_id.in_(visible))


def waiting_late_words(user: User) -> Sequence[LateWords]:
    """Those that nobody has settled: urgent ones first, then the oldest; managers' alone."""
    if not user.has_any_role(TEAM_MANAGER):
        return []
    query = _own(user).where(LateWords.settled_at.is_(None)).order_by(LateWords.received_at)
    return sorted(db.session.scalars(query), key=lambda late: not alerts_of_late(late))


def alerts_of_late(late: LateWords) -> list[str]:
    """Kinds of urgent answers that these words brought first."""
    alerts = alerts_of(late.visit_id)
    return sorted({one.kind for one in alerts if one.revision_id == late.revision_id})


def count_late_words(user: User) -> int:
    """How many wait for this manager."""
    if not user.has_any_role(TEAM_MANAGER):
        return 0
    waiting = _own(user).where(LateWords.settled_at.is_(None))
    return int(db.session.scalar(waiting.with_only_columns(func.count())) or 0)


def find_late_words(user: User, revision_id: str) -> LateWords:
    """Raises `NotVisibleError` for any that is not of this manager's team."""
    return _found(user, _own(user).where(LateWords.revision_id == revision_id))


def _locked(user: User, revision_id: str) -> LateWords:
    """As `find_late_words`, until the end of the transaction: settled once, by one person."""
    query = _own(user).where(LateWords.revision_id == revision_id).with_for_update(of=LateWords)
    return _found(user, query.execution_options(populate_existing=True))


def _found(user: User, query: Select[LateWords]) -> LateWords:
    late = db.session.scalar(query)
    if late is None or not user.has_any_role(TEAM_MANAGER):
        raise NotVisibleError("not_found")
    return late


def keep_late_words(user: User, revision_id: str, *, note: str = "") -> None:
    """Bring them into the record as an addendum, under their author's name; once.

    Of an approved visit, each answer that they add or change becomes a fact that supersedes the
    present one; of a withdrawn visit they are one line of the chronology. Settled ones stay as
    they were settled: raises `SettledAlreadyError` where somebody else did it, or otherwise.
    Raises `ReviewerWroteVisitError`: nobody brings into the record what they wrote themselves.
    """
    late = _locked(user, revision_id)
    if _is_settled(late, user, KEPT):
        return
    visit = lock_visit(user, late.visit_id)  # two addenda of one visit follow each other
    if wrote_in(visit, user):
        raise ReviewerWroteVisitError(WROTE_IN_IT)
    record_late_words(late.revision, user, _settle(late, user, KEPT, note))


def set_aside_late_words(user: User, revision_id: str, *, reason: str) -> None:
    """Set them aside; they stay stored.

    Raises `ReviewRefusedError` without a reason, and `SettledAlreadyError` as keeping does.
    """
    late = _locked(user, revision_id)
    if not reason.strip():
        raise ReviewRefusedError("Say why you set these words aside.")
    if not _is_settled(late, user, SET_ASIDE):
        _settle(late, user, SET_ASIDE, reason)


def _is_settled(late: LateWords, user: User, how: str) -> bool:
    """Whether this person did so before: the same thing sent twice changes nothing."""
    if late.settled_by is None:
        return False
    if late.settled_by_id != user.id or late.settled_as != how:
        raise SettledAlreadyError(SETTLED[late.settled_as].format(name=late.settled_by.name))
    return True


def _settle(late: LateWords, user: User, how: str, note: str) -> datetime:
    at = late.settled_at = utc_now()
    late.settled_by_id = user.id
    late.settled_as = how
    late.settled_note = note.strip()
    record_audit(user, f"late_words.{how}", "revision", late.revision_id, visit=late.visit_id)
    db.session.flush()
    return at
