"""What only a picture shows: a narrow screen, large text, a bar that lies over the page."""

from typing import Any

import pytest

from fieldapp.demo.ids import demo_id
from tests.e2e.accessibility import set_width
from tests.e2e.browser import PHONE
from tests.e2e.navigators.device_store import DeviceStore
from tests.e2e.navigators.faults import VisitorInTrouble
from tests.e2e.server import ServerProcess

LARGE_TEXT = "document.documentElement.style.fontSize = '200%'"
HEIGHTS_IN_THE_HEAD = """
    return [...document.querySelectorAll(".app-header__button")]
        .filter((one) => one.checkVisibility()).map((one) => one.offsetHeight);
"""
# Words of an answer that begin before the circle or box beside them has ended.
UNDER_THEIR_MARK = """
    const pixels = (value) => Number.parseFloat(value);
    const labels = "main :is(.nhsuk-radios__label, .nhsuk-checkboxes__label)";
    return [...document.querySelectorAll(labels)].filter((label) => {
        const mark = getComputedStyle(label, "::before");
        if (!label.checkVisibility() || mark.position !== "absolute") return false;
        return pixels(getComputedStyle(label).paddingLeft) < pixels(mark.left) + pixels(mark.width);
    }).map((label) => label.innerText);
"""
LAST_ABOVE_THE_BAR = """
    scrollTo(0, document.documentElement.scrollHeight);
    const shown = [...document.querySelectorAll("main :is(a, button)")]
        .filter((one) => one.checkVisibility());
    const bar = document.querySelector("[data-module=status-bar]").getBoundingClientRect();
    return bar.top - shown.at(-1).getBoundingClientRect().bottom;
"""
SMALL_TARGETS = """
    return [...document.querySelectorAll("main :is(a, button, summary)")]
        .filter((one) => one.checkVisibility() && !one.matches(".app-row__link"))
        .filter((one) => one.offsetHeight < 44).map((one) => one.innerText);
"""


class Looking:
    """Measures of the screen that is shown."""

    def __init__(self, visitor: VisitorInTrouble) -> None:
        self._visitor = visitor

    def measures(self, script: str) -> Any:
        return self._visitor.browser.driver.execute_script(script)

    def is_no_wider_than_the_screen(self) -> bool:
        return bool(self.measures("return document.documentElement.scrollWidth <= innerWidth"))


@pytest.fixture
def looking(visitor: VisitorInTrouble) -> Looking:
    return Looking(visitor)


def test_a_phone_is_called_a_phone_and_its_head_is_one_line(
    service: ServerProcess, visitor: VisitorInTrouble, looking: Looking
) -> None:
    service.stop()
    visitor.opens_and_unlocks()
    set_width(visitor.browser, PHONE)
    visitor.opens_the_kitchen()
    visitor.chooses("seen", "seen")
    visitor.bar_says("Saved on this phone")
    visitor.goes_home()
    visitor.sees("On this phone only")
    visitor.sees("What is on this phone")
    assert "tablet" not in visitor.words_on_screen()
    assert looking.measures(HEIGHTS_IN_THE_HEAD) == [48, 48]
    assert looking.measures(SMALL_TARGETS) == []
    assert looking.is_no_wider_than_the_screen()


def test_the_bar_covers_nothing_however_many_lines_it_has(
    service: ServerProcess, visitor: VisitorInTrouble, looking: Looking
) -> None:
    visitor.opens_and_unlocks()
    set_width(visitor.browser, PHONE)
    visitor.opens_the_carer()
    DeviceStore(visitor.browser).dies()
    visitor.writes("parent_view", "Nobody comes when I ring.")
    visitor.bar_says("Not saved. Do not close this page.")
    visitor.until(lambda: looking.measures(LAST_ABOVE_THE_BAR) >= 8, "the bar lies over a button")
    looking.measures(LARGE_TEXT)
    visitor.until(lambda: looking.measures(LAST_ABOVE_THE_BAR) >= 8, "the bar lies over a button")
    DeviceStore(visitor.browser).lives_again()


def test_text_of_twice_the_size(
    service: ServerProcess, visitor: VisitorInTrouble, looking: Looking
) -> None:
    service.stop()
    visitor.opens_and_unlocks()
    looking.measures(LARGE_TEXT)
    visitor.opens_the_kitchen()
    visitor.chooses("seen", "seen")
    assert looking.measures(UNDER_THEIR_MARK) == []
    set_width(visitor.browser, PHONE)
    for place in ("", visitor.visit_place(), visitor.visit_place("act-now")):
        visitor.moves_and_sees(place)
        assert looking.is_no_wider_than_the_screen(), place
    visitor.moves_and_sees(visitor.visit_place("rooms", demo_id("larkin/kitchen")))
    assert looking.measures(UNDER_THEIR_MARK) == []


def test_a_list_of_nothing_draws_no_line(
    service: ServerProcess, visitor: VisitorInTrouble, looking: Looking
) -> None:
    visitor.opens_and_unlocks()
    for place in ("came-in", "comments", "jotter"):
        visitor.moves_and_sees(visitor.visit_place(place))
        script = "return [...document.querySelectorAll('main ul')].map((one) => one.offsetHeight)"
        assert set(looking.measures(script)) <= {0}, place
