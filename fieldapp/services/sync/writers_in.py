"""Which revisions the values of a head last came in with."""

from collections.abc import Iterable

from sqlalchemy import select

from fieldapp.extensions import db
from fieldapp.merging.pointers import ancestors
from fieldapp.models.revisions import Revision


def writers_in(head: Revision, paths: Iterable[str]) -> dict[str, Revision]:
    """Give for each path the revision in which the head's value at or below it last came in.

    A cleared answer has none: then it is the head's own, or that of the words it merged. Two
    statements at most, however many paths.
    """
    wanted = list(paths)
    last = _last_sequences(head.authored, set(wanted))
    wrote = _by_sequence(head, set(last.values()))
    return {path: wrote[last[path]] if path in last else _own(head) for path in wanted}


def _last_sequences(authored: dict[str, int], wanted: set[str]) -> dict[str, int]:
    last: dict[str, int] = {}
    for at, sequence in authored.items():
        for path in wanted.intersection([at, *ancestors(at)]):
            last[path] = max(sequence, last.get(path, sequence))
    return last


def _by_sequence(head: Revision, sequences: set[int]) -> dict[int, Revision]:
    if not sequences:
        return {}
    query = select(Revision).where(
        Revision.visit_id == head.visit_id, Revision.sequence.in_(sequences)
    )
    return {one.sequence: one for one in db.session.scalars(query)}


def _own(head: Revision) -> Revision:
    return db.session.get(Revision, head.merged_id) or head if head.merged_id else head
