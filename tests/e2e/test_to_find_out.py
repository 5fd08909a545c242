"""What the last review asked the next visitor to find out goes along, with no signal."""

import pytest

from tests.e2e.navigators.faults import VisitorInTrouble
from tests.e2e.server import ServerProcess


@pytest.mark.row("S102")
def test_prepare_shows_what_else_it_could_be(
    service: ServerProcess, visitor: VisitorInTrouble
) -> None:
    visitor.opens_and_unlocks()
    service.stop()
    visitor.moves_and_sees(visitor.visit_place("prepare"))
    visitor.sees("To find out at this visit")
    visitor.sees("Kerry sleeps in the afternoon because she is unwell, not because of the nights.")
    visitor.sees("What would tell: What her doctor says; whether it is the same on days when")
