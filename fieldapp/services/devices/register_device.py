"""A browser becomes known as one account's device."""

from fieldapp.exceptions import FieldappError
from fieldapp.extensions import db
from fieldapp.models.accounts import User
from fieldapp.models.base import utc_now
from fieldapp.models.devices import Device
from fieldapp.services.audit.record_audit import record_audit
from fieldapp.services.sync.insert_once import insert_once


class DeviceOfAnotherError(FieldappError):
    """The device belongs to somebody else: the same answer as for a wrong session (401)."""

    status = 401

    def __init__(self) -> None:
        super().__init__("other_user")


def register_device(user: User, device_id: str, kind: str) -> Device:
    """Give the device, made at the first call; a repeat changes nothing, its kind included.

    Raises `DeviceOfAnotherError` where the id is another account's.
    """
    values = {"id": device_id, "user_id": user.id, "kind": kind, "made_at": utc_now()}
    if insert_once(Device, values):
        record_audit(user, "device.registered", "device", device_id, kind=kind)
    device = db.session.get(Device, device_id)
    if device is None or device.user_id != user.id:
        raise DeviceOfAnotherError
    return device


def own_device(user: User, device_id: str) -> Device:
    """Give this account's device. Raises `DeviceOfAnotherError` for any other id."""
    device = db.session.get(Device, device_id)
    if device is None or device.user_id != user.id:
        raise DeviceOfAnotherError
    return device
