"""The network that connects and never answers: the whole home visit all the same."""

from tests.e2e.cases.tesfaye_visit import FIRST, OF_UNBORN, ROOMS
from tests.e2e.navigators.filling import Filling
from tests.e2e.navigators.health_visitor import HealthVisitor
from tests.e2e.server import ServerProcess


def test_visit_with_a_network_that_hangs(
    server: ServerProcess, health_visitor: HealthVisitor
) -> None:
    visitor = health_visitor
    visitor.opens_the_app()
    visitor.sets_up("AR")
    visitor.plans_visit("Tesfaye")
    visitor.prepares()
    visitor.browser.close()
    server.hang()
    visitor.opens_the_app()
    visitor.sees_heading("Welcome back, AR")
    visitor.unlocks()
    visitor.opens_visit("Tesfaye")
    filling = Filling(visitor)
    for part in (*FIRST, *OF_UNBORN, ROOMS[1]):
        filling.fills_part(part)
    visitor.bar_says("Will try again")
    visitor.quiet_says("No answer came.")
    visitor.browser.close()
    visitor.opens_the_app()
    visitor.bar_says("On this tablet only: 1 visit")
    visitor.unlocks()
    visitor.opens_visit("Tesfaye")
    filling.finds_part(ROOMS[1])
    server.go_on()
    visitor.tries_to_send()
    visitor.signs_in_to_send()
    visitor.opens_visit("Tesfaye")
    visitor.bar_says("Received ")
