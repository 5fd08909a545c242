"""Whose manager reads a message that was put aside."""

from sqlalchemy import select

from fieldapp.extensions import db
from fieldapp.models.families import Family
from fieldapp.models.visits import Visit
from fieldapp.services.sync.sender import Sender


def team_of_quarantine(sender: Sender, visit_id: str, family_id: str) -> str | None:
    """The sender's team; of a sender without one, that of the family the message is about.

    `visit_id` and `family_id` are the sender's words ("" for none) and count only within the
    sender's own authority. None where they name nothing: then an administrator is told that
    something waits, and no more (`reviews.quarantine_without_team`).
    """
    if sender.user.team_id is not None:
        return sender.user.team_id
    of_visit = select(Visit.family_id).where(Visit.id == visit_id)
    own = select(Family.team_id).where(Family.authority_id == sender.user.authority_id)
    for named in (Family.id.in_(of_visit), Family.id == family_id):
        team_id = db.session.scalar(own.where(named))
        if team_id is not None:
            return team_id
    return None
