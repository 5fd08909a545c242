"""The moments that a manager compares: last approved visit, last submission, last return, now."""

from dataclasses import dataclass

from sqlalchemy import select

from fieldapp.extensions import db
from fieldapp.models.reviews import DECIDED_APPROVED, DECIDED_RETURNED, ReviewDecision
from fieldapp.models.revisions import Revision
from fieldapp.models.visits import Visit
from fieldapp.services.answers.answer import Answer
from fieldapp.services.answers.definition_of import answers_of
from fieldapp.services.record.happened_on import happened_on
from fieldapp.services.reviews.compare_answers import SAME, Change, compare_answers
from fieldapp.services.reviews.open_review import decisions_of, submissions_of


@dataclass(frozen=True)
class Readings:
    """One visit read beside others.

    `since_last_visit` compares with the last approved visit of the family, `since_return`
    with what was returned (empty where it never was), `after_submission` with what was handed
    in. Only differences stand in the last two.
    """

    answers: list[Answer]
    last_visit: Revision | None
    since_last_visit: list[Change]
    since_return: list[Change]
    after_submission: list[Change]


def read_beside(visit: Visit) -> Readings:
    """Read the visit's head beside the moments that matter for its review."""
    now = answers_of(visit.head)
    last = last_approved_revision(visit)
    return Readings(
        answers=now,
        last_visit=last,
        since_last_visit=compare_answers(answers_of(last), now) if last else [],
        since_return=_differences(_returned_revision(visit), now),
        after_submission=_differences(_submitted_revision(visit), now),
    )


def last_approved_revision(visit: Visit) -> Revision | None:
    """The approved revision of the family's visit before this one, by the day of the visit."""
    query = (
        select(Revision)
        .join(ReviewDecision, ReviewDecision.revision_id == Revision.id)
        .join(Visit, Visit.id == Revision.visit_id)
        .where(
            ReviewDecision.decision == DECIDED_APPROVED,
            Visit.family_id == visit.family_id,
            Visit.id != visit.id,
        )
    )
    day = happened_on(visit.head) if visit.head else None
    earlier = [one for one in db.session.scalars(query) if day is None or happened_on(one) <= day]
    return max(earlier, key=lambda one: (happened_on(one), one.received_at), default=None)


def _differences(revision: Revision | None, now: list[Answer]) -> list[Change]:
    if revision is None:
        return []
    return [one for one in compare_answers(answers_of(revision), now) if one.kind != SAME]


def _returned_revision(visit: Visit) -> Revision | None:
    for decision in decisions_of(visit):
        if decision.decision == DECIDED_RETURNED:
            return decision.revision
    return None


def _submitted_revision(visit: Visit) -> Revision | None:
    """What was handed in, where words came in afterwards."""
    handed_in = submissions_of(visit)
    if not handed_in or not visit.is_with_manager:
        return None
    revision_id = handed_in[-1].revision_id
    if revision_id is None or revision_id == visit.head_id:
        return None
    return db.session.get(Revision, revision_id)
