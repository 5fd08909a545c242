"""A browser that has not promised to keep what it holds: said, and accepted once a day."""

from fieldapp.london_time import LONDON
from fieldapp.models.base import utc_now
from tests.e2e.navigators.faults import VisitorInTrouble
from tests.e2e.office import Office
from tests.e2e.prepared import EMAIL
from tests.e2e.server import ServerProcess

MAY_CLEAR = "this browser may clear what it holds: send before you close it"
ACCEPT = "I will send before I close it"
ONE_DAY = 24 * 60


def test_clearing_is_accepted_once_a_day(
    service: ServerProcess, visitor: VisitorInTrouble, office: Office
) -> None:
    visitor.opens_and_unlocks(promise_storage=False)
    visitor.moves_to(visitor.visit_place("prepare"))
    visitor.sees(f"Ready, but {MAY_CLEAR}")
    assert not visitor.all_by("//*[@data-part='ready']")
    assert not visitor.all_by("//a[@data-part='open']")
    visitor.press(ACCEPT)
    visitor.sees("You said today that you will send before you close it.")
    visitor.by("//a[@data-part='open']")
    today = utc_now().astimezone(LONDON).date().isoformat()
    visitor.until(lambda: office.clearing_accepted_on(EMAIL) == {today}, "never reported")
    visitor.browser.close()

    visitor.opens_and_unlocks(promise_storage=False)
    visitor.sees("May be cleared")
    assert MAY_CLEAR not in visitor.words_on_screen()
    visitor.browser.close()

    visitor.opens_and_unlocks(promise_storage=False, clock_ahead_minutes=ONE_DAY)
    visitor.sees(f"T{MAY_CLEAR[1:]}")
    visitor.press(ACCEPT)
    visitor.until(lambda: MAY_CLEAR[1:] not in visitor.words_on_screen(), "asked again at once")
    visitor.browser.close()
    service.stop()

    visitor.opens_and_unlocks(promise_storage=True)
    visitor.sees("Ready for no signal")
    assert MAY_CLEAR[1:] not in visitor.words_on_screen()
