"""Marks on a child's body: by touching the picture, or from the list alone."""

import pytest
from selenium.webdriver import ActionChains, Keys

from fieldapp.demo.ids import demo_id
from fieldapp.forms.body_point import body_point_of
from tests.e2e.navigators.body_map import MARKS, BodyMap
from tests.e2e.navigators.faults import VisitorInTrouble
from tests.e2e.office import Office
from tests.e2e.reader import Reader
from tests.e2e.server import ServerProcess

LEO = demo_id("larkin/leo")
FINN = demo_id("larkin/finn")


def mark(child: str, row: str, key: str) -> str:
    return f"/children/{child}/presentation/{MARKS}/{row}/{key}"


def test_a_mark_is_set_on_the_picture_and_another_from_the_list(
    service: ServerProcess, visitor: VisitorInTrouble, office: Office
) -> None:
    body = BodyMap(visitor, LEO)
    visitor.opens_and_unlocks()
    body.opens()
    assert body.figures() == ["child_front", "child_back"]
    touched = body.touches("child_back", "lower_back")
    assert not body.asks_at_the_mark(), "asked of a child of seven"
    assert body.chosen_in(touched, "region") == "Lower back"
    visitor.until(lambda: body.shown("child_back") == ["1"], "not on the picture")
    body.says(touched, "kind", "Bruise")
    listed = body.adds_from_the_list()
    body.says(listed, "region", "Left shin")
    body.says(listed, "kind", "Graze, cut or scratch")
    visitor.writes(f"{MARKS}/{listed}/size", "1 cm")
    assert body.shown("child_front") == []
    visitor.is_received()
    point = body_point_of(office.answer(visitor.visit_id, mark(LEO, touched, "point")))
    assert point is not None
    assert point.figure == "child_back"
    assert abs(point.x - 500) < 60
    assert office.answer(visitor.visit_id, mark(LEO, touched, "region")) == "lower_back"
    assert office.answer(visitor.visit_id, mark(LEO, listed, "region")) == "shin_left"
    assert office.answer(visitor.visit_id, mark(LEO, listed, "point")) is None

    body.opens()
    visitor.until(lambda: body.shown("child_back") == ["1"], "not on the picture again")
    row = f"//*[@data-row='{touched}']"
    visitor.click(f"{row}//summary")
    visitor.click(f"{row}//button[@data-why='mistake']")
    visitor.until(lambda: body.shown("child_back") == [], "still on the picture")


def test_a_mark_on_a_baby_who_cannot_move_alone_leads_to_act_now(
    service: ServerProcess, visitor: VisitorInTrouble
) -> None:
    body = BodyMap(visitor, FINN)
    visitor.opens_and_unlocks()
    body.opens()
    assert body.figures() == ["baby_front", "baby_back"]
    assert not body.asks_at_the_mark()
    body.touches("baby_front", "face_left")
    visitor.until(body.asks_at_the_mark, "not asked at the mark")
    visitor.press("No, not alone")
    visitor.until(visitor.telephones, "not led to act now")
    body.opens()
    assert not body.asks_at_the_mark()
    visitor.sees("Act now: tell the front door and your manager about the injury to Finn")


def test_the_list_alone_is_enough_with_the_keyboard(
    service: ServerProcess, visitor: VisitorInTrouble, office: Office, reader: Reader
) -> None:
    body = BodyMap(visitor, LEO)
    visitor.opens_and_unlocks()
    body.opens()
    add = visitor.by(f"//*[@data-rows='{MARKS}']//button[@data-add-row]")
    visitor.browser.driver.execute_script("arguments[0].focus()", add)
    keys = ActionChains(visitor.browser.driver)
    keys.send_keys(Keys.ENTER).perform()
    visitor.until(lambda: len(visitor.rows_in(MARKS)) == 1, "no mark")
    [row] = visitor.rows_in(MARKS)
    focused = "return document.activeElement.name"
    name = f"presentation-{MARKS}/{row}/region".replace("/", "--")
    visitor.until(lambda: visitor.browser.driver.execute_script(focused) == name, "not focused")
    ActionChains(visitor.browser.driver).send_keys("Left ear").send_keys(Keys.TAB).perform()
    ActionChains(visitor.browser.driver).send_keys("Bruise").send_keys(Keys.TAB).perform()
    reader.reads()
    visitor.is_received()
    assert office.answer(visitor.visit_id, mark(LEO, row, "region")) == "ear_left"
    assert office.answer(visitor.visit_id, mark(LEO, row, "kind")) == "bruise"
    reader.has_found_nothing()


@pytest.fixture
def reader(visitor: VisitorInTrouble) -> Reader:
    return Reader(visitor.browser)
