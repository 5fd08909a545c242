"""What an answer document is made of, and when two of its values are the same.

A document is JSON narrowed to objects, arrays, strings, whole numbers and
booleans (contracts 3). Decimals are strings; absence means never answered, so
there is no null.
"""

from collections.abc import Collection
from enum import Enum
from typing import Final, TypeAlias

from fieldapp.merging.errors import NotCanonicalError

JsonValue: TypeAlias = str | int | bool | list["JsonValue"] | dict[str, "JsonValue"]
Document: TypeAlias = dict[str, JsonValue]


class Absence(Enum):
    """The one value that stands for "no value here"; never part of a document."""

    MISSING = "missing"


MISSING: Final = Absence.MISSING

#: Objects and arrays may stand this deep inside each other, the document included.
MAX_DEPTH: Final = 32

#: Keys that would reach an object's prototype in the page. Refused in both
#: languages, so that no document is readable in one of them only.
FORBIDDEN_KEYS: Final = frozenset({"__proto__", "constructor", "prototype"})


def is_not_assessed(value: object) -> bool:
    """Whether a value is ``{"na": reason}`` and nothing else."""
    return isinstance(value, dict) and len(value) == 1 and "na" in value


def same_value(one: object, other: object) -> bool:
    """Whether two values are equal without any coercion: 1, "1" and true differ.

    Python's own ``==`` takes ``True`` for ``1``, which would hide a change of
    answer and disagree with the page.
    """
    if type(one) is not type(other):
        return False
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same_value(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same_value, one, other))
    return one == other


def pruned(value: JsonValue, room: int = MAX_DEPTH) -> JsonValue:
    """Copy a value without its empty objects, which are never stored.

    What stands inside an array is copied as it is: there the place of an item
    matters. ``room`` is how many levels may still open. Raises
    :class:`NotCanonicalError` when the value is deeper or has a forbidden key, so
    that whoever walks the copy may recurse without fear.
    """
    if isinstance(value, dict):
        _refuse_unfit(value, room)
        children = {key: pruned(child, room - 1) for key, child in value.items()}
        return {key: child for key, child in children.items() if child != {}}
    return _copied(value, room)


def pruned_document(document: Document) -> Document:
    """Copy a whole document as :func:`pruned` does."""
    copy = pruned(document)
    if not isinstance(copy, dict):
        raise NotCanonicalError("a document that is not an object")
    return copy


def _copied(value: JsonValue, room: int) -> JsonValue:
    if isinstance(value, dict):
        _refuse_unfit(value, room)
        return {key: _copied(child, room - 1) for key, child in value.items()}
    if isinstance(value, list):
        _refuse_unfit(value, room)
        return [_copied(item, room - 1) for item in value]
    return value


def _refuse_unfit(container: Collection[object], room: int) -> None:
    if room < 1:
        raise NotCanonicalError(f"more than {MAX_DEPTH} levels")
    if isinstance(container, dict) and not FORBIDDEN_KEYS.isdisjoint(container):
        raise NotCanonicalError("a forbidden key")
