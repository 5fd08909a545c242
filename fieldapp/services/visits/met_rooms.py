"""Rooms that the record does not know yet: of the household from now on, with the device's id."""

import uuid
from typing import Any

from sqlalchemy import select

from fieldapp.extensions import db
from fieldapp.models.families import Address
from fieldapp.models.rooms import ROOM_TYPES, Room
from fieldapp.services.sync.insert_once import insert_each_once, insert_once

LONGEST_LABEL = 60


def keep_met_rooms(family_id: str, document: dict[str, Any]) -> None:
    """Make each room of the document that is not in the record; known ids are left alone.

    A room needs its type. Its address is the visit's own, else where the family lives, else a
    new one without lines, which is how a family typed at the door has one.
    """
    rooms = document.get("rooms")
    wanted = {key: row for key, row in rooms.items() if _is_room(key, row)} if rooms else {}
    if not wanted:
        return
    known = set(db.session.scalars(select(Room.id).where(Room.id.in_(list(wanted)))))
    new = wanted.keys() - known
    if new:
        address_id = _address_of(family_id, document)
        insert_each_once(Room, [_room(key, wanted[key], address_id) for key in new])


def _room(room_id: str, row: dict[str, Any], address_id: str) -> dict[str, Any]:
    label = row.get("label")
    words = label[:LONGEST_LABEL] if isinstance(label, str) else ""
    return {
        "id": room_id,
        "address_id": address_id,
        "room_type": row["room_type"],
        "label": words or row["room_type"].replace("_", " ").capitalize(),
    }


def _is_room(key: str, row: Any) -> bool:
    return (
        len(key) == 36
        and isinstance(row, dict)
        and "removed" not in row
        and row.get("room_type") in ROOM_TYPES
    )


def _address_of(family_id: str, document: dict[str, Any]) -> str:
    visited = document.get("visit", {}).get("address_id")
    homes = list(db.session.scalars(select(Address).filter_by(family_id=family_id)))
    ids = [home.id for home in homes]
    if visited in ids:
        return str(visited)
    living = [home.id for home in homes if home.until is None]
    if living or ids:
        return (living or ids)[-1]
    made = str(uuid.uuid5(uuid.UUID(family_id), "address"))
    insert_once(Address, {"id": made, "family_id": family_id, "lines": [], "postcode": ""})
    return made
