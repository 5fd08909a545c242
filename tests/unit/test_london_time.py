"""London's clock at both of its changes."""

from datetime import UTC, date, datetime, time

import pytest

from fieldapp.london_time import in_london, london_day, london_moment

# In 2026 the clock goes on at 01:00 UTC on 29 March, and back at 01:00 UTC on 25 October.


@pytest.mark.parametrize(
    ("moment", "shown"),
    [
        (datetime(2026, 3, 29, 0, 59, tzinfo=UTC), "2026-03-29 00:59 GMT"),
        (datetime(2026, 3, 29, 1, 0, tzinfo=UTC), "2026-03-29 02:00 BST"),
        (datetime(2026, 10, 25, 0, 59, tzinfo=UTC), "2026-10-25 01:59 BST"),
        (datetime(2026, 10, 25, 1, 0, tzinfo=UTC), "2026-10-25 01:00 GMT"),
    ],
)
def test_what_the_clock_shows(moment: datetime, shown: str) -> None:
    assert f"{in_london(moment):%Y-%m-%d %H:%M %Z}" == shown


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 3, 28, 23, 30, tzinfo=UTC), date(2026, 3, 28)),
        (datetime(2026, 3, 29, 23, 30, tzinfo=UTC), date(2026, 3, 30)),
        (datetime(2026, 10, 24, 23, 30, tzinfo=UTC), date(2026, 10, 25)),
        (datetime(2026, 10, 25, 23, 30, tzinfo=UTC), date(2026, 10, 25)),
    ],
)
def test_the_day(moment: datetime, day: date) -> None:
    assert london_day(moment) == day


@pytest.mark.parametrize(
    ("day", "at", "moment"),
    [
        (date(2026, 3, 28), time(9, 30), datetime(2026, 3, 28, 9, 30, tzinfo=UTC)),
        (date(2026, 3, 29), time(9, 30), datetime(2026, 3, 29, 8, 30, tzinfo=UTC)),
        (date(2026, 3, 29), time(1, 30), datetime(2026, 3, 29, 1, 30, tzinfo=UTC)),
        (date(2026, 10, 25), time(1, 30), datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),
        (date(2026, 10, 25), time(9, 30), datetime(2026, 10, 25, 9, 30, tzinfo=UTC)),
    ],
)
def test_a_time_on_the_wall_as_a_moment(day: date, at: time, moment: datetime) -> None:
    assert london_moment(day, at) == moment


def test_a_moment_without_a_zone_is_no_moment() -> None:
    with pytest.raises(ValueError, match="without a zone"):
        in_london(datetime(2026, 3, 29))  # noqa: DTZ001 (the fault itself)
