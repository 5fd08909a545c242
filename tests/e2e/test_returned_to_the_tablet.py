"""A visit comes back to the tablet that wrote it, and is put right where there is no signal."""

from collections.abc import Callable

from fieldapp.demo.ids import demo_id
from tests.e2e.browser import DESK, Browser
from tests.e2e.cases.nobody_in import nobody_in_at
from tests.e2e.navigators.faults import VisitorInTrouble
from tests.e2e.navigators.filling import Filling
from tests.e2e.navigators.manager import Manager
from tests.e2e.office import Office
from tests.e2e.server import ServerProcess

COMMENT = "Drama club is for over-fives. Who had Maya that afternoon?"
ANSWER = "With Nana Pat at 3 Weir Lane; Leo alone was at the club."
WHERE_MAYA_WAS = f"/children/{demo_id('larkin/maya')}/seen/where_if_not_seen"


def test_comment_is_read_and_answered_with_no_signal(
    service: ServerProcess,
    visitor: VisitorInTrouble,
    office: Office,
    browsers: Callable[..., Browser],
) -> None:
    hands_in_from_the_door(visitor)
    manager = Manager(
        browsers("manager", DESK), service.origin, "manager@example.org", visitor.password
    )
    returns_with_a_comment(manager)
    brings_it_back_to_the_tablet(visitor)
    service.stop()
    answers_with_no_signal(visitor)
    assert office.answer(visitor.visit_id, WHERE_MAYA_WAS) != ANSWER
    service.start()
    hands_in_again(visitor)
    assert office.answer(visitor.visit_id, WHERE_MAYA_WAS) == ANSWER
    manager.opens_review("Larkin")
    manager.claims()
    before, now, _mark = manager.change_of("Where is")
    assert ANSWER in now
    assert ANSWER not in before


def hands_in_from_the_door(visitor: VisitorInTrouble) -> None:
    """Nobody opened; everything that such a visit asks is answered."""
    visitor.opens_and_unlocks()
    visitor.opens_the_visit()
    filling = Filling(visitor)
    for part in nobody_in_at("Tannery Row", "Leo", "Maya", "Finn"):
        filling.fills_part(part)
    visitor.hands_in()
    visitor.sees("Handed in. Your manager has not opened it yet")


def returns_with_a_comment(manager: Manager) -> None:
    """At the desk, on one question."""
    manager.signs_in()
    manager.opens_review("Larkin")
    manager.claims()
    manager.opens_tab("Whole visit")
    manager.comments("Where is Maya said to be", COMMENT)
    manager.returns()


def brings_it_back_to_the_tablet(visitor: VisitorInTrouble) -> None:
    """The tablet hears of it while there is signal, and is closed."""
    visitor.goes_home()
    visitor.waits_for_the_next_try()
    visitor.sees("Returned to you")
    visitor.browser.close()


def answers_with_no_signal(visitor: VisitorInTrouble) -> None:
    """Cold, with the four words: the comment stands on the list, the visit and the question."""
    visitor.opens_and_unlocks(signed_in=False)
    visitor.sees_heading("My visits")
    visitor.sees("Returned to you")
    visitor.sees("1 comment")
    visitor.opens_visit("Larkin")
    visitor.sees("1 comment")
    visitor.press("Read them")
    visitor.sees_heading("Comments")
    visitor.sees(COMMENT)
    visitor.press("Where is Maya said to be")
    visitor.sees_heading("Seeing Maya")
    visitor.sees(COMMENT)
    visitor.writes("where_if_not_seen", ANSWER)
    visitor.bar_says("Saved on this tablet")
    visitor.quiet_says("No signal. Nothing is lost.")
    visitor.goes_back()


def hands_in_again(visitor: VisitorInTrouble) -> None:
    """The session ended with the browser, so she signs in where she stands."""
    visitor.waits_for_the_next_try()
    visitor.signs_in_to_send()
    visitor.bar_says("Received ")
    visitor.hands_in()
    visitor.sees("Handed in. Your manager has not opened it yet")
