"""Who lives in the home, as far as forms need to know: names, ages, rooms."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True)
class HouseholdMember:
    """A child (born or not) or an adult. `name` is what sentences call the person."""

    id: str
    kind: str
    name: str
    born_on: date | None = None
    lives_here: bool = True
    is_main_carer: bool = False


@dataclass(frozen=True)
class HouseholdRoom:
    """A room that the record knows."""

    id: str
    room_type: str
    label: str


@dataclass(frozen=True)
class Household:
    """A family at its visit. `on` is the day by which ages are told where no arrival is given."""

    on: date
    members: tuple[HouseholdMember, ...] = ()
    rooms: tuple[HouseholdRoom, ...] = ()

    @property
    def children(self) -> tuple[HouseholdMember, ...]:
        """Children who live here, unborn ones included: each has a seen row."""
        return tuple(one for one in self.members if one.kind != "adult" and one.lives_here)

    @property
    def main_carers(self) -> tuple[HouseholdMember, ...]:
        """Adults whose own words the form needs: main carers, else every adult who lives here."""
        adults = [one for one in self.members if one.kind == "adult"]
        main = tuple(one for one in adults if one.is_main_carer)
        return main or tuple(one for one in adults if one.lives_here)

    def member(self, person_id: str) -> HouseholdMember | None:
        """One person of the family by id, whether or not she lives here."""
        return next((one for one in self.members if one.id == person_id), None)

    def room(self, room_id: str) -> HouseholdRoom | None:
        """One known room by id."""
        return next((one for one in self.rooms if one.id == room_id), None)


def household_from_pack(pack: Mapping[str, Any], on: date) -> Household:
    """Make a household of a pack (docs/architecture.md 5)."""
    members = tuple(
        HouseholdMember(
            id=person["id"],
            kind=person["kind"],
            name=person.get("known_as") or person.get("name") or _unnamed(person["kind"]),
            born_on=_day(person.get("born_on")),
            lives_here=person.get("lives_here", True),
            is_main_carer=person.get("is_main_carer", False),
        )
        for person in pack["people"]
    )
    rooms = tuple(
        HouseholdRoom(room["id"], room["room_type"], room["label"]) for room in pack["rooms"]
    )
    return Household(on=on, members=members, rooms=rooms)


def _unnamed(kind: str) -> str:
    return "Unborn baby" if kind == "unborn" else "Somebody"


def _day(told: Any) -> date | None:
    return date.fromisoformat(told) if isinstance(told, str) else told
