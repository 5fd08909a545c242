"""Answers as a condition sees them: found by reference, compared without coercion."""

import re
from collections.abc import Mapping
from enum import Enum
from typing import Any, Final, TypeGuard

from fieldapp.rules.errors import MalformedConditionError


class Silence(Enum):
    """The one value that stands for "never answered"; equal to no answer."""

    UNANSWERED = "unanswered"


UNANSWERED: Final = Silence.UNANSWERED

_BAD_ESCAPE: Final = re.compile("~(?![01])")
_FORBIDDEN_KEYS: Final = frozenset({"__proto__", "constructor", "prototype"})


def reference_keys(reference: str) -> list[str]:
    """Give the keys that a reference names, from the outermost.

    ``"seen"`` and ``"appearance/clothing/level"`` start at the section's scope node,
    ``"/visit/outcome"`` at the document. ``~1`` stands for a slash in a key and
    ``~0`` for a tilde. Raises :class:`MalformedConditionError` for an empty key,
    another escape, and a key that names an object's prototype.
    """
    keys = reference.removeprefix("/").split("/")
    if not all(keys) or _BAD_ESCAPE.search(reference) or not _FORBIDDEN_KEYS.isdisjoint(keys):
        raise MalformedConditionError(f"{reference!r} is no reference")
    return [key.replace("~1", "/").replace("~0", "~") for key in keys]


def answer_at(reference: str, scope_node: object, document: object) -> Any:
    """Give the answer that a reference leads to, or ``UNANSWERED``.

    An empty text, list or object is no answer. Arrays are never entered.
    """
    value = document if reference.startswith("/") else scope_node
    for key in reference_keys(reference):
        if not isinstance(value, Mapping) or key not in value:
            return UNANSWERED
        value = value[key]
    return UNANSWERED if value in ("", [], {}) else value


def is_not_assessed(answer: object) -> bool:
    """Whether an answer is ``{"na": reason}`` and nothing else."""
    return isinstance(answer, Mapping) and len(answer) == 1 and "na" in answer


def is_whole_number(value: object) -> TypeGuard[int]:
    """Whether a value is a whole number; in Python ``True`` would pass for one."""
    return isinstance(value, int) and not isinstance(value, bool)


def is_same_scalar(answer: object, value: object) -> bool:
    """Whether a single answer is exactly a value: 1, "1" and true are three."""
    return type(answer) is type(value) and answer == value
