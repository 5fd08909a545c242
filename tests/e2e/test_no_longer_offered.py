"""An answer that another answer has overtaken is still seen where it was given."""

from tests.e2e.navigators.faults import VisitorInTrouble
from tests.e2e.server import ServerProcess


def test_seen_before_the_visit_became_a_call(
    service: ServerProcess, visitor: VisitorInTrouble
) -> None:
    service.stop()
    visitor.opens_and_unlocks()
    visitor.opens_the_visit()
    visitor.opens_child_part("Leo", "Seen")
    visitor.chooses("seen", "yes")
    visitor.bar_says("Saved on this tablet")
    visitor.moves_and_sees(visitor.visit_place("arrival"))
    visitor.chooses("visit_kind", "telephone_or_video")
    visitor.bar_says("Saved on this tablet")
    visitor.goes_back()
    visitor.opens_child_part("Leo", "Seen")
    yes = f"{visitor.question('seen')}//label[normalize-space(.)='Yes']"
    visitor.by(yes)
    assert visitor.chosen("seen") == ["yes"]
    visitor.chooses("seen", "no")
    visitor.until(lambda: not visitor.all_by(yes), "a call is still offered as seeing")
