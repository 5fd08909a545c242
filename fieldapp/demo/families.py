"""Put one demo family into the database; one that is there is left as it was made."""

from datetime import timedelta

from sqlalchemy import select

from fieldapp.demo.cast import Case, Cast, Member
from fieldapp.demo.ids import demo_id
from fieldapp.extensions import db
from fieldapp.models.base import utc_now
from fieldapp.models.families import Address, Family, FamilyMember, FamilyWarning, FamilyWorker
from fieldapp.models.people import Person
from fieldapp.models.rooms import Room, RoomUse

MOVED_IN_DAYS_AGO = 800


def load_family(cast: Cast, case: Case) -> None:
    """Make the family where absent, and note it in the cast either way."""
    family_id = demo_id(f"family/{case.key}")
    if db.session.get(Family, family_id) is None:
        _make_family(cast, case, family_id)
    _note(cast, case, family_id)


def _make_family(cast: Cast, case: Case, family_id: str) -> None:
    db.session.add(
        Family(
            id=family_id,
            authority_id=cast.authority.id,
            team_id=cast.teams[case.team].id,
            name=case.name,
            interpreter_language=case.interpreter_language,
            interpreter_note=case.interpreter_note,
        )
    )
    db.session.flush()
    for member in case.members:
        _make_member(cast, case, member, family_id)
    _make_home(cast, case, family_id)
    _name_workers(cast, case, family_id)


def _make_member(cast: Cast, case: Case, member: Member, family_id: str) -> None:
    person = Person(
        id=demo_id(f"{case.key}/{member.key}"),
        kind=member.kind,
        given_name=member.given_name,
        family_name=member.family_name,
        known_as=member.known_as,
        born_on=member.born_on(cast.today),
        expected_on=member.expected_on(cast.today),
        confirmed_at=utc_now(),
        confirmed_by_id=cast.users["manager"].id,
    )
    db.session.add(person)
    db.session.flush()
    db.session.add(
        FamilyMember(
            family_id=family_id,
            person_id=person.id,
            relationship=member.relationship,
            lives_here=member.lives_here,
            is_main_carer=member.is_main_carer,
        )
    )


def _make_home(cast: Cast, case: Case, family_id: str) -> None:
    address_id = demo_id(f"{case.key}/address")
    db.session.add(
        Address(
            id=address_id,
            family_id=family_id,
            lines=list(case.lines),
            postcode=case.postcode,
            since=cast.today - timedelta(days=MOVED_IN_DAYS_AGO),
        )
    )
    db.session.flush()
    for room in case.rooms:
        people = [demo_id(f"{case.key}/{key}") for key in room.used_by]
        db.session.add(
            Room(
                id=demo_id(f"{case.key}/{room.key}"),
                address_id=address_id,
                room_type=room.room_type,
                label=room.label,
                uses=[RoomUse(person_id=person_id) for person_id in people],
            )
        )
    db.session.flush()


def _name_workers(cast: Cast, case: Case, family_id: str) -> None:
    manager = cast.users["manager"]
    for key in case.workers:
        worker = cast.users[key]
        db.session.add(FamilyWorker(family_id=family_id, user_id=worker.id, named_by_id=manager.id))
    for warned in case.warnings:
        db.session.add(
            FamilyWarning(
                family_id=family_id,
                words=warned.words,
                from_on=cast.today - timedelta(weeks=warned.weeks_ago),
                entered_by_id=manager.id,
            )
        )
    db.session.flush()


def _note(cast: Cast, case: Case, family_id: str) -> None:
    family = db.session.scalars(select(Family).where(Family.id == family_id)).one()
    cast.families[case.key] = family
    for member in case.members:
        found = db.session.get_one(Person, demo_id(f"{case.key}/{member.key}"))
        cast.people[f"{case.key}/{member.key}"] = found
    for room in case.rooms:
        key = f"{case.key}/{room.key}"
        cast.rooms[key] = db.session.get_one(Room, demo_id(key))
