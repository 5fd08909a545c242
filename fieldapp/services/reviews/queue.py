"""What waits for a manager: by urgency, then by the day it is due."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Select, func, select

from fieldapp.extensions import db
from fieldapp.models.accounts import TEAM_MANAGER, User
from fieldapp.models.families import Family
from fieldapp.models.visits import RETURNED, WITH_MANAGER, Visit, VisitAlert
from fieldapp.services.reviews.due import due_on
from fieldapp.services.reviews.open_review import standing_review, submissions_of
from fieldapp.services.reviews.reviewers import wrote_in


@dataclass(frozen=True)
class WaitingVisit:
    """One visit of the queue; `alerts` are kinds of urgent answers, `claimed_by` a name."""

    visit: Visit
    submitted_at: datetime
    submitted_by: str
    due_on: date
    alerts: tuple[str, ...]
    claimed_by: User | None
    is_own_work: bool
    was_returned: bool

    @property
    def is_urgent(self) -> bool:
        """Whether an answer in it cannot wait."""
        return bool(self.alerts)


def waiting_visits(user: User) -> list[WaitingVisit]:
    """The submitted visits of the manager's own team, urgent ones first, then by due day."""
    visits = db.session.scalars(_waiting(user)).all()
    rows = [_row(visit, user) for visit in visits]
    return sorted(rows, key=lambda row: (not row.is_urgent, row.due_on, row.submitted_at))


def count_waiting(user: User) -> int:
    """How many visits of the team wait for a decision."""
    if not user.has_any_role(TEAM_MANAGER):
        return 0
    counted = select(func.count()).select_from(_waiting(user).subquery())
    return int(db.session.scalar(counted) or 0)


def _waiting(user: User) -> Select[Visit]:
    """Submitted or claimed visits of families of the person's team."""
    return (
        Visit.visible_to(user)
        .join(Family, Family.id == Visit.family_id)
        .where(Visit.state.in_(WITH_MANAGER), Family.team_id == user.team_id)
    )


def _row(visit: Visit, user: User) -> WaitingVisit:
    last = submissions_of(visit)[-1]
    alerts = db.session.scalars(
        select(VisitAlert.kind).where(VisitAlert.visit_id == visit.id).distinct()
    ).all()
    review = standing_review(visit)
    return WaitingVisit(
        visit=visit,
        submitted_at=last.at,
        submitted_by=last.by.name,
        due_on=due_on(last.at, urgent=bool(alerts)),
        alerts=tuple(sorted(alerts)),
        claimed_by=review.reviewer if review else None,
        is_own_work=wrote_in(visit, user),
        was_returned=any(event.what == RETURNED for event in visit.events),
    )
