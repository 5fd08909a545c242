"""Write down which prompts a visit raised, for the manager who gets it."""

from sqlalchemy import delete, select

from fieldapp.extensions import db
from fieldapp.models.prompts import CountedVisit, RaisedPrompt
from fieldapp.models.visits import APPROVED, WITH_MANAGER, Visit
from fieldapp.services.answers.kept_shapes import kept_words
from fieldapp.services.prompts.raised_prompts import Raised, raised_prompts
from fieldapp.services.record.happened_on import happened_on


def count_prompts(visit: Visit) -> None:
    """Count those of the head of a locked visit, in the place of what was counted before.

    Called for each head that a manager gets and at approval, since R2 and R3 rest on the visit
    before, which may have been returned meanwhile. A second call leaves the same rows.
    """
    if visit.head is None:
        return
    db.session.execute(delete(RaisedPrompt).where(RaisedPrompt.visit_id == visit.id))
    counted = db.session.get(CountedVisit, visit.id) or CountedVisit(visit_id=visit.id)
    counted.revision_id = visit.head.id
    counted.visit_on = happened_on(visit.head)
    db.session.add(counted)
    db.session.flush()
    db.session.add_all(_row(visit, one) for one in raised_prompts(visit))
    db.session.flush()


def to_be_counted() -> list[str]:
    """Ids of every visit that was handed in or approved and is so still, the oldest first."""
    query = select(Visit.id).where(Visit.state.in_({APPROVED, *WITH_MANAGER}))
    return list(db.session.scalars(query.order_by(Visit.made_at, Visit.id)))


def _row(visit: Visit, raised: Raised) -> RaisedPrompt:
    return RaisedPrompt(
        visit_id=visit.id,
        code=raised.prompt.code,
        path=kept_words(raised.prompt.path),
        outcome=raised.outcome,
        reasons=kept_words("\n".join(raised.reasons)),
    )
