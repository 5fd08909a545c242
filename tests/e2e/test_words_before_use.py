"""What is typed on a screen and is no answer yet is still there after a lock."""

from collections.abc import Callable

from tests.e2e.browser import DESK, Browser
from tests.e2e.navigators.desk import DeskPerson
from tests.e2e.navigators.faults import VisitorInTrouble
from tests.e2e.navigators.health_visitor import HealthVisitor
from tests.e2e.prepared_fixtures import PASSWORD
from tests.e2e.server import ServerProcess

CHILDREN = "Ava Marsh 04/03/2022\nTheo"


def test_new_visit_outlives_a_lock(server: ServerProcess, browsers: Callable[..., Browser]) -> None:
    visitor = HealthVisitor(browsers("tablet"), server.origin, "hv@example.org", PASSWORD)
    visitor.opens_the_app()
    visitor.sets_up("AR")
    visitor.begins_visit_to_typed_family("Hallam", CHILDREN)
    visitor.names_colleague("Ben Okafor")
    server.stop()
    visitor.locks_fully()
    visitor.unlocks()
    visitor.sees_heading("New visit")
    assert visitor.typed_family() == ("Hallam", CHILDREN)
    assert visitor.named_colleagues() == ["Ben Okafor"]
    visitor.press("Plan the visit")
    visitor.sees_heading("Hallam family")
    visitor.goes_home()
    visitor.press("New visit")
    visitor.sees_heading("New visit")
    assert visitor.typed_family() == ("", "")
    assert visitor.named_colleagues() == []
    server.start()
    visitor.tries_to_send()
    visitor.bar_says("Nothing is waiting")
    # Whom she named sees the family at once, and another of her team does not.
    for email, sees in (("hv2@example.org", True), ("ehw@example.org", False)):
        colleague = DeskPerson(browsers(email, DESK), server.origin, email, PASSWORD)
        colleague.signs_in()
        colleague.goes_to("/families")
        colleague.sees_heading("Families")
        assert ("Hallam" in colleague.words_on_page()) is sees


def test_reason_of_a_note_outlives_a_lock(
    service: ServerProcess, visitor: VisitorInTrouble
) -> None:
    visitor.opens_and_unlocks()
    visitor.opens_the_visit()
    visitor.keeps_note("The gate was open.")
    visitor.press("Set aside")
    visitor.by("//input[@data-part='aside-why']").send_keys("The neighbours’ gate")
    visitor.locks_fully()
    visitor.unlocks()
    why = visitor.by("//input[@data-part='aside-why']")
    assert why.get_property("value") == "The neighbours’ gate"
