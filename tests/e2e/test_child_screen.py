"""The tablet is turned to a child: the answers are the child's own, and only the PIN leads out."""

from collections.abc import Callable

import pytest
from selenium.webdriver import ActionChains, Keys

from fieldapp.demo.ids import demo_id
from fieldapp.forms.drawing import LONGEST, strokes_of
from tests.e2e.browser import DESK, Browser
from tests.e2e.navigators.child_screen import ChildScreen
from tests.e2e.navigators.faults import VisitorInTrouble
from tests.e2e.navigators.manager import Manager
from tests.e2e.office import Office
from tests.e2e.prepared_fixtures import PASSWORD
from tests.e2e.reader import Reader
from tests.e2e.server import ServerProcess

LEO = demo_id("larkin/leo")
HOME = "How are things at home?"
#: The marks of a turn on another tablet.
TURN = f"/children/{LEO}/voice/own/turns/0193b6a0-0000-7000-8000-0000000000c1"
TURNED = {
    f"{TURN}/began_at": "2026-11-24T09:40:00.000Z",
    f"{TURN}/ended_at": "2026-11-24T09:55:00.000Z",
}


@pytest.fixture
def leo(visitor: VisitorInTrouble) -> ChildScreen:
    return ChildScreen(visitor, LEO, "Leo")


def own(key: str) -> str:
    """Where this answer of Leo's stands in the document."""
    return f"/children/{LEO}/voice/own/{key}"


def test_what_a_child_chooses_is_kept_as_the_childs_own(
    service: ServerProcess, visitor: VisitorInTrouble, office: Office, leo: ChildScreen
) -> None:
    service.stop()
    visitor.opens_and_unlocks()
    leo.opens_voice()
    visitor.press("Turn to Leo")
    visitor.sees_heading("Leo’s own screen")
    visitor.sees("By age: for about 7 to 11.")
    visitor.press("Turn to Leo")
    visitor.sees("Say who can hear.")
    visitor.chooses("own/could_hear", "parent_near")
    visitor.press("Turn to Leo")
    leo.is_on()
    leo.asks(HOME)
    leo.touches("own/home", "Not so good")
    leo.goes_on_to_the_end()
    leo.gives_back()
    leo.is_opened()
    leo.reads_own(HOME, "Not so good")
    leo.reads_own("Who could hear", "Parent nearby")

    service.start()
    visitor.is_received()
    assert office.answer(visitor.visit_id, own("home")) == "not_so_good"
    assert office.answer(visitor.visit_id, own("could_hear")) == ["parent_near"]
    assert office.answer(visitor.visit_id, own("way")) == "age_7_11"


def test_there_is_no_way_out_but_the_pin(
    service: ServerProcess, visitor: VisitorInTrouble, leo: ChildScreen
) -> None:
    visitor.opens_and_unlocks()
    leo.turns("alone")
    driver = visitor.browser.driver
    for key in (Keys.ESCAPE, Keys.BACKSPACE, Keys.F1):
        ActionChains(driver).send_keys(key).perform()
        leo.is_on()
    driver.back()
    leo.is_on()
    for place in ("", "families", visitor.visit_place(), "act-now", "device", "nowhere"):
        visitor.moves_and_sees(place)
        leo.is_on()
    leo.touches("own/home", "Good")
    leo.gives_back()
    visitor.types_into("#cover-pin", "000000")
    visitor.click("//form//button[@type='submit']")
    visitor.sees("That is not today’s PIN.")
    leo.is_covered()
    driver.back()
    leo.is_covered()
    visitor.moves_to(visitor.visit_place())
    leo.is_covered()
    leo.opens_after_moving()

    leo.turns("alone")
    driver.refresh()
    visitor.sees_heading("Welcome back")
    visitor.unlocks()
    leo.opens_voice()
    leo.reads_own(HOME, "Good")


