"""The closed list of validators by name.

A stored form version names them for ever: taking one away fails a test. Each takes the
built form, the field (with its answer already read) and the argument kept in the version,
and raises ValidationError with words for a person.
"""

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime
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


def decimal_between_by_age(form: Any, field: QuestionField, bands: dict[str, list[str]]) -> None:
    """As `decimal_between`, by the child's age band on the day of the visit.

    The widest ends hold where the band is not known or has none of its own.
    """
    decimal_between(form, field, bands.get(form.at.band) or widest(bands.values()))


def widest(ends: Iterable[list[str]]) -> list[str]:
    """The lowest and the highest of several pairs of ends."""
    lows, highs = zip(*ends, strict=True)
    return [min(lows, key=Decimal), max(highs, key=Decimal)]


def not_after_visit(form: Any, field: QuestionField, _argument: None) -> None:
    """A day of what was found at the visit is not later than that of the visit."""
    if isinstance(field.data, date) and field.data > form.at.on:
        raise ValidationError("Check this: the day should not be later than the visit’s.")


def not_in_future(form: Any, field: QuestionField, _argument: None) -> None:
    """A day of what was done is not still to come; it may be done after the visit."""
    if isinstance(field.data, date) and field.data > form.at.today:
        raise ValidationError("Check this: the day should not lie in the future.")


_DECIMAL = re.compile(r"\d{1,3}(\.\d{1,3})?", re.ASCII)

CHECKS: Final[dict[str, Callable[[Any, Any, Any], None]]] = {
    "decimal_between": decimal_between,
    "decimal_between_by_age": decimal_between_by_age,
    "later_than": later_than,
    "max_length": max_length,
    "not_after_visit": not_after_visit,
    "not_in_future": not_in_future,
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
