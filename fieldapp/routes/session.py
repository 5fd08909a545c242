"""Signing in and out inside the workspace: JSON, so that the page keeps its key and words."""

from typing import Any

from flask import Blueprint, Response, jsonify, make_response, request
from flask_wtf.csrf import generate_csrf
from werkzeug.exceptions import BadRequest

from fieldapp.auth.network_address import network_address
from fieldapp.auth.sessions import begin_session, end_session
from fieldapp.auth.transactions import commit_on_success
from fieldapp.presenters.accounts import present_signed_in
from fieldapp.routes.json_body import read_json_object
from fieldapp.services.accounts.check_password import check_password
from fieldapp.services.accounts.errors import TryLaterError, WrongPasswordError

blueprint = Blueprint("session", __name__, url_prefix="/workspace/session")


def _words(body: dict[str, Any], key: str) -> str:
    value = body.get(key)
    if not isinstance(value, str):
        raise BadRequest(f"{key} is needed")
    return value


@blueprint.post("")
@commit_on_success(keep=(401, 403))
def sign_in() -> Response:
    """`{email, password}` → `{user, csrf}`; 401 `wrong_password`, 429 `try_later`.

    403 `password_must_change` for a one-time password: it is changed on a desk page first.
    """
    body = (read_json_object() if request.is_json else None) or {}
    try:
        user = check_password(_words(body, "email"), _words(body, "password"), network_address())
    except TryLaterError as wait:
        return make_response(jsonify(error="try_later", seconds=wait.seconds), 429)
    except WrongPasswordError:
        return make_response(jsonify(error="wrong_password"), 401)
    if user.password_must_change:
        return make_response(jsonify(error="password_must_change"), 403)
    begin_session(user, "workspace")
    return jsonify(user=present_signed_in(user), csrf=generate_csrf())


@blueprint.delete("")
@commit_on_success
def sign_out() -> Response:
    """End the session, if there is one → `{csrf}` for the next sign-in."""
    end_session()
    return jsonify(csrf=generate_csrf())
