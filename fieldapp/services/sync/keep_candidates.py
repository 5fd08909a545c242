"""Open rows of a conflict: both values kept, with who and when, until a person chooses."""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from fieldapp.extensions import db
from fieldapp.merging.pointers import ancestors, value_at
from fieldapp.merging.values import MISSING, Absence, Document, JsonValue
from fieldapp.models.accounts import User
from fieldapp.models.base import new_id, utc_now
from fieldapp.models.conflicts import HEAD_SIDE, SENT_SIDE, Conflict, ConflictCandidate
from fieldapp.models.revisions import Revision
from fieldapp.services.sync.store_revision import Words
from fieldapp.services.sync.writers_in import writers_in


def open_conflicts(visit_id: str, *, with_candidates: bool = False) -> list[Conflict]:
    """Give the rows of a visit that wait for a person, in the order of their opening.

    `with_candidates` also reads both sides and their authors, in as few statements for many
    rows as for one.
    """
    rows = select(Conflict).where(Conflict.visit_id == visit_id, Conflict.closed_at.is_(None))
    if with_candidates:
        sides = selectinload(Conflict.candidates).joinedload(ConflictCandidate.author)
        rows = rows.options(sides)
    return list(db.session.scalars(rows.order_by(Conflict.id)))


def rows_met(changed: Iterable[str], rows: list[Conflict]) -> set[str]:
    """Give the paths of the rows that these changes belong to.

    Most often those of open rows. A change above a row (a whole group "not assessed") needs a
    row of its own at its own path, which then speaks for the changes below it.
    """
    paths, opened = set(changed), {row.path for row in rows}
    met = set()
    for path in paths:
        above = ancestors(path)
        within = opened.intersection([path, *above])
        if within:
            met |= within
        elif paths.isdisjoint(above):
            met.add(path)
    return met


def keep_candidates(
    paths: Iterable[str], *, words: Words, head: Revision, sent: Revision, rows: list[Conflict]
) -> None:
    """Put what `words` say at each path into the open row there, opening those that lack.

    `sent` is the revision that they came with.

    One candidate per author and device: a later value takes the place of the earlier, which
    stays in its own revision. The value in the head is a candidate from the beginning. The
    number of statements does not grow with the paths: other writers wait meanwhile.
    """
    known = {row.path: row for row in rows}
    ordered = sorted(paths)
    opened = [_open_row(path, words.base_document, sent) for path in ordered if path not in known]
    db.session.add_all(opened)
    db.session.flush()
    wrote = writers_in(head, [row.path for row in opened])
    for row in opened:
        known[row.path] = row
        _put(None, row, HEAD_SIDE, value_at(head.document, row.path), wrote[row.path])
    standing = _standing(sent)
    for path in ordered:
        row = known[path]
        _put(standing.get(row.id), row, SENT_SIDE, value_at(words.document, path), sent)
    db.session.flush()


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
    paths = {row.path for row in rows if row.id in named}
    above = {path for chosen in paths for path in ancestors(chosen)}
    return [row for row in rows if row.path in above or _is_chosen(row.path, paths)]


def _is_chosen(path: str, chosen: set[str]) -> bool:
    return path in chosen or not chosen.isdisjoint(ancestors(path))


def _open_row(path: str, base: Document, sent: Revision) -> Conflict:
    return Conflict(
        id=new_id(),
        visit_id=sent.visit_id,
        path=path,
        base=_stored(value_at(base, path)),
        opened_revision_id=sent.id,
    )


def _standing(sent: Revision) -> dict[str, ConflictCandidate]:
    """What this author and device have in the visit's open rows already, by row."""
    query = (
        select(ConflictCandidate)
        .join(Conflict, Conflict.id == ConflictCandidate.conflict_id)
        .where(
            Conflict.visit_id == sent.visit_id,
            Conflict.closed_at.is_(None),
            ConflictCandidate.side == SENT_SIDE,
            ConflictCandidate.author_id == sent.author_id,
            ConflictCandidate.device_id == sent.device_id,
        )
    )
    return {one.conflict_id: one for one in db.session.scalars(query)}


def _put(
    candidate: ConflictCandidate | None,
    row: Conflict,
    side: str,
    value: JsonValue | Absence,
    wrote: Revision,
) -> None:
    if candidate is None:
        candidate = ConflictCandidate(
            id=new_id(),
            conflict_id=row.id,
            side=side,
            author_id=wrote.author_id,
            device_id=wrote.device_id,
        )
        db.session.add(candidate)
    candidate.value = _stored(value)
    candidate.revision_id = wrote.id
    candidate.at = wrote.recorded_at


def _stored(value: JsonValue | Absence) -> JsonValue | None:
    return None if value is MISSING else value
