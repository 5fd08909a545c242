"""People whom the record does not know yet: made unconfirmed at receipt, confirmed at a desk.

Two rows that may be one person are warned of at a desk and never merged here.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from sqlalchemy import insert, select

from fieldapp.extensions import db
from fieldapp.forms.asked_sections import day_of_visit
from fieldapp.forms.household import Household
from fieldapp.forms.standing import is_taken_away
from fieldapp.london_time import london_today
from fieldapp.models.families import FamilyMember
from fieldapp.models.people import ADULT, CHILD, UNBORN, Person
from fieldapp.services.sync.insert_once import insert_each_once
from fieldapp.services.sync.message import MetPerson, as_id
from fieldapp.services.visits.met_children import CHILD_KINDS, met_children, name_of

NOT_YET_NAMED = "Child met at the visit"


def keep_met_people(family_id: str, document: dict[str, Any], typed: Iterable[MetPerson]) -> None:
    """Make whoever was typed, met or written about and is not in the record yet.

    An id that is known already is never taken into this family, whoever it belongs to; an
    unconfirmed person of this family follows what the document says of her. A child who was
    taken away from the visit is not made, or, where she is known by then, stays of the family
    as somebody who does not live here.
    """
    met = {child.id: child for child in met_children(_rows(document, "people_met"), _day(document))}
    people = {person.id: person for person in _written_about(document)}
    people |= {person.id: person for person in typed} | met
    if not people:
        return
    known = _known(family_id, people)
    new = [one for one in people.values() if one.id not in known]
    _make(family_id, [one for one in new if not is_taken_away(one.id, document)])
    for person in people.values():
        row = known.get(person.id)
        if row is not None and row.confirmed_at is None:
            _follow(row, person, whole=person.id in met)
    _let_live_here(family_id, document, known)
    db.session.flush()


def _day(document: dict[str, Any]) -> date:
    """The day of the visit, by which a child is "about 4"."""
    return day_of_visit(document, Household(on=london_today()))


def _known(family_id: str, people: Iterable[str]) -> dict[str, Person | None]:
    """Give the people with these ids; None stands for one that is not of this family."""
    wanted = list(people)
    own = select(FamilyMember.person_id).where(FamilyMember.family_id == family_id)
    mine = set(db.session.scalars(own.where(FamilyMember.person_id.in_(wanted))))
    rows = db.session.scalars(select(Person).where(Person.id.in_(wanted)))
    return {row.id: row if row.id in mine else None for row in rows}


def _follow(row: Person, told: MetPerson, *, whole: bool) -> None:
    """Bring an unconfirmed person up to what is told; `whole` of a child with a row of her own."""
    if told.name:
        row.given_name, row.known_as = told.name, told.known_as
    if whole and row.is_child:
        row.kind, row.expected_on = told.kind, told.expected_on
        row.born_on, row.born_on_is_estimated = told.born_on, told.born_on_is_estimated


def _let_live_here(
    family_id: str, document: dict[str, Any], known: dict[str, Person | None]
) -> None:
    """Somebody who was added by mistake is asked about nowhere, until she is put back."""
    told = {
        row_id: row
        for row_id, row in _rows(document, "people_met").items()
        if (person := known.get(row_id)) and person.is_child and person.confirmed_at is None
    }
    members = select(FamilyMember).where(
        FamilyMember.family_id == family_id, FamilyMember.person_id.in_(list(told))
    )
    for member in db.session.scalars(members) if told else ():
        member.lives_here = "removed" not in told[member.person_id]


def _make(family_id: str, people: Iterable[MetPerson]) -> None:
    """Whoever was not made by another request meanwhile is of this family from now on."""
    by_id = {one.id: one for one in people}
    made = insert_each_once(Person, [_person(one) for one in by_id.values()])
    members = [_member(family_id, by_id[key]) for key in sorted(made)]
    if members:
        db.session.execute(insert(FamilyMember), members)


def _person(person: MetPerson) -> dict[str, Any]:
    return {
        "id": person.id,
        "kind": person.kind,
        "given_name": person.name,
        "family_name": "",
        "known_as": person.known_as or ("" if person.name else NOT_YET_NAMED),
        "born_on": person.born_on if person.kind != UNBORN else None,
        "born_on_is_estimated": person.born_on_is_estimated,
        "expected_on": person.expected_on,
    }


def _member(family_id: str, person: MetPerson) -> dict[str, Any]:
    return {
        "family_id": family_id,
        "person_id": person.id,
        "relationship": person.relationship,
        "lives_here": person.kind != ADULT,
        "is_main_carer": False,
    }


def _written_about(document: dict[str, Any]) -> Iterator[MetPerson]:
    """The children with sections, and the adults whose names were typed at the door."""
    for child_id in _rows(document, "children"):
        yield MetPerson(child_id, CHILD, "", "", None, None, "")
    for row_id, row in _rows(document, "people_met").items():
        name = name_of(row.get("name"))
        is_adult = "person_id" not in row and row.get("kind") not in CHILD_KINDS
        if name and is_adult and "removed" not in row:
            relationship = name_of(row.get("relationship"))[:40]
            yield MetPerson(row_id, ADULT, name, "", None, None, relationship)


def _rows(document: dict[str, Any], name: str) -> dict[str, dict[str, Any]]:
    """The rows under a key that are rows at all and have an id."""
    rows = document.get(name)
    if not isinstance(rows, dict):
        return {}
    return {row_id: row for row_id, row in rows.items() if _is_id(row_id) and isinstance(row, dict)}


def _is_id(text: str) -> bool:
    try:
        return as_id(text) == text
    except ValueError:
        return False
