"""The present claim of a visit, its comments and its past decisions."""

from collections.abc import Sequence

from sqlalchemy import select

from fieldapp.extensions import db
from fieldapp.models.accounts import User
from fieldapp.models.reviews import Review, ReviewComment, ReviewDecision
from fieldapp.models.visits import SUBMITTED, Visit, VisitEvent
from fieldapp.services.reviews.errors import NotClaimedError
from fieldapp.services.reviews.reviewers import is_reviewer

#: The note of a step back to the queue, which tells it from a submission.
GIVEN_BACK = "given back to the queue"


def open_review(visit: Visit) -> Review | None:
    """The claim that is open, if any."""
    query = select(Review).where(Review.visit_id == visit.id, Review.ended_at.is_(None))
    return db.session.scalar(query)


def standing_review(visit: Visit) -> Review | None:
    """The claim that is open and holds: whoever made it may still review the visit.

    A claim of a disabled account, or of a manager whose team the family has left, would
    otherwise keep the visit from everybody for good.
    """
    review = open_review(visit)
    return review if review is not None and is_reviewer(visit, review.reviewer) else None


def claimed_review(visit: Visit, user: User) -> Review:
    """This person's open claim. Raises `NotClaimedError`."""
    review = standing_review(visit)
    if review is None:
        raise NotClaimedError("Take this visit for review first.")
    if review.reviewer_id != user.id:
        raise NotClaimedError(f"{review.reviewer.name} is reviewing this visit.")
    return review


def submissions_of(visit: Visit) -> list[VisitEvent]:
    """The times that it was handed in, oldest first."""
    return [event for event in visit.events if event.what == SUBMITTED and event.note != GIVEN_BACK]


def comments_of(visit: Visit) -> Sequence[ReviewComment]:
    """Every comment that was not removed, oldest first."""
    query = (
        select(ReviewComment)
        .where(ReviewComment.visit_id == visit.id, ReviewComment.removed_at.is_(None))
        .order_by(ReviewComment.at, ReviewComment.id)
    )
    return db.session.scalars(query).all()


def decisions_of(visit: Visit) -> Sequence[ReviewDecision]:
    """Every decision, newest first."""
    query = (
        select(ReviewDecision)
        .where(ReviewDecision.visit_id == visit.id)
        .order_by(ReviewDecision.at.desc(), ReviewDecision.id.desc())
    )
    return db.session.scalars(query).all()
