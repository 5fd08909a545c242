"""Whether this is the server, who is signed in, and what a device should know at once."""

import re
from pathlib import Path

from flask import Response, current_app, g, jsonify, request
from flask_login import current_user
from flask_wtf.csrf import generate_csrf

from fieldapp.auth.permissions import current_person
from fieldapp.auth.transactions import commit_on_success
from fieldapp.extensions import db
from fieldapp.models.devices import Device
from fieldapp.models.form_versions import FormVersion
from fieldapp.presenters.sync.hello_view import act_now_view, hello_view
from fieldapp.routes.sync.guard import blueprint
from fieldapp.services.act_now.keep_number import list_numbers
from fieldapp.services.forms.ensure_form_version import ensure_form_version
from fieldapp.services.forms.make_files import make_form_files
from fieldapp.services.sync.numbers_authority import numbers_authority
from fieldapp.services.sync.release_in_force import release_in_force
from fieldapp.services.sync.server_epoch import current_epoch

NONCE = re.compile(r"[A-Za-z0-9_-]{0,64}")


@blueprint.get("/hello")
@commit_on_success
def greet() -> Response:
    """Reachability is this answer with the nonce that was asked with; needs no account.

    Numbers are those of the account's authority, else the device's, so that they reach a
    tablet that is signed out.
    """
    version = form_version_in_force()
    user = current_person() if current_user.is_authenticated else None
    device = db.session.get(Device, request.headers.get("X-Fieldapp-Device", ""))
    authority_id = numbers_authority(user, device)
    nonce = request.args.get("nonce", "")
    return jsonify(
        nonce=nonce if NONCE.fullmatch(nonce) else "",
        csrf=generate_csrf(),
        epoch=current_epoch(),
        release=release_in_force(Path(current_app.config["RELEASE_FOLDER"])),
        form_version=version,
        act_now=act_now_view(list_numbers(authority_id)) if authority_id else [],
        **hello_view(user, device, current_app.config["KEYS"]),
    )


def form_version_in_force() -> str | None:
    """The version that a visit begun now gets; None where nobody is signed in.

    The first request after a release stores it, in a writing transaction of its own.
    """
    if not current_user.is_authenticated:
        return None
    authority = current_person().authority
    version = make_form_files(authority.profile, authority.id).version
    if db.session.get(FormVersion, version) is None:
        db.session.rollback()
        g.begin_writing = True
        ensure_form_version(current_person().authority)
    return version
