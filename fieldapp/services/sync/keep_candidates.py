"""Open rows of a conflict: both values kept, with who and when, until a person chooses."""

from collections.abc import Iterable

from sqlalchemy import select

from fieldapp.extensions import db
from fieldapp.merging.pointers import ancestors, is_within, overlap, value_at
from fieldapp.merging.values import MISSING, Absence, Document, JsonValue
from fieldapp.models.accounts import User
from fieldapp.models.base import utc_now
from fieldapp.models.conflicts import HEAD_SIDE, SENT_SIDE, Conflict, ConflictCandidate
from fieldapp.models.revisions import Revision


def open_conflicts(visit_id: str) -> list[Conflict]:
    """Give the rows of a visit that wait for a person, in the order of their opening."""
    rows = select(Conflict).where(Conflict.visit_id == visit_id, Conflict.closed_at.is_(None))
    return list(db.session.scalars(rows.order_by(Conflict.id)))


def rows_met(changed: Iterable[str], rows: list[Conflict]) -> set[str]:
    """Give the paths of the rows that these changes belong to.

    Most often those of open rows. A change above a row (a whole group "not assessed") needs a
    row of its own at its own path, which then speaks for the changes below it.
    """
    paths, opened = set(changed), {row.path for row in rows}
    met = set()
    for path in paths:
        within = {one for one in opened if is_within(path, one)}
        if within:
            met |= within
        elif paths.isdisjoint(ancestors(path)):
            met.add(path)
    return met


def keep_candidate(
    path: str, *, base: Document, head: Revision, sent: Revision, rows: list[Conflict]
) -> None:
    """Put what `sent` holds at `path` into the open row there, opening one where there is none.

    One candidate per author and device: a later value takes the place of the earlier, which
    stays in its own revision. The value in the head is a candidate from the beginning.
    """
    row = next((one for one in rows if one.path == path), None)
    if row is None:
        row = _open_row(path, base, head, sent)
        rows.append(row)
    _put(row, SENT_SIDE, value_at(sent.document, path), sent)


def close_conflicts(
    rows: list[Conflict], resolves: Iterable[str], by: User, revision: Revision
) -> None:
    """Close the rows that were resolved; a row closed before stays as it was."""
    for row in resolved_rows(rows, resolves):
        row.closed_by_id, row.closed_revision_id = by.id, revision.id
        row.closed_at = utc_now()
    db.session.flush()


def resolved_rows(rows: list[Conflict], resolves: Iterable[str]) -> list[Conflict]:
    """Give the open rows that are named, and those above or below them: chosen together."""
    named = set(resolves)
    paths = [row.path for row in rows if row.id in named]
    return [row for row in rows if any(overlap(row.path, path) for path in paths)]


def _open_row(path: str, base: Document, head: Revision, sent: Revision) -> Conflict:
    row = Conflict(
        visit_id=head.visit_id,
        path=path,
        base=_stored(value_at(base, path)),
        opened_revision_id=sent.id,
    )
    db.session.add(row)
    db.session.flush()
    _put(row, HEAD_SIDE, value_at(head.document, path), _wrote(head, path))
    return row


def _wrote(head: Revision, path: str) -> Revision:
    """Give the revision in which the head's value at or below a path last came in.

    A cleared answer has none: then it is the head's own, or that of the words it merged.
    """
    sequences = [number for at, number in head.authored.items() if is_within(at, path)]
    if not sequences:
        return db.session.get(Revision, head.merged_id) or head if head.merged_id else head
    wrote = select(Revision).where(
        Revision.visit_id == head.visit_id, Revision.sequence == max(sequences)
    )
    return db.session.scalars(wrote).one()


def _put(row: Conflict, side: str, value: JsonValue | Absence, wrote: Revision) -> None:
    key = {
        "conflict_id": row.id,
        "side": side,
        "author_id": wrote.author_id,
        "device_id": wrote.device_id,
    }
    candidate = db.session.scalar(select(ConflictCandidate).filter_by(**key))
    if candidate is None:
        candidate = ConflictCandidate(**key)
        db.session.add(candidate)
    candidate.value = _stored(value)
    candidate.revision_id = wrote.id
    candidate.at = wrote.recorded_at
    db.session.flush()


def _stored(value: JsonValue | Absence) -> JsonValue | None:
    return None if value is MISSING else value
