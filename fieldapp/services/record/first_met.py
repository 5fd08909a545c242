"""When each child of a family was first written about, as far as the record knows."""

from datetime import date

from sqlalchemy import func, select

from fieldapp.extensions import db
from fieldapp.models.record import Fact


def first_met(family_id: str) -> dict[str, date]:
    """By the child's id: the day of the first approved visit that says something of the child."""
    query = (
        select(Fact.child_id, func.min(Fact.happened_on))
        .where(Fact.family_id == family_id, Fact.child_id.is_not(None))
        .group_by(Fact.child_id)
    )
    return {str(child): day for child, day in db.session.execute(query)}
