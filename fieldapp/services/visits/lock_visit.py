"""Take a visit for writing: its words, state and holder change one after the other."""

from fieldapp.exceptions import NotVisibleError
from fieldapp.extensions import db
from fieldapp.models.accounts import User
from fieldapp.models.visits import Visit


def lock_visit(user: User, visit_id: str) -> Visit:
    """Give the visit, locked until the transaction ends. Raises `NotVisibleError`."""
    visit = lock_if_visible(user, visit_id)
    if visit is None:
        raise NotVisibleError("not_found")
    return visit


def lock_if_visible(user: User, visit_id: str) -> Visit | None:
    """Give the visit, locked and read anew, or None where this account sees no such visit."""
    locked = Visit.visible_to(user).where(Visit.id == visit_id).with_for_update(of=Visit)
    return db.session.scalar(locked.execution_options(populate_existing=True))
