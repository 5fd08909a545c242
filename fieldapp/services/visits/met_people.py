"""People whom the record does not know yet: made unconfirmed at receipt, confirmed at a desk.

Two rows that may be one person are warned of at a desk and never merged here.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import select

from fieldapp.extensions import db
from fieldapp.models.families import FamilyMember
from fieldapp.models.people import ADULT, CHILD, Person
from fieldapp.services.sync.insert_once import insert_once
from fieldapp.services.sync.message import LONGEST_NAME, MetPerson, as_id, as_name

NOT_YET_NAMED = "Child met at the visit"


def keep_met_people(family_id: str, document: dict[str, Any], typed: Iterable[MetPerson]) -> None:
    """Make whoever was typed, met or written about and is not in the record yet.

    An id that is known already is never taken into this family, whoever it belongs to; an
    unconfirmed person of this family follows the name in the document.
    """
    people = {person.id: person for person in _written_about(document)}
    people |= {person.id: person for person in typed}
    if not people:
        return
    known = _known(family_id, people)
    for person in people.values():
        if person.id not in known:
            _make(family_id, person)
        elif (row := known[person.id]) and row.confirmed_at is None and person.name:
            row.given_name = person.name
    db.session.flush()


def _known(family_id: str, people: Iterable[str]) -> dict[str, Person | None]:
    """Give the people with these ids; None stands for one that is not of this family."""
    wanted = list(people)
    own = select(FamilyMember.person_id).where(FamilyMember.family_id == family_id)
    mine = set(db.session.scalars(own.where(FamilyMember.person_id.in_(wanted))))
    rows = db.session.scalars(select(Person).where(Person.id.in_(wanted)))
    return {row.id: row if row.id in mine else None for row in rows}


def _make(family_id: str, person: MetPerson) -> None:
    values = {
        "id": person.id,
        "kind": person.kind,
        "given_name": person.name,
        "family_name": "",
        "known_as": person.known_as or ("" if person.name else NOT_YET_NAMED),
        "born_on": person.born_on if person.kind != "unborn" else None,
        "born_on_is_estimated": False,
        "expected_on": person.expected_on,
    }
    if insert_once(Person, values):
        member = {
            "family_id": family_id,
            "person_id": person.id,
            "relationship": person.relationship,
            "lives_here": person.kind != ADULT,
            "is_main_carer": False,
        }
        insert_once(FamilyMember, member)


def _written_about(document: dict[str, Any]) -> Iterator[MetPerson]:
    """The children with sections, and the adults whose names were typed at the door."""
    for child_id in _rows(document, "children"):
        yield MetPerson(child_id, CHILD, "", "", None, None, "")
    for row_id, row in _rows(document, "people_met").items():
        name = _name_of(row.get("name"))
        if name and "person_id" not in row:
            relationship = _name_of(row.get("relationship"))[:40]
            yield MetPerson(row_id, ADULT, name, "", None, None, relationship)


def _rows(document: dict[str, Any], name: str) -> dict[str, dict[str, Any]]:
    """The rows under a key that are rows at all and have an id; removed ones left out."""
    rows = document.get(name)
    if not isinstance(rows, dict):
        return {}
    return {
        row_id: row
        for row_id, row in rows.items()
        if _is_id(row_id) and isinstance(row, dict) and "removed" not in row
    }


def _is_id(text: str) -> bool:
    try:
        return as_id(text) == text
    except ValueError:
        return False


def _name_of(value: Any) -> str:
    try:
        return as_name(value[:LONGEST_NAME]) if isinstance(value, str) else ""
    except ValueError:
        return ""
