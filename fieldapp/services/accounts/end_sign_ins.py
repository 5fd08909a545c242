"""End every session of an account."""

import uuid

from sqlalchemy import update

from fieldapp.extensions import db
from fieldapp.models.accounts import SignIn, User
from fieldapp.models.base import utc_now


def end_sign_ins(user: User) -> None:
    """Sign this account out everywhere; its cookies are worth nothing from now on."""
    user.fs_uniquifier = uuid.uuid4().hex
    db.session.execute(
        update(SignIn)
        .where(SignIn.user_id == user.id, SignIn.ended_at.is_(None))
        .values(ended_at=utc_now())
    )
    db.session.flush()
