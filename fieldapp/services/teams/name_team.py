"""Make a team, or give one another name."""

from sqlalchemy.exc import IntegrityError

from fieldapp.exceptions import FieldappError
from fieldapp.extensions import db
from fieldapp.models.accounts import Team, User
from fieldapp.services.audit.record_audit import record_audit


class TeamNameTakenError(FieldappError):
    """Another team of the authority has this name."""


def _name(team: Team, name: str) -> None:
    try:
        with db.session.begin_nested():
            team.name = " ".join(name.split())
            db.session.add(team)
    except IntegrityError as error:
        raise TeamNameTakenError("There is a team with this name.") from error


def make_team(administrator: User, name: str) -> Team:
    """A new team; raises `TeamNameTakenError`, also for the same name again."""
    team = Team(authority_id=administrator.authority_id)
    _name(team, name)
    record_audit(administrator, "team.made", "team", team.id)
    return team


def rename_team(administrator: User, team: Team, name: str) -> None:
    """Another name for the same team. Raises `TeamNameTakenError`."""
    _name(team, name)
    record_audit(administrator, "team.renamed", "team", team.id)
