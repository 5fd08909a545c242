"""Conditions as data, in the operators of `fieldapp/rules`.

References are relative to what the condition stands on: the row in a row's form, the object
in an object's, else the section's scope (`compile.py` completes the first two); `/…` starts
at the document. A number may be `threshold("…")`, filled from the profile in force.
"""

from typing import Any

from fieldapp.forms.compiled import Condition

Scalar = str | int | bool
_HOLD_CONDITIONS = frozenset({"all", "any"})
_TAKE_REFERENCE = frozenset({"answered", "na"})
_TAKE_NAME = frozenset({"context", "context_in", "context_lt", "context_gte"})


def equals(reference: str, value: Scalar) -> Condition:
    """The answer is this value."""
    return {"eq": [reference, value]}


def is_in(reference: str, *values: Scalar) -> Condition:
    """The answer is one of these."""
    return {"in": [reference, list(values)]}


def contains(reference: str, *values: Scalar) -> Condition:
    """At least one of these is among the chosen."""
    each: list[Condition] = [{"contains": [reference, value]} for value in values]
    return each[0] if len(each) == 1 else {"any": each}


def at_least(reference: str, number: int | dict[str, str]) -> Condition:
    """The answer is this number or more."""
    return {"gte": [reference, number]}


def at_most(reference: str, number: int) -> Condition:
    """The answer is this number or less; what was not assessed is no number."""
    return {"lte": [reference, number]}


def is_less_than(reference: str, number: int) -> Condition:
    """The answer is a smaller number than this."""
    return {"all": [answered(reference), is_not(at_least(reference, number))]}


def answered(reference: str) -> Condition:
    """Something was answered."""
    return {"answered": reference}


def any_row(reference: str, condition: Condition) -> Condition:
    """The condition, relative to a row, holds in at least one that was not removed."""
    return {"any_row": [reference, condition]}


def known(name: str, value: Scalar) -> Condition:
    """What is known beside the answers has this value."""
    return {"context": [name, value]}


def known_in(name: str, *values: Scalar) -> Condition:
    """What is known beside the answers is one of these."""
    return {"context_in": [name, list(values)]}


def known_below(name: str, number: int) -> Condition:
    """What is known beside the answers is less than this number."""
    return {"context_lt": [name, number]}


def known_at_least(name: str, number: int) -> Condition:
    """What is known beside the answers is this number or more."""
    return {"context_gte": [name, number]}


def any_of(*conditions: Condition) -> Condition:
    """At least one holds."""
    return {"any": list(conditions)}


def is_not(condition: Condition) -> Condition:
    """It does not hold."""
    return {"not": condition}


def threshold(name: str) -> dict[str, str]:
    """A number of the profile in force when the version is compiled."""
    return {"threshold": name}


def with_thresholds(value: Any, thresholds: dict[str, int]) -> Any:
    """Copy compiled data with each `threshold` filled in; raises KeyError for an unknown one."""
    if isinstance(value, dict):
        if set(value) == {"threshold"}:
            return thresholds[value["threshold"]]
        return {key: with_thresholds(inner, thresholds) for key, inner in value.items()}
    if isinstance(value, list):
        return [with_thresholds(inner, thresholds) for inner in value]
    return value


def under(condition: Condition, prefix: str) -> Condition:
    """Copy a condition with `prefix` before each reference that is relative."""
    return {name: _prefixed(name, operand, prefix) for name, operand in condition.items()}


def _prefixed(name: str, operand: Any, prefix: str) -> Any:
    if name in _HOLD_CONDITIONS:
        return [under(inner, prefix) for inner in operand]
    if name == "not":
        return under(operand, prefix)
    if name in _TAKE_NAME:
        return operand
    if name in _TAKE_REFERENCE:
        return _joined(prefix, operand)
    # What follows a list's reference in `any_row` is relative to its rows, so it stays.
    return [_joined(prefix, operand[0]), *operand[1:]]


def _joined(prefix: str, reference: str) -> str:
    return reference if reference.startswith("/") else f"{prefix}{reference}"
