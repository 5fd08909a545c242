"""By when a submitted visit should be decided.

Two working days, Monday to Friday, and the same day where somebody may be in danger: the
neutral profile's figure. Bank holidays are not counted out.
"""

from datetime import date, datetime, timedelta

from fieldapp.london_time import london_day

WORKING_DAYS = 2
SATURDAY = 5


def due_on(submitted_at: datetime, *, urgent: bool, working_days: int = WORKING_DAYS) -> date:
    """The day by whose end a decision is due; an urgent visit is due on its own day."""
    day = london_day(submitted_at)
    left = 0 if urgent else working_days
    while left:
        day += timedelta(days=1)
        if day.weekday() < SATURDAY:
            left -= 1
    return day
