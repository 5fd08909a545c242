"""The same answer given differently: both kept, the head stays, a person decides."""

from dataclasses import dataclass
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from fieldapp.models.conflicts import Conflict, ConflictCandidate
from tests.integration.sync.conftest import House
from tests.integration.sync.tablet import Message, Tablet, tablet_of

PATH = "/home/words"


@dataclass
class Dispute:
    """Ben wrote "ben" into the head, Anna sent "anna" upon the same base."""

    visit_id: str
    base: str
    sent: Message
    answer: Any

    @property
    def head(self) -> Any:
        return self.answer["head"]

    @property
    def row(self) -> Any:
        return self.head["conflicts"][0]


def words(text: str, **others: Any) -> dict[str, Any]:
    return {"home": {"words": text, **others}}


@pytest.fixture
def dispute(house: House, anna: Tablet, ben: Tablet) -> Dispute:
    first = house.first(anna, words("both"))
    anna.send_one(first)
    visit_id, base = first["visit_id"], first["revision_id"]
    ben.send_one(house.later(ben, visit_id, words("ben"), base))
    sent = house.later(anna, visit_id, words("anna", more=1), base)
    return Dispute(visit_id, base, sent, anna.send_one(sent))


def values(row: Any) -> dict[str, Any]:
    return {one["by_name"]: one["value"] for one in row["candidates"]}


def test_both_stand_in_one_open_row(house: House, anna: Tablet, dispute: Dispute) -> None:
    assert (dispute.answer["status"], dispute.answer["outcome"]) == (202, "conflict")
    row = dispute.row
    assert (row["path"], row["base"], row["head"]) == (PATH, "both", "ben")
    assert values(row) == {"Anna Visitor": "anna", "Ben Worker": "ben"}
    by_anna = next(one for one in row["candidates"] if one["by_name"] == "Anna Visitor")
    assert (by_anna["by"], by_anna["device_id"]) == (house.anna.public_id, anna.device_id)
    assert by_anna["at"].startswith(dispute.sent["recorded_at"][:19])


def test_the_head_keeps_its_value_and_takes_the_rest(dispute: Dispute) -> None:
    assert dispute.head["document"] == words("ben", more=1)
    assert dispute.head["revision_id"] == dispute.answer["receipt"]["head"]
    assert dispute.head["revision_id"] != dispute.sent["revision_id"]


def test_the_same_again_gets_the_same_receipt(anna: Tablet, dispute: Dispute) -> None:
    again = anna.send_one(dispute.sent)
    assert again == dispute.answer


def test_an_edit_while_open_becomes_the_candidate(
    house: House, anna: Tablet, dispute: Dispute
) -> None:
    edit = house.later(
        anna, dispute.visit_id, words("anna again", more=2), dispute.head["revision_id"]
    )
    answer = anna.send_one(edit)
    assert (answer["status"], answer["outcome"]) == (202, "conflict")
    assert answer["head"]["document"] == words("ben", more=2)
    rows = answer["head"]["conflicts"]
    assert [row["id"] for row in rows] == [dispute.row["id"]]
    assert values(rows[0]) == {"Anna Visitor": "anna again", "Ben Worker": "ben"}


def test_an_edit_of_another_answer_goes_on(house: House, anna: Tablet, dispute: Dispute) -> None:
    edit = house.later(anna, dispute.visit_id, words("ben", more=9), dispute.head["revision_id"])
    answer = anna.send_one(edit)
    assert (answer["status"], answer["outcome"]) == (201, "received")
    assert anna.visit(dispute.visit_id)["document"] == words("ben", more=9)
    assert len(anna.visit(dispute.visit_id)["conflicts"]) == 1


def test_the_other_side_changes_its_candidate_too(
    house: House, ben: Tablet, dispute: Dispute
) -> None:
    edit = house.later(
        ben, dispute.visit_id, words("ben again", more=1), dispute.head["revision_id"]
    )
    answer = ben.send_one(edit)
    assert answer["outcome"] == "conflict"
    row = answer["head"]["conflicts"][0]
    assert row["head"] == "ben"
    assert {one["value"] for one in row["candidates"]} == {"anna", "ben", "ben again"}


def test_a_second_device_of_the_same_person_is_another_candidate(
    app: Flask, db_session: Any, house: House, dispute: Dispute
) -> None:
    desk = tablet_of(app, db_session, house.anna, kind="desk")
    edit = house.later(desk, dispute.visit_id, words("from the desk", more=1), dispute.base)
    row = desk.send_one(edit)["head"]["conflicts"][0]
    assert {one["value"] for one in row["candidates"]} == {"anna", "ben", "from the desk"}


@pytest.mark.parametrize("chosen", ["anna", "ben", "a third"])
def test_only_resolve_closes_the_row(
    db_session: Any, house: House, anna: Tablet, dispute: Dispute, chosen: str
) -> None:
    resolve = house.later(
        anna,
        dispute.visit_id,
        words(chosen, more=1),
        dispute.head["revision_id"],
        kind="resolve",
        resolves=[dispute.row["id"]],
    )
    answer = anna.send_one(resolve)
    assert (answer["status"], answer["outcome"]) == (201, "received")
    visit = anna.visit(dispute.visit_id)
    assert visit["document"] == words(chosen, more=1)
    assert visit["conflicts"] == []
    row = db_session.get(Conflict, dispute.row["id"])
    assert (row.closed_by_id, row.closed_revision_id) == (house.anna.id, resolve["revision_id"])
    kept = db_session.scalars(select(ConflictCandidate.value)).all()
    assert set(kept) == {"anna", "ben"}


