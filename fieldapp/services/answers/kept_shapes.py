"""Whether a stored value has the shape of its question, and how it reads where it has not.

Words are stored whatever shape they come in (a device may be broken, or hostile), and a manager
must be able to open every visit: what cannot be read as an answer is shown as it stands.
"""

import json
from collections.abc import Callable, Mapping
from typing import Any

from fieldapp.forms.body_point import body_point_of
from fieldapp.forms.drawing import strokes_of

UNREADABLE = "Cannot be read"
WORDS = frozenset({"text", "long", "date", "time"})
NUMBERS = frozenset({"whole_number", "scale_0_10", "room_picture"})
#: What was drawn, each with its reader, which gives None for anything else.
DRAWN: dict[str, Callable[[object], object | None]] = {
    "drawing": strokes_of,
    "body_point": body_point_of,
}
NESTED = frozenset({"object", "rows", "finding_group", "impact_per_child"})


def has_shape_of(question_type: str, value: Any) -> bool:
    """Whether a value is one that a question of this type is answered with."""
    if question_type in NESTED:
        return isinstance(value, Mapping)
    if question_type in NUMBERS:
        return is_whole_number(value)
    if question_type in DRAWN:
        return DRAWN[question_type](value) is not None
    if question_type == "yes_no":
        return isinstance(value, bool)
    if question_type == "choices":
        return isinstance(value, list) and all(isinstance(one, str | int) for one in value)
    return isinstance(value, str) or (question_type not in WORDS and isinstance(value, int))


def is_whole_number(value: Any) -> bool:
    """Whether it is a number; `True` is none."""
    return isinstance(value, int) and not isinstance(value, bool)


def unreadable_words(value: Any) -> str:
    """`Cannot be read: {"a": 1}`."""
    return f"{UNREADABLE}: {json.dumps(value, ensure_ascii=False)}"


def said_words(value: Any) -> str:
    """A text as it stands; anything else is shown, and nothing stays nothing."""
    return value if isinstance(value, str) else unreadable_words(value) if value else ""


def rows_in(rows: Any) -> list[Mapping[str, Any]]:
    """The rows of a list that were not taken away."""
    if not isinstance(rows, Mapping):
        return []
    return [one for one in rows.values() if isinstance(one, Mapping) and "removed" not in one]


def said_at(document: Mapping[str, Any], path: str) -> Any:
    """What stands at a place, whatever its keys are; None where nothing does."""
    node: Any = document
    for key in path.split("/")[1:]:
        node = node.get(key) if isinstance(node, Mapping) else None
    return node


def kept_words(value: Any) -> str:
    """A text as the database keeps it in a fact: PostgreSQL takes no NUL in one."""
    return value.replace("\0", "") if isinstance(value, str) else ""


def kept_texts(value: Any) -> list[str]:
    """The texts of a list of choices; none for anything else."""
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []


def order_of(row: Any) -> int:
    """Where a row stands among its like; 0 where it does not say."""
    order = row.get("order") if isinstance(row, Mapping) else None
    return order if isinstance(order, int) else 0
