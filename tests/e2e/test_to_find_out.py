"""What the record says, and what it asked to find out, goes along with no signal."""

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


def test_what_the_record_says_of_a_child_is_confirmed_with_one_tap(
    visitor: VisitorInTrouble,
) -> None:
    visitor.opens_and_unlocks()  # no server was ever started
    visitor.opens_the_visit()
    visitor.opens_child_part("Leo", "Days and health")
    visitor.sees("White British (visit of ")
    visitor.chooses("known/answer", "still_right")
    visitor.bar_says("Saved on this tablet")
    assert "Languages spoken at home" not in visitor.words_on_screen()
    visitor.chooses("known/answer", "changed")
    visitor.sees("Languages spoken at home")
    assert visitor.chosen("known/languages") == []
    visitor.goes_back()
    visitor.opens_child_part("Finn", "Days and health")
    visitor.sees("Not recorded")
    assert "White British" not in visitor.words_on_screen()
