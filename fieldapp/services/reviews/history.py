"""What a visit's history page lists beside its events."""

from sqlalchemy import select
from sqlalchemy.orm import defer, joinedload

from fieldapp.extensions import db
from fieldapp.models.revisions import Revision
from fieldapp.models.visits import Handover, Visit


def handovers_of(visit: Visit) -> list[Handover]:
    """Who took it over from whom, newest first."""
    query = select(Handover).where(Handover.visit_id == visit.id).order_by(Handover.at.desc())
    return list(db.session.scalars(query))


def revisions_of(visit: Visit) -> list[Revision]:
    """Every revision without its words, newest first."""
    query = (
        select(Revision)
        .where(Revision.visit_id == visit.id)
        .options(defer(Revision.document), defer(Revision.authored), joinedload(Revision.author))
        .order_by(Revision.sequence.desc())
    )
    return list(db.session.scalars(query))
