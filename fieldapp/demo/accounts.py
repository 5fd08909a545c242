"""The demo authority, its teams, accounts and act-now numbers."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select

from fieldapp.demo.cast import Cast
from fieldapp.demo.ids import demo_id
from fieldapp.extensions import db
from fieldapp.models.accounts import (
    ADMINISTRATOR,
    EARLY_HELP_WORKER,
    HEALTH_VISITOR,
    ROLES,
    TEAM_MANAGER,
    Role,
    Team,
    User,
)
from fieldapp.models.act_now import ActNowNumber
from fieldapp.models.base import utc_now
from fieldapp.services.accounts.make_account import initials_of
from fieldapp.services.accounts.passwords import matches, set_password

TEAMS = {"north": "Ashcombe North", "south": "Ashcombe South"}


@dataclass(frozen=True)
class Account:
    """One demo account; its address is `<key>@example.org`."""

    key: str
    name: str
    role: str
    team: str | None

    @property
    def email(self) -> str:
        return f"{self.key}@example.org"


ACCOUNTS = (
    Account("hv", "Anna Reed", HEALTH_VISITOR, "north"),
    Account("hv2", "Ben Okafor", HEALTH_VISITOR, "north"),
    Account("ehw", "Chloe Dunn", EARLY_HELP_WORKER, "north"),
    Account("manager", "Mona Sharif", TEAM_MANAGER, "north"),
    Account("manager2", "Neil Abbott", TEAM_MANAGER, "south"),
    Account("admin", "Ada Quist", ADMINISTRATOR, None),
)

# From the numbers that Ofcom keeps for drama: nobody answers.
NUMBERS = (
    ("Children’s services front door", "01632 960 101", "Monday to Friday, 8:30 to 17:30"),
    ("Emergency duty team", "01632 960 102", "Nights, weekends and bank holidays"),
    ("Named nurse for safeguarding", "01632 960 103", "Monday to Friday, 9:00 to 17:00"),
)


def load_roles() -> dict[str, Role]:
    """The roles that the product knows, made where absent."""
    present = {role.name: role for role in db.session.scalars(select(Role))}
    for name in ROLES:
        if name not in present:
            present[name] = Role(name=name)
            db.session.add(present[name])
    db.session.flush()
    return present


def load_teams(cast: Cast) -> None:
    """Two teams."""
    for key, name in TEAMS.items():
        team_id = demo_id(f"team/{key}")
        cast.teams[key] = db.session.get(Team, team_id) or Team(
            id=team_id, authority_id=cast.authority.id, name=name
        )
        db.session.add(cast.teams[key])
    db.session.flush()


def load_accounts(cast: Cast, password: str) -> None:
    """Six accounts; whatever happened before, each opens with `password` afterwards."""
    roles = load_roles()
    for account in ACCOUNTS:
        user = db.session.scalar(select(User).where(User.email == account.email))
        if user is None:
            user = User(
                public_id=demo_id(f"account/{account.key}"),
                authority_id=cast.authority.id,
                team_id=cast.teams[account.team].id if account.team else None,
                email=account.email,
                name=account.name,
                initials=initials_of(account.name),
                password="",
                roles=[roles[account.role]],
            )
        if not user.password or not matches(user, password):
            set_password(user, password)
            user.password_chosen_at = utc_now()
        db.session.add(user)
        cast.users[account.key] = user
    db.session.flush()


def load_numbers(cast: Cast) -> None:
    """Three act-now numbers, confirmed a week ago."""
    for order, (label, number, hours) in enumerate(NUMBERS):
        number_id = demo_id(f"act-now/{order}")
        if db.session.get(ActNowNumber, number_id) is None:
            db.session.add(
                ActNowNumber(
                    id=number_id,
                    authority_id=cast.authority.id,
                    label=label,
                    number=number,
                    hours=hours,
                    order=order,
                    confirmed_on=cast.today - timedelta(days=7),
                    confirmed_by_id=cast.users["admin"].id,
                )
            )
    db.session.flush()