def test_the_cover_comes_while_a_child_has_the_screen(
    service: ServerProcess, visitor: VisitorInTrouble, office: Office, leo: ChildScreen
) -> None:
    """Put down, or out of sight: what Leo chose is kept, and the worker's side comes back."""
    visitor.opens_and_unlocks()
    leo.turns("alone")
    leo.touches("own/home", "Good")
    leo.puts_the_tablet_down()
    leo.is_covered()
    leo.is_opened()
    leo.is_over()
    leo.reads_own(HOME, "Good")
    leo.turns()
    leo.goes_on()
    leo.touches("own/feelings", "Calm")
    leo.opens_another_app()
    leo.is_covered()
    leo.comes_back()
    leo.is_covered()
    leo.is_opened()
    leo.is_over()
    leo.reads_own(HOME, "Good")
    leo.reads_own("Which feelings do you have at home?", "Calm")
    visitor.is_received()
    assert office.answer(visitor.visit_id, own("feelings")) == ["calm"]
    turns = office.answer(visitor.visit_id, own("turns")).values()
    assert [sorted(turn) for turn in turns] == [["began_at", "ended_at"]] * 2


def test_lists_feelings_a_day_and_who_looks_after(
    service: ServerProcess, visitor: VisitorInTrouble, office: Office, leo: ChildScreen
) -> None:
    visitor.opens_and_unlocks()
    leo.turns("alone")
    leo.goes_on()
    leo.asks("Which feelings do you have at home?")
    leo.touches("own/feelings", "Calm")
    leo.touches("own/feelings", "Mixed up")
    leo.goes_on()
    leo.asks("Three lists")
    leo.opens_place("Worries")
    leo.touches("own/lists/worries", "Noise")
    visitor.writes("own/lists/worry_words", "Finn cries at night")
    leo.closes_place()
    assert leo.board_shows("Worries") == ["Noise", "Finn cries at night"]
    assert leo.board_shows("Good things") == []
    leo.goes_on()
    leo.opens_place("Tea time")
    leo.touches("own/day/tea/there", "Just me")
    leo.touches("own/day/tea/face", "In the middle")
    leo.closes_place()
    leo.goes_on()
    leo.touches("own/looks_after/who", "Nan or gran")
    leo.goes_on_to_the_end()
    leo.gives_back()
    leo.is_opened()
    leo.reads_own("Worries, in my own words", "Finn cries at night")
    leo.reads_own("Tea time: who is there?", "Just me")
    leo.reads_own("Who looks after you?", "Nan or gran")
    visitor.is_received()
    assert office.answer(visitor.visit_id, own("feelings")) == ["calm", "mixed_up"]
    assert office.answer(visitor.visit_id, own("lists/worries")) == ["noise"]
    assert office.answer(visitor.visit_id, own("day/tea/face")) == "in_the_middle"


def test_a_drawing_is_kept_line_by_line(
    service: ServerProcess,
    visitor: VisitorInTrouble,
    office: Office,
    leo: ChildScreen,
    browsers: Callable[..., Browser],
) -> None:
    visitor.opens_and_unlocks()
    leo.turns("alone")
    leo.goes_on_to("Draw anything you like")
    leo.sheet_says("A sheet to draw on")
    leo.draws((60, 0), (0, 60))
    leo.sheet_says("A drawing of 1 line")
    visitor.press("Orange")
    leo.draws((-60, 40))
    leo.sheet_says("A drawing of 2 lines")
    visitor.press("Blue")
    leo.draws((30, -80))
    visitor.press("Take the last line back")
    leo.sheet_says("A drawing of 2 lines")
    visitor.press("Rub everything out")
    visitor.press("No, keep my drawing")
    leo.sheet_says("A drawing of 2 lines")
    visitor.writes("own/picture/picture_words", "Our house and the moon")
    visitor.until(
        lambda: "the moon" in str(office.visit(visitor.visit_id)["document"]), "never kept"
    )
    visitor.browser.driver.refresh()
    visitor.sees_heading("Welcome back")
    visitor.unlocks()
    leo.opens_voice()
    visitor.by("//*[@data-own-list]//*[local-name()='svg'][@aria-label='A drawing of 2 lines']")
    leo.reads_own("Or tell about a picture", "Our house and the moon")
    visitor.is_received()
    drawn = strokes_of(office.answer(visitor.visit_id, own("picture/drawing")))
    assert drawn is not None
    assert [stroke.pen for stroke in drawn] == [1, 3]
    assert len(drawn[0].points) == 3
    mona = Manager(browsers("manager", DESK), service.origin, "manager@example.org", PASSWORD)
    mona.signs_in()
    mona.sees_heading("Reviews")
    for view in ("children", "whole"):
        mona.goes_to(f"/visits/{visitor.visit_id}?view={view}")
        mona.sees_heading("Larkin")
        mona.by("//*[local-name()='svg'][@aria-label='A drawing of 2 lines']")
        assert "Our house and the moon" in mona.words_on_page()

    leo.turns()
    leo.goes_on_to("Draw anything you like")
    leo.sheet_says("A drawing of 2 lines")
    visitor.press("Rub everything out")
    visitor.press("Yes, rub it out")
    leo.sheet_says("A sheet to draw on")


