"""A family's pack: the least that a visit needs, and nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from fieldapp.models.base import utc_now
from fieldapp.models.families import Address, Family, FamilyMember
from fieldapp.models.people import Person
from fieldapp.models.rooms import Room
from fieldapp.presenters.sync.instants import instant
from fieldapp.services.packs.children_last_time import ChildrenLastTime
from fieldapp.services.packs.last_visit import LastVisit
from fieldapp.services.packs.rooms_of_pack import rooms_of_pack
from fieldapp.services.record.known_facts import KnownPerson
from fieldapp.services.reviews.approvals import CarriedOn


@dataclass(frozen=True, slots=True)
class Before:
    """What a pack brings of earlier visits, each None where there was none; `known` is what the
    record says of each person, by id."""

    last: LastVisit | None
    children: ChildrenLastTime | None
    carried: CarriedOn | None
    known: Mapping[str, KnownPerson]


def pack_view(family: Family, before: Before, form_version: str) -> dict[str, Any]:
    """The body of `GET packs/<family_id>` (`docs/sync-v1.yaml`, `Pack`)."""
    last, carried = before.last, before.carried
    return {
        "family": _family(family),
        "people": [_person(one, before.known.get(one.person_id)) for one in family.members],
        "rooms": [_room(room) for room in rooms_of_pack(family)],
        "last_visit": _last_visit(last) if last else None,
        "children_last_time": _children(before.children) if before.children else None,
        "open_actions": last.open_actions if last else [],
        "to_find_out": _to_find_out(carried) if carried else [],
        "comments": [],
        "form_version": form_version,
        "copied_at": instant(utc_now()),
    }


def family_line(family: Family, *, mine: bool) -> dict[str, Any]:
    """A family in the list of those who may be prepared; `mine`, where the reader is named."""
    children = [member.person for member in family.members if member.person.is_child]
    home = next((one for one in reversed(family.addresses) if one.until is None), None)
    return {
        "id": family.id,
        "name": family.name,
        "address": home.one_line if home else "",
        "children": ", ".join(_with_age(child) for child in sorted(children, key=_by_age)),
        "mine": mine,
    }


def _family(family: Family) -> dict[str, Any]:
    interpreter = {"language": family.interpreter_language, "note": family.interpreter_note}
    return {
        "id": family.id,
        "name": family.name,
        "addresses": [_address(home) for home in family.addresses if home.until is None],
        "interpreter": interpreter if family.interpreter_language else None,
        "warnings": [
            {"words": warning.words, "from_on": warning.from_on.isoformat()}
            for warning in family.warnings
        ],
    }


def _address(home: Address) -> dict[str, Any]:
    return {"id": home.id, "lines": home.lines, "postcode": home.postcode}


def _person(member: FamilyMember, known: KnownPerson | None) -> dict[str, Any]:
    person = member.person
    return {
        "id": person.id,
        "kind": person.kind,
        "name": person.name,
        "known_as": person.short_name,
        "born_on": _day(person.born_on),
        "born_on_is_estimated": person.born_on_is_estimated,
        "expected_on": _day(person.expected_on),
        "relationship": member.relationship,
        "lives_here": member.lives_here,
        "is_main_carer": member.is_main_carer,
        "confirmed": person.confirmed_at is not None,
        "recorded": _recorded(known or KnownPerson()),
    }


def _recorded(known: KnownPerson) -> dict[str, Any]:
    """What the record says of the person; empty where it says nothing."""
    return {
        "says": [
            {"key": one.key, "words": one.words, "on": one.on.isoformat()} for one in known.says
        ],
        "confirmed_on": _day(known.confirmed_on),
    }


def _room(room: Room) -> dict[str, Any]:
    return {
        "id": room.id,
        "address_id": room.address_id,
        "room_type": room.room_type,
        "label": room.label,
        "used_by": room.used_by,
    }


def _last_visit(last: LastVisit) -> dict[str, Any]:
    return {"on": last.on.isoformat(), "by": last.by, "ratings": last.ratings}


def _children(last: ChildrenLastTime) -> dict[str, Any]:
    return {"visit_id": last.visit_id, "on": last.on.isoformat(), "said": last.said}


def _to_find_out(carried: CarriedOn) -> list[dict[str, str]]:
    """Other explanations that the last review asked the next visitor to keep in mind."""
    return [{"what": what, "tells": tells} for what, tells in carried.hypotheses]


def _with_age(child: Person) -> str:
    if child.born_on is None:
        return child.short_name
    today = utc_now().date()
    before_birthday = (today.month, today.day) < (child.born_on.month, child.born_on.day)
    years = today.year - child.born_on.year - before_birthday
    return f"{child.short_name} {years}" if years else f"{child.short_name}, under 1"


def _by_age(child: Person) -> tuple[bool, date, str]:
    return (child.born_on is None, child.born_on or date.max, child.short_name)


def _day(value: date | None) -> str | None:
    return value.isoformat() if value else None
