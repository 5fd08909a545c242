"""The last visit’s picture of a room leads nobody: it is said after this one is chosen."""

from tests.e2e.navigators.faults import VisitorInTrouble

LAST_TIME = "At the last visit, "


def test_last_picture_is_said_after_this_one_is_chosen(visitor: VisitorInTrouble) -> None:
    visitor.opens_and_unlocks()  # no server was ever started
    visitor.opens_the_kitchen()
    visitor.chooses("seen", "seen")
    visitor.by(visitor.question("picture_rating"))
    assert LAST_TIME not in visitor.words_on_screen()
    visitor.chooses("clean_rating", "1")
    visitor.bar_says("Saved on this tablet")
    assert LAST_TIME not in visitor.words_on_screen()
    visitor.chooses("picture_rating", "3")
    visitor.sees("Chloe Dunn chose picture 5.")
    assert visitor.chosen("picture_rating") == ["3"]
