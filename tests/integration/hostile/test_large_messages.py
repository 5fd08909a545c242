"""Messages as large as they may be: what other writers wait for does not grow out of hand."""

import random
import string
from typing import Any

import pytest

from fieldapp.models.base import new_id
from tests.integration.sync.conftest import House, anna, ben, house
from tests.integration.sync.tablet import Tablet
from tests.statements import statements

__all__ = ["anna", "ben", "house"]


def people(number: int) -> dict[str, Any]:
    """Children and adults whom nobody knows, half of the children with a row of their own."""
    row = {"order": 1, "kind": "child", "name": "Zed", "age_known": "not_known"}
    return {
        "children": {new_id(): {"seen": {"seen": "yes"}} for _ in range(number)},
        "people_met": {
            **{new_id(): row for _ in range(number)},
            **{new_id(): {"order": 2, "name": "Somebody"} for _ in range(number)},
        },
        "rooms": {new_id(): {"order": 1, "room_type": "kitchen"} for _ in range(number)},
    }


def test_many_people_and_rooms_cost_no_more_statements_than_few(house: House, anna: Tablet) -> None:
    costs: dict[str, list[int]] = {"first": [], "again": []}
    for number in (2, 150):
        words = people(number)
        first = house.first(anna, words)
        with statements() as sent:
            assert anna.send_one(first)["status"] == 201
        costs["first"].append(len(sent))
        words["visit"] = {"visit_kind": "planned"}
        again = house.later(anna, first["visit_id"], words, first["revision_id"])
        with statements() as sent:
            assert anna.send_one(again)["status"] == 201
        costs["again"].append(len(sent))
    assert costs["first"][1] <= costs["first"][0]
    assert costs["again"][1] <= costs["again"][0]


def key_of(length: int) -> str:
    return "".join(random.Random(length).choices(string.ascii_letters, k=length))


@pytest.mark.parametrize(
    "words",
    [
        {"home": {key_of(5000): "a"}},
        {"home": {"q": {key_of(101): ["a"]}}},
        {"children": {new_id(): {"voice": {"quote": {key_of(4000): {"words": "I said"}}}}}},
    ],
    ids=["a question", "inside", "a row"],
)
def test_a_key_longer_than_any_is_kept_aside(
    house: House, anna: Tablet, words: dict[str, Any]
) -> None:
    """PostgreSQL has no index for such a path: the visit could never be approved."""
    sent = house.first(anna, words)
    answer = anna.send_one(sent)
    assert (answer["status"], answer["outcome"]) == (422, "quarantined")
    assert anna.send_one(sent)["receipt"] == answer["receipt"]


def test_a_path_of_changes_longer_than_any_is_kept_aside(house: House, anna: Tablet) -> None:
    sent = house.first(anna, {}, document=None, changes=[[f"/home/{key_of(5000)}", "a"]])
    assert anna.send_one(sent)["outcome"] == "quarantined"
