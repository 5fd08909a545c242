"""The South team's health visitor, who has left: her words stay, her account is out of force."""

import secrets

from sqlalchemy import select

from fieldapp.demo.accounts import load_roles
from fieldapp.demo.cast import Cast
from fieldapp.demo.ids import demo_id
from fieldapp.extensions import db
from fieldapp.models.accounts import HEALTH_VISITOR, User
from fieldapp.services.accounts.disable_account import disable_account
from fieldapp.services.accounts.passwords import set_password

EMAIL = "freya@example.org"


def former_visitor(cast: Cast) -> User:
    """The account, made where absent with a password that nobody knows."""
    found = db.session.scalar(select(User).where(User.email == EMAIL))
    if found is not None:
        return found
    user = User(
        public_id=demo_id("account/freya"),
        authority_id=cast.authority.id,
        team_id=cast.teams["south"].id,
        email=EMAIL,
        name="Freya Lund",
        initials="FL",
        password="",
        roles=[load_roles()[HEALTH_VISITOR]],
    )
    set_password(user, secrets.token_urlsafe())
    db.session.add(user)
    db.session.flush()
    return user


def let_former_visitor_go(cast: Cast) -> None:
    """Disable the account, once its visits are written."""
    disable_account(cast.users["admin"], former_visitor(cast))
