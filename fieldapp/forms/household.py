"""Who lives in the home, as far as forms need to know: names, ages, rooms."""

from dataclasses import dataclass
from datetime import date


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
    """A family at its visit.

    `on` is the day by which ages are told where no arrival is given; `today` the one on which
    it is read, since a visit is written up later too: None where the visit's own is the last.
    """

    on: date
    members: tuple[HouseholdMember, ...] = ()
    rooms: tuple[HouseholdRoom, ...] = ()
    today: date | None = None

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
