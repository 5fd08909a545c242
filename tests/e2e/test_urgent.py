"""What cannot wait opens act now, and reminds until a person knows of it."""

import pytest

from tests.e2e.navigators.faults import VisitorInTrouble
from tests.e2e.office import Office
from tests.e2e.server import ServerProcess

REMINDER = "Act now: use the telephone"
UNSENT = "This has not left this tablet. "


@pytest.fixture
def alarmed(service: ServerProcess, visitor: VisitorInTrouble, office: Office) -> VisitorInTrouble:
    """With no signal the mother seemed under the influence; she is back at the task list."""
    service.stop()
    visitor.opens_and_unlocks()
    visitor.opens_the_visit()
    assert REMINDER not in visitor.words_on_screen()
    visitor.opens_part("Who was there")
    visitor.click("//button[@data-add-known][starts-with(., 'Kerry')]")
    [row] = visitor.until(lambda: visitor.rows_in("people_met"), "no row of Kerry")
    visitor.chooses(f"people_met/{row}/presentation", "under_influence_suspected")
    visitor.sees_heading("Act now")
    visitor.leaves_act_now()
    visitor.sees(REMINDER)
    visitor.sees(f"{UNSENT}Nobody knows of it yet.")
    visitor.goes_home()
    visitor.sees(f"{UNSENT}Use the telephone.")
    return visitor


def is_silent(visitor: VisitorInTrouble) -> bool:
    """Nothing on the screen reminds."""
    words = visitor.words_on_screen()
    return not any(one in words for one in (REMINDER, UNSENT, "Use the telephone."))


def test_reminder_ends_with_the_time_of_a_call(alarmed: VisitorInTrouble) -> None:
    visitor = alarmed
    visitor.moves_and_sees(visitor.visit_place("act-now"))
    visitor.click("//*[@data-part='note-call']")
    visitor.sees("Called at ")
    visitor.press("Back to the visit")
    visitor.sees_heading("Larkin")
    assert is_silent(visitor)
    visitor.goes_home()
    visitor.sees("On this tablet only")
    assert is_silent(visitor)


def test_reminder_ends_when_a_manager_has_seen_it(
    alarmed: VisitorInTrouble, service: ServerProcess, office: Office
) -> None:
    visitor = alarmed
    service.start()
    visitor.opens_the_visit()
    visitor.tries_until(
        lambda: "It was received. Nobody at the office has said" in visitor.words_on_screen(),
        "never said to be received",
    )
    visitor.goes_home()
    visitor.sees("Received, and not yet seen by anybody. Use the telephone.")
    office.sees_what_is_urgent(visitor.visit_id)
    visitor.tries_until(lambda: is_silent(visitor), "My visits still reminds")
    visitor.opens_the_visit()
    assert is_silent(visitor)
