"""The closed list of validators by name.

A stored form version names them for ever: taking one away fails a test. Each takes the
built form, the field (with its answer already read) and the argument kept in the version,
and raises ValueError with words for a person.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any, Final

from fieldapp.forms.questions.moments import read_instant
from fieldapp.forms.questions.question_field import QuestionField


def max_length(_form: Any, field: QuestionField, most: int) -> None:
    """Words are at most this many characters."""
    if isinstance(field.data, str) and len(field.data) > most:
        raise ValueError(f"Shorten this to {most} characters; it has {len(field.data)}.")


def later_than(form: Any, field: QuestionField, other: str) -> None:
    """An instant is after the one at the control `other`, where that was given."""
    told = form.answers.get(other)
    if not told or not isinstance(field.data, datetime):
        return
    try:
        earlier = read_instant(told)
    except ValueError:
        return
    if field.data <= earlier:
        raise ValueError("Leaving is after arriving: change one of the two times.")


def between(_form: Any, field: QuestionField, ends: list[int]) -> None:
    """A number lies between two ends, both allowed."""
    if isinstance(field.data, int) and not ends[0] <= field.data <= ends[1]:
        raise ValueError(f"Give a number from {ends[0]} to {ends[1]}.")


CHECKS: Final[dict[str, Callable[[Any, Any, Any], None]]] = {
    "between": between,
    "later_than": later_than,
    "max_length": max_length,
}


class StoredCheck:
    """A validator of a built form, from its name and argument in compiled JSON."""

    def __init__(self, name: str, value: Any) -> None:
        self.check = CHECKS[name]
        self.value = value

    def __call__(self, form: Any, field: QuestionField) -> None:
        """Run the named check on an answered field."""
        if field.is_answered and not field.is_na:
            self.check(form, field, self.value)
