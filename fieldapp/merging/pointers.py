"""JSON Pointers (RFC 6901): the paths of answers, as text and as segments."""

import re
from collections.abc import Iterable
from typing import Final

from fieldapp.merging.errors import MalformedPointerError
from fieldapp.merging.values import FORBIDDEN_KEYS, MISSING, Absence, Document, JsonValue

_BAD_ESCAPE: Final = re.compile("~(?![01])")


def child_pointer(parent: str, key: str) -> str:
    """Give the pointer of ``key`` inside the object at ``parent``."""
    return f"{parent}/{key.replace('~', '~0').replace('/', '~1')}"


def split_pointer(pointer: str) -> list[str]:
    """Give the keys that a pointer names, from the outermost; ``""`` names none.

    Raises :class:`MalformedPointerError` for a text that does not begin with
    ``/``, for an escape other than ``~0`` and ``~1``, and for a forbidden key.
    """
    if not pointer:
        return []
    if not pointer.startswith("/"):
        raise MalformedPointerError("a pointer begins with '/'")
    keys = [_unescaped(segment) for segment in pointer[1:].split("/")]
    if not FORBIDDEN_KEYS.isdisjoint(keys):
        raise MalformedPointerError("a forbidden key")
    return keys


def _unescaped(segment: str) -> str:
    if _BAD_ESCAPE.search(segment):
        raise MalformedPointerError("'~' stands before 0 or 1 only")
    return segment.replace("~1", "/").replace("~0", "~")


def value_at(document: Document, pointer: str) -> JsonValue | Absence:
    """Give the value at a pointer, or ``MISSING``; an array is never entered."""
    value: JsonValue = document
    for key in split_pointer(pointer):
        if not isinstance(value, dict) or key not in value:
            return MISSING
        value = value[key]
    return value


def ancestors(pointer: str) -> list[str]:
    """Give every pointer strictly above a pointer, the nearest first, ending in ``""``."""
    above = []
    while pointer:
        pointer = pointer[: pointer.rindex("/")]
        above.append(pointer)
    return above


def is_within(pointer: str, outer: str) -> bool:
    """Whether a pointer is ``outer`` itself or stands below it."""
    return pointer == outer or pointer.startswith(f"{outer}/")


def overlap(one: str, other: str) -> bool:
    """Whether two pointers are the same or one stands below the other."""
    return is_within(one, other) or is_within(other, one)


def utf16_order(text: str) -> bytes:
    """Give the key that sorts texts by UTF-16 code units, as JavaScript does."""
    return text.encode("utf-16-be", "surrogatepass")


def in_order(pointers: Iterable[str]) -> list[str]:
    """Sort pointers as the page sorts them."""
    return sorted(pointers, key=utf16_order)
