"""Comments that went to the worker and have no answer yet (contracts 7)."""

from collections.abc import Iterable

from sqlalchemy import select

from fieldapp.extensions import db
from fieldapp.merging.document import diff
from fieldapp.merging.pointers import overlap
from fieldapp.models.reviews import DECIDED_RETURNED, ReviewComment, ReviewDecision
from fieldapp.models.revisions import Revision
from fieldapp.models.visits import Visit
from fieldapp.services.reviews.open_review import comments_of
from fieldapp.services.visits.version_facts import groups_of_version

#: What stands beside the answer of a row, room or group and changes it as well.
BESIDE = ("/removed", "/opener", "/basis")


def unanswered_comments(visit: Visit) -> list[ReviewComment]:
    """Those that nobody marked as answered, and whose answer stands as it was returned.

    The worker answers by changing what was asked about, or anything where the comment was on
    the whole visit; where nothing had to change, the manager says that it is answered.
    """
    return [
        comment
        for comment in comments_of(visit)
        if comment.sent_at is not None
        and comment.answered_at is None
        and not _is_answered(comment, _changed_since(visit, comment))
    ]


def _changed_since(visit: Visit, comment: ReviewComment) -> list[str]:
    """The paths that differ between what was returned with the comment and the head."""
    returned = db.session.get_one(Revision, _returned_with(comment))
    if visit.head is None or visit.head_id == returned.id:
        return []
    groups = groups_of_version(visit.form_version)
    return [str(one[0]) for one in diff(returned.document, visit.head.document, groups)]


def _returned_with(comment: ReviewComment) -> str:
    """The revision that was returned when it was sent; else the one that was read for it."""
    returned = db.session.scalar(
        select(ReviewDecision.revision_id).where(
            ReviewDecision.visit_id == comment.visit_id,
            ReviewDecision.decision == DECIDED_RETURNED,
            ReviewDecision.at == comment.sent_at,
        )
    )
    return returned or comment.revision_id


def _is_answered(comment: ReviewComment, changed: Iterable[str]) -> bool:
    asked = _widened(comment.path)
    return any(overlap(_widened(path), asked) for path in changed)


def _widened(path: str) -> str:
    for ending in BESIDE:
        path = path.removesuffix(ending)
    return path
