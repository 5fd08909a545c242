"""Which revisions the values of a head last came in with."""

from collections.abc import Iterable

from sqlalchemy import select

from fieldapp.extensions import db
from fieldapp.merging.pointers import ancestors
from fieldapp.models.revisions import Revision

#: A revision's id, its `base_id`, its `merged_id` and its `authored`.
Step = tuple[str, str | None, str | None, dict[str, int]]


def writers_in(head: Revision, paths: Iterable[str]) -> dict[str, Revision]:
    """Give for each path the revision in which the head's value at or below it last came in.

    Of a cleared answer it is the one that cleared it. Three statements at most, however many
    paths.
    """
    wanted = list(paths)
    last = _last_sequences(head.authored, set(wanted))
    wrote = _by_sequence(head, set(last.values()))
    cleared = _who_cleared(head, [path for path in wanted if path not in last])
    return {path: wrote[last[path]] if path in last else cleared[path] for path in wanted}


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


def _who_cleared(head: Revision, paths: list[str]) -> dict[str, Revision]:
    """Give the revisions that cleared these answers; the head's own where it never had them."""
    if not paths:
        return {}
    cleared = _clearings(_history(head.visit_id), head.id, paths)
    own = head.merged_id or head.id
    ids = {path: cleared.get(path, own) for path in paths}
    found = db.session.scalars(select(Revision).where(Revision.id.in_(set(ids.values()))))
    by_id = {one.id: one for one in found}
    return {path: by_id[ids[path]] for path in paths}


def _history(visit_id: str) -> dict[str, Step]:
    query = select(Revision.id, Revision.base_id, Revision.merged_id, Revision.authored).where(
        Revision.visit_id == visit_id
    )
    return {
        one: (one, base, merged, authored)
        for one, base, merged, authored in db.session.execute(query)
    }


def _clearings(history: dict[str, Step], head_id: str, paths: list[str]) -> dict[str, str]:
    """Go back along the heads to the one before which each answer stood, once for all of them."""
    found: dict[str, str] = {}
    at, left = history[head_id], set(paths)
    while left and at[1] is not None:
        before = history[at[1]]
        stood = left & _at_or_above(before[3])
        found |= dict.fromkeys(stood, at[2] or at[0])
        left -= stood
        at = before
    return found


def _at_or_above(units: Iterable[str]) -> set[str]:
    """Every path at which one of these units stands, or below which one does."""
    return {path for unit in units for path in (unit, *ancestors(unit))}
