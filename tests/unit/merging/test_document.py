"""Units, differences and changes, on the shared vectors."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from fieldapp.merging.document import apply_changes, diff
from fieldapp.merging.errors import (
    ChangesDoNotApplyError,
    MalformedPointerError,
    NotCanonicalError,
)
from fieldapp.merging.pointers import ancestors, is_within, overlap, split_pointer, value_at
from fieldapp.merging.units import units
from fieldapp.merging.values import MISSING, pruned_document, same_value

VECTORS = Path(__file__).parents[2] / "vectors" / "document.json"
CASES: list[dict[str, Any]] = json.loads(VECTORS.read_text(encoding="utf-8"))["cases"]


def of_kind(kind: str) -> list[Any]:
    return [pytest.param(case, id=case["name"]) for case in CASES if case["kind"] == kind]


def test_the_vectors_are_enough_and_each_name_is_its_own() -> None:
    names = [case["name"] for case in CASES]
    assert len(of_kind("units") + of_kind("diff") + of_kind("apply")) == len(CASES) >= 25
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("case", of_kind("units"))
def test_units_of_vector(case: dict[str, Any]) -> None:
    if "refused" in case:
        with pytest.raises(NotCanonicalError):
            units(case["document"], case["groups"])
        return
    found = units(case["document"], case["groups"])
    assert same_value(found, case["units"])


@pytest.mark.parametrize("case", of_kind("diff"))
def test_diff_of_vector_and_back(case: dict[str, Any]) -> None:
    before = copy.deepcopy(case)
    changes = diff(case["base"], case["document"], case["groups"])
    assert same_value(changes, case["changes"])
    assert same_value(apply_changes(case["base"], changes), pruned_document(case["document"]))
    assert same_value(case, before)


@pytest.mark.parametrize("case", of_kind("apply"))
def test_apply_of_vector(case: dict[str, Any]) -> None:
    before = copy.deepcopy(case)
    if "refused" in case:
        with pytest.raises(ChangesDoNotApplyError):
            apply_changes(case["base"], case["changes"])
    else:
        assert same_value(apply_changes(case["base"], case["changes"]), case["document"])
        backwards = apply_changes(case["base"], case["changes"][::-1])
        assert same_value(backwards, case["document"])
    assert same_value(case, before)


def test_the_new_document_shares_nothing_that_could_change_with_it() -> None:
    base: dict[str, Any] = {"rooms": {"r1": {"hazards": ["sharps"]}}}
    value: dict[str, Any] = {"level": 1, "basis": ["seen"]}
    document: Any = apply_changes(base, [["/finding", value]])
    document["rooms"]["r1"]["hazards"].append("pests")
    document["finding"]["basis"].append("judgement")
    assert base == {"rooms": {"r1": {"hazards": ["sharps"]}}}
    assert value == {"level": 1, "basis": ["seen"]}


def test_what_is_too_deep_or_no_object_is_refused_before_it_is_walked() -> None:
    deep: Any = {}
    for _ in range(100_000):
        deep = {"a": deep}
    with pytest.raises(NotCanonicalError):
        units(deep, [])
    with pytest.raises(ChangesDoNotApplyError):
        apply_changes({}, [["/a", deep]])
    not_an_object: Any = ["a"]
    with pytest.raises(NotCanonicalError):
        units(not_an_object, [])


def test_a_group_pattern_that_is_no_pointer_is_refused() -> None:
    with pytest.raises(MalformedPointerError):
        units({"a": 1}, ["children/*"])


def test_value_at_a_pointer() -> None:
    document: Any = {"a": {"b/c": {"~": [1]}}, "": {"": "empty keys"}}
    assert value_at(document, "") == document
    assert value_at(document, "/a/b~1c/~0") == [1]
    assert value_at(document, "//") == "empty keys"
    for nowhere in ("/x", "/a/x", "/a/b~1c/~0/0", "/a/b~1c/~0/length"):
        assert value_at(document, nowhere) is MISSING


def test_splitting_and_ancestors() -> None:
    assert split_pointer("/a~01/~1") == ["a~1", "/"]
    assert ancestors("/a/b~1c/d") == ["/a/b~1c", "/a", ""]
    assert ancestors("") == []


def test_what_stands_below_a_path() -> None:
    assert is_within("/rooms/r1", "/rooms/r1")
    assert is_within("/rooms/r1/clean", "/rooms/r1")
    assert not is_within("/rooms/r10", "/rooms/r1")
    assert not is_within("/rooms", "/rooms/r1")
    assert overlap("/rooms", "/rooms/r1")
    assert overlap("/rooms/r1", "/rooms")
    assert not overlap("/rooms/r1", "/rooms/r10")


def test_equal_values_are_of_one_type_all_the_way_down() -> None:
    assert same_value({"a": [1, {"b": "x"}]}, {"a": [1, {"b": "x"}]})
    for one, other in [
        (1, True),
        (1, 1.0),
        ([1], [True]),
        ([1], [1, 1]),
        ({"a": 0}, {"a": False}),
        ({"a": 0}, {"b": 0}),
        ({}, []),
        ("", 0),
        (MISSING, "missing"),
    ]:
        assert not same_value(one, other)
