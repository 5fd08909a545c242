"""The rooms that a pack brings: those of the household, without what was added by mistake."""

from sqlalchemy import select

from fieldapp.extensions import db
from fieldapp.models.families import Family
from fieldapp.models.revisions import Revision
from fieldapp.models.rooms import Room
from fieldapp.models.visits import Visit


def rooms_of_pack(family: Family) -> list[Room]:
    """Rooms by address. The household keeps every room.

    A room is left out where the visit that added it took it away again and no other visit
    says anything about it: nobody has to take it away at each visit that follows.
    """
    mistaken = _mistaken(family)
    return [room for home in family.addresses for room in home.rooms if room.id not in mistaken]


def _mistaken(family: Family) -> set[str]:
    heads = select(Revision).join(Visit, Visit.head_id == Revision.id)
    taken_away: set[str] = set()
    spoken_of: set[str] = set()
    for head in db.session.scalars(heads.where(Visit.family_id == family.id)):
        rooms = head.document.get("rooms", {})
        for key, row in rooms.items():
            is_away = "removed" in row and "room_type" in row
            (taken_away if is_away else spoken_of).add(key)
    return taken_away - spoken_of
