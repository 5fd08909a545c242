"""Who may open the tablet: words forgotten, and a tablet that is lost."""

from tests.e2e.navigators.device_store import DeviceStore
from tests.e2e.navigators.faults import VisitorInTrouble
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


def test_tablet_lost(service: ServerProcess, visitor: VisitorInTrouble, office: Office) -> None:
    service.stop()
    visitor.opens_and_unlocks()
    visitor.opens_the_kitchen()
    visitor.chooses("seen", "seen")
    visitor.bar_says("Saved on this tablet")
    office.revokes_devices_of(visitor.email)
    service.start()
    visitor.waits_for_the_next_try()
    visitor.sees("This tablet was revoked")
    visitor.sees_heading("Set up Fieldapp here")
    assert office.quarantined(visitor.visit_id) == 1
    store = DeviceStore(visitor.browser)
    visitor.until(lambda: store.databases() == ["fieldapp-device"], "the store was not wiped")
