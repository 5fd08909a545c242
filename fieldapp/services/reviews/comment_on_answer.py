"""Comments pinned to an answer: written, removed before they are sent, answered."""

from fieldapp.exceptions import NotVisibleError
from fieldapp.extensions import db
from fieldapp.merging.errors import MalformedPointerError
from fieldapp.merging.pointers import split_pointer
from fieldapp.models.accounts import User
from fieldapp.models.base import utc_now
from fieldapp.models.reviews import ReviewComment
from fieldapp.models.visits import Visit
from fieldapp.services.audit.record_audit import record_audit
from fieldapp.services.reviews.errors import ReviewRefusedError
from fieldapp.services.reviews.open_review import claimed_review
from fieldapp.services.reviews.read_revision import check_read_revision
from fieldapp.services.visits.lock_visit import lock_visit


def comment_on_answer(
    user: User, visit_id: str, *, path: str, words: str, revision_id: str
) -> ReviewComment:
    """Pin a comment to the answer at `path` ("" for the whole visit), read in `revision_id`.

    The worker sees it when the visit is returned. Raises `NotClaimedError`,
    `ReviewRefusedError` for empty words and for a path that no answer can have, and
    `NotVisibleError` for a revision of another visit.
    """
    visit = lock_visit(user, visit_id)
    review = claimed_review(visit, user)
    check_read_revision(visit, revision_id)
    _check_path(path)
    if not words.strip():
        raise ReviewRefusedError("Write the comment.")
    comment = ReviewComment(
        visit_id=visit.id,
        review_id=review.id,
        revision_id=revision_id,
        path=path,
        words=words.strip(),
        by_id=user.id,
    )
    db.session.add(comment)
    db.session.flush()
    record_audit(user, "review_comment.written", "visit", visit.id, comment=comment.id)
    return comment


def _check_path(path: str) -> None:
    try:
        split_pointer(path)
    except MalformedPointerError as malformed:
        raise ReviewRefusedError("This is no question of the visit.") from malformed


def remove_comment(user: User, visit_id: str, comment_id: str) -> None:
    """Take back an unsent comment of one's own review; one that was sent stays. Twice is as once.

    One that was left by whoever had the visit before, and may not review it any more, too.
    """
    visit = lock_visit(user, visit_id)
    claimed_review(visit, user)
    comment = _comment(visit, comment_id)
    if comment.sent_at is not None:
        raise ReviewRefusedError("This comment was sent and stays in the history.")
    if comment.removed_at is None:
        comment.removed_at = utc_now()
        record_audit(user, "review_comment.removed", "visit", visit.id, comment=comment.id)


def mark_answered(user: User, visit_id: str, comment_id: str) -> None:
    """Say that a sent comment has its answer. Twice is the same as once."""
    visit = lock_visit(user, visit_id)
    claimed_review(visit, user)
    comment = _comment(visit, comment_id)
    if comment.sent_at is None:
        raise ReviewRefusedError("The worker has not seen this comment yet.")
    if comment.answered_at is None:
        comment.answered_at = utc_now()
        comment.answered_by_id = user.id
        record_audit(user, "review_comment.answered", "visit", visit.id, comment=comment.id)


def _comment(visit: Visit, comment_id: str) -> ReviewComment:
    comment = db.session.get(ReviewComment, comment_id)
    if comment is None or comment.visit_id != visit.id:
        raise NotVisibleError("not_found")
    return comment