def test_a_resolve_upon_an_older_head_still_decides(
    house: House, anna: Tablet, ben: Tablet, dispute: Dispute
) -> None:
    head = dispute.head["revision_id"]
    ben.send_one(house.later(ben, dispute.visit_id, words("ben", more=1, other=5), head))
    resolve = house.later(
        anna,
        dispute.visit_id,
        words("anna", more=1),
        head,
        kind="resolve",
        resolves=[dispute.row["id"]],
    )
    answer = anna.send_one(resolve)
    assert (answer["status"], answer["outcome"]) == (200, "merged")
    assert answer["head"]["document"] == words("anna", more=1, other=5)
    assert answer["head"]["conflicts"] == []


def test_two_different_decisions_are_a_conflict_again(
    house: House, anna: Tablet, ben: Tablet, dispute: Dispute
) -> None:
    head = dispute.head["revision_id"]
    for tablet, chosen in ((anna, "anna"), (ben, "a third")):
        resolve = house.later(
            tablet,
            dispute.visit_id,
            words(chosen, more=1),
            head,
            kind="resolve",
            resolves=[dispute.row["id"]],
        )
        answer = tablet.send_one(resolve)
    assert answer["outcome"] == "conflict"
    row = answer["head"]["conflicts"][0]
    assert row["id"] != dispute.row["id"]
    assert values(row) == {"Anna Visitor": "anna", "Ben Worker": "a third"}


def test_naming_a_row_in_an_edit_closes_nothing(
    house: House, anna: Tablet, dispute: Dispute
) -> None:
    edit = house.later(
        anna,
        dispute.visit_id,
        words("anna", more=1),
        dispute.head["revision_id"],
        resolves=[dispute.row["id"]],
    )
    assert anna.send_one(edit)["outcome"] == "conflict"
    assert len(anna.visit(dispute.visit_id)["conflicts"]) == 1


def test_a_cleared_answer_is_a_side_too(house: House, anna: Tablet, ben: Tablet) -> None:
    first = house.first(anna, words("both", more=1))
    anna.send_one(first)
    visit_id, base = first["visit_id"], first["revision_id"]
    ben.send_one(house.later(ben, visit_id, {"home": {"more": 1}}, base))
    answer = anna.send_one(house.later(anna, visit_id, words("anna", more=1), base))
    row = answer["head"]["conflicts"][0]
    assert (row["head"], row["base"]) == (None, "both")
    assert values(row) == {"Ben Worker": None, "Anna Visitor": "anna"}


def test_not_assessed_against_answers_of_a_group_is_one_row(
    house: House, anna: Tablet, ben: Tablet
) -> None:
    def group(value: Any) -> dict[str, Any]:
        return {"home": {"basics": value}}

    first = house.first(anna, {"home": {"start": 1}})
    anna.send_one(first)
    visit_id, base = first["visit_id"], first["revision_id"]
    items = {"items": {"heating": "cold", "water": "none"}}
    ben.send_one(house.later(ben, visit_id, {"home": {"start": 1, "basics": items}}, base))
    sent = {"home": {"start": 1, **group({"na": "not asked"})["home"]}}
    answer = anna.send_one(house.later(anna, visit_id, sent, base))
    assert [row["path"] for row in answer["head"]["conflicts"]] == ["/home/basics"]
    assert answer["head"]["document"]["home"]["basics"] == items


def test_a_change_above_an_open_row_gets_its_own_row(
    house: House, anna: Tablet, dispute: Dispute
) -> None:
    """Instead of the disputed answer Anna says that the whole part was not assessed."""
    above = house.later(
        anna, dispute.visit_id, {"home": {"na": "no time"}}, dispute.head["revision_id"]
    )
    answer = anna.send_one(above)
    assert answer["outcome"] == "conflict"
    assert answer["head"]["document"] == words("ben", more=1)
    rows = {row["path"]: values(row) for row in answer["head"]["conflicts"]}
    assert rows["/home"]["Anna Visitor"] == {"na": "no time"}
    assert rows[PATH]["Anna Visitor"] is None


def test_who_cleared_an_answer_is_who_the_head_says(
    house: House, anna: Tablet, ben: Tablet
) -> None:
    first = house.first(anna, words("both"))
    anna.send_one(first)
    visit_id, base = first["visit_id"], first["revision_id"]
    ben.send_one(house.later(ben, visit_id, {"home": {"other": 1}}, base))
    merged = house.later(anna, visit_id, words("both", more=1), base)
    assert anna.send_one(merged)["outcome"] == "merged"
    late = house.later(anna, visit_id, words("anna", more=1), merged["revision_id"])
    [row] = anna.send_one(late)["head"]["conflicts"]
    assert values(row) == {"Ben Worker": None, "Anna Visitor": "anna"}
