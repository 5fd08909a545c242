"""Make an account with a one-time password."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from fieldapp.extensions import db
from fieldapp.models.accounts import Role, User, lower_email
from fieldapp.services.accounts.errors import EmailTakenError
from fieldapp.services.accounts.passwords import make_one_time_password, set_password
from fieldapp.services.audit.record_audit import record_audit

NOT_USABLE = (
    "This address cannot be used for a new account. If the person is not in your list of "
    "accounts, use another address."
)


@dataclass(frozen=True)
class NewAccount:
    """What the administrator fills in."""

    email: str
    name: str
    roles: Collection[str]
    team_id: str | None


def initials_of(name: str) -> str:
    """`AK` for "Anna Kovač": what shared tablets show instead of a name."""
    words = [word for word in name.replace("-", " ").split() if word[0].isalpha()]
    return "".join(word[0].upper()[0] for word in words[:1] + words[-1:] * (len(words) > 1)) or "?"


def make_account(administrator: User, new: NewAccount) -> tuple[User, str]:
    """The account and its one-time password, which nobody can read again.

    Raises `EmailTakenError`; so does making the same account twice. An address signs in
    without its authority being named, so it is unique over all of them: the refusal says the
    same whoever has it, and is audited, for the caller to keep.
    """
    password = make_one_time_password()
    user = User(
        authority_id=administrator.authority_id,
        email=lower_email(new.email),
        name=" ".join(new.name.split()),
        initials=initials_of(new.name),
        team_id=new.team_id,
        roles=list(db.session.scalars(select(Role).where(Role.name.in_(new.roles)))),
    )
    set_password(user, password)
    try:
        with db.session.begin_nested():
            db.session.add(user)
    except IntegrityError as error:
        record_audit(administrator, "account.refused", "authority", administrator.authority_id)
        raise EmailTakenError(NOT_USABLE) from error
    record_audit(
        administrator, "account.made", "account", user.public_id, roles=sorted(user.role_names)
    )
    return user, password
