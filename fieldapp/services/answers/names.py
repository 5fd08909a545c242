"""The names that stand for ids in a visit's document."""

from dataclasses import dataclass, field
from typing import Any

from fieldapp.models.families import Family
from fieldapp.services.answers.kept_shapes import kept_words


@dataclass(frozen=True)
class Names:
    """Names by id, of people, rooms and addresses; `children` holds ids in the order of birth.

    A visit holds the type and label only of rooms that were new at it: the others' come from
    the record, `room_types` too.
    """

    people: dict[str, str]
    rooms: dict[str, str]
    children: tuple[str, ...]
    addresses: dict[str, str] = field(default_factory=dict)
    room_types: dict[str, str] = field(default_factory=dict)

    def name_of(self, key: str) -> str:
        """The name of a person or room, or plain words where it is not known here."""
        return self.known(key) or "Somebody not on the record"

    def known(self, key: str) -> str:
        """The name or address that stands for this id; empty where there is none."""
        return self.people.get(key) or self.rooms.get(key) or self.addresses.get(key, "")


def names_in(family: Family, document: dict[str, Any]) -> Names:
    """Names from the record, and from the visit for rooms and people who were new at it."""
    people = {member.person_id: member.person.short_name for member in family.members}
    for key, met in document.get("people_met", {}).items():
        name = kept_words(met.get("name")) or people.get(kept_words(met.get("person_id")), "")
        people.setdefault(key, name or "Somebody met")
    known = {room.id: room for home in family.addresses for room in home.rooms}
    told = document.get("rooms", {})
    rooms = {key: room.label for key, room in known.items()}
    rooms |= {key: _room_label(room) for key, room in told.items() if key not in known}
    types = {key: room.room_type for key, room in known.items()}
    children = sorted(
        (member.person for member in family.members if member.person.is_child),
        key=lambda child: (child.born_on is None, child.born_on, child.short_name),
    )
    homes = {home.id: home.one_line for home in family.addresses}
    return Names(people, rooms, tuple(child.id for child in children), homes, types)


def _room_label(room: dict[str, Any]) -> str:
    label = kept_words(room.get("label")) or str(room.get("room_type", "room")).replace("_", " ")
    return label[:1].upper() + label[1:]
