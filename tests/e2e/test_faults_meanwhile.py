"""Somebody did something meanwhile: both are kept, and it is said which is which."""

from collections.abc import Callable

from fieldapp.demo.ids import demo_id
from tests.e2e.browser import DESK, Browser
from tests.e2e.navigators.faults import VisitorInTrouble
from tests.e2e.navigators.manager import Manager
from tests.e2e.office import Office
from tests.e2e.server import ServerProcess

KITCHEN = f"/rooms/{demo_id('larkin/kitchen')}"
OFFICE_ANSWERS = {
    f"{KITCHEN}/clean_rating": 2,
    f"{KITCHEN}/exits_clear": "clear",
    f"{KITCHEN}/hazards": ["none_seen"],
}


def writes_with_no_signal(service: ServerProcess, visitor: VisitorInTrouble) -> None:
    """Seen, and picture 6, on a tablet that nobody can reach."""
    service.stop()
    visitor.opens_and_unlocks()
    visitor.opens_the_kitchen()
    visitor.chooses("seen", "seen")
    visitor.chooses("picture_rating", "6")
    visitor.bar_says("Saved on this tablet")


def test_desk_changed_other_answers(
    service: ServerProcess, visitor: VisitorInTrouble, office: Office
) -> None:
    writes_with_no_signal(service, visitor)
    office.writes(visitor.visit_id, OFFICE_ANSWERS)
    service.start()
    visitor.waits_for_the_next_try()
    visitor.bar_says("3 answers came from the office")
    visitor.quiet_says("They fitted with yours.")
    visitor.press("See them")
    visitor.sees("Chloe Dunn")
    visitor.opens_the_kitchen()
    assert visitor.chosen("clean_rating") == ["2"]
    assert visitor.chosen("picture_rating") == ["6"]
    assert office.answer(visitor.visit_id, f"{KITCHEN}/picture_rating") == 6


def test_desk_changed_the_same_answer(
    service: ServerProcess, visitor: VisitorInTrouble, office: Office
) -> None:
    writes_with_no_signal(service, visitor)
    office.writes(visitor.visit_id, {f"{KITCHEN}/picture_rating": 4})
    service.start()
    visitor.waits_for_the_next_try()
    visitor.bar_says("Choose an answer")
    visitor.quiet_says("1 answer was also changed in the office. Both are stored.")
    visitor.press("Look")
    visitor.sees_heading("Two answers to the same question")
    visitor.sees("From the office")
    visitor.press("Use this answer")
    visitor.sees("Choose one of the answers, or decide later.")
    visitor.click("//label[contains(normalize-space(.), 'From this tablet')]")
    visitor.press("Use this answer")
    visitor.sees_heading("Larkin")
    visitor.bar_says("Received")
    assert office.answer(visitor.visit_id, f"{KITCHEN}/picture_rating") == 6
    assert office.visit(visitor.visit_id)["conflicts"] == []
    assert office.ever_written(visitor.visit_id, f"{KITCHEN}/picture_rating") >= {4, 6}


def test_visit_closed_meanwhile(
    service: ServerProcess,
    visitor: VisitorInTrouble,
    office: Office,
    browsers: Callable[..., Browser],
) -> None:
    """What the tablet held is late; the manager keeps it, and the record says what it is."""
    writes_with_no_signal(service, visitor)
    office.approves(visitor.visit_id)
    service.start()
    visitor.waits_for_the_next_try()
    visitor.bar_says("This visit is approved")
    visitor.opens_the_visit()
    visitor.sees("With your manager, as late")
    assert office.late_words(visitor.visit_id, f"{KITCHEN}/picture_rating") == [6]
    assert office.answer(visitor.visit_id, f"{KITCHEN}/picture_rating") is None
    mona = Manager(
        browsers("manager", DESK), service.origin, "manager@example.org", visitor.password
    )
    mona.signs_in()
    mona.keeps_late_words("Larkin")
    mona.opens_record("Larkin")
    mona.opens_tab("Home")
    assert mona.room_over_time("Kitchen")[-1].split() == ["6", "after", "approval"]
    mona.sees("Added after approval by Anna Reed")


def test_visit_withdrawn_meanwhile(
    service: ServerProcess, visitor: VisitorInTrouble, office: Office
) -> None:
    """The tablet is told, and what it held goes to the manager as late words."""
    writes_with_no_signal(service, visitor)
    office.withdraws(visitor.visit_id, "Begun twice.")
    service.start()
    visitor.waits_for_the_next_try()
    visitor.bar_says("This visit was withdrawn")
    visitor.opens_the_visit()
    visitor.sees("With your manager, as late")
    visitor.sees("This visit was withdrawn.")
    assert office.late_words(visitor.visit_id, f"{KITCHEN}/picture_rating") == [6]


def test_access_removed_meanwhile_and_one_record_unacceptable(
    service: ServerProcess, visitor: VisitorInTrouble, office: Office
) -> None:
    visitor.opens_and_unlocks()
    visitor.plans_visit("Tesfaye")
    visitor.prepares()
    visitor.bar_says("Nothing is waiting on this tablet")
    other = visitor.place().split("/")[2]
    service.stop()
    visitor.opens_the_kitchen()
    visitor.chooses("seen", "seen")
    visitor.bar_says("Saved on this tablet")
    visitor.moves_to(f"visits/{other}/arrival")
    visitor.chooses("visit_kind", "joint")
    visitor.bar_says("Saved on this tablet")
    visitor.goes_home()
    visitor.bar_says("On this tablet only: 2 visits")
    office.takes_family_away("Larkin")
    service.start()
    visitor.waits_for_the_next_try()
    visitor.bar_says("Nothing is waiting on this tablet")
    visitor.opens_the_visit()
    visitor.sees("Kept for review")
    assert office.quarantined(visitor.visit_id) == 1
    assert office.answer(other, "/visit/visit_kind") == "joint"


def test_two_tabs_on_one_visit(service: ServerProcess, visitor: VisitorInTrouble) -> None:
    visitor.opens_and_unlocks()
    visitor.opens_the_kitchen()
    visitor.chooses("seen", "seen")
    first = visitor.opens_second_tab()
    visitor.unlocks()
    visitor.opens_the_kitchen()
    visitor.bar_says("This visit is open in another window")
    visitor.quiet_says("You can read it here.")
    assert visitor.chosen("seen") == ["seen"]
    second = visitor.browser.driver.current_window_handle
    visitor.goes_to_tab(first)
    visitor.chooses("picture_rating", "6")
    visitor.bar_says("Received")
    visitor.goes_to_tab(second)
    visitor.until(lambda: visitor.chosen("picture_rating") == ["6"], "the newer answer never came")
    visitor.bar_says("This visit is open in another window")
    visitor.press("Take over")
    visitor.bar_says("Received")
    visitor.chooses("picture_rating", "3")
    visitor.is_received()
    visitor.goes_to_tab(first)
    visitor.bar_says("This visit is open in another window")
