"""Families for tests, with people, rooms, addresses and workers; all invented."""

from datetime import date
from itertools import count
from typing import Any

from fieldapp.models.accounts import Team, User
from fieldapp.models.base import utc_now
from fieldapp.models.families import Address, Family, FamilyMember, FamilyWorker
from fieldapp.models.people import CHILD, Person
from fieldapp.models.rooms import Room, RoomUse
from tests.factories.accounts import make_team

_numbers = count(1)


def make_family(session: Any, team: Team | None = None, name: str = "", **fields: Any) -> Family:
    """A family of this team; of a new team of a new authority where none is given."""
    team = team or make_team(session)
    family = Family(
        authority_id=team.authority_id,
        team_id=team.id,
        name=name or f"Family {next(_numbers)}",
        **fields,
    )
    session.add(family)
    session.flush()
    return family


def make_provisional_family(session: Any, visitor: User, name: str = "") -> Family:
    """A family that this visitor typed in at the door, of the visitor's team."""
    assert visitor.team is not None
    return make_family(
        session,
        visitor.team,
        name,
        provisional_since=utc_now(),
        provisional_by_id=visitor.id,
    )


def name_worker(session: Any, family: Family, worker: User, **fields: Any) -> FamilyWorker:
    """Name a worker for the family (by the worker's own hand where nobody is given)."""
    named = FamilyWorker(
        family_id=family.id, user_id=worker.id, **{"named_by_id": worker.id, **fields}
    )
    session.add(named)
    session.flush()
    return named


def make_person(
    session: Any,
    family: Family,
    given_name: str = "",
    kind: str = CHILD,
    born_on: date | None = None,
    **fields: Any,
) -> Person:
    """A member of the family; what belongs to the membership goes there."""
    membership = {
        key: fields.pop(key)
        for key in ("relationship", "lives_here", "is_main_carer")
        if key in fields
    }
    person = Person(
        kind=kind, given_name=given_name or f"Child {next(_numbers)}", born_on=born_on, **fields
    )
    session.add(person)
    session.flush()
    session.add(FamilyMember(family_id=family.id, person_id=person.id, **membership))
    session.flush()
    return person


def make_address(session: Any, family: Family, *lines: str, **fields: Any) -> Address:
    """An address of the family, where it lives now."""
    address = Address(
        family_id=family.id,
        lines=list(lines) or [f"{next(_numbers)} Invented Row", "Ashcombe"],
        **{"postcode": "ZZ99 1AA", **fields},
    )
    session.add(address)
    session.flush()
    return address


def make_room(
    session: Any, address: Address, room_type: str = "kitchen", label: str = "", *used_by: Person
) -> Room:
    """A room of the address, used by these people."""
    room = Room(
        address_id=address.id,
        room_type=room_type,
        label=label or room_type.replace("_", " ").capitalize(),
        uses=[RoomUse(person_id=person.id) for person in used_by],
    )
    session.add(room)
    session.flush()
    return room
