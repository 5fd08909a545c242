"""Two workers on one visit: whoever has it, a tablet that prepared it writes in it too."""

from tests.e2e.navigators.faults import VisitorInTrouble
from tests.e2e.office import Office
from tests.e2e.server import ServerProcess


def test_prepared_tablet_writes_in_a_visit_that_a_colleague_has(
    service: ServerProcess, visitor: VisitorInTrouble, office: Office
) -> None:
    office.takes_over(visitor.visit_id, "We visit together")
    visitor.opens_and_unlocks()
    visitor.opens_the_visit()
    visitor.bar_says("Chloe Dunn has this visit")
    visitor.quiet_says("What you write is added to it.")
    visitor.sees("Chloe Dunn has this visit and hands it in.")
    service.stop()
    visitor.opens_the_kitchen()
    visitor.chooses("seen", "seen")
    visitor.chooses("picture_rating", "6")
    visitor.bar_says("Saved on this tablet")
    picture = visitor.kitchen_path("picture_rating")
    service.start()
    visitor.waits_for_the_next_try()
    visitor.bar_says("Chloe Dunn has this visit")
    visitor.until(
        lambda: office.answer(visitor.visit_id, picture) == 6, "what she wrote never came in"
    )
