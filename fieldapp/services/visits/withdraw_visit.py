"""Withdraw a visit that is still a draft: it was not made, or was begun by mistake."""

from fieldapp.exceptions import FieldappError, NotPermittedError
from fieldapp.models.accounts import ROLES_THAT_VISIT, User
from fieldapp.models.visits import OPEN, PLANNED, RETURNED, WITHDRAWN, Visit
from fieldapp.services.reviews.reviewers import is_reviewer, wrote_in
from fieldapp.services.visits.change_state import change_state, write_step
from fieldapp.services.visits.lock_visit import lock_visit
from fieldapp.services.visits.raise_alerts import alerts_of

CANNOT_WAIT = (
    "There is an answer in it that cannot wait. Ask a manager of the team who wrote nothing in "
    "this visit to withdraw it."
)
DRAFTS = frozenset({PLANNED, OPEN, RETURNED})


class WithdrawalRefusedError(FieldappError):
    """The visit cannot be withdrawn in this way; the message says what to do (409)."""

    status = 409


def may_withdraw(visit: Visit, user: User) -> bool:
    """Whether this is who began the draft, or a manager of the family's team."""
    began = visit.made_by_id == user.id and user.has_any_role(*ROLES_THAT_VISIT)
    return visit.state in DRAFTS and (began or is_reviewer(visit, user))


def withdraw_visit(user: User, visit_id: str, reason: str) -> Visit:
    """Withdraw it, and give it. What was written stays; what tablets still hold comes in as late.

    One with an answer that cannot wait leaves the manager's queue by it, so only a manager
    who wrote nothing in it withdraws that. Raises `NotVisibleError`, `NotPermittedError`, and
    `WithdrawalRefusedError` without a reason, for a visit that is no draft (any more), or for
    such an answer.
    """
    visit = lock_visit(user, visit_id)
    if visit.state not in DRAFTS:
        raise WithdrawalRefusedError("Only a visit that was not handed in is withdrawn.")
    if not may_withdraw(visit, user):
        raise NotPermittedError("Whoever began a visit withdraws it, or the manager of the team.")
    if not reason.strip():
        raise WithdrawalRefusedError("Say why you withdraw this visit.")
    is_second = is_reviewer(visit, user) and not wrote_in(visit, user)
    if alerts_of(visit.id) and not is_second:
        raise WithdrawalRefusedError(CANNOT_WAIT)
    if visit.state == RETURNED:
        write_step(visit, OPEN, user)  # a returned visit is a draft again (contracts 7)
    change_state(visit, WITHDRAWN, user, note=reason.strip())
    return visit
