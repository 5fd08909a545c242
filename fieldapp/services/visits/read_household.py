"""The family of a visit as the forms need to know it."""

from fieldapp.forms.household import Household, HouseholdMember, HouseholdRoom
from fieldapp.london_time import london_day, london_today
from fieldapp.models.base import utc_now
from fieldapp.models.families import FamilyMember
from fieldapp.models.visits import Visit


def read_household(visit: Visit) -> Household:
    """Give members and known rooms from the record, as they are at this moment."""
    family = visit.family
    rooms = [room for home in family.addresses for room in home.rooms]
    return Household(
        on=london_day(visit.planned_at or utc_now()),
        members=tuple(_member(one) for one in family.members),
        rooms=tuple(HouseholdRoom(room.id, room.room_type, room.label) for room in rooms),
        today=london_today(),
    )


def _member(member: FamilyMember) -> HouseholdMember:
    person = member.person
    return HouseholdMember(
        id=person.id,
        kind=person.kind,
        name=person.short_name,
        born_on=person.born_on,
        lives_here=member.lives_here,
        is_main_carer=member.is_main_carer,
    )
