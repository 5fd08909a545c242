"""Whether a condition holds for the answers of a visit."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from fieldapp.rules.answers import (
    UNANSWERED,
    answer_at,
    is_not_assessed,
    is_same_scalar,
    is_whole_number,
)
from fieldapp.rules.errors import MalformedConditionError, UnknownOperatorError


@dataclass(frozen=True, slots=True)
class _Situation:
    """What a condition is asked of."""

    scope_node: object
    document: object
    context: Mapping[str, str | int | bool]

    def answer(self, reference: str) -> Any:
        return answer_at(reference, self.scope_node, self.document)

    def holds(self, condition: object) -> bool:
        if not isinstance(condition, Mapping) or len(condition) != 1:
            raise MalformedConditionError("a condition is an object with one operator")
        operator, operand = next(iter(condition.items()))
        if operator not in OPERATORS:
            raise UnknownOperatorError(operator)
        return OPERATORS[operator](self, operand)


def evaluate(
    condition: Mapping[str, Any],
    scope_node: object,
    document: object,
    context: Mapping[str, str | int | bool],
) -> bool:
    """Give whether a condition holds.

    ``scope_node`` is the object that relative references start from (a child, a room),
    ``document`` the whole visit, ``context`` what is known beside the answers
    (``age_days``, ``room_type`` and the like; a name that is missing matches nothing).
    Never answered and not assessed equal no value, and no number is read out of a
    text; so ``not`` over a comparison also holds where nothing was answered.

    The condition has passed :func:`fieldapp.rules.check.check_condition`. Raises
    :class:`UnknownOperatorError` for an operator of a newer release.
    """
    return _Situation(scope_node, document, context).holds(condition)


def _all(situation: _Situation, conditions: Any) -> bool:
    return all(situation.holds(condition) for condition in conditions)


def _any(situation: _Situation, conditions: Any) -> bool:
    return any(situation.holds(condition) for condition in conditions)


def _not(situation: _Situation, condition: Any) -> bool:
    return not situation.holds(condition)


def _eq(situation: _Situation, operand: Any) -> bool:
    reference, value = operand
    return is_same_scalar(situation.answer(reference), value)


def _in(situation: _Situation, operand: Any) -> bool:
    reference, values = operand
    answer = situation.answer(reference)
    return any(is_same_scalar(answer, value) for value in values)


def _contains(situation: _Situation, operand: Any) -> bool:
    reference, value = operand
    answer = situation.answer(reference)
    return isinstance(answer, list) and any(is_same_scalar(item, value) for item in answer)


def _answered(situation: _Situation, reference: Any) -> bool:
    return situation.answer(reference) is not UNANSWERED


def _na(situation: _Situation, reference: Any) -> bool:
    return is_not_assessed(situation.answer(reference))


def _gte(situation: _Situation, operand: Any) -> bool:
    reference, bound = operand
    answer = situation.answer(reference)
    return is_whole_number(answer) and bool(answer >= bound)


def _lte(situation: _Situation, operand: Any) -> bool:
    reference, bound = operand
    answer = situation.answer(reference)
    return is_whole_number(answer) and bool(answer <= bound)


def _any_row(situation: _Situation, operand: Any) -> bool:
    """Hold if the condition holds in a row of a list; removed rows do not count."""
    reference, condition = operand
    rows = situation.answer(reference)
    if not isinstance(rows, Mapping) or is_not_assessed(rows):
        return False
    return any(
        replace(situation, scope_node=row).holds(condition)
        for row in rows.values()
        if isinstance(row, Mapping) and "removed" not in row
    )


def _context(situation: _Situation, operand: Any) -> bool:
    name, value = operand
    return is_same_scalar(situation.context.get(name, UNANSWERED), value)


def _context_in(situation: _Situation, operand: Any) -> bool:
    name, values = operand
    known = situation.context.get(name, UNANSWERED)
    return any(is_same_scalar(known, value) for value in values)


def _context_lt(situation: _Situation, operand: Any) -> bool:
    name, bound = operand
    known: Any = situation.context.get(name, UNANSWERED)
    return is_whole_number(known) and bool(known < bound)


def _context_gte(situation: _Situation, operand: Any) -> bool:
    name, bound = operand
    known: Any = situation.context.get(name, UNANSWERED)
    return is_whole_number(known) and bool(known >= bound)


#: Every operator, by name: the one list of them in Python.
OPERATORS: Final[dict[str, Callable[[_Situation, Any], bool]]] = {
    "all": _all,
    "any": _any,
    "not": _not,
    "eq": _eq,
    "in": _in,
    "contains": _contains,
    "answered": _answered,
    "na": _na,
    "gte": _gte,
    "lte": _lte,
    "any_row": _any_row,
    "context": _context,
    "context_in": _context_in,
    "context_lt": _context_lt,
    "context_gte": _context_gte,
}
