"""What the administrator's pages show: accounts, teams and numbers, and nobody's family."""

from collections.abc import Iterable
from dataclasses import dataclass

from fieldapp.models.accounts import Team, User
from fieldapp.models.act_now import ActNowNumber
from fieldapp.presenters.accounts import role_words
from fieldapp.presenters.formats import format_date


@dataclass(frozen=True)
class AccountRow:
    """One line of the accounts list."""

    public_id: str
    name: str
    email: str
    roles: str
    team: str
    state: str
    in_force: bool


def state_words(user: User) -> str:
    """`In force`, `One-time password not used yet`, or since when and by whom disabled."""
    if user.disabled_at is not None and user.disabled_by is not None:
        return f"Disabled on {format_date(user.disabled_at)} by {user.disabled_by.name}"
    return "One-time password not used yet" if user.password_must_change else "In force"


def present_account(user: User) -> AccountRow:
    """One account."""
    return AccountRow(
        public_id=user.public_id,
        name=user.name,
        email=user.email,
        roles=role_words(user),
        team=user.team.name if user.team else "No team",
        state=state_words(user),
        in_force=user.active,
    )


@dataclass(frozen=True)
class WaitingSender:
    """An account without a team whose messages no manager can read, and how many they are."""

    public_id: str
    name: str
    words: str


def present_senders(senders: Iterable[tuple[User, int]]) -> list[WaitingSender]:
    """One line an account, with a count and nothing of what came."""
    return [
        WaitingSender(user.public_id, user.name, f"{number} message{'s' if number > 1 else ''}")
        for user, number in senders
    ]


@dataclass(frozen=True)
class TeamRow:
    """One line of the teams list: its accounts in force."""

    id: str
    name: str
    people: list[AccountRow]


def present_teams(teams: Iterable[Team]) -> list[TeamRow]:
    """The teams with the accounts in them that are in force."""
    return [
        TeamRow(team.id, team.name, [present_account(user) for user in team.users if user.active])
        for team in teams
    ]


def confirmed_words(number: ActNowNumber) -> str:
    """`Confirmed 18 November 2026`, or `Not confirmed`."""
    if number.confirmed_on is None:
        return "Not confirmed"
    return f"Confirmed {format_date(number.confirmed_on)}"
