"""A tablet whose clock stands in another zone plans in the time of the place that is visited."""

from datetime import datetime, time

from fieldapp.london_time import LONDON
from fieldapp.models.base import utc_now
from tests.e2e.navigators.faults import VisitorInTrouble
from tests.e2e.office import Office
from tests.e2e.server import ServerProcess

EARLY = time(9, 30)


def test_planned_on_a_tablet_in_another_zone(
    service: ServerProcess, visitor: VisitorInTrouble, office: Office
) -> None:
    visitor.opens_and_unlocks()
    visitor.browser.cdp("Emulation.setTimezoneOverride", timezoneId="America/New_York")
    today = utc_now().astimezone(LONDON).date()
    visitor.plans_visit("Tesfaye", at=EARLY)
    visitor.prepares()
    visitor.sees("Today 09:30")
    visitor.bar_says("Nothing is waiting on this tablet")
    visit = office.visit(visitor.place().split("/")[2])
    planned = datetime.fromisoformat(visit["planned_at"])
    assert planned == datetime.combine(today, EARLY, LONDON)
