"""Take a submitted visit for review, or give it back to the queue."""

from fieldapp.extensions import db
from fieldapp.models.accounts import User
from fieldapp.models.base import utc_now
from fieldapp.models.reviews import Review
from fieldapp.models.visits import IN_REVIEW, SUBMITTED, Visit
from fieldapp.services.reviews.errors import CommentsWaitError, NotClaimedError
from fieldapp.services.reviews.open_review import (
    GIVEN_BACK,
    claimed_review,
    comments_of,
    open_review,
    standing_review,
    submissions_of,
)
from fieldapp.services.reviews.reviewers import check_reviewer
from fieldapp.services.visits.change_state import change_state
from fieldapp.services.visits.lock_visit import lock_visit


def claim_review(user: User, visit_id: str) -> Review:
    """Claim the visit; twice by the same person gives the claim that stands.

    One whose maker may not review the visit any more is ended first.

    Raises `NotVisibleError`, `NotPermittedError`, `NotClaimedError` where somebody else has
    it, and `MoveNotAllowedError` for a visit that was not submitted.
    """
    visit = lock_visit(user, visit_id)
    check_reviewer(visit, user)
    standing = standing_review(visit)
    if standing is not None:
        if standing.reviewer_id != user.id:
            raise NotClaimedError(f"{standing.reviewer.name} is reviewing this visit.")
        return standing
    left = open_review(visit)
    if left is not None:
        _give_back(visit, left, user)
    review = Review(visit_id=visit.id, reviewer_id=user.id)
    db.session.add(review)
    change_state(visit, IN_REVIEW, user)
    return review


def give_back_review(user: User, visit_id: str) -> None:
    """End this person's claim without a decision; the visit waits in the queue again.

    Raises `NotClaimedError`, and `CommentsWaitError` while comments of hers are unsent.
    """
    visit = lock_visit(user, visit_id)
    review = claimed_review(visit, user)
    if any(one.is_unsent for one in comments_of(visit)):
        raise CommentsWaitError("Remove your unsent comments first, or return the visit.")
    _give_back(visit, review, user)


def _give_back(visit: Visit, review: Review, by: User) -> None:
    review.ended_at = utc_now()
    handed_in = submissions_of(visit)[-1]
    change_state(visit, SUBMITTED, by, note=GIVEN_BACK, revision_id=handed_in.revision_id)
