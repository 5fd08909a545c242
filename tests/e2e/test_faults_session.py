"""Who may open the tablet: words forgotten, and a tablet that is lost."""

from collections.abc import Callable

from tests.e2e.browser import DESK, Browser
from tests.e2e.navigators.device_store import DeviceStore
from tests.e2e.navigators.faults import VisitorInTrouble
from tests.e2e.navigators.manager import Manager
from tests.e2e.office import Office
from tests.e2e.server import ServerProcess


def test_passphrase_forgotten(
    service: ServerProcess, visitor: VisitorInTrouble, office: Office
) -> None:
    service.stop()
    visitor.opens_and_unlocks()
    visitor.opens_the_kitchen()
    visitor.chooses("seen", "seen")
    path = visitor.kitchen_path("seen")
    visitor.bar_says("Saved on this tablet")
    visitor.browser.close()
    service.start()
    visitor.opens_the_app()
    visitor.sees("On this tablet only: 1 visit")
    visitor.opens_by_signing_in()
    visitor.sees_heading("My visits")
    visitor.bar_says("Nothing is waiting on this tablet")
    assert office.answer(visitor.visit_id, path) == "seen"


def test_tablet_lost(
    service: ServerProcess,
    visitor: VisitorInTrouble,
    office: Office,
    browsers: Callable[..., Browser],
) -> None:
    """She telephones; her manager reads what it held, revokes it, and reads that it is gone."""
    service.stop()
    visitor.opens_and_unlocks()
    visitor.opens_the_kitchen()
    visitor.chooses("seen", "seen")
    visitor.bar_says("Saved on this tablet")
    visitor.is_out_of_signal()
    service.start()
    manager = Manager(
        browsers("manager", DESK), service.origin, "manager@example.org", visitor.password
    )
    manager.signs_in()
    manager.opens_tablet_of("Anna Reed")
    manager.sees("Larkin family, copied")
    manager.revokes_it("Left in a taxi at the station.")
    manager.sees("It has not answered since it was revoked.")
    visitor.is_out_of_signal(False)
    visitor.waits_for_the_next_try()
    visitor.sees("This tablet was revoked")
    visitor.sees_heading("Set up Fieldapp here")
    assert office.quarantined(visitor.visit_id) == 1
    store = DeviceStore(visitor.browser)
    visitor.until(lambda: store.databases() == ["fieldapp-device"], "the store was not wiped")
    manager.goes_to(manager.address())
    manager.sees("It deleted what it held")
