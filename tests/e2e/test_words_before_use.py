"""What is typed on a screen and is no answer yet is still there after a lock."""

from collections.abc import Callable

from tests.e2e.browser import Browser
from tests.e2e.navigators.faults import VisitorInTrouble
from tests.e2e.navigators.health_visitor import HealthVisitor
from tests.e2e.prepared_fixtures import PASSWORD
from tests.e2e.server import ServerProcess

CHILDREN = "Ava Marsh 04/03/2022\nTheo"


def test_new_visit_outlives_a_lock(server: ServerProcess, browsers: Callable[..., Browser]) -> None:
    visitor = HealthVisitor(browsers("tablet"), server.origin, "hv@example.org", PASSWORD)
    visitor.opens_the_app()
    visitor.sets_up("AR")
    visitor.begins_visit_to_typed_family("Marsh", CHILDREN)
    visitor.locks_fully()
    visitor.unlocks()
    visitor.sees_heading("New visit")
    assert visitor.typed_family() == ("Marsh", CHILDREN)
    visitor.press("Plan the visit")
    visitor.sees_heading("Marsh family")
    visitor.goes_home()
    visitor.press("New visit")
    visitor.sees_heading("New visit")
    assert visitor.typed_family() == ("", "")


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
