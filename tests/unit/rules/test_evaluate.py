"""The conditions' language: shared vectors, and one list of operators everywhere."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from fieldapp.rules.answers import is_same_scalar
from fieldapp.rules.check import SHAPES, check_condition
from fieldapp.rules.errors import MalformedConditionError, UnknownOperatorError
from fieldapp.rules.evaluate import OPERATORS, evaluate

VECTORS = json.loads(
    (Path(__file__).parents[2] / "vectors" / "rules.json").read_text(encoding="utf-8")
)
CASES = [pytest.param(case, id=case["name"]) for case in VECTORS["cases"]]
REFUSED = [pytest.param(case, id=case["name"]) for case in VECTORS["refused"]]


def test_the_vectors_are_enough_and_each_name_is_its_own() -> None:
    names = [case["name"] for case in VECTORS["cases"] + VECTORS["refused"]]
    assert len(CASES) >= 40
    assert len(set(names)) == len(names)


def test_no_operator_was_added_or_taken_away_in_one_place_alone() -> None:
    assert list(OPERATORS) == VECTORS["operators"]
    assert list(SHAPES) == VECTORS["operators"]


def operators_in(condition: Any) -> set[str]:
    if isinstance(condition, list):
        return {name for item in condition for name in operators_in(item)}
    if isinstance(condition, dict):
        return set(condition) | operators_in(list(condition.values()))
    return set()


def test_every_operator_has_a_case_that_holds_and_one_that_does_not() -> None:
    for expected in (True, False):
        used = [case["condition"] for case in VECTORS["cases"] if case["holds"] is expected]
        assert operators_in(used) >= set(OPERATORS)


@pytest.mark.parametrize("case", CASES)
def test_condition_of_vector(case: dict[str, Any]) -> None:
    before = copy.deepcopy(case)
    check_condition(case["condition"])
    held = evaluate(
        case["condition"], case.get("scope", {}), case.get("document", {}), case.get("context", {})
    )
    assert held is case["holds"]
    assert case == before


@pytest.mark.parametrize("case", REFUSED)
def test_refused_condition_of_vector(case: dict[str, Any]) -> None:
    with pytest.raises(MalformedConditionError) as refusal:
        check_condition(case["condition"])
    is_unknown = isinstance(refusal.value, UnknownOperatorError)
    assert is_unknown is case.get("unknown_operator", False)
    if case.get("evaluated"):
        with pytest.raises(type(refusal.value)):
            evaluate(case["condition"], {}, {}, {})


def test_a_refusal_names_the_operators_around_the_fault() -> None:
    with pytest.raises(MalformedConditionError, match=r"^any: not: gte: a bound is"):
        check_condition({"any": [{"not": {"gte": ["level", "2"]}}]})
    with pytest.raises(UnknownOperatorError) as refusal:
        check_condition({"all": [{"some": []}]})
    assert refusal.value.operator == "some"


def within(condition: dict[str, Any], operator: str, times: int) -> dict[str, Any]:
    for _ in range(times):
        condition = {operator: condition if operator == "not" else [condition]}
    return condition


@pytest.mark.parametrize("operator", ["not", "all", "any"])
def test_conditions_may_stand_thirty_two_deep_and_no_deeper(operator: str) -> None:
    check_condition(within({"answered": "a"}, operator, 31))
    for times in (32, 100_000):
        with pytest.raises(MalformedConditionError):
            check_condition(within({"answered": "a"}, operator, times))


def test_rows_count_as_a_level() -> None:
    condition: dict[str, Any] = {"answered": "a"}
    for _ in range(32):
        condition = {"any_row": ["rows", condition]}
    with pytest.raises(MalformedConditionError):
        check_condition(condition)


def test_an_operator_that_is_no_text_is_unknown() -> None:
    with pytest.raises(UnknownOperatorError):
        check_condition({1: []})


def test_values_of_two_types_are_never_the_same() -> None:
    values: list[Any] = [0, 1, False, True, "0", "1", "", "true", "false"]
    for place, one in enumerate(values):
        same = [is_same_scalar(one, other) for other in values]
        assert same == [at == place for at in range(len(values))]
