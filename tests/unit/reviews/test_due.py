"""By when a visit should be decided."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from fieldapp.models.accounts import Authority
from fieldapp.profiles.read_profile import read_profile
from fieldapp.services.profiles import profile_in_force as profile_module
from fieldapp.services.reviews.due import due_on

NEUTRAL = Authority(name="Ashcombe", profile="neutral")


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
    assert due_on(moment, NEUTRAL, urgent=False) == due


def test_an_urgent_visit_is_due_on_its_own_day() -> None:
    saturday = datetime(2026, 11, 21, 10, tzinfo=UTC)
    assert due_on(saturday, NEUTRAL, urgent=True) == date(2026, 11, 21)


def test_the_authority_s_profile_says_how_many_days(monkeypatch: pytest.MonkeyPatch) -> None:
    slower = {"routine_working_days": 5, "urgent": "same_day"}
    profiles = {
        "neutral": read_profile("neutral"),
        "slower": replace(read_profile("neutral"), manager_review=slower),
    }
    monkeypatch.setattr(profile_module, "read_profile", profiles.__getitem__)
    monday = datetime(2026, 11, 16, 10, tzinfo=UTC)
    elsewhere = Authority(name="Elsewhere", profile="slower")
    assert due_on(monday, elsewhere, urgent=False) == date(2026, 11, 23)
    assert due_on(monday, elsewhere, urgent=True) == date(2026, 11, 16)
    assert due_on(monday, NEUTRAL, urgent=False) == date(2026, 11, 18)
