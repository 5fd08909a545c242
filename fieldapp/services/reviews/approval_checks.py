"""Why a visit cannot be approved now; empty when it can."""

from textwrap import shorten

from sqlalchemy import func, select

from fieldapp.extensions import db
from fieldapp.models.accounts import User
from fieldapp.models.conflicts import COMMENT, Conflict, NeedsYou
from fieldapp.models.visits import Visit
from fieldapp.services.reviews.errors import (
    CommentsWaitError,
    CommentUnansweredError,
    ReviewerWroteVisitError,
    ReviewRefusedError,
    VisitHasOpenConflictError,
    VisitHeadMovedError,
    VisitNeedsAnswersError,
)
from fieldapp.services.reviews.open_review import comments_of
from fieldapp.services.reviews.reviewers import WROTE_IN_IT, wrote_in
from fieldapp.services.reviews.unanswered_comments import unanswered_comments

MOST_WORDS = 80


def open_conflicts(visit: Visit) -> int:
    """How many answers wait for somebody to choose."""
    query = select(func.count(Conflict.id)).where(
        Conflict.visit_id == visit.id, Conflict.closed_at.is_(None)
    )
    return int(db.session.scalar(query) or 0)


def open_needs(visit: Visit) -> list[NeedsYou]:
    """What the visit still lacks before approval; comments have their own rule."""
    query = (
        select(NeedsYou)
        .where(
            NeedsYou.visit_id == visit.id,
            NeedsYou.closed_at.is_(None),
            NeedsYou.kind != COMMENT,
        )
        .order_by(NeedsYou.path)
    )
    return list(db.session.scalars(query))


def refusals(visit: Visit, user: User, read_revision_id: str | None) -> list[ReviewRefusedError]:
    """Every rule that stands in the way, the first to be dealt with first."""
    found: list[ReviewRefusedError] = []
    if visit.head_id != read_revision_id:
        found.append(
            VisitHeadMovedError("Words came in while you read. Read what changed, then decide.")
        )
    if wrote_in(visit, user):
        found.append(ReviewerWroteVisitError(WROTE_IN_IT))
    conflicts = open_conflicts(visit)
    if conflicts:
        found.append(VisitHasOpenConflictError(_conflict_words(conflicts)))
    needs = len(open_needs(visit))
    if needs:
        found.append(VisitNeedsAnswersError(_needs_words(needs)))
    found += _comments_that_wait(visit)
    return found


def _conflict_words(number: int) -> str:
    if number == 1:
        return "1 question has two answers. The worker chooses between them in the workspace."
    return f"{number} questions have two answers. The worker chooses between them."


def _needs_words(number: int) -> str:
    return (
        "1 answer is needed before approval."
        if number == 1
        else f"{number} answers are needed before approval."
    )


def _unsent_words(number: int) -> str:
    return (
        "1 comment has not been sent. Return the visit, or remove it."
        if number == 1
        else f"{number} comments have not been sent. Return the visit, or remove them."
    )


def _comments_that_wait(visit: Visit) -> list[ReviewRefusedError]:
    found: list[ReviewRefusedError] = []
    unsent = sum(1 for one in comments_of(visit) if one.is_unsent)
    if unsent:
        found.append(CommentsWaitError(_unsent_words(unsent)))
    for comment in unanswered_comments(visit):
        said = shorten(comment.words, MOST_WORDS, placeholder=" …")
        found.append(
            CommentUnansweredError(
                f"Nothing was changed at the comment “{said}”. "
                "Return the visit again, or mark the comment as answered.",
                comment.id,
            )
        )
    return found
