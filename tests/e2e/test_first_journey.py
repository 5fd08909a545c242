"""The thin journey: one room and one child's voice, from a dead network to the service."""

from tests.e2e.navigators.health_visitor import HealthVisitor
from tests.e2e.server import ServerProcess


def test_room_and_voice_are_received(server: ServerProcess, health_visitor: HealthVisitor) -> None:
    health_visitor.opens_the_app()
    health_visitor.sets_up()
    health_visitor.plans_visit("Larkin")
    health_visitor.prepares()
    health_visitor.browser.close()
    server.stop()
    health_visitor.opens_the_app()
    health_visitor.unlocks()
    health_visitor.opens_visit("Larkin")
    health_visitor.rates_room("Kitchen", 5)
    health_visitor.press("Task list")
    health_visitor.opens_child_part("Leo", "Their voice")
    health_visitor.chooses("voice_obtained", "yes_direct")
    health_visitor.bar_says("Saved on this tablet")
    server.start()
    health_visitor.signs_in_to_send()
    health_visitor.bar_says("Received")
