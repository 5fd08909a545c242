"""London's time: what people read and write, whatever zone the server's clock stands in.

Everything is stored in UTC; a visit's day, a due day and every time that is shown are London's.
"""

from datetime import UTC, date, datetime, time
from typing import Final
from zoneinfo import ZoneInfo

LONDON: Final = ZoneInfo("Europe/London")


def in_london(moment: datetime) -> datetime:
    """The same moment as a clock in London shows it. `moment` must have its zone."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a zone")
    return moment.astimezone(LONDON)


def london_day(moment: datetime) -> date:
    """The day in London at this moment."""
    return in_london(moment).date()


def london_today() -> date:
    """The day in London now."""
    return datetime.now(LONDON).date()


def london_moment(day: date, at: time) -> datetime:
    """The moment, in UTC, at which a clock in London shows this day and time.

    An hour that comes twice is its first; one that is left out is counted from before it.
    """
    return datetime.combine(day, at, LONDON).astimezone(UTC)
