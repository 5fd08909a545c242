"""Teams of an authority."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from fieldapp.exceptions import NotVisibleError
from fieldapp.extensions import db
from fieldapp.models.accounts import Team, User


def list_teams(person: User) -> Sequence[Team]:
    """Every team of this person's authority, by name, with its accounts."""
    query = (
        select(Team)
        .where(Team.authority_id == person.authority_id)
        .options(selectinload(Team.users).selectinload(User.roles))
        .order_by(Team.name)
    )
    return db.session.scalars(query).all()


def find_team(person: User, team_id: str) -> Team:
    """One team of the authority. Raises `NotVisibleError` for any other id."""
    found = db.session.scalar(
        select(Team).where(Team.authority_id == person.authority_id, Team.id == team_id)
    )
    if found is None:
        raise NotVisibleError
    return found
