"""People, rooms and families met with no signal: made unconfirmed at receipt."""

from typing import Any

from flask import Flask
from sqlalchemy import select

from fieldapp.models.base import new_id, utc_now
from fieldapp.models.families import Address, Family, FamilyMember
from fieldapp.models.people import Person
from fieldapp.models.rooms import Room
from tests.factories.families import make_person
from tests.integration.sync.conftest import House
from tests.integration.sync.tablet import Tablet, tablet_of


def members(session: Any, family_id: str) -> set[str]:
    rows = select(FamilyMember.person_id).where(FamilyMember.family_id == family_id)
    return set(session.scalars(rows))


def test_a_child_met_at_the_door(db_session: Any, house: House, anna: Tablet) -> None:
    child = new_id()
    typed = {"id": child, "kind": "child", "name": "Maya", "born_on": "2023-05-01"}
    document = {"children": {child: {"seen": {"seen": "yes"}}}}
    assert anna.send_one(house.first(anna, document, people=[typed]))["status"] == 201
    person = db_session.get(Person, child)
    assert (person.given_name, person.kind, person.confirmed_at) == ("Maya", "child", None)
    assert person.born_on.isoformat() == "2023-05-01"
    assert child in members(db_session, house.family.id)


def test_a_child_without_a_name_and_an_adult_by_name(
    db_session: Any, house: House, anna: Tablet
) -> None:
    child, uncle, known = new_id(), new_id(), new_id()
    document = {
        "children": {child: {"seen": {"seen": "yes"}}},
        "people_met": {
            uncle: {"order": 1, "name": "Da", "relationship": "uncle"},
            known: {"order": 2, "person_id": house.child.id},
        },
    }
    first = house.first(anna, document)
    anna.send_one(first)
    assert db_session.get(Person, child).known_as == "Child met at the visit"
    assert db_session.get(Person, known) is None
    named = {**document, "people_met": {uncle: {"order": 1, "name": "Dave"}}}
    anna.send_one(house.later(anna, first["visit_id"], named, first["revision_id"]))
    person = db_session.get(Person, uncle)
    assert (person.given_name, person.kind, person.confirmed_at) == ("Dave", "adult", None)


def test_a_confirmed_person_keeps_the_record_s_name(
    db_session: Any, house: House, anna: Tablet
) -> None:
    confirmed = make_person(
        db_session,
        house.family,
        "Ava",
        confirmed_at=utc_now(),
        confirmed_by_id=house.manager.id,
    )
    typed = {"id": confirmed.id, "kind": "child", "name": "Eva"}
    anna.send_one(house.first(anna, {"home": {"a": 1}}, people=[typed]))
    assert db_session.get(Person, confirmed.id).given_name == "Ava"


def test_another_family_s_child_is_never_taken_in(
    db_session: Any, house: House, anna: Tablet
) -> None:
    foreign = make_person(db_session, house.other_family, "Zoe")
    document = {"children": {foreign.id: {"seen": {"seen": "yes"}}}}
    typed = {"id": foreign.id, "kind": "child", "name": "Renamed"}
    answer = anna.send_one(house.first(anna, document, people=[typed]))
    assert answer["status"] == 201
    assert foreign.id not in members(db_session, house.family.id)
    assert db_session.get(Person, foreign.id).given_name == "Zoe"
    pack = anna.get(f"packs/{house.family.id}")
    assert "Zoe" not in pack.text


def test_a_new_room_belongs_to_the_address_visited(
    db_session: Any, house: House, anna: Tablet
) -> None:
    room = new_id()
    address = db_session.scalars(select(Address)).one()
    document = {
        "visit": {"address_id": address.id},
        "rooms": {
            room: {"room_type": "kitchen", "label": "Back kitchen"},
            new_id(): {"seen": "seen"},
            new_id(): {"room_type": "throne_room"},
        },
    }
    before = set(db_session.scalars(select(Room.id)))
    anna.send_one(house.first(anna, document))
    made = db_session.get(Room, room)
    assert (made.address_id, made.room_type, made.label) == (address.id, "kitchen", "Back kitchen")
    assert set(db_session.scalars(select(Room.id))) - before == {room}


def test_a_family_not_on_this_tablet(
    app: Flask, db_session: Any, house: House, anna: Tablet, ben: Tablet
) -> None:
    child, room = new_id(), new_id()
    message = house.first(
        anna,
        {
            "children": {child: {"seen": {"seen": "yes"}}},
            "rooms": {room: {"room_type": "kitchen"}},
        },
        family_id=None,
        family_typed="The blue door",
        people=[{"id": child, "kind": "child", "name": "Sam"}],
        workers=[house.stranger.public_id],
    )
    assert anna.send_one(message)["status"] == 201
    assert anna.send_one(message)["status"] == 200
    visit = anna.visit(message["visit_id"])
    assert visit["family_name"] == "The blue door"
    family = db_session.get(Family, visit["family_id"])
    assert (family.provisional_by_id, family.team_id) == (house.anna.id, house.anna.team_id)
    assert members(db_session, family.id) == {child}
    assert db_session.get(Room, room).address_id
    path = f"visits/{message['visit_id']}"
    manager = tablet_of(app, db_session, house.manager)
    named = tablet_of(app, db_session, house.stranger)
    assert [one.get(path).status_code for one in (manager, named, ben)] == [200, 200, 404]


def test_a_provisional_family_is_made_once(db_session: Any, house: House, anna: Tablet) -> None:
    first = house.first(anna, {"home": {"a": 1}}, family_id=None, family_typed="The blue door")
    anna.send_one(first)
    later = house.later(
        anna,
        first["visit_id"],
        {"home": {"a": 2}},
        first["revision_id"],
        family_id=None,
        family_typed="The blue door",
    )
    anna.send_one(later)
    typed = select(Family).where(Family.provisional_since.is_not(None))
    assert len(db_session.scalars(typed).all()) == 1
