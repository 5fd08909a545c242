"""Nobody approves a visit that they wrote in, whatever else they are."""

from collections.abc import Callable

from tests.e2e.browser import DESK, Browser
from tests.e2e.cases.nobody_in import NOBODY_IN
from tests.e2e.navigators.administrator import Administrator
from tests.e2e.navigators.early_help_worker import EarlyHelpWorker
from tests.e2e.navigators.filling import Filling
from tests.e2e.navigators.manager import Manager
from tests.e2e.prepared_fixtures import PASSWORD
from tests.e2e.server import ServerProcess

LENA = "lena@example.org"
HER_OWN = "seven-geese-on-a-pond"


def test_manager_who_visits_does_not_approve_her_own(
    server: ServerProcess, browsers: Callable[..., Browser], manager: Manager
) -> None:
    administrator = Administrator(
        browsers("admin", DESK), server.origin, "admin@example.org", PASSWORD
    )
    administrator.signs_in()
    one_time = administrator.makes_account(
        "Lena Farrow", LENA, "Ashcombe North", "Team manager", "Early help worker"
    )
    administrator.browser.close()
    desk = browsers("lena", DESK)
    reviewer = Manager(desk, server.origin, LENA, one_time)
    reviewer.signs_in()
    reviewer.chooses_password(HER_OWN)
    worker = EarlyHelpWorker(desk, server.origin, LENA, HER_OWN)
    worker.goes_to("")
    worker.sets_up("LF")
    worker.plans_visit("Whitlock")
    filling = Filling(worker)
    for part in NOBODY_IN:
        filling.fills_part(part)
    worker.hands_in()
    worker.bar_says("Received ")
    worker.sees("Handed in.")

    reviewer.opens_review("Whitlock")
    reviewer.sees("Nobody approves a visit that they wrote in.")
    assert not reviewer.all_by("//button[contains(., 'Approve')]")
    desk.close()
    manager.signs_in()
    manager.opens_review("Whitlock")
    manager.claims()
    manager.opens_tab("What changed")
    manager.prints_what_is_folded()
    manager.comments_by_keyboard("What happened?", "Did you leave a card?")
    manager.removes_comment("What happened?")
    manager.approves()
