"""A device is registered, and given the share of its sign-in slot."""

import base64
from typing import Any

from flask import Response, current_app, jsonify, make_response

from fieldapp.auth.network_address import network_address
from fieldapp.auth.transactions import commit_on_success
from fieldapp.models.devices import DEVICE_KINDS
from fieldapp.routes.sync.guard import SyncRefusedError, blueprint, json_object, own_account
from fieldapp.services.accounts.check_password import check_password
from fieldapp.services.accounts.errors import TryLaterError, WrongPasswordError
from fieldapp.services.devices.register_device import own_device, register_device
from fieldapp.services.devices.release_share import release_share
from fieldapp.services.sync.message import as_id


@blueprint.post("/devices")
@commit_on_success
def register() -> Response:
    """`{device_id, kind}` → `{device_id}`; the same again changes nothing."""
    user = own_account()
    body = json_object()
    if body.get("kind") not in DEVICE_KINDS:
        raise SyncRefusedError(422, "unreadable")
    device = register_device(user, _device_id(body), body["kind"])
    return jsonify(device_id=device.id)


@blueprint.post("/devices/<device_id>/key")
@commit_on_success(keep=(401,))
def release_key(device_id: str) -> Response:
    """`{password}` → `{share}`: the password is asked for here, whatever the session says.

    A wrong one counts for the account's throttle, as at the sign-in page.
    """
    user = own_account()
    device = own_device(user, device_id)
    password = json_object().get("password")
    try:
        check_password(user.email, password if isinstance(password, str) else "", network_address())
    except TryLaterError as wait:
        return make_response(jsonify(error="try_later", seconds=wait.seconds), 429)
    except WrongPasswordError:
        return make_response(jsonify(error="wrong_password"), 401)
    share = release_share(device, current_app.config["KEYS"].sealing_key())
    return jsonify(share=base64.b64encode(share).decode())


def _device_id(body: dict[str, Any]) -> str:
    try:
        return as_id(body.get("device_id"))
    except ValueError as unfit:
        raise SyncRefusedError(422, "unreadable") from unfit
