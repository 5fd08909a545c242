"""What the service finds lacking and the tablet did not comes back, to be answered anywhere."""

from datetime import date

from tests.e2e.cases.nobody_in import nobody_in_at, not_seen
from tests.e2e.navigators.faults import VisitorInTrouble
from tests.e2e.navigators.filling import Filling
from tests.e2e.office import Office
from tests.e2e.server import ServerProcess

BORN_ON = date(2024, 5, 3)
IN_WORDS = "Ivy is in the family’s record, and this visit says nothing about Ivy yet"


def test_child_whom_the_tablet_did_not_know(
    service: ServerProcess, visitor: VisitorInTrouble, office: Office
) -> None:
    visitor.opens_and_unlocks()
    visitor.opens_the_visit()
    filling = Filling(visitor)
    for part in nobody_in_at("Tannery Row", "Leo", "Maya", "Finn"):
        filling.fills_part(part)
    ivy = office.writes_child_down("Larkin", "Ivy", BORN_ON)
    visitor.hands_in()
    comes_back(visitor)
    service.stop()
    visitor.browser.close()
    answers_with_no_signal(visitor, filling)
    service.start()
    visitor.waits_for_the_next_try()
    visitor.signs_in_to_send()
    visitor.bar_says("Received ")
    visitor.hands_in()
    visitor.sees("Handed in. Your manager has not opened it yet")
    assert office.answer(visitor.visit_id, f"/children/{ivy}/seen/seen") == "no"
    head = office.visit(visitor.visit_id)
    assert (head["state"], head["needs_you"]) == ("submitted", [])


def comes_back(visitor: VisitorInTrouble) -> None:
    """The tablet thought that all was answered; the service says what is not."""
    visitor.sees("1 answer is needed before review")
    visitor.until(lambda: visitor.lacking() == [IN_WORDS], "not said in words")
    visitor.until(lambda: "Ivy" in visitor.children_listed(), "Ivy never came onto the tablet")
    visitor.goes_home()
    visitor.sees("Needs you")
    visitor.sees("1 answer needed before review")


def answers_with_no_signal(visitor: VisitorInTrouble, filling: Filling) -> None:
    """Cold: the list, the visit and the question say it; answered, it is asked no more."""
    visitor.opens_and_unlocks(signed_in=False)
    visitor.sees_heading("My visits")
    visitor.sees("1 answer needed before review")
    visitor.opens_visit("Larkin")
    visitor.sees("1 answer is needed before review")
    visitor.press(IN_WORDS)
    visitor.sees_heading("Seeing Ivy")
    visitor.sees("Ivy: say whether Ivy was seen")
    filling.fills(not_seen("Ivy").answers)
    visitor.bar_says("Saved on this tablet")
    visitor.goes_back()
    visitor.until(lambda: not visitor.lacking(), "still asked for")
    visitor.goes_home()
    visitor.sees("On this tablet only")
    visitor.opens_visit("Larkin")
