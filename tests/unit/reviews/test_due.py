"""By when a visit should be decided."""

from datetime import UTC, date, datetime

import pytest

from fieldapp.services.reviews.due import due_on


@pytest.mark.parametrize(
    ("submitted", "due"),
    [
        ("2026-11-16T10:00", date(2026, 11, 18)),  # Monday
        ("2026-11-19T10:00", date(2026, 11, 23)),  # Thursday: the weekend does not count
        ("2026-11-20T10:00", date(2026, 11, 24)),  # Friday
        ("2026-11-21T10:00", date(2026, 11, 24)),  # Saturday
        ("2026-07-01T23:30", date(2026, 7, 6)),  # already Thursday in London's summer
    ],
)
def test_two_working_days(submitted: str, due: date) -> None:
    moment = datetime.fromisoformat(submitted).replace(tzinfo=UTC)
    assert due_on(moment, urgent=False) == due


def test_an_urgent_visit_is_due_on_its_own_day() -> None:
    saturday = datetime(2026, 11, 21, 10, tzinfo=UTC)
    assert due_on(saturday, urgent=True) == date(2026, 11, 21)
