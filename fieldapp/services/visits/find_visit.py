"""One visit, read."""

from sqlalchemy.orm import joinedload

from fieldapp.exceptions import NotVisibleError
from fieldapp.extensions import db
from fieldapp.models.accounts import User
from fieldapp.models.visits import Visit


def find_visit(user: User, visit_id: str) -> Visit:
    """Give the visit with its head. Raises `NotVisibleError` for any other."""
    query = Visit.visible_to(user).where(Visit.id == visit_id)
    visit = db.session.scalar(query.options(joinedload(Visit.head), joinedload(Visit.family)))
    if visit is None:
        raise NotVisibleError("not_found")
    return visit
