"""Whose act-now numbers a device is told when nobody is signed in on it."""

from sqlalchemy import select

from fieldapp.extensions import db
from fieldapp.models.accounts import Authority, User
from fieldapp.models.devices import Device


def numbers_authority(user: User | None, device: Device | None) -> str | None:
    """Give the account's authority, else the device's, else the only one that there is."""
    owner = user or (device.user if device else None)
    if owner:
        return owner.authority_id
    found = db.session.scalars(select(Authority.id).limit(2)).all()
    return found[0] if len(found) == 1 else None
