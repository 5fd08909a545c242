"""A visit planned at a desk, for a family that the planner sees."""

from datetime import datetime

from fieldapp.exceptions import NotVisibleError
from fieldapp.models.accounts import User
from fieldapp.models.base import new_id
from fieldapp.models.visits import Visit
from fieldapp.services.visits.begin_visit import begin_visit, visible_family
from fieldapp.services.visits.lock_visit import lock_visit
from fieldapp.services.visits.note_change import note_change


def plan_visit(family_id: str, planned_at: datetime | None, by: User) -> Visit:
    """Make a planned visit, held by the planner; each call makes another.

    Its form version is fixed by its first revision. Raises `NotVisibleError`.
    """
    if visible_family(by, family_id) is None:
        raise NotVisibleError("not_found")
    visit_id = new_id()
    begin_visit(visit_id, family_id, by, form_version=None, planned_at=planned_at)
    visit = lock_visit(by, visit_id)
    note_change(visit)
    return visit
