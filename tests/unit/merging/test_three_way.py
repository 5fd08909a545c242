"""Three-way merge and open conflicts, on the shared vectors."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from fieldapp.merging.errors import ChangesDoNotApplyError, NotCanonicalError
from fieldapp.merging.open_paths import split_open_paths
from fieldapp.merging.three_way import merge
from fieldapp.merging.values import same_value

VECTORS = json.loads(
    (Path(__file__).parents[2] / "vectors" / "merge.json").read_text(encoding="utf-8")
)
CASES = [pytest.param(case, id=case["name"]) for case in VECTORS["cases"]]
OPEN_CASES = [pytest.param(case, id=case["name"]) for case in VECTORS["open_paths"]]


def test_the_vectors_are_enough_and_each_name_is_its_own() -> None:
    names = [case["name"] for case in VECTORS["cases"] + VECTORS["open_paths"]]
    assert len(CASES) >= 30
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("case", CASES)
def test_merge_of_vector(case: dict[str, Any]) -> None:
    before = copy.deepcopy(case)
    sides = (case["base"], case["mine"], case["theirs"], case.get("groups", []))
    if "refused" in case:
        with pytest.raises(NotCanonicalError):
            merge(*sides)
        return
    merged = merge(*sides)
    assert same_value(merged.document, case["document"])
    assert merged.from_mine == case.get("from_mine", [])
    assert merged.from_theirs == case.get("from_theirs", [])
    assert same_value(merged.conflicts, case.get("conflicts", []))
    assert same_value(case, before)


@pytest.mark.parametrize("case", OPEN_CASES)
def test_changes_of_vector_while_paths_are_open(case: dict[str, Any]) -> None:
    if "refused" in case:
        with pytest.raises(ChangesDoNotApplyError):
            split_open_paths(case["changes"], case["open"])
        return
    going_on, candidates = split_open_paths(case["changes"], case["open"])
    assert same_value(going_on, case["going_on"])
    assert same_value(candidates, case["candidates"])


def test_groups_may_be_any_iterable_and_are_read_once() -> None:
    document: Any = {"f": {"level": 1}}
    other: Any = {"f": {"level": 2}}
    merged = merge(document, other, document, iter(["/f"]))
    assert merged.from_mine == ["/f"]


def test_the_merged_document_shares_nothing_with_its_sources() -> None:
    mine: Any = {"hazards": ["sharps"], "finding": {"basis": ["seen"]}}
    theirs: Any = {"rooms": ["kitchen"]}
    merged: Any = merge({}, mine, theirs, ["/finding"]).document
    merged["hazards"].append("pests")
    merged["finding"]["basis"].append("judgement")
    merged["rooms"].append("hall")
    assert mine == {"hazards": ["sharps"], "finding": {"basis": ["seen"]}}
    assert theirs == {"rooms": ["kitchen"]}
