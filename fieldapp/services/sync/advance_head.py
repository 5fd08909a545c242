"""Bring what was sent into the head: merged where one side changed, both kept where both did."""

from dataclasses import dataclass

from fieldapp.merging.document import Change, apply_changes, diff
from fieldapp.merging.errors import ChangesDoNotApplyError
from fieldapp.merging.open_paths import split_open_paths
from fieldapp.merging.pointers import ancestors, value_at
from fieldapp.merging.three_way import Merge, merge
from fieldapp.merging.values import MISSING, Document
from fieldapp.models.accounts import User
from fieldapp.models.conflicts import Conflict
from fieldapp.models.revisions import CONFLICTED, MERGED, RECEIVED, Revision
from fieldapp.services.sync.keep_candidates import (
    close_conflicts,
    keep_candidates,
    open_conflicts,
    resolved_rows,
    rows_met,
)
from fieldapp.services.sync.store_revision import Words, store_merge


@dataclass(frozen=True, slots=True)
class Advance:
    """Where the head stands now, and what of it the sender did not have."""

    head: Revision
    outcome: str
    came_in: list[str]


def advance_head(
    head: Revision | None, sent: Revision, words: Words, resolves: tuple[str, ...], by: User
) -> Advance:
    """Make the new head of a locked visit. The caller sets `Visit.head_id`.

    Paths with an open row never change in the head by an edit: what was sent there becomes a
    candidate of the row. `resolves` names the rows that `sent` closes with its own values.
    `words` are what of `sent` may go on: where that is less than was sent, the head is a merge.
    """
    if head is None:
        return _begin(sent, words, by)
    rows = open_conflicts(sent.visit_id)
    closing = resolved_rows(rows, resolves)
    staying = [row for row in rows if row not in closing]
    going_on, waiting = _divided(words, staying)
    close_conflicts(closing, resolves, by, sent)
    met = rows_met(waiting, staying)
    if words.is_whole and not waiting and words.base is not None and words.base.id == head.id:
        return Advance(sent, RECEIVED, [])
    merged = _merged(head, words, going_on, closing)
    met |= {conflict["path"] for conflict in merged.conflicts}
    keep_candidates(met, words=words, head=head, sent=sent, rows=staying)
    new_head = store_merge(head, sent, merged.document, by, words.groups)
    return Advance(new_head, CONFLICTED if met else MERGED, merged.from_theirs)


def _begin(sent: Revision, words: Words, by: User) -> Advance:
    if words.is_whole:
        return Advance(sent, RECEIVED, [])
    return Advance(store_merge(None, sent, words.document, by, words.groups), MERGED, [])


def _divided(words: Words, rows: list[Conflict]) -> tuple[list[Change], list[str]]:
    """Give the changes that go on, and the paths of those that wait with an open row."""
    changes = diff(words.base_document, words.document, words.groups)
    going_on, waiting = split_open_paths(changes, [row.path for row in rows])
    return going_on, [str(change[0]) for change in waiting]


def _merged(head: Revision, words: Words, going_on: list[Change], closing: list[Conflict]) -> Merge:
    """Merge what goes on into the head; a chosen value is a change of the head's own value."""
    base = words.base_document
    arriving = apply_changes(base, going_on)
    chosen = [row.path for row in closing]
    ancestor = _with_head_values(base, head.document, chosen)
    return merge(ancestor, arriving, head.document, words.groups)


def _with_head_values(base: Document, head: Document, paths: list[str]) -> Document:
    topmost = [path for path in paths if set(paths).isdisjoint(ancestors(path))]
    values = {path: value_at(head, path) for path in set(topmost)}
    changes: list[Change] = [
        [path] if value is MISSING else [path, value] for path, value in values.items()
    ]
    try:
        return apply_changes(base, changes)
    except ChangesDoNotApplyError:
        return base
