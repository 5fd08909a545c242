"""Send a visit back to its worker, with comments on its questions or a reason."""

from fieldapp.extensions import db
from fieldapp.models.accounts import User
from fieldapp.models.base import utc_now
from fieldapp.models.reviews import DECIDED_RETURNED, ReviewDecision
from fieldapp.models.visits import RETURNED
from fieldapp.services.reviews.errors import NothingToReturnError
from fieldapp.services.reviews.open_review import claimed_review, comments_of
from fieldapp.services.reviews.read_revision import check_read_revision
from fieldapp.services.reviews.written import written_about
from fieldapp.services.visits.change_state import change_state
from fieldapp.services.visits.lock_visit import lock_visit


def return_visit(user: User, visit_id: str, *, revision_id: str, reason: str) -> ReviewDecision:
    """Return the visit; her unsent comments go with it.

    `revision_id` is what she read: at the next submission, what changed since then comes
    first. Raises `NotClaimedError`, `NotVisibleError` for a revision of another visit,
    `NothingToReturnError` with neither comment nor reason. A second call finds no claim and raises.
    """
    visit = lock_visit(user, visit_id)
    review = claimed_review(visit, user)
    check_read_revision(visit, revision_id)
    unsent = [one for one in comments_of(visit) if one.is_unsent]
    if not unsent and not reason.strip():
        raise NothingToReturnError(
            "Say why you return this visit, or comment on the answers it is about."
        )
    now = utc_now()
    for comment in unsent:
        comment.sent_at = now
    review.ended_at = now
    decision = ReviewDecision(
        review_id=review.id,
        visit_id=visit.id,
        revision_id=revision_id,
        decision=DECIDED_RETURNED,
        reason=reason.strip(),
        written=written_about(visit),
        by_id=user.id,
        at=now,
    )
    db.session.add(decision)
    change_state(visit, RETURNED, user, note=reason.strip(), revision_id=revision_id)
    return decision
