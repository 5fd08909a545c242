"""Changes while a conflict is open: what may go on, and what waits with it."""

from collections.abc import Iterable

from fieldapp.merging.document import Change, read_change
from fieldapp.merging.pointers import ancestors


def split_open_paths(
    changes: Iterable[Change], open_paths: Iterable[str]
) -> tuple[list[Change], list[Change]]:
    """Divide changes into those that may go on and those that meet an open conflict.

    ``open_paths`` are the paths with an open row. While a row is open, an edit of its
    path goes to the row as that side's candidate and never to the head (contracts 5).
    A change meets a row when it names its path, or one below or above it. Whatever
    stands below such a change waits too: half of "not assessed, instead of these
    answers" would be a third answer that nobody gave. Both lists keep the given order
    and each change its own path. Raises :class:`ChangesDoNotApplyError` for a change
    of another shape.
    """
    by_path = [(read_change(change)[0], change) for change in changes]
    opened = set(open_paths)
    above_open = {above for path in opened for above in ancestors(path)}
    held = opened | {path for path, _ in by_path if path in above_open}
    going_on: list[Change] = []
    candidates: list[Change] = []
    for path, change in by_path:
        meets = path in held or not held.isdisjoint(ancestors(path))
        (candidates if meets else going_on).append(change)
    return going_on, candidates
