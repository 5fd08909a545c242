"""Before anything is read or stored: the request's account and device are the session's."""

from typing import Any

from flask import Blueprint, request
from flask_login import current_user
from flask_wtf.csrf import CSRFError

from fieldapp.auth.permissions import current_person
from fieldapp.exceptions import FieldappError, NotPermittedError
from fieldapp.extensions import csrf
from fieldapp.models.accounts import User
from fieldapp.routes.json_body import read_json_object
from fieldapp.services.devices.register_device import own_device
from fieldapp.services.devices.release_share import DeviceRevokedError
from fieldapp.services.sync.limits import PROTOCOL
from fieldapp.services.sync.sender import Sender

blueprint = Blueprint("sync", __name__, url_prefix="/sync/v1")

# Checked by `own_account` instead, after the account: whoever is signed out or somebody else
# is told so, and not that a token is stale.
csrf.exempt(blueprint)

READING = frozenset({"GET", "HEAD", "OPTIONS"})


class SyncRefusedError(FieldappError):
    """A whole request that is not taken; nothing was read and nothing stored."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


def own_account() -> User:
    """The account of the session, which is the one that the request names.

    Raises 401 `signed_out` or `other_user`, 403 `password_must_change`, 426 `too_old`, 400
    `csrf`.
    """
    if not current_user.is_authenticated:
        raise SyncRefusedError(401, "signed_out")
    user = current_person()
    if request.headers.get("X-Fieldapp-User") != user.public_id:
        raise SyncRefusedError(401, "other_user")
    if user.password_must_change:
        raise NotPermittedError("password_must_change")
    if request.headers.get("X-Fieldapp-Protocol") != str(PROTOCOL):
        raise SyncRefusedError(426, "too_old")
    _refuse_forged()
    return user


def own_sender() -> Sender:
    """As `own_account`, with the device that the request names, which must be its own."""
    user = own_account()
    return Sender(user, own_device(user, request.headers.get("X-Fieldapp-Device", "")))


def own_reader() -> Sender:
    """As `own_sender`, and the device was not revoked: it may be told things (else 403)."""
    sender = own_sender()
    if sender.device.is_revoked:
        raise DeviceRevokedError
    return sender


def json_object() -> dict[str, Any]:
    """The request's body, which must be a JSON object (else 422 `unreadable`)."""
    body = read_json_object()
    if body is None:
        raise SyncRefusedError(422, "unreadable")
    return body


def _refuse_forged() -> None:
    if request.method in READING:
        return
    try:
        csrf.protect()
    except CSRFError as forged:
        raise SyncRefusedError(400, "csrf") from forged
