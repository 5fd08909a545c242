"""A visit written under the Larkins that was made to the other Larkins."""

from dataclasses import dataclass
from typing import Any

from fieldapp.models.families import Address, Family
from fieldapp.models.people import Person
from fieldapp.models.rooms import Room
from fieldapp.models.visits import Visit
from fieldapp.services.visits.move_visit import (
    KEPT_AS_NEW,
    FamilyMove,
    move_visit,
)
from tests.factories.larkin_case import (
    LarkinCase,
    larkin_document,
)

ARRIVED = "2026-11-18T09:34:00Z"
WHY = "Jo was at the other Larkins, in Mill Lane."


@dataclass
class Others:
    """The family that the visit was made to."""

    family: Family
    home: Address
    sam: Person
    kim: Person
    kitchen: Room


def document_of(case: LarkinCase, **told: Any) -> dict[str, Any]:
    document = larkin_document(case, ARRIVED, **told)
    document["visit"]["address_id"] = case.kitchen.address_id
    document.pop("notes", None)
    return document


def chosen(case: LarkinCase, others: Others) -> dict[str, str]:
    """Leo is Sam and Kelly is Kim; Maya and the living room are known to nobody there."""
    return {
        case.leo.id: others.sam.id,
        case.maya.id: KEPT_AS_NEW,
        case.kelly.id: others.kim.id,
        case.kitchen.address_id: others.home.id,
        case.kitchen.id: others.kitchen.id,
        case.lounge.id: KEPT_AS_NEW,
    }


def moves(case: LarkinCase, others: Others, visit: Visit, **changed: Any) -> Visit:
    move = FamilyMove(others.family.id, chosen(case, others) | changed, f" {WHY} ")
    return move_visit(case.manager, visit.id, move, revision_id=str(visit.head_id))


def child_called(visit: Visit, name: str) -> str:
    return next(one.person_id for one in visit.family.members if one.person.short_name == name)
