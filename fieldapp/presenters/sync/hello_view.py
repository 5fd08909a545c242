"""What `hello` says: who is signed in, whether this server understands the device, and limits."""

from collections.abc import Iterable
from typing import Any

from fieldapp.models.accounts import User
from fieldapp.models.act_now import ActNowNumber
from fieldapp.models.base import utc_now
from fieldapp.models.devices import Device
from fieldapp.presenters.accounts import present_signed_in, role_words
from fieldapp.presenters.sync.instants import instant
from fieldapp.secrets_file import Keys
from fieldapp.services.devices.revoke_device import sign_revocation
from fieldapp.services.sync.limits import (
    MAX_BATCH,
    MAX_REQUEST_BYTES,
    MAX_REVISION_BYTES,
    PROTOCOL,
)


def hello_view(user: User | None, device: Device | None, keys: Keys) -> dict[str, Any]:
    """Everything of the answer that does not come from the request or a query."""
    return {
        "protocol": PROTOCOL,
        "server_time": instant(utc_now()),
        "limits": {
            "revision_bytes": MAX_REVISION_BYTES,
            "request_bytes": MAX_REQUEST_BYTES,
            "batch": MAX_BATCH,
        },
        "user": present_signed_in(user) if user else None,
        "server_key": keys.public_signing_key(),
        "revocation": _revocation(device, keys),
    }


def act_now_view(numbers: Iterable[ActNowNumber]) -> list[dict[str, Any]]:
    """The authority's numbers; `confirmed_on` is None for "not confirmed"."""
    return [
        {
            "label": one.label,
            "number": one.number,
            "hours": one.hours,
            "confirmed_on": one.confirmed_on.isoformat() if one.confirmed_on else None,
        }
        for one in numbers
    ]


def colleagues_view(colleagues: Iterable[User]) -> list[dict[str, str]]:
    """Whom somebody may name for a family: an id to send, a name and what they do."""
    return [{"id": one.public_id, "name": one.name, "role": role_words(one)} for one in colleagues]


def _revocation(device: Device | None, keys: Keys) -> dict[str, Any] | None:
    if device is None or device.revoked_at is None:
        return None
    return {
        "device_id": device.id,
        "revoked_at": device.revoked_at.isoformat(),
        "signature": sign_revocation(device, keys.signing_key()),
    }
