"""By which decisions a family's visits were approved, and what they carry on to the next one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from fieldapp.extensions import db
from fieldapp.models.reviews import DECIDED_APPROVED, ReviewDecision
from fieldapp.models.visits import Visit
from fieldapp.services.record.happened_on import happened_on


@dataclass(frozen=True, slots=True)
class CarriedOn:
    """What else it could be, as the manager of the visit of that day wrote it; each with what
    would tell."""

    by: str
    on: date
    hypotheses: list[tuple[str, str]]


def approvals_of(family_id: str) -> Sequence[ReviewDecision]:
    """Every approval of the family's visits, oldest visit first."""
    query = (
        select(ReviewDecision)
        .join(Visit, Visit.id == ReviewDecision.visit_id)
        .where(Visit.family_id == family_id, ReviewDecision.decision == DECIDED_APPROVED)
        .options(joinedload(ReviewDecision.by), joinedload(ReviewDecision.revision))
    )
    found = db.session.scalars(query).all()
    return sorted(found, key=lambda one: (happened_on(one.revision), one.at))


def carried_on(family_id: str, *, beside: Visit | None = None) -> CarriedOn | None:
    """From the last approved visit; `beside` another, the last that was made before it."""
    approvals = [one for one in approvals_of(family_id) if _is_before(one, beside)]
    if not approvals or not approvals[-1].written.get("hypotheses"):
        return None
    last = approvals[-1]
    rows = [(row["what"], row["tells"]) for row in last.written["hypotheses"]]
    return CarriedOn(last.by.name, happened_on(last.revision), rows)


def _is_before(approval: ReviewDecision, visit: Visit | None) -> bool:
    if visit is None or visit.head is None:
        return True
    is_other = approval.visit_id != visit.id
    return is_other and happened_on(approval.revision) <= happened_on(visit.head)
