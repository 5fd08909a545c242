"""Devices for tests."""

from typing import Any

from fieldapp.models.accounts import User
from fieldapp.models.base import new_id
from fieldapp.models.devices import TABLET, Device


def make_device(session: Any, user: User, kind: str = TABLET, **fields: Any) -> Device:
    """A device of this account, known to the server."""
    device = Device(id=new_id(), user_id=user.id, kind=kind, **fields)
    session.add(device)
    session.flush()
    return device
