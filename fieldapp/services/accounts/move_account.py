"""Move an account to another team, or out of all teams."""

from fieldapp.extensions import db
from fieldapp.models.accounts import Team, User
from fieldapp.services.audit.record_audit import record_audit


def move_account(administrator: User, user: User, team: Team | None) -> None:
    """What the account sees follows its team at once; families where it is named stay.

    Moving to the team it is in changes nothing.
    """
    before = user.team_id
    after = team.id if team else None
    if before == after:
        return
    user.team_id = after
    db.session.flush()
    record_audit(
        administrator, "account.moved", "account", user.public_id, before=before, after=after
    )
