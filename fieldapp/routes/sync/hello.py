"""Whether this is the server, who is signed in, and what a device should know at once."""

import re
from pathlib import Path

from flask import Response, current_app, jsonify, request
from flask_login import current_user
from flask_wtf.csrf import generate_csrf

from fieldapp.auth.permissions import current_person
from fieldapp.auth.transactions import commit_on_success
from fieldapp.extensions import db
from fieldapp.models.accounts import User
from fieldapp.models.devices import Device
from fieldapp.presenters.sync.hello_view import act_now_view, colleagues_view, hello_view
from fieldapp.routes.sync.begun import epoch_in_force, form_version_in_force
from fieldapp.routes.sync.guard import blueprint
from fieldapp.services.accounts.who_visits import list_colleagues
from fieldapp.services.act_now.keep_number import list_numbers
from fieldapp.services.profiles.profile_in_force import profile_in_force
from fieldapp.services.releases.release_in_force import release_in_force
from fieldapp.services.sync.device_authority import device_authority

NONCE = re.compile(r"[A-Za-z0-9_-]{0,64}")


@blueprint.get("/hello")
@commit_on_success
def greet() -> Response:
    """Reachability is this answer with the nonce that was asked with; needs no account.

    Numbers and lock times are those of the account's authority, else the device's, so that
    they reach a tablet that is signed out.
    """
    version, epoch = form_version_in_force(), epoch_in_force()
    user = current_person() if current_user.is_authenticated else None
    device = db.session.get(Device, request.headers.get("X-Fieldapp-Device", ""))
    authority = device_authority(user, device)
    nonce = request.args.get("nonce", "")
    return jsonify(
        nonce=nonce if NONCE.fullmatch(nonce) else "",
        csrf=generate_csrf(),
        epoch=epoch,
        release=release_in_force(Path(current_app.config["RELEASE_FOLDER"])),
        form_version=version,
        act_now=act_now_view(list_numbers(authority.id)) if authority else [],
        lock_minutes=profile_in_force(authority).lock_minutes if authority else None,
        colleagues=_colleagues(user, device),
        **hello_view(user, device, current_app.config["KEYS"]),
    )


def _colleagues(user: User | None, device: Device | None) -> list[dict[str, str]] | None:
    """None where nobody is told: signed out, before a password was chosen, a revoked device."""
    if user is None or user.password_must_change or (device and device.revoked_at):
        return None
    return colleagues_view(list_colleagues(user))
