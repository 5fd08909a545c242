"""A visit as the device keeps it: the head, its holder, conflicts, comments, what it lacks."""

from typing import Any

from sqlalchemy import select

from fieldapp.extensions import db
from fieldapp.merging.values import Document
from fieldapp.models.conflicts import NeedsYou
from fieldapp.models.reviews import ReviewComment
from fieldapp.models.visits import Visit
from fieldapp.presenters.sync.conflict_view import conflict_view
from fieldapp.presenters.sync.holder_view import holder_report_view, holder_view
from fieldapp.presenters.sync.instants import instant
from fieldapp.services.sync.keep_candidates import open_conflicts
from fieldapp.services.visits.after_submission import came_in_after_submission
from fieldapp.services.visits.answer_authors import answer_authors
from fieldapp.services.visits.needs_you import open_needs
from fieldapp.services.visits.see_urgent import urgent_seen
from fieldapp.services.visits.version_facts import groups_of_version


def visit_view(visit: Visit) -> dict[str, Any]:
    """The body of `GET visits/<id>` and the `head` of answers (`docs/sync-v1.yaml`, `Head`).

    A planned visit without words has an empty `document` and no `revision_id`.
    """
    head = visit.head
    document: Document = head.document if head else {}
    groups = groups_of_version(visit.form_version)
    conflicts = open_conflicts(visit.id, with_candidates=True)
    return {
        "visit_id": visit.id,
        "family_id": visit.family_id,
        "family_name": visit.family.name,
        "planned_at": instant(visit.planned_at),
        "state": visit.state,
        "form_version": visit.form_version,
        "revision_id": visit.head_id,
        "sequence": head.sequence if head else 0,
        "document": document,
        "holder": holder_view(visit),
        "holder_report": holder_report_view(visit),
        "conflicts": [conflict_view(row, document) for row in conflicts],
        "comments": [_comment(one) for one in _sent_comments(visit.id)],
        "needs_you": [_need(row) for row in open_needs(visit.id)],
        "authors": _authors(visit),
        "urgent_seen": _seen(visit.id),
        "came_in_after_submission": came_in_after_submission(visit, groups),
    }


def _seen(visit_id: str) -> dict[str, Any] | None:
    seen = urgent_seen(visit_id)
    return {"by_name": seen.by.name, "at": instant(seen.at)} if seen else None


def _authors(visit: Visit) -> dict[str, dict[str, Any]]:
    if visit.head is None:
        return {}
    return {
        path: {"by": wrote.author.public_id, "by_name": wrote.author.name, "at": instant(wrote.at)}
        for path, wrote in answer_authors(visit.head).items()
    }


def _sent_comments(visit_id: str) -> list[ReviewComment]:
    sent = select(ReviewComment).where(
        ReviewComment.visit_id == visit_id, ReviewComment.sent_at.is_not(None)
    )
    return list(db.session.scalars(sent.order_by(ReviewComment.at, ReviewComment.id)))


def _comment(comment: ReviewComment) -> dict[str, Any]:
    return {
        "id": comment.id,
        "path": comment.path,
        "words": comment.words,
        "by_name": comment.by.name,
        "at": instant(comment.at),
        "answered_at": instant(comment.answered_at),
    }


def _need(row: NeedsYou) -> dict[str, Any]:
    return {"id": row.id, "path": row.path, "kind": row.kind, "message": row.message}
