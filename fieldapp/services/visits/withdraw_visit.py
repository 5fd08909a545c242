"""A visit that did not happen is withdrawn, with its reason; nothing is deleted."""

from fieldapp.models.accounts import User
from fieldapp.models.visits import WITHDRAWN, Visit
from fieldapp.services.visits.change_state import change_state
from fieldapp.services.visits.lock_visit import lock_visit


def withdraw_visit(visit_id: str, by: User, reason: str) -> Visit:
    """Withdraw a planned or open visit. Raises `NotVisibleError`, `MoveNotAllowedError`."""
    visit = lock_visit(by, visit_id)
    change_state(visit, WITHDRAWN, by, note=reason)
    return visit
