"""What a visit still lacks, told per question; opened at submission, closed when it is there."""

from collections.abc import Iterable
from typing import Protocol

from sqlalchemy import select

from fieldapp.extensions import db
from fieldapp.merging.pointers import value_at
from fieldapp.merging.values import MISSING, Document
from fieldapp.models.base import utc_now
from fieldapp.models.conflicts import COMMENT, UNKNOWN_CHILD, NeedsYou
from fieldapp.models.revisions import Revision


class Lacking(Protocol):
    """One thing that is missing: where, of which kind, and in words for the worker."""

    @property
    def path(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def message(self) -> str: ...


def open_needs(visit_id: str) -> list[NeedsYou]:
    """Give the open rows of a visit, in the order of their paths."""
    rows = select(NeedsYou).where(NeedsYou.visit_id == visit_id, NeedsYou.closed_at.is_(None))
    return list(db.session.scalars(rows.order_by(NeedsYou.path, NeedsYou.kind)))


def replace_needs(revision: Revision, lacking: Iterable[Lacking]) -> list[NeedsYou]:
    """Make the open rows those that this revision lacks, and give them; comments stay.

    A row that is still true stays as it was, with its own time.
    """
    wanted = {(one.path, one.kind): one for one in lacking}
    standing = {(row.path, row.kind): row for row in open_needs(revision.visit_id)}
    for key, row in standing.items():
        if key not in wanted and row.kind != COMMENT:
            row.closed_at = utc_now()
    db.session.flush()
    for key in wanted.keys() - standing.keys():
        one = wanted[key]
        row = NeedsYou(
            visit_id=revision.visit_id,
            path=one.path,
            kind=one.kind,
            message=one.message,
            revision_id=revision.id,
        )
        db.session.add(row)
    db.session.flush()
    return open_needs(revision.visit_id)


def close_known_children(visit_id: str, document: Document) -> None:
    """Close "unknown child" for every child that the document has now."""
    for row in open_needs(visit_id):
        if row.kind == UNKNOWN_CHILD and value_at(document, row.path) is not MISSING:
            row.closed_at = utc_now()
    db.session.flush()
