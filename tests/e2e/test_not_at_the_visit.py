"""A group answered as one says what it stands for; what a colleague adds is said to be added."""

from fieldapp.demo.ids import demo_id
from tests.e2e.navigators.faults import VisitorInTrouble
from tests.e2e.navigators.page import quoted
from tests.e2e.office import Office
from tests.e2e.server import ServerProcess

LEO = f"/children/{demo_id('larkin/leo')}/presentation"


def line_of(visitor: VisitorInTrouble, group: str) -> str:
    """What the group says that it was answered for."""
    path = f"//section[@data-question={quoted(group)}]//*[@data-group-answer]"
    return " ".join(visitor.by(path).text.split())


def test_group_answered_as_one_and_what_was_added_later(
    service: ServerProcess, visitor: VisitorInTrouble, office: Office
) -> None:
    assert service
    visitor.opens_and_unlocks()
    visitor.moves_and_sees(visitor.visit_place("arrival"))
    visitor.click(f"{visitor.question('arrived_at')}//button[@data-set-now]")
    visitor.goes_back()
    visitor.opens_child_part("Leo", "How they are")
    visitor.ticks("info_from", "seen")
    assert not visitor.all_by("//*[@data-group-answer]")
    visitor.chooses("feeding/opener", "all_met")
    assert line_of(visitor, "feeding").startswith("Answered for the group: regular meals, enough")
    assert "How you know: I saw it." in line_of(visitor, "feeding")
    visitor.click("//section[@data-question='feeding']//*[@data-group-change]")
    visitor.ticks("feeding/basis", "told_by_parent")
    visitor.until(
        lambda: "I saw it" not in line_of(visitor, "feeding"), "the group keeps the screen’s basis"
    )
    visitor.is_received()
    office.writes(visitor.visit_id, {f"{LEO}/health/opener": "all_met"})
    visitor.waits_for_the_next_try()
    visitor.sees("Added by Chloe Dunn on ")
    assert "all_met" in visitor.chosen("health/opener")
    [line] = visitor.all_by("//*[@data-added-later]")
    assert line.find_element("xpath", "ancestor::*[@data-question='health/opener']")
