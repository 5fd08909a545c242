"""The plain way: a revision is received, answered, read back, and answered again."""

from fieldapp.models.base import new_id
from tests.integration.sync.conftest import House
from tests.integration.sync.tablet import Tablet

KITCHEN = {"seen": "seen", "picture_rating": 6}


def test_first_revision_makes_the_visit(house: House, anna: Tablet) -> None:
    document = {"rooms": {house.room_id: KITCHEN}}
    message = house.first(anna, document)
    answer = anna.send_one(message)
    assert (answer["status"], answer["outcome"]) == (201, "received")
    assert answer["receipt"]["revision_id"] == message["revision_id"]
    assert answer["receipt"]["sha256"] == message["sha256"]
    assert answer["receipt"]["head"] == message["revision_id"]
    visit = anna.visit(message["visit_id"])
    assert visit["document"] == document
    assert visit["state"] == "open"
    assert visit["holder"]["name"] == "Anna Visitor"
    assert visit["authors"][f"/rooms/{house.room_id}/picture_rating"]["by_name"] == "Anna Visitor"


def test_the_same_again_gets_the_same_receipt(house: House, anna: Tablet) -> None:
    message = house.first(anna, {"rooms": {house.room_id: KITCHEN}})
    first = anna.send_one(message)
    again = anna.send_one(message)
    assert (again["status"], again["outcome"]) == (200, "received")
    assert again["receipt"] == first["receipt"]


def test_changes_are_rebuilt_on_their_base(house: House, anna: Tablet) -> None:
    message = house.first(anna, {"rooms": {house.room_id: KITCHEN}})
    anna.send_one(message)
    whole = {"rooms": {house.room_id: {**KITCHEN, "clean_rating": 1}}}
    later = house.later(
        anna,
        message["visit_id"],
        whole,
        message["revision_id"],
        document=None,
        changes=[[f"/rooms/{house.room_id}/clean_rating", 1]],
    )
    assert anna.send_one(later)["status"] == 201
    assert anna.visit(message["visit_id"])["document"] == whole


def test_changes_on_an_unknown_base_need_the_document(house: House, anna: Tablet) -> None:
    message = house.first(anna, {"rooms": {house.room_id: KITCHEN}})
    anna.send_one(message)
    lost = house.later(
        anna,
        message["visit_id"],
        {"home": {"a": 1}},
        new_id(),
        document=None,
        changes=[["/home/a", 1]],
    )
    answer = anna.send_one(lost)
    assert (answer["status"], answer["outcome"], answer["receipt"]) == (200, "need_document", None)
    whole = {**lost, "document": {"home": {"a": 1}}}
    del whole["changes"]
    assert anna.send_one(whole)["outcome"] in {"merged", "conflict"}
