"""R2 and R3, twice running: the review's rule and the tablet's, on the shared vectors."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from fieldapp.forms.visit.more_form import PUT_ASIDE
from fieldapp.prompts.holding import holding_prompts
from fieldapp.prompts.twice_running import TWICE_RULES, last_time, twice_running

VECTORS = json.loads(
    (Path(__file__).parents[2] / "vectors" / "twice_running.json").read_text(encoding="utf-8")
)
CASES = VECTORS["cases"]


def test_the_vectors_hold_the_rules_of_this_release() -> None:
    assert VECTORS["rules"] == list(TWICE_RULES)
    assert {rule["code"] for rule in TWICE_RULES} < set(PUT_ASIDE)
    assert {code for case in CASES for code, _ in case["holds"]} == {
        rule["code"] for rule in TWICE_RULES
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_review_and_a_kept_rule_say_the_same(case: dict[str, Any]) -> None:
    last = last_time(case["before"])
    assert last == case["last"]
    of_review = twice_running(last, case["now"])
    assert [[one.code, one.path] for one in of_review] == case["holds"]

    def known(path: str) -> Mapping[str, str]:
        return {f"last_{key}": said for key, said in last.get(path.split("/")[2], {}).items()}

    assert holding_prompts(case["now"], TWICE_RULES, known) == of_review


def test_a_kept_rule_says_nothing_where_the_visit_before_is_not_known() -> None:
    now = {"children": {"leo": {"seen": {"seen": "no"}}}}
    assert holding_prompts(now, TWICE_RULES) == []
