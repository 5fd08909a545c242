"""Messages that were put aside and that no manager can read, for want of a team: counted only."""

from sqlalchemy import func, select

from fieldapp.extensions import db
from fieldapp.models.accounts import ADMINISTRATOR, User
from fieldapp.models.revisions import Quarantine


def senders_without_team(administrator: User) -> list[tuple[User, int]]:
    """Whose messages wait, and how many each; nothing of what came, and none for other roles.

    Giving the account a team gives them to the team's manager.
    """
    if not administrator.has_any_role(ADMINISTRATOR):
        return []
    query = (
        select(User, func.count(Quarantine.id))
        .join(Quarantine, Quarantine.user_id == User.id)
        .where(
            Quarantine.authority_id == administrator.authority_id,
            Quarantine.team_id.is_(None),
            Quarantine.settled_at.is_(None),
            User.team_id.is_(None),
        )
        .group_by(User.id)
        .order_by(User.name, User.id)
    )
    return [(user, int(count)) for user, count in db.session.execute(query)]


def count_without_team(administrator: User) -> int:
    """How many wait in all."""
    return sum(count for _, count in senders_without_team(administrator))
