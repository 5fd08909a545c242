"""Accounts for tests: an invented authority, its teams, people and their clients."""

from functools import cache
from itertools import count
from typing import Any

from flask import Flask
from flask.testing import FlaskClient
from flask_security import hash_password
from sqlalchemy import select

from fieldapp.models.accounts import HEALTH_VISITOR, Authority, Role, SignIn, Team, User
from fieldapp.models.base import utc_now
from fieldapp.services.accounts.make_account import initials_of

PASSWORD = "green-kettle-on-the-hob"
_numbers = count(1)


@cache
def _hashed() -> str:
    return str(hash_password(PASSWORD))


def make_authority(session: Any, name: str = "") -> Authority:
    """An authority with the neutral profile."""
    authority = Authority(name=name or f"Authority {next(_numbers)}", profile="neutral")
    session.add(authority)
    session.flush()
    return authority


def make_team(session: Any, authority: Authority | None = None, name: str = "") -> Team:
    """A team, of a new authority where none is given."""
    authority = authority or make_authority(session)
    team = Team(authority_id=authority.id, name=name or f"Team {next(_numbers)}")
    session.add(team)
    session.flush()
    return team


def role_named(session: Any, name: str) -> Role:
    """The role, made where absent."""
    role: Role | None = session.scalar(select(Role).where(Role.name == name))
    if role is None:
        role = Role(name=name)
        session.add(role)
    return role


def make_user(
    session: Any,
    *roles: str,
    team: Team | None = None,
    authority: Authority | None = None,
    **fields: Any,
) -> User:
    """An account in force whose password is `PASSWORD`; a health visitor unless said."""
    authority_id = team.authority_id if team else (authority or make_authority(session)).id
    number = next(_numbers)
    name = fields.pop("name", f"Person {number}")
    user = User(
        **{
            "authority_id": authority_id,
            "team_id": team.id if team else None,
            "email": f"person{number}@example.org",
            "name": name,
            "initials": initials_of(name),
            "password": _hashed(),
            "password_chosen_at": utc_now(),
            "roles": [role_named(session, role) for role in roles or (HEALTH_VISITOR,)],
            **fields,
        }
    )
    session.add(user)
    session.flush()
    return user


def client_of(app: Flask, session: Any, user: User) -> FlaskClient:
    """A linting client signed in as this person, without the price of a password."""
    sign_in = SignIn(user_id=user.id)
    session.add(sign_in)
    session.commit()
    client = app.test_client()
    with client.session_transaction() as cookie:
        cookie.update(_user_id=user.fs_uniquifier, _fresh=True, sign_in=sign_in.id)
    return client
