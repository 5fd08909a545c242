"""Workers who may be named for a family."""

from collections.abc import Collection, Sequence

from sqlalchemy import Select, select
from sqlalchemy.orm import selectinload

from fieldapp.extensions import db
from fieldapp.models.accounts import ROLES_THAT_VISIT, Role, User


def list_nameable(person: User) -> Sequence[User]:
    """Everybody of the person's authority who may be named, in force, by name."""
    return db.session.scalars(_nameable(person)).all()


def find_nameable(person: User, public_ids: Collection[str]) -> Sequence[User]:
    """Those among them whom these ids name; an id of anybody else gives nobody."""
    return db.session.scalars(_nameable(person).where(User.public_id.in_(public_ids))).all()


def list_colleagues(person: User) -> Sequence[User]:
    """Those of the person's own team, without the person; in no team there is nobody."""
    if person.team_id is None:
        return []
    own = _nameable(person).where(User.team_id == person.team_id, User.id != person.id)
    return db.session.scalars(own.options(selectinload(User.roles))).all()


def _nameable(person: User) -> Select[User]:
    return (
        select(User)
        .where(
            User.authority_id == person.authority_id,
            User.active,
            User.roles.any(Role.name.in_(ROLES_THAT_VISIT)),
        )
        .order_by(User.name, User.id)
    )
