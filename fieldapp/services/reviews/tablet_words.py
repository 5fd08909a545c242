"""What the tablets of a visit may still hold, for who decides about it."""

from collections.abc import Iterable

from sqlalchemy import select

from fieldapp.extensions import db
from fieldapp.models.devices import Device
from fieldapp.models.visits import Handover, Visit
from fieldapp.services.devices.device_words import DeviceWord, device_word
from fieldapp.services.visits.answer_authors import writers_of


def tablet_words(visit: Visit) -> list[DeviceWord]:
    """One for each device of everybody who holds, held or wrote the visit.

    Devices that had nothing to do with it are left out. A revoked device stays in: what it
    holds is not here either.
    """
    people = _people(visit)
    devices = db.session.scalars(
        select(Device).where(Device.user_id.in_(people)).order_by(Device.made_at)
    )
    words = (device_word(visit, device) for device in devices)
    return [word for word in words if word is not None]


def may_hold_more(words: Iterable[DeviceWord]) -> bool:
    """Whether any of them may."""
    return any(word.may_hold_more for word in words)


def _people(visit: Visit) -> set[int]:
    held = db.session.scalars(select(Handover.from_id).where(Handover.visit_id == visit.id))
    found = {*writers_of(visit.id), *held, visit.holder_id, visit.made_by_id}
    return {person for person in found if person is not None}
