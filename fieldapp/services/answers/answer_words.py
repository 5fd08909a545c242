"""How one stored value reads, by the type of its question."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from typing import Any, cast

from fieldapp.forms.choices import NEED_SCALE, NOT_ASSESSED_REASONS
from fieldapp.forms.drawing import strokes_of
from fieldapp.london_time import in_london
from fieldapp.services.answers.kept_shapes import has_shape_of, unreadable_words
from fieldapp.services.answers.names import Names

Question = Mapping[str, Any]


def is_na(value: Any) -> bool:
    """Whether the answer is "not assessed"."""
    return isinstance(value, dict) and set(value) == {"na"}


def na_words(question: Question, value: dict[str, Any]) -> str:
    """`Not assessed: asleep`."""
    reason = str(value["na"])
    known = labels(question.get("na_reasons") or NOT_ASSESSED_REASONS)
    return f"Not assessed: {_lower_first(known.get(reason, reason))}" if reason else "Not assessed"


def labels(choices: Any) -> dict[Any, str]:
    """Labels by value."""
    return {choice["value"]: choice["label"] for choice in choices}


def level_words(level: int) -> str:
    """`2 Many needs not met`."""
    return f"{level} {labels(NEED_SCALE).get(level, '')}".strip()


#: How an answer is known that a child gave alone, on the child's own screen.
CHILDS_OWN = "childs_own"

# How the form's own "I saw it" reads to somebody else.
BASIS_READ = {
    "seen": "seen",
    "told_by_child": "the child said",
    "told_by_parent": "a parent or carer said",
    "told_by_other": "somebody else said",
    "from_record": "from the record",
    "judgement": "a judgement",
    CHILDS_OWN: "the child’s own choice",
}


def basis_words(basis: Iterable[str]) -> str:
    """`Seen, a parent or carer said`; empty where nothing was stated."""
    words = ", ".join(BASIS_READ.get(one, one) for one in basis)
    return words[:1].upper() + words[1:]


def value_words(question: Question, value: Any, names: Names) -> str:
    """The words of a plain answer; an empty text for an empty value."""
    if is_na(value):
        return na_words(question, value)
    if not has_shape_of(question["type"], value):
        return unreadable_words(value)
    return _BY_TYPE.get(question["type"], _as_text)(question, value, names)


def _lower_first(words: str) -> str:
    return words[:1].lower() + words[1:]


def choices_of(question: Question, room_type: str = "") -> list[Mapping[str, Any]]:
    """The choices offered; pictures have their own words for each type of room."""
    by_type = question.get("choices_by_room_type") or {}
    found = by_type.get(room_type) or question.get("choices") or []
    return cast("list[Mapping[str, Any]]", found)


def _as_choice(question: Question, value: Any, names: Names) -> str:
    known = labels(choices_of(question))
    if value in known:
        words = known[value]
        return words if not isinstance(value, int) or str(value) in words else f"{value} {words}"
    return names.known(str(value)) or str(value)


def _as_choices(question: Question, value: Any, names: Names) -> str:
    return ", ".join(_as_choice(question, one, names) for one in value)


def _as_yes_no(_question: Question, value: Any, _names: Names) -> str:
    return "Yes" if value is True else "No"


def _as_date(_question: Question, value: Any, _names: Names) -> str:
    try:
        day = date.fromisoformat(str(value))
    except ValueError:
        return str(value)
    return f"{day.day} {day:%B %Y}"


def _as_time(_question: Question, value: Any, _names: Names) -> str:
    try:
        moment = datetime.fromisoformat(str(value))
        if moment.tzinfo is None:
            return str(value)
        there = in_london(moment)
    except (ValueError, OverflowError):
        return str(value)
    return f"{there.day} {there:%B %Y, %H:%M}"


def _as_scale(question: Question, value: Any, _names: Names) -> str:
    ends = [
        f"{number} is {_lower_first(str(question[key]))}"
        for number, key in ((0, "low_end"), (10, "high_end"))
        if question.get(key)
    ]
    return f"{value} of 10" + (f" ({', '.join(ends)})" if ends else "")


def _as_picture(question: Question, value: Any, _names: Names) -> str:
    """`Picture 5, narrow path`; the whole sentence stands in the details."""
    for choice in choices_of(question):
        if choice["value"] == value:
            short = choice.get("short") or choice["label"]
            return f"Picture {value}: {_lower_first(str(short))}"
    return f"Picture {value}"


def _as_drawing(_question: Question, value: Any, _names: Names) -> str:
    """What is said of it where it cannot be shown."""
    lines = len(strokes_of(value) or ())
    return f"A drawing of {lines} lines" if lines != 1 else "A drawing of 1 line"


def _as_point(_question: Question, _value: Any, _names: Names) -> str:
    """A point is shown, not told: the region beside it is its words."""
    return ""


def _as_text(_question: Question, value: Any, _names: Names) -> str:
    return value if isinstance(value, str) else str(value)


_BY_TYPE: dict[str, Callable[[Question, Any, Names], str]] = {
    "choice": _as_choice,
    "choices": _as_choices,
    "yes_no": _as_yes_no,
    "date": _as_date,
    "time": _as_time,
    "scale_0_10": _as_scale,
    "room_picture": _as_picture,
    "drawing": _as_drawing,
    "body_point": _as_point,
}
