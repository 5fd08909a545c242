"""A signed-in session: begun anew at each sign-in, known to the server, ended for good."""

from datetime import timedelta

from flask import g, session
from flask_login import current_user
from flask_security import login_user, logout_user
from sqlalchemy import select
from sqlalchemy.orm import joinedload, selectinload

from fieldapp.extensions import db
from fieldapp.models.accounts import SignIn, User
from fieldapp.models.base import utc_now
from fieldapp.services.audit.record_audit import record_audit

LONGEST_SESSION = timedelta(hours=12)


def load_account(uniquifier: str) -> User | None:
    """The account of this request's cookie, for Flask-Login.

    None when the session was ended, is older than `LONGEST_SESSION`, or the account is
    disabled: an old copy of a cookie opens nothing.
    """
    query = (
        select(User)
        .join(SignIn, SignIn.user_id == User.id)
        .where(
            User.fs_uniquifier == uniquifier,
            User.active,
            SignIn.id == session.get("sign_in"),
            SignIn.ended_at.is_(None),
            SignIn.at > utc_now() - LONGEST_SESSION,
        )
        .options(selectinload(User.roles), joinedload(User.team))
    )
    return db.session.scalar(query)


def _forget_cookie() -> None:
    """Empty the session and the CSRF token that this request has already read from it."""
    session.clear()
    g.pop("csrf_token", None)


def begin_session(user: User, surface: str) -> None:
    """Sign this person in, in a new session: nothing of the one before is carried over.

    `surface` is "desk" or "workspace". Whoever was signed in here before is signed out.
    """
    end_session()
    sign_in = SignIn(user_id=user.id)
    db.session.add(sign_in)
    db.session.flush()
    session["sign_in"] = sign_in.id
    login_user(user, remember=False, authn_via=["password"])
    record_audit(user, "account.signed_in", "account", user.public_id, surface=surface)


def end_session() -> None:
    """Sign out whoever is signed in here, on the server too. Twice is the same as once."""
    sign_in = db.session.get(SignIn, session.get("sign_in", ""))
    if sign_in and sign_in.ended_at is None:
        sign_in.ended_at = utc_now()
        if current_user.is_authenticated:
            record_audit(current_user, "account.signed_out", "account", current_user.public_id)
    logout_user()
    _forget_cookie()
