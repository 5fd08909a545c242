"""Keep what a manager has written so far about a visit that she has in review."""

from typing import Any

from fieldapp.extensions import db
from fieldapp.models.accounts import User
from fieldapp.models.base import utc_now
from fieldapp.models.reviews import ReviewDraft
from fieldapp.services.audit.record_audit import record_audit
from fieldapp.services.reviews.errors import ReviewChangedError
from fieldapp.services.reviews.open_review import claimed_review
from fieldapp.services.reviews.written import Written, draft_of
from fieldapp.services.visits.lock_visit import lock_visit

CHANGED_ELSEWHERE = (
    "{name} has changed this review on another page meanwhile, and nothing was overwritten. "
    "What you wrote stands below. Save it to put it in the other’s place."
)


def save_review(user: User, visit_id: str, words: Written, *, edition: int) -> ReviewDraft:
    """Put these words in place of the draft; the same words again change nothing.

    `edition` is that of the draft which the page showed (0 for none). Each point of the
    checklist keeps who answered it and when, and gets both anew where its answer or note is
    another. Raises `NotClaimedError`, and `ReviewChangedError` where the page is behind.
    """
    visit = lock_visit(user, visit_id)
    claimed_review(visit, user)
    draft = draft_of(visit)
    if draft is None:
        draft = ReviewDraft(visit_id=visit.id, written={}, edition=0, by_id=user.id)
        db.session.add(draft)
    written = {**words, "points": _points(words["points"], draft.written, user)}
    if written == draft.written:
        return draft
    if edition != draft.edition:
        raise ReviewChangedError(CHANGED_ELSEWHERE.format(name=draft.by.name))
    draft.written, draft.edition = written, draft.edition + 1
    draft.by_id, draft.at = user.id, utc_now()
    db.session.flush()
    record_audit(user, "review.written", "visit", visit.id, edition=draft.edition)
    return draft


def _points(told: dict[str, Any], before: Written, user: User) -> dict[str, Any]:
    """The points with who answered them; one that says nothing is left out."""
    kept = before.get("points", {})
    stamp = {"by": user.id, "at": utc_now().isoformat()}
    return {
        key: kept[key] if _says_the_same(kept.get(key), point) else {**point, **stamp}
        for key, point in told.items()
        if point["answer"] or point["note"]
    }


def _says_the_same(kept: dict[str, Any] | None, point: dict[str, str]) -> bool:
    return kept is not None and all(kept[key] == value for key, value in point.items())
