"""A child whom the record does not know is met at the door of a known family, with no signal."""

from collections.abc import Callable

from tests.e2e.browser import DESK, Browser
from tests.e2e.navigators.faults import VisitorInTrouble
from tests.e2e.navigators.manager import Manager
from tests.e2e.navigators.taking_away import TakingAway
from tests.e2e.office import Office
from tests.e2e.prepared_fixtures import PASSWORD
from tests.e2e.server import ServerProcess

SAME = "Same as a child who is listed"


def meets_child(visitor: VisitorInTrouble, name: str) -> str:
    """Called so, about four; gives the child's id. Lands on whether the child was seen."""
    visitor.press("Another child is here")
    visitor.sees_heading("Another child is here")
    visitor.writes("name", name)
    visitor.chooses("age_known", "age")
    visitor.writes("age_years", "4")
    visitor.press(f"Next: Seeing {name}")
    visitor.sees_heading(f"Seeing {name}")
    visitor.chooses("seen", "yes")
    visitor.bar_says("Saved on this tablet")
    return visitor.place().split("/")[4]


def test_child_met_at_a_known_family(
    service: ServerProcess,
    visitor: VisitorInTrouble,
    office: Office,
    browsers: Callable[..., Browser],
) -> None:
    service.stop()
    visitor.opens_and_unlocks()
    visitor.opens_the_visit()
    kai = meets_child(visitor, "Kai")
    visitor.goes_back()
    visitor.sees("about 4 years · not yet confirmed")
    visitor.opens_child_part("Kai", "Their voice")
    visitor.sees_heading("Kai’s voice")
    visitor.chooses("voice_obtained", "yes_direct")
    visitor.goes_back()
    mistaken = meets_child(visitor, "Robin")
    visitor.goes_back()
    visitor.opens_part("Who Robin is")
    away = TakingAway(visitor)
    away.takes_away("Added by mistake? Take this child away", SAME, "The same as another")
    assert not visitor.all_by("//a[contains(., 'Robin')]")
    service.start()
    visitor.is_received()
    assert office.answer(visitor.visit_id, f"/people_met/{kai}/name") == "Kai"
    assert office.answer(visitor.visit_id, f"/children/{kai}/voice/voice_obtained") == "yes_direct"
    assert office.answer(visitor.visit_id, f"/people_met/{mistaken}/removed/why") == "same"

    ruth = Manager(browsers("manager", DESK), service.origin, "manager@example.org", PASSWORD)
    ruth.signs_in()
    ruth.sees_heading("Reviews")
    ruth.goes_to(f"/visits/{visitor.visit_id}?view=whole")
    ruth.sees_heading("Larkin")
    words = ruth.words_on_page()
    assert "1 child is not yet confirmed." in words
    assert "Kai. Not yet confirmed: met on " in words
    assert "Robin, met at this visit: the same as another" in words
    ruth.opens_tab("Children")
    ruth.sees("Not yet confirmed: met on ")
