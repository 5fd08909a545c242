"""Whether a condition is one: asked once, when a form version is compiled."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final

from fieldapp.rules.answers import is_whole_number, reference_keys
from fieldapp.rules.errors import MalformedConditionError, UnknownOperatorError

#: Conditions may stand this deep inside each other.
MAX_DEPTH: Final = 32

#: The largest whole number that a JavaScript number holds exactly.
LARGEST_INTEGER: Final = 2**53 - 1


def check_condition(condition: object) -> None:
    """Refuse what :func:`fieldapp.rules.evaluate.evaluate` could not answer.

    Raises :class:`UnknownOperatorError` for an operator that does not exist, and
    :class:`MalformedConditionError` for an operand of another shape, a text that is
    no reference, and conditions more than ``MAX_DEPTH`` deep.
    """
    _check_condition(condition, MAX_DEPTH)


def _check_condition(condition: object, room: int) -> None:
    if room < 1:
        raise MalformedConditionError(f"more than {MAX_DEPTH} conditions inside each other")
    if not isinstance(condition, dict) or len(condition) != 1:
        raise MalformedConditionError("a condition is an object with one operator")
    operator, operand = next(iter(condition.items()))
    if operator not in SHAPES:
        raise UnknownOperatorError(str(operator))
    with _naming(operator):
        SHAPES[operator](operand, room)


@contextmanager
def _naming(operator: str) -> Iterator[None]:
    """Put the operator before what is wrong inside it, so that the place is found."""
    try:
        yield
    except UnknownOperatorError:
        raise
    except MalformedConditionError as error:
        raise MalformedConditionError(f"{operator}: {error}") from error


def _conditions(operand: object, room: int) -> None:
    if not isinstance(operand, list):
        raise MalformedConditionError("takes a list of conditions")
    for condition in operand:
        _check_condition(condition, room - 1)


def _condition(operand: object, room: int) -> None:
    _check_condition(operand, room - 1)


def _reference_alone(operand: object, _room: int) -> None:
    _reference(operand)


def _reference_and_condition(operand: object, room: int) -> None:
    reference, condition = _pair(operand)
    _reference(reference)
    _check_condition(condition, room - 1)


def _pair_of(
    first: Callable[[object], None], second: Callable[[object], None]
) -> Callable[[object, int], None]:
    def check(operand: object, _room: int) -> None:
        one, other = _pair(operand)
        first(one)
        second(other)

    return check


def _pair(operand: object) -> tuple[Any, Any]:
    if not isinstance(operand, list) or len(operand) != 2:
        raise MalformedConditionError("takes a list of two")
    return operand[0], operand[1]


def _reference(value: object) -> None:
    if not isinstance(value, str):
        raise MalformedConditionError("a reference is a text")
    reference_keys(value)


def _name(value: object) -> None:
    if not isinstance(value, str) or not value:
        raise MalformedConditionError("a name is a text that is not empty")


def _scalar(value: object) -> None:
    is_fit = value != "" if isinstance(value, str | bool) else _is_exact(value)
    if not is_fit:
        raise MalformedConditionError("a value is a text with words, a whole number or a boolean")


def _scalars(value: object) -> None:
    if not isinstance(value, list) or not value:
        raise MalformedConditionError("takes a list of values that is not empty")
    for item in value:
        _scalar(item)


def _number(value: object) -> None:
    if not _is_exact(value):
        raise MalformedConditionError("a bound is a whole number")


def _is_exact(value: object) -> bool:
    return is_whole_number(value) and abs(value) <= LARGEST_INTEGER


#: The shape of each operator's operand; a test holds that no operator lacks one.
SHAPES: Final[dict[str, Callable[[object, int], None]]] = {
    "all": _conditions,
    "any": _conditions,
    "not": _condition,
    "eq": _pair_of(_reference, _scalar),
    "in": _pair_of(_reference, _scalars),
    "contains": _pair_of(_reference, _scalar),
    "answered": _reference_alone,
    "na": _reference_alone,
    "gte": _pair_of(_reference, _number),
    "lte": _pair_of(_reference, _number),
    "any_row": _reference_and_condition,
    "context": _pair_of(_name, _scalar),
    "context_in": _pair_of(_name, _scalars),
    "context_lt": _pair_of(_name, _number),
    "context_gte": _pair_of(_name, _number),
}
