"""Whose act-now numbers and lock times a device is told, signed in or not."""

from sqlalchemy import select

from fieldapp.extensions import db
from fieldapp.models.accounts import Authority, User
from fieldapp.models.devices import Device


def device_authority(user: User | None, device: Device | None) -> Authority | None:
    """Give the account's authority, else the device's, else the only one that there is."""
    owner = user or (device.user if device else None)
    if owner:
        return owner.authority
    found = db.session.scalars(select(Authority).limit(2)).all()
    return found[0] if len(found) == 1 else None
