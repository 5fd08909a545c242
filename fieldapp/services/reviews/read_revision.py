"""The revision that a manager read, as her page names it."""

from sqlalchemy import select

from fieldapp.exceptions import NotVisibleError
from fieldapp.extensions import db
from fieldapp.models.revisions import Revision
from fieldapp.models.visits import Visit


def check_read_revision(visit: Visit, revision_id: str) -> None:
    """Raise `NotVisibleError` for a revision of another visit, which this page never showed.

    Taken unchecked, the id of another family's revision would open that family's words in the
    comparison with what was returned.
    """
    own = select(Revision.id).where(Revision.id == revision_id, Revision.visit_id == visit.id)
    if db.session.scalar(own) is None:
        raise NotVisibleError("not_found")
