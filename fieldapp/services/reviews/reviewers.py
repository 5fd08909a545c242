"""Who may review a visit, and whether they wrote in it."""

from fieldapp.exceptions import NotPermittedError
from fieldapp.models.accounts import TEAM_MANAGER, User
from fieldapp.models.visits import Visit
from fieldapp.services.visits.answer_authors import writers_of

WROTE_IN_IT = "Nobody approves a visit that they wrote in. Ask another manager of the team."


def is_reviewer(visit: Visit, user: User) -> bool:
    """Whether this is a manager of the family's team, with an account in force."""
    return user.active and user.has_any_role(TEAM_MANAGER) and visit.family.team_id == user.team_id


def check_reviewer(visit: Visit, user: User) -> None:
    """Raise `NotPermittedError` for anybody but a manager of the family's team."""
    if not is_reviewer(visit, user):
        raise NotPermittedError("Only a manager of this family's team reviews this visit.")


def wrote_in(visit: Visit, user: User) -> bool:
    """Whether any words of the visit are this person's."""
    return user.id in writers_of(visit.id)
