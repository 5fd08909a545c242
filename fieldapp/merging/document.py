"""What changed between two documents, and carrying changes out.

Changes travel as ``[[path, value], [path]]``: a path with a value sets it, one
without clears it (contracts 5).
"""

from collections.abc import Iterable
from typing import Any, TypeAlias

from fieldapp.merging.canonical import canonical_bytes
from fieldapp.merging.errors import (
    ChangesDoNotApplyError,
    MalformedPointerError,
    NotCanonicalError,
)
from fieldapp.merging.pointers import ancestors, in_order, split_pointer
from fieldapp.merging.units import units
from fieldapp.merging.values import (
    MAX_DEPTH,
    MISSING,
    Absence,
    Document,
    JsonValue,
    pruned,
    pruned_document,
    same_value,
)

#: ``[path, value]`` or ``[path]``.
Change: TypeAlias = list[JsonValue]


def diff(base: Document, document: Document, groups: Iterable[str]) -> list[Change]:
    """Give the changes that turn ``base`` into ``document``, unit by unit, by path."""
    patterns = list(groups)
    before = units(base, patterns)
    after = units(document, patterns)
    changed = [
        path
        for path in before.keys() | after.keys()
        if not same_value(before.get(path, MISSING), after.get(path, MISSING))
    ]
    return [[path, after[path]] if path in after else [path] for path in in_order(changed)]


def apply_changes(base: Document, changes: Iterable[Change]) -> Document:
    """Give the document that changes make of ``base``, which is left as it was.

    The order of the changes does not matter: everything is cleared first, then
    set. Clearing what is not there changes nothing; objects left empty go. Raises
    :class:`ChangesDoNotApplyError` for a change of another shape, a path named
    twice, a path through a single answer or through another path that is set, a
    value with no canonical form, and more than ``MAX_DEPTH`` levels.
    """
    cleared, answered = _read_all(changes)
    document = pruned_document(base)
    for path in cleared:
        _clear(document, split_pointer(path))
    for path, value in answered.items():
        _set(document, split_pointer(path), value)
    return pruned_document(document)


def _read_all(changes: Iterable[Change]) -> tuple[list[str], dict[str, JsonValue]]:
    """Give the paths that are cleared, outer ones first, and what others are set to."""
    cleared: set[str] = set()
    answered: dict[str, JsonValue] = {}
    for change in changes:
        path, value = read_change(change)
        if path in cleared or path in answered:
            raise ChangesDoNotApplyError(f"{path!r} is named twice")
        if value is MISSING:
            cleared.add(path)
        else:
            answered[path] = value
    for path in answered:
        if not answered.keys().isdisjoint(ancestors(path)):
            raise ChangesDoNotApplyError(f"{path!r} stands below another path that is set")
    return in_order(cleared), answered


def read_change(change: object) -> tuple[str, JsonValue | Absence]:
    """Give a change's path and what it sets there, ``MISSING`` where it clears.

    Raises :class:`ChangesDoNotApplyError` for another shape, a path that names no
    answer, and a value with no canonical form.
    """
    match change:
        case [str(path)]:
            _depth_of(path)
            return path, MISSING
        case [str(path), value]:
            return path, _fit_value(path, value)
    raise ChangesDoNotApplyError("a change is [path, value] or [path]")


def _depth_of(path: str) -> int:
    try:
        depth = len(split_pointer(path))
    except MalformedPointerError as malformed:
        raise ChangesDoNotApplyError(f"{path!r}: {malformed}") from malformed
    if not 1 <= depth <= MAX_DEPTH:
        raise ChangesDoNotApplyError(f"{path!r} names no answer, or one too deep")
    return depth


def _fit_value(path: str, value: Any) -> JsonValue:
    try:
        canonical_bytes(value)
        return pruned(value, MAX_DEPTH - _depth_of(path))
    except NotCanonicalError as refused:
        raise ChangesDoNotApplyError(f"{path!r}: {refused.reason}") from refused


def _clear(document: Document, keys: list[str]) -> None:
    holder = document
    for key in keys[:-1]:
        if key not in holder:
            return
        holder = _as_object(holder[key])
    holder.pop(keys[-1], None)


def _set(document: Document, keys: list[str], value: JsonValue) -> None:
    holder = document
    for key in keys[:-1]:
        holder = _as_object(holder.setdefault(key, {}))
    holder[keys[-1]] = value


def _as_object(value: JsonValue) -> Document:
    if not isinstance(value, dict):
        raise ChangesDoNotApplyError("a path goes through a single answer")
    return value
