"""The accounts and teams that an administrator may reach: those of the own authority."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import joinedload, selectinload

from fieldapp.exceptions import NotVisibleError
from fieldapp.extensions import db
from fieldapp.models.accounts import User


def list_accounts(administrator: User) -> Sequence[User]:
    """Every account of the authority, by name, those in force first."""
    query = (
        select(User)
        .where(User.authority_id == administrator.authority_id)
        .options(selectinload(User.roles), joinedload(User.team), joinedload(User.disabled_by))
        .order_by(User.disabled_at.is_not(None), User.name, User.id)
    )
    return db.session.scalars(query).all()


def find_account(administrator: User, public_id: str) -> User:
    """One account of the authority. Raises `NotVisibleError` for any other id."""
    found = db.session.scalar(
        select(User).where(
            User.authority_id == administrator.authority_id, User.public_id == public_id
        )
    )
    if found is None:
        raise NotVisibleError
    return found
