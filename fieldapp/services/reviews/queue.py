"""What waits for a manager: by urgency, then by the day it is due.

An answer that cannot wait brings its visit here at receipt, handed in or not.
"""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Select, func, or_, select

from fieldapp.extensions import db
from fieldapp.models.accounts import TEAM_MANAGER, User
from fieldapp.models.families import Family
from fieldapp.models.visits import CLOSED, RETURNED, WITH_MANAGER, Visit, VisitAlert
from fieldapp.services.reviews.due import due_on
from fieldapp.services.reviews.open_review import standing_review, submissions_of
from fieldapp.services.reviews.reviewers import wrote_in
from fieldapp.services.visits.raise_alerts import alerts_of


@dataclass(frozen=True)
class WaitingVisit:
    """One visit of the queue; `alerts` are kinds of urgent answers, `claimed_by` a name.

    `handed_in_at` is None where it was not handed in, or not again since it was returned:
    then it stands here for its alerts, the first of them received at `alerted_at`.
    """

    visit: Visit
    worker: str
    handed_in_at: datetime | None
    alerted_at: datetime | None
    due_on: date
    alerts: tuple[str, ...]
    claimed_by: User | None
    is_own_work: bool
    was_returned: bool

    @property
    def is_urgent(self) -> bool:
        """Whether an answer in it cannot wait."""
        return bool(self.alerts)

    @property
    def since(self) -> datetime:
        """From when it waits."""
        moment = self.handed_in_at or self.alerted_at
        assert moment is not None
        return moment


def waiting_visits(user: User) -> list[WaitingVisit]:
    """Visits of the manager's own team: urgent ones first, handed in or not; then by due day."""
    visits = db.session.scalars(_waiting(user)).all()
    rows = [_row(visit, user) for visit in visits]
    return sorted(rows, key=lambda row: (not row.is_urgent, row.due_on, row.since))


def count_waiting(user: User) -> int:
    """How many visits of the team wait for this manager."""
    if not user.has_any_role(TEAM_MANAGER):
        return 0
    counted = select(func.count()).select_from(_waiting(user).subquery())
    return int(db.session.scalar(counted) or 0)


def _waiting(user: User) -> Select[Visit]:
    """Of families of the person's team: handed in or claimed, or not closed and urgent."""
    urgent = Visit.state.not_in(CLOSED) & Visit.id.in_(select(VisitAlert.visit_id))
    return (
        Visit.visible_to(user)
        .join(Family, Family.id == Visit.family_id)
        .where(or_(Visit.state.in_(WITH_MANAGER), urgent), Family.team_id == user.team_id)
    )


def _row(visit: Visit, user: User) -> WaitingVisit:
    last = submissions_of(visit)[-1] if visit.is_with_manager else None
    alerts = alerts_of(visit.id)
    alerted_at = alerts[0].received_at if alerts else None
    since = last.at if last else alerted_at
    assert since is not None
    review = standing_review(visit)
    return WaitingVisit(
        visit=visit,
        worker=(last.by if last else visit.holder or visit.made_by).name,
        handed_in_at=last.at if last else None,
        alerted_at=alerted_at,
        due_on=due_on(since, user.authority, urgent=bool(alerts)),
        alerts=tuple(sorted({alert.kind for alert in alerts})),
        claimed_by=review.reviewer if review else None,
        is_own_work=wrote_in(visit, user),
        was_returned=any(event.what == RETURNED for event in visit.events),
    )
