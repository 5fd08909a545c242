"""Every screen of the workspace, in every state it can be in, at both widths: axe and a lint."""

import pytest

from fieldapp.demo.ids import demo_id
from tests.e2e.accessibility import NotAccessibleError, check_at_both_widths
from tests.e2e.navigators.faults import VisitorInTrouble
from tests.e2e.navigators.typing import opens_everything, section_places
from tests.e2e.navigators.workspace import PIN
from tests.e2e.office import Office
from tests.e2e.proxy import Wire
from tests.e2e.reader import Reader
from tests.e2e.server import ServerProcess

KITCHEN = f"/rooms/{demo_id('larkin/kitchen')}"


@pytest.fixture
def reader(visitor: VisitorInTrouble) -> Reader:
    return Reader(visitor.browser)


def test_screens_while_locked_and_covered(
    service: ServerProcess, visitor: VisitorInTrouble, reader: Reader
) -> None:
    visitor.opens_the_app()
    visitor.sees_heading("Welcome back")
    reader.reads()
    visitor.types_into("#unlock-words", "not the right words")
    visitor.press("Unlock")
    visitor.sees("These are not the words for this account")
    reader.reads()
    for place in ("act-now", "set-up"):
        visitor.moves_and_sees(place)
        reader.reads()
    visitor.press("Sign in")
    visitor.sees("Enter your email address and your password.")
    reader.reads()
    visitor.moves_and_sees("")
    visitor.types_the_words()
    visitor.sees_heading("Choose a PIN for today")
    reader.reads()
    visitor.press("Go on")
    visitor.sees("The PIN has six digits.")
    reader.reads()
    visitor.types_into("#new-pin", PIN)
    visitor.press("Go on")
    visitor.sees_heading("My visits")
    visitor.click("//button[@data-shell='lock']")
    visitor.sees_heading("Covered")
    reader.reads()
    visitor.moves_and_sees("act-now")
    reader.reads()
    reader.has_found_nothing()


def test_screens_of_the_workspace(
    service: ServerProcess, visitor: VisitorInTrouble, reader: Reader
) -> None:
    visitor.opens_and_unlocks()
    visitor.sees_heading("My visits")
    reader.reads()
    missing = f"visits/{demo_id('no such visit')}"
    for place in ("families", "visits/new", "device", "act-now", "jotter", "nowhere", missing):
        visitor.moves_and_sees(place)
        reader.reads()
    for screen in (
        "prepare",
        "act-now",
        "jotter",
        "came-in",
        "comments",
        "conflicts",
        "read-together",
    ):
        visitor.moves_and_sees(visitor.visit_place(screen))
        reader.reads()
    visitor.opens_the_visit()
    reader.reads()
    for place in section_places(visitor):
        visitor.moves_and_sees(place)
        reader.reads()
        opens_everything(visitor.browser)
        reader.reads()
    visitor.opens_the_visit()
    visitor.press("Hand in for review")
    visitor.by("//*[contains(@class, 'nhsuk-error-summary')]//a")
    reader.reads()
    visitor.click("//*[contains(@class, 'nhsuk-error-summary')]//a")
    visitor.by("//main//*[contains(@class, 'nhsuk-error-message')]")
    reader.reads()
    reader.has_found_nothing()


def test_screens_with_no_signal_and_of_a_conflict(
    service: ServerProcess, visitor: VisitorInTrouble, office: Office, reader: Reader
) -> None:
    service.stop()
    visitor.opens_and_unlocks()
    visitor.sees_heading("My visits")
    visitor.opens_the_kitchen()
    visitor.chooses("seen", "seen")
    visitor.chooses("picture_rating", "6")
    visitor.bar_says("Saved on this tablet")
    reader.reads()
    visitor.goes_home()
    visitor.bar_says("On this tablet only: 1 visit")
    reader.reads()
    for place in ("families", "visits/new"):
        visitor.moves_and_sees(place)
        reader.reads()
    office.writes(visitor.visit_id, {f"{KITCHEN}/picture_rating": 4})
    service.start()
    visitor.opens_the_kitchen()
    visitor.waits_for_the_next_try()
    visitor.bar_says("Choose an answer")
    reader.reads()
    visitor.press("Look")
    visitor.sees_heading("Two answers to the same question")
    reader.reads()
    visitor.press("Use this answer")
    visitor.sees("Choose one of the answers, or decide later.")
    reader.reads()
    visitor.opens_the_visit()
    reader.reads()
    office.takes_over(visitor.visit_id, "I finish this one at my desk.")
    visitor.waits_for_the_next_try()
    visitor.sees("Take it over")
    reader.reads()
    visitor.moves_and_sees(visitor.visit_place("take-over"))
    reader.reads()
    reader.has_found_nothing()


def test_screens_of_a_network_that_is_none(
    wired_service: ServerProcess, wire: Wire, visitor: VisitorInTrouble, reader: Reader
) -> None:
    wire.becomes_a_portal()
    visitor.opens_and_unlocks()
    visitor.bar_says("No real connection")
    reader.reads()
    wire.leads_through()
    visitor.waits_for_the_next_try()
    visitor.bar_says("Nothing is waiting")
    reader.has_found_nothing()


def test_the_reader_can_find_something(
    service: ServerProcess, visitor: VisitorInTrouble, reader: Reader
) -> None:
    visitor.opens_the_app()
    visitor.sees_heading("Welcome back")
    visitor.browser.driver.execute_script(
        """document.title = "Larkin";
        document.querySelector("h1").textContent = "Something new";
        document.querySelector("main").insertAdjacentHTML("beforeend",
            '<input type="text"><p id="pale">pale words</p>');
        document.querySelector("#pale").style.color = "#bbb";"""
    )
    with pytest.raises(NotAccessibleError) as found:
        check_at_both_widths(visitor.browser)
    for fault in ("label", "color-contrast", 'without autocomplete="off"', "title names a person"):
        assert fault in str(found.value)
