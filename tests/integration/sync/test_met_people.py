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


KAI = {"order": 1, "kind": "child", "name": "Kai", "age_known": "age", "age_years": 4}
ARRIVED = {"arrived_at": "2026-11-24T10:00:00Z"}
AWAY = {"at": "2026-11-24T10:30:00Z", "why": "mistake"}


def kais_visit(child: str, **told: Any) -> dict[str, Any]:
    return {
        "visit": ARRIVED,
        "people_met": {child: {**KAI, **told}},
        "children": {child: {"seen": {"seen": "yes"}}},
    }


def test_a_child_met_at_a_known_family_is_unconfirmed_and_follows_its_row(
    db_session: Any, house: House, anna: Tablet
) -> None:
    child = new_id()
    first = house.first(anna, kais_visit(child))
    anna.send_one(first)
    person = db_session.get(Person, child)
    assert (person.given_name, person.kind, person.confirmed_at) == ("Kai", "child", None)
    assert (person.born_on.isoformat(), person.born_on_is_estimated) == ("2022-05-25", True)
    [told] = [
        one
        for one in anna.get(f"packs/{house.family.id}").json["people"]  # type: ignore[index]
        if one["id"] == child
    ]
    assert (told["confirmed"], told["born_on_is_estimated"]) == (False, True)
    born = kais_visit(child, name="Kayden", age_known="born_on", born_on="2021-02-03")
    second = house.later(anna, first["visit_id"], born, first["revision_id"])
    anna.send_one(second)
    db_session.expire_all()
    assert (person.short_name, person.born_on.isoformat()) == ("Kayden", "2021-02-03")
    assert not person.born_on_is_estimated
    unborn = kais_visit(child, kind="unborn", age_known="not_known")
    anna.send_one(house.later(anna, first["visit_id"], unborn, second["revision_id"]))
    db_session.expire_all()
    assert (person.kind, person.born_on) == ("unborn", None)


def test_a_child_taken_away_is_asked_about_no_more_until_put_back(
    db_session: Any, house: House, anna: Tablet
) -> None:
    child = new_id()
    first = house.first(anna, kais_visit(child))
    anna.send_one(first)
    away = house.later(
        anna, first["visit_id"], kais_visit(child, removed=AWAY), first["revision_id"]
    )
    anna.send_one(away)
    member = db_session.get(FamilyMember, (house.family.id, child))
    assert not member.lives_here
    back = house.later(anna, first["visit_id"], kais_visit(child), away["revision_id"])
    anna.send_one(back)
    db_session.expire_all()
    assert member.lives_here


def test_a_child_taken_away_before_it_was_sent_is_never_made(
    db_session: Any, house: House, anna: Tablet
) -> None:
    child = new_id()
    answer = anna.send_one(house.first(anna, kais_visit(child, removed=AWAY), kind="submit"))
    assert db_session.get(Person, child) is None
    assert not [one for one in answer["head"]["needs_you"] if child in one["path"]]


def test_a_row_that_nobody_told_anything_of_and_a_confirmed_child_stay_as_they_are(
    db_session: Any, house: House, anna: Tablet
) -> None:
    begun = new_id()
    ava = make_person(
        db_session, house.family, "Ava", confirmed_at=utc_now(), confirmed_by_id=house.manager.id
    )
    strange = {"order": 3, "kind": ["child"], "name": 4}
    met = {
        begun: {"order": 1, "kind": "child"},
        ava.id: {**KAI, "removed": AWAY},
        new_id(): strange,
    }
    assert anna.send_one(house.first(anna, {"people_met": met}))["status"] == 201
    assert db_session.get(Person, begun) is None
    assert db_session.get(Person, ava.id).given_name == "Ava"
    assert db_session.get(FamilyMember, (house.family.id, ava.id)).lives_here
