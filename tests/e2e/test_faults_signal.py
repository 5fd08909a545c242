"""No signal, a network that hangs, an answer that is lost: what is said, and all is kept."""

from tests.e2e.navigators.faults import VisitorInTrouble
from tests.e2e.office import Office
from tests.e2e.proxy import Wire
from tests.e2e.server import ServerProcess


def test_no_signal(service: ServerProcess, visitor: VisitorInTrouble) -> None:
    service.stop()
    visitor.opens_and_unlocks()
    visitor.opens_the_kitchen()
    visitor.chooses("seen", "seen")
    visitor.bar_says("Saved on this tablet")
    visitor.quiet_says("No signal. Nothing is lost.")
    visitor.moves_to("")
    visitor.sees_heading("My visits")
    visitor.bar_says("On this tablet only: 1 visit")
    visitor.quiet_says("Will send by itself.")
    service.start()
    visitor.waits_for_the_next_try()
    visitor.bar_says("Nothing is waiting on this tablet")


def test_drawings_of_a_room_are_there_without_signal(
    service: ServerProcess, visitor: VisitorInTrouble
) -> None:
    service.stop()
    visitor.opens_and_unlocks()
    visitor.opens_the_kitchen()
    visitor.chooses("seen", "seen")
    full = {f"pictures/kitchen-{number}.svg" for number in range(1, 10)}
    clean = {f"cleanliness/wet-{number}.svg" for number in range(4)}
    assert visitor.drawings_shown() == full | clean


def test_network_that_connects_and_never_answers(
    service: ServerProcess, visitor: VisitorInTrouble
) -> None:
    visitor.opens_and_unlocks()
    visitor.opens_the_kitchen()
    service.hang()
    visitor.chooses("seen", "seen")
    visitor.chooses("picture_rating", "6")
    visitor.bar_says("Will try again")
    visitor.quiet_says("No answer came.")
    visitor.chooses("picture_rating", "7")
    visitor.opens_the_kitchen()
    assert visitor.chosen("picture_rating") == ["7"]
    service.go_on()
    visitor.waits_for_the_next_try()
    visitor.bar_says("Received")


def test_signal_dies_in_the_middle_and_the_answer_is_lost(
    wired_service: ServerProcess, wire: Wire, visitor: VisitorInTrouble, office: Office
) -> None:
    visitor.opens_and_unlocks()
    visitor.opens_the_kitchen()
    before = len(office.revisions(visitor.visit_id))
    wire.swallows_answers_to("POST /sync/v1/revisions")
    visitor.chooses("seen", "seen")
    visitor.waits_for_the_next_try()
    visitor.until(lambda: wire.swallowed, "the service never answered")
    visitor.bar_says("Will try again")
    visitor.bar_says("Received")
    assert office.answer(visitor.visit_id, visitor.kitchen_path("seen")) == "seen"
    assert len(office.revisions(visitor.visit_id)) == before + 1


def test_captive_portal(
    wired_service: ServerProcess, wire: Wire, visitor: VisitorInTrouble, office: Office
) -> None:
    wire.becomes_a_portal()
    visitor.opens_and_unlocks()
    visitor.opens_the_kitchen()
    visitor.chooses("seen", "seen")
    visitor.bar_says("No real connection")
    visitor.quiet_says("The wifi here is not letting the app through.")
    wire.leads_through()
    visitor.waits_for_the_next_try()
    visitor.bar_says("Received")
    assert office.answer(visitor.visit_id, visitor.kitchen_path("seen")) == "seen"
