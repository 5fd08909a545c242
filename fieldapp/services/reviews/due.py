"""By when a submitted visit should be decided.

After so many working days, Monday to Friday, as the authority's profile has it, and the same day
where somebody may be in danger. Bank holidays are not counted out.
"""

from datetime import date, datetime, timedelta

from fieldapp.london_time import london_day
from fieldapp.models.accounts import Authority
from fieldapp.services.profiles.profile_in_force import profile_in_force

SATURDAY = 5


def due_on(submitted_at: datetime, authority: Authority, *, urgent: bool) -> date:
    """The day by whose end a decision is due; an urgent visit is due on its own day."""
    day = london_day(submitted_at)
    left = 0 if urgent else profile_in_force(authority, day).routine_review_days
    while left:
        day += timedelta(days=1)
        if day.weekday() < SATURDAY:
            left -= 1
    return day
