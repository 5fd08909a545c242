"""Every condition of a compiled definition is one that both evaluators can answer."""

from collections.abc import Iterator
from typing import Any

from fieldapp.rules.check import check_condition

CONDITION_KEYS = frozenset({"when", "required_when", "opens_when"})


def check_conditions(compiled: Any) -> None:
    """Raise `MalformedConditionError` for the first condition that is none."""
    for condition in conditions_in(compiled):
        check_condition(condition)


def conditions_in(compiled: Any) -> Iterator[Any]:
    """Every condition in compiled data, however deep."""
    if isinstance(compiled, dict):
        for key, value in compiled.items():
            if key in CONDITION_KEYS and isinstance(value, dict):
                yield value
            else:
                yield from conditions_in(value)
    elif isinstance(compiled, list):
        for value in compiled:
            yield from conditions_in(value)
