"""The closed list of validators by name.

A stored form version names them for ever: taking one away fails a test. Each takes the
built form, the field (with its answer already read) and the argument kept in the version,
and raises ValidationError with words for a person.
"""

import re
from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from typing import Any, Final

from wtforms.validators import ValidationError

from fieldapp.forms.questions.moments import read_instant
from fieldapp.forms.questions.question_field import QuestionField


def max_length(_form: Any, field: QuestionField, most: int) -> None:
    """Words are at most this many characters."""
    if isinstance(field.data, str) and len(field.data) > most:
        raise ValidationError(f"Shorten this to {most} characters; it has {len(field.data)}.")


def later_than(form: Any, field: QuestionField, other: str) -> None:
    """An instant is not before the one at the control `other`, where that was given.

    They are told to the minute: whoever is refused at the door leaves in that in which she came.
    """
    told = form.answers.get(other)
    if not told or not isinstance(field.data, datetime):
        return
    try:
        earlier = read_instant(told)
    except ValueError:
        return
    if field.data < earlier:
        raise ValidationError("Leaving comes before arriving: change one of the two times.")


def number_between(_form: Any, field: QuestionField, ends: list[int]) -> None:
    """A whole number lies between two ends, both allowed."""
    low, high = ends
    if isinstance(field.data, int) and not low <= field.data <= high:
        raise ValidationError(f"Give a number from {low} to {high}.")


def decimal_between(_form: Any, field: QuestionField, ends: list[str]) -> None:
    """Words are a number such as 8.45 between two ends, both allowed: what is plausible at all."""
    told = str(field.data).strip()
    low, high = ends
    if not _DECIMAL.fullmatch(told) or not Decimal(low) <= Decimal(told) <= Decimal(high):
        raise ValidationError(f"Check this: it should be a number from {low} to {high}.")


_DECIMAL = re.compile(r"\d{1,3}(\.\d{1,3})?", re.ASCII)

CHECKS: Final[dict[str, Callable[[Any, Any, Any], None]]] = {
    "decimal_between": decimal_between,
    "later_than": later_than,
    "max_length": max_length,
    "number_between": number_between,
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
