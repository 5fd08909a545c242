"""A room added by mistake is taken away with no signal, and told so at the review."""

from collections.abc import Callable

from fieldapp.demo.ids import demo_id
from tests.e2e.browser import DESK, Browser
from tests.e2e.navigators.faults import VisitorInTrouble
from tests.e2e.navigators.manager import Manager
from tests.e2e.navigators.taking_away import TakingAway
from tests.e2e.office import Office
from tests.e2e.prepared_fixtures import PASSWORD
from tests.e2e.server import ServerProcess

BATHROOM = f"/rooms/{demo_id('larkin/bathroom')}"
MISTAKE = "Added by mistake"


def adds_room(visitor: VisitorInTrouble) -> str:
    """Named, and rated; gives its place in the document."""
    visitor.press("Add a room")
    visitor.sees_heading("Add a room")
    visitor.chooses("room_type", "kitchen")
    visitor.writes("label", "Back kitchen")
    visitor.press("Next: Back kitchen")
    visitor.sees_heading("Back kitchen")
    visitor.chooses("seen", "seen")
    visitor.chooses("picture_rating", "8")
    visitor.bar_says("Saved on this tablet")
    return visitor.kitchen_path("")


def test_room_added_by_mistake(
    service: ServerProcess,
    visitor: VisitorInTrouble,
    office: Office,
    browsers: Callable[..., Browser],
) -> None:
    away = TakingAway(visitor)
    service.stop()
    visitor.opens_and_unlocks()
    visitor.opens_the_visit()
    before = away.to_be_done()
    room = adds_room(visitor)
    visitor.goes_back()
    assert away.to_be_done() != before
    visitor.opens_part("Back kitchen")
    away.takes_away("Added by mistake? Take this room away", MISTAKE)
    assert away.to_be_done() == before
    away.puts_back("Back kitchen")
    assert away.to_be_done() != before
    visitor.opens_part("Back kitchen")
    visitor.sees_heading("Back kitchen")
    assert visitor.chosen("picture_rating") == ["8"]
    away.takes_away_because("Added by mistake? Take this room away", "The kitchen’s own corner")

    visitor.opens_part("Bathroom")
    away.takes_away("Not part of this visit?", "Not part of this visit")
    visitor.bar_says("Saved on this tablet")
    service.start()
    visitor.is_received()
    assert office.answer(visitor.visit_id, f"{room}picture_rating") == 8
    assert office.answer(visitor.visit_id, f"{room}removed/why") == "The kitchen’s own corner"
    assert office.answer(visitor.visit_id, f"{BATHROOM}/removed/why") == "not_here"

    ruth = Manager(browsers("manager", DESK), service.origin, "manager@example.org", PASSWORD)
    ruth.signs_in()
    ruth.sees_heading("Reviews")
    ruth.goes_to(f"/visits/{visitor.visit_id}?view=whole")
    ruth.sees_heading("Larkin")
    words = ruth.words_on_page()
    assert "Back kitchen: The kitchen’s own corner (Anna Reed" in words
    assert "Bathroom: not part of this visit" in words
    assert "Picture 8" not in words
