"""What is different between two visits, and which way it went."""

from typing import Any

import pytest

from fieldapp.services.answers.answer import Answer
from fieldapp.services.reviews.compare_answers import (
    BETTER,
    CHANGED,
    GONE,
    NEW,
    SAME,
    WORSE,
    compare_answers,
)


def answer(value: Any, *, path: str = "/rooms/k/x", **more: Any) -> Answer:
    told = {"section": "s", "key": "x", "type": "choice", "about": "", "label": "L"} | more
    return Answer(path=path, words=str(value), value=value, **told)


@pytest.mark.parametrize(
    ("before", "now", "kind"),
    [
        ({"value": 4, "key": "picture_rating"}, {"value": 5, "key": "picture_rating"}, WORSE),
        ({"value": 5, "key": "picture_rating"}, {"value": 2, "key": "picture_rating"}, BETTER),
        ({"value": 5, "key": "picture_rating"}, {"value": 5, "key": "picture_rating"}, SAME),
        ({"value": {"a": 1}, "level": 2}, {"value": {"a": 2}, "level": 1}, BETTER),
        ({"value": {"a": 1}, "level": 2}, {"value": {"a": 2}, "level": 2}, CHANGED),
        ({"value": {"a": 1}, "level": 2}, {"value": {"na": "asleep"}}, CHANGED),
        ({"value": 6, "type": "scale_0_10"}, {"value": 4, "type": "scale_0_10"}, WORSE),
        (
            {"value": "clear", "key": "exits_clear"},
            {"value": "blocked", "key": "exits_clear"},
            WORSE,
        ),
        ({"value": "one"}, {"value": "two"}, CHANGED),
        ({"value": True}, {"value": False}, CHANGED),
    ],
)
def test_which_way(before: dict[str, Any], now: dict[str, Any], kind: str) -> None:
    [change] = compare_answers([answer(**before)], [answer(**now)])
    assert change.kind == kind


def test_new_and_gone() -> None:
    changes = compare_answers([answer(1, path="/a")], [answer(1, path="/b")])
    assert [(one.kind, one.answer.path) for one in changes] == [(NEW, "/b"), (GONE, "/a")]


def test_a_new_row_stands_beside_the_old_row_of_its_list() -> None:
    old = answer("alright", path="/children/c/voice/quote/1", type="rows", key="quote/*")
    new = answer("on the stairs", path="/children/c/voice/quote/2", type="rows", key="quote/*")
    [change] = compare_answers([old], [new])
    assert (change.kind, change.before, change.now) == (NEW, old, new)


def test_a_row_that_says_the_same_is_the_same() -> None:
    old = answer("alright", path="/children/c/voice/quote/1", type="rows")
    new = answer("alright", path="/children/c/voice/quote/2", type="rows")
    [change] = compare_answers([old], [new])
    assert change.kind == SAME


def test_a_new_finding_stands_beside_what_was_answered_for_its_group() -> None:
    met = answer("all_met", path="/children/c/p/feeding/opener", is_group_answer=True)
    found = answer({"level": 2}, path="/children/c/p/feeding/items/meals", type="finding", level=2)
    opener = answer("to_record", path="/children/c/p/feeding/opener", is_group_answer=True)
    changes = compare_answers([met], [opener, found])
    assert [(one.kind, one.before) for one in changes] == [(CHANGED, met), (NEW, met)]
