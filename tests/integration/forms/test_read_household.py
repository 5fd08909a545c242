from datetime import UTC, date, datetime
from typing import Any

import pytest

from fieldapp.london_time import london_today
from fieldapp.models.accounts import HEALTH_VISITOR
from fieldapp.services.visits.read_household import read_household
from tests.factories.accounts import make_team, make_user
from tests.factories.families import make_family
from tests.factories.visits import make_visit


@pytest.mark.parametrize(
    ("planned_at", "day"),
    [
        (datetime(2026, 6, 30, 23, 30, tzinfo=UTC), date(2026, 7, 1)),
        (datetime(2026, 11, 24, 23, 30, tzinfo=UTC), date(2026, 11, 24)),
    ],
)
def test_the_planned_day_is_londons(db_session: Any, planned_at: datetime, day: date) -> None:
    team = make_team(db_session)
    visitor = make_user(db_session, HEALTH_VISITOR, team=team)
    family = make_family(db_session, team, "Larkin")
    visit = make_visit(db_session, family, visitor, planned_at=planned_at)
    household = read_household(visit)
    assert household.on == day
    assert household.today == london_today()
