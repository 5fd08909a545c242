"""Reading back with a parent: only what somebody chose, and never a child’s words."""

import pytest

from tests.e2e.navigators.faults import VisitorInTrouble
from tests.e2e.navigators.workspace import PIN
from tests.e2e.reader import Reader
from tests.e2e.server import ServerProcess

SAID = "No lunch at school on three days."
CHILD_SAID = "I am hungry at playtime."
PARENT_SAID = "I know. I forget the bag."


@pytest.mark.row("S100")
def test_a_worry_is_read_where_it_was_chosen(
    service: ServerProcess, visitor: VisitorInTrouble
) -> None:
    service.stop()
    visitor.opens_and_unlocks()
    visitor.opens_the_visit()
    visitor.opens_child_part("Leo", "How they are")
    visitor.chooses("feeding/opener", "to_record")
    visitor.chooses("feeding/items/enough", "2")
    visitor.writes("feeding/items/enough", SAID)
    visitor.chooses("feeding/items/hunger", "1")
    visitor.goes_back()
    visitor.opens_child_part("Leo", "Their voice")
    visitor.chooses("voice_obtained", "yes_direct")
    row = visitor.adds_row("quote")
    visitor.writes(f"quote/{row}/words", CHILD_SAID)
    visitor.goes_back()
    visitor.opens_part("Kerry’s words")
    visitor.writes("parent_view", PARENT_SAID)
    visitor.goes_back()
    visitor.press("Read together with the parent")
    visitor.sees_heading("Read together")
    visitor.press("Turn it to the parent")
    visitor.sees_heading("What we wrote today")
    visitor.sees("Nothing was chosen to be read.")
    shown = visitor.words_on_screen()
    for words in (SAID, CHILD_SAID, PARENT_SAID, "Larkin", "Act now", "Saved on this tablet"):
        assert words not in shown
    gives_back(visitor)
    for words in (SAID, PARENT_SAID):
        visitor.click(f"//label[contains(., '{words}')]")
    visitor.press("Turn it to the parent")
    visitor.sees(SAID)
    visitor.sees(PARENT_SAID)
    reader = Reader(visitor.browser)
    reader.reads()
    reader.has_found_nothing()
    assert CHILD_SAID not in visitor.words_on_screen()
    visitor.moves_to(visitor.visit_place())
    visitor.sees_heading("What we wrote today")
    gives_back(visitor)
    visitor.opens_the_visit()
    visitor.opens_child_part("Leo", "How they are")
    assert visitor.picked("feeding/items/enough", part="sharing_flag") == "ok_to_share_with_family"
    assert visitor.value_shown("feeding/items/enough") == SAID


def gives_back(visitor: VisitorInTrouble) -> None:
    """The cover comes first: a parent sees nothing of what was not chosen."""
    visitor.press("Give the tablet back")
    visitor.sees_heading("Covered")
    assert SAID not in visitor.words_on_screen()
    visitor.types_into("#cover-pin", PIN)
    visitor.click("//form//button[@type='submit']")
    visitor.sees_heading("Read together")
