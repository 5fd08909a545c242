"""Two people write in one visit: one-sided changes merge, and nobody's words are lost."""

from typing import Any

import pytest

from fieldapp.models.base import new_id
from fieldapp.models.revisions import MERGE, Revision
from tests.integration.sync.conftest import House
from tests.integration.sync.tablet import Message, Tablet


@pytest.fixture
def begun(house: House, anna: Tablet) -> Message:
    """A visit of Anna's with one answer, received."""
    message = house.first(anna, {"home": {"a": 1}})
    assert anna.send_one(message)["status"] == 201
    return message


def test_other_answers_changed_elsewhere_are_merged(
    db_session: Any, house: House, anna: Tablet, ben: Tablet, begun: Message
) -> None:
    visit_id, base = begun["visit_id"], begun["revision_id"]
    ben.send_one(house.later(ben, visit_id, {"home": {"a": 1, "b": 2}}, base))
    mine = house.later(anna, visit_id, {"home": {"a": 1, "c": 3}}, base)
    answer = anna.send_one(mine)
    assert (answer["status"], answer["outcome"]) == (200, "merged")
    assert answer["came_in"] == ["/home/b"]
    assert answer["head"]["document"] == {"home": {"a": 1, "b": 2, "c": 3}}
    assert answer["receipt"]["head"] == answer["head"]["revision_id"]
    merge = db_session.get(Revision, answer["receipt"]["head"])
    assert (merge.kind, merge.merged_id, merge.device_id) == (MERGE, mine["revision_id"], None)


def test_the_same_again_after_a_merge_tells_the_head_again(
    house: House, anna: Tablet, ben: Tablet, begun: Message
) -> None:
    visit_id, base = begun["visit_id"], begun["revision_id"]
    ben.send_one(house.later(ben, visit_id, {"home": {"a": 1, "b": 2}}, base))
    mine = house.later(anna, visit_id, {"home": {"a": 1, "c": 3}}, base)
    first, again = anna.send_one(mine), anna.send_one(mine)
    assert again == first


def test_authors_stay_with_their_answers_through_a_merge(
    house: House, anna: Tablet, ben: Tablet, begun: Message
) -> None:
    visit_id, base = begun["visit_id"], begun["revision_id"]
    ben.send_one(house.later(ben, visit_id, {"home": {"a": 1, "b": 2}}, base))
    anna.send_one(house.later(anna, visit_id, {"home": {"a": 1, "c": 3}}, base))
    authors = anna.visit(visit_id)["authors"]
    assert {path: one["by_name"] for path, one in authors.items()} == {
        "/home/a": "Anna Visitor",
        "/home/b": "Ben Worker",
        "/home/c": "Anna Visitor",
    }


def test_the_first_to_give_an_answer_is_its_author(
    house: House, anna: Tablet, ben: Tablet, begun: Message
) -> None:
    """Ben sends the whole document again with one answer of his own."""
    visit_id = begun["visit_id"]
    ben.send_one(house.later(ben, visit_id, {"home": {"a": 1, "b": 2}}, begun["revision_id"]))
    assert anna.visit(visit_id)["authors"]["/home/a"]["by_name"] == "Anna Visitor"


def test_equal_answers_are_no_conflict(
    house: House, anna: Tablet, ben: Tablet, begun: Message
) -> None:
    visit_id, base = begun["visit_id"], begun["revision_id"]
    ben.send_one(house.later(ben, visit_id, {"home": {"a": 5}}, base))
    answer = anna.send_one(house.later(anna, visit_id, {"home": {"a": 5}}, base))
    assert (answer["status"], answer["outcome"]) == (200, "merged")
    assert answer["head"]["conflicts"] == []
    assert answer["head"]["authors"]["/home/a"]["by_name"] == "Ben Worker"


def test_a_chain_of_revisions_in_one_batch(house: House, anna: Tablet) -> None:
    first = house.first(anna, {"home": {"a": 1}})
    second = house.later(anna, first["visit_id"], {"home": {"a": 2}}, first["revision_id"])
    third = house.later(anna, first["visit_id"], {"home": {"b": 1}}, second["revision_id"])
    answers = anna.send(first, second, third)
    assert [answer["status"] for answer in answers] == [201, 201, 201]
    assert [answer["receipt"]["sequence"] for answer in answers] == [1, 2, 3]
    assert anna.visit(first["visit_id"])["document"] == {"home": {"b": 1}}


def test_answers_of_a_batch_come_in_its_order(house: House, anna: Tablet) -> None:
    messages = [house.first(anna, {"home": {"n": n}}, visit_id=new_id()) for n in range(5)]
    messages.reverse()
    answers = anna.send(*messages)
    assert [one["revision_id"] for one in answers] == [one["revision_id"] for one in messages]


def test_a_refilled_server_takes_a_revision_whose_base_it_lost(house: House, anna: Tablet) -> None:
    """After a restore the visit is unknown and the base too: the whole document makes it."""
    message = house.first(anna, {"home": {"a": 1}}, base=new_id())
    answer = anna.send_one(message)
    assert (answer["status"], answer["outcome"]) == (201, "received")
    assert anna.visit(message["visit_id"])["document"] == {"home": {"a": 1}}
