"""Whom and what of one family a visit's document names, and who they may be in another (ADR 9)."""

from collections.abc import Iterator
from dataclasses import dataclass

from fieldapp.merging.renamed_ids import ids_in
from fieldapp.merging.values import Document
from fieldapp.models.families import Address, Family, FamilyMember
from fieldapp.models.people import Person
from fieldapp.models.rooms import Room

CHILD_NAMED, ADULT_NAMED, ROOM_NAMED, ADDRESS_NAMED = "child", "adult", "room", "address"


@dataclass(frozen=True)
class Named:
    """One of a family: a child, an adult, a room or an address, with what stands for it."""

    id: str
    kind: str
    words: str
    found: FamilyMember | Room | Address

    def may_be(self, other: "Named") -> bool:
        """Whether this one may be that one of another family."""
        if isinstance(self.found, Room) and isinstance(other.found, Room):
            return self.found.room_type == other.found.room_type
        return self.kind == other.kind


def named_in(document: Document, family: Family) -> list[Named]:
    """Those of the family that the document names, people first, each list in its own order."""
    everything = list(all_of(family))
    ids = ids_in(document, [one.id for one in everything])
    return [one for one in everything if one.id in ids]


def all_of(family: Family) -> Iterator[Named]:
    """Everybody and everything of a family that a document may name."""
    for member in family.members:
        kind = CHILD_NAMED if member.person.is_child else ADULT_NAMED
        yield Named(member.person_id, kind, _person_words(member.person), member)
    for home in family.addresses:
        yield Named(home.id, ADDRESS_NAMED, home.one_line or "Address not written down", home)
    for home in family.addresses:
        for room in home.rooms:
            yield Named(room.id, ROOM_NAMED, room.label, room)


def name_room(document: Document, one: Named) -> None:
    """A room that is new to a family is told by its row, as a tablet tells a new one."""
    rooms = document.get("rooms")
    if not isinstance(one.found, Room) or not isinstance(rooms, dict):
        return
    row = rooms.get(one.id)
    if isinstance(row, dict):
        row.setdefault("room_type", one.found.room_type)
        row.setdefault("label", one.found.label)


def _person_words(person: Person) -> str:
    full = person.name or person.short_name
    if person.known_as and person.known_as not in full:
        full = f"{full} ({person.known_as})"
    day = person.born_on or person.expected_on
    said = "due" if person.kind == "unborn" else "born"
    return f"{full}, {said} {day.day} {day:%B %Y}" if day else full
