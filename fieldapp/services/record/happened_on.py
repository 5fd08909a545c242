"""The day of a visit, in London."""

from datetime import date, datetime

from fieldapp.london_time import london_day
from fieldapp.models.revisions import Revision


def happened_on(revision: Revision) -> date:
    """The day of arrival; else the planned day, else the day the words were written."""
    told = revision.document.get("visit")
    said = told.get("arrived_at") if isinstance(told, dict) else None
    moment = _instant(said) or revision.visit.planned_at or revision.recorded_at
    return london_day(moment)


def _instant(said: object) -> datetime | None:
    if not isinstance(said, str):
        return None
    try:
        moment = datetime.fromisoformat(said)
    except ValueError:
        return None
    return moment if moment.tzinfo and 1900 < moment.year < 9000 else None
