"""Approve the revision that was read, and write it into the record."""

from datetime import datetime

from fieldapp.extensions import db
from fieldapp.models.accounts import User
from fieldapp.models.base import utc_now
from fieldapp.models.reviews import DECIDED_APPROVED, Review, ReviewDecision
from fieldapp.models.visits import APPROVED, Visit
from fieldapp.services.prompts.count_prompts import count_prompts
from fieldapp.services.record.record_visit import record_visit
from fieldapp.services.reviews.approval_checks import refusals
from fieldapp.services.reviews.errors import ReviewUnfinishedError, TabletMayHoldMoreError
from fieldapp.services.reviews.lowered_levels import agreement_to, lowered_levels
from fieldapp.services.reviews.open_review import claimed_review, comments_of
from fieldapp.services.reviews.review_lacks import review_lacks
from fieldapp.services.reviews.tablet_words import may_hold_more, tablet_words
from fieldapp.services.reviews.written import written_about
from fieldapp.services.visits.change_state import change_state
from fieldapp.services.visits.lock_visit import lock_visit


def approve_visit(
    user: User,
    visit_id: str,
    *,
    revision_id: str,
    going_on_reason: str = "",
) -> ReviewDecision:
    """Approve exactly what she read; the record and the chronology are written with it.

    What she wrote in the review is kept with the decision, as it then stands, and must be whole.
    `going_on_reason` is needed where a tablet of the visit may hold more words. Raises the
    errors of `reviews.errors`; a second call finds no claim and raises.
    """
    visit = lock_visit(user, visit_id)
    review = claimed_review(visit, user)
    going_on = going_on_reason.strip()
    _check_open(visit, user, revision_id, going_on)
    decision = _decide(review, user, revision_id, going_on)
    _close_comments(visit, user, decision.at)
    db.session.flush()
    record_visit(visit, revision_id, user, decision.at)
    count_prompts(visit)
    change_state(visit, APPROVED, user, note=going_on, revision_id=revision_id)
    return decision


def _check_open(visit: Visit, user: User, revision_id: str, going_on: str) -> None:
    """Raises the first rule that stands in the way."""
    for refusal in refusals(visit, user, revision_id):
        raise refusal
    to_agree = [agreement_to(one) for one in lowered_levels(visit)]
    for lack in review_lacks(written_about(visit), to_agree):
        raise ReviewUnfinishedError(f"The review is not finished. {lack.words}.")
    if may_hold_more(tablet_words(visit)) and not going_on:
        raise TabletMayHoldMoreError(
            "A tablet may hold more words of this visit. Say why you go on, or ask first."
        )


def _decide(review: Review, user: User, revision_id: str, going_on: str) -> ReviewDecision:
    """End the claim with its decision, and with what was written for it."""
    now, written = utc_now(), written_about(review.visit)
    review.ended_at = now
    decision = ReviewDecision(
        review_id=review.id,
        visit_id=review.visit_id,
        revision_id=revision_id,
        decision=DECIDED_APPROVED,
        reason=written["reason"],
        going_on_reason=going_on,
        written=written,
        by_id=user.id,
        at=now,
    )
    db.session.add(decision)
    return decision


def _close_comments(visit: Visit, user: User, now: datetime) -> None:
    """With the approval every sent comment has its answer."""
    for comment in comments_of(visit):
        if comment.answered_at is None:
            comment.answered_at = now
            comment.answered_by_id = user.id