def test_a_sheet_says_that_it_is_full_and_keeps_what_is_on_it(
    service: ServerProcess, visitor: VisitorInTrouble, office: Office, leo: ChildScreen
) -> None:
    lines = (LONGEST - 30) // len("1 100,200 300,400;")
    full = ";".join(["1 100,200 300,400"] * lines)
    office.writes(visitor.visit_id, {own("picture/drawing"): full, **TURNED})
    visitor.opens_and_unlocks()
    leo.opens_voice()
    visitor.by(f"//*[@data-own-list]//*[@aria-label='A drawing of {lines} lines']")
    leo.turns("alone")
    leo.goes_on_to("Draw anything you like")
    visitor.sees("The sheet is nearly full.")
    assert "added by" not in visitor.words_on_screen().lower()
    for x in (40, 60):
        leo.draws((x, 10), (x, -90), (-x, 70), (30, 30), (-80, 40), (10, -60))
    visitor.sees("The sheet is full. Take a line back to draw another.")
    leo.sheet_says(f"A drawing of {lines} lines")
    visitor.press("Take the last line back")
    leo.sheet_says(f"A drawing of {lines - 1} lines")


def test_fewer_pictures_lie_before_the_youngest(
    service: ServerProcess, visitor: VisitorInTrouble, leo: ChildScreen
) -> None:
    visitor.opens_and_unlocks()
    leo.turns("alone", way="age_3_6")
    leo.asks(HOME)
    assert "Really hard" not in visitor.words_on_screen()
    leo.goes_on()
    words = visitor.words_on_screen()
    assert "Sad" in words
    assert "Lonely" not in words
    assert "A day at home" not in leo.headings()


def test_everything_can_be_chosen_with_the_keyboard(
    service: ServerProcess, visitor: VisitorInTrouble, office: Office, leo: ChildScreen
) -> None:
    visitor.opens_and_unlocks()
    leo.turns("sibling")
    leo.tabs_to("Really hard")
    leo.presses(Keys.ARROW_RIGHT)
    leo.tabs_to("Next")
    leo.presses(Keys.ENTER)
    leo.asks("Which feelings do you have at home?")
    leo.tabs_to("Happy")
    leo.presses(Keys.SPACE)
    leo.tabs_to("Next")
    leo.presses(Keys.ENTER)
    leo.asks("Three lists")
    leo.tabs_to("Add")
    leo.presses(Keys.ENTER)
    leo.tabs_to("Pets")
    leo.presses(Keys.SPACE)
    leo.tabs_to("Done")
    leo.presses(Keys.SPACE)
    visitor.until(lambda: leo.board_shows("Good things") == ["Pets"], "never on the board")
    leo.tabs_to("Give back to Anna")
    leo.presses(Keys.ENTER)
    leo.is_covered()
    leo.is_opened()
    visitor.is_received()
    assert office.answer(visitor.visit_id, own("home")) == "not_so_good"
    assert office.answer(visitor.visit_id, own("feelings")) == ["happy"]
    assert office.answer(visitor.visit_id, own("lists/good_things")) == ["pets"]


def test_the_childs_own_screen_can_be_used_by_everybody(
    service: ServerProcess, visitor: VisitorInTrouble, leo: ChildScreen, reader: Reader
) -> None:
    visitor.opens_and_unlocks()
    for way in ("age_3_6", "age_7_11", "age_12_up", "symbols"):
        leo.turns("alone", way=way)
        for _step in leo.steps():
            reader.reads()
            for place in leo.places() if way == "age_7_11" else []:
                leo.opens_place(place)
                reader.reads()
                leo.closes_place()
            leo.goes_on()
        reader.reads()
        leo.gives_back()
        leo.is_opened()
    reader.has_found_nothing()


@pytest.fixture
def reader(visitor: VisitorInTrouble) -> Reader:
    return Reader(visitor.browser)
