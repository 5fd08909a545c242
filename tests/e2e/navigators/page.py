"""Finding things on a page as a person does: by label, by heading, by what it says."""

from collections.abc import Callable
from typing import Any, TypeVar

from selenium.common.exceptions import (
    ElementClickInterceptedException,
    StaleElementReferenceException,
    TimeoutException,
)
from selenium.webdriver import ActionChains
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import Select

from tests.e2e.accessibility import check_landing
from tests.e2e.browser import Browser

Given = TypeVar("Given")

#: Into view; whether it is a label with its own invisible control over it, and whether that is
#: chosen. The driver would wait a second for it to go away: the place is touched instead.
INTO_VIEW = """
    const [one] = arguments;
    one.scrollIntoView({ block: "center" });
    if (one.tagName !== "LABEL") return [false, false];
    const { left, top, width, height } = one.getBoundingClientRect();
    const above = document.elementFromPoint(left + width / 2, top + height / 2);
    return [above !== one && above === one.control, Boolean(one.control?.checked)];
"""
TOOK = """
    const [{ control }, before] = arguments;
    return control.checked !== before || (control.type === "radio" && control.checked);
"""


def quoted(words: str) -> str:
    """Words as an XPath string, whatever quotes are in them."""
    if "'" not in words:
        return f"'{words}'"
    parts = ', "\'", '.join(f"'{part}'" for part in words.split("'"))
    return f"concat({parts})"


class Page:
    """One browser's page."""

    def __init__(self, browser: Browser, origin: str) -> None:
        self.browser = browser
        self.origin = origin

    def until(self, condition: Any, message: str) -> Any:
        """Wait until this is true, however slow the machine is."""

        def attempt(_driver: object) -> Any:
            try:
                return condition()
            except StaleElementReferenceException:
                return False  # the screen changed while it was read: look again

        try:
            return self.browser.wait().until(attempt, message)
        except TimeoutException as late:
            raise TimeoutException(f"{message}\n{self._said_now()}") from late

    def _said_now(self) -> str:
        """What this screen says of itself: its title, its faults, and the bar."""
        script = """
            const said = document.querySelectorAll("h1, [role=alert], [data-status=bold]");
            return [...said].filter((one) => one.checkVisibility()).map((one) => one.innerText);
        """
        return " | ".join(self.browser.driver.execute_script(script))

    def steady(self, act: Callable[[], Given], message: str) -> Given:
        """What this gives, begun once more where the screen was drawn anew meanwhile."""
        given: list[Given] = []

        def attempt() -> bool:
            given.append(act())
            return True

        self.until(attempt, message)
        return given[-1]

    def all_by(self, xpath: str) -> list[WebElement]:
        found = self.browser.driver.find_elements("xpath", xpath)
        return [element for element in found if element.is_displayed()]

    def by(self, xpath: str) -> WebElement:
        """The first shown element of this path."""

        def look() -> WebElement | None:
            found = self.all_by(xpath)
            return found[0] if found else None

        element = self.until(look, f"not shown: {xpath}\n{self.heading_now()}")
        assert isinstance(element, WebElement)
        return element

    def heading_now(self) -> str:
        """The title of this screen, read in one step so that it cannot go stale."""
        script = "return document.querySelector('main h1, h1')?.innerText ?? ''"
        return str(self.browser.driver.execute_script(script))

    def sees_heading(self, words: str) -> None:
        """Landed on the screen with this title, which everybody can use."""
        self.until(lambda: words in self.heading_now(), f"not at “{words}”")
        check_landing(self.browser)

    def sees(self, words: str) -> None:
        """These words are somewhere on the page."""
        self.by(f"//*[text()[contains(normalize-space(.), {quoted(words)})]]")

    def press(self, words: str) -> None:
        """Press the button or link with these words."""
        said = quoted(words)
        self.click(
            f"//*[self::button or self::a or self::summary][contains(normalize-space(.), {said})"
            f" or @aria-label={said}]"
        )

    def click(self, xpath: str) -> None:
        """Bring it into view, clear of the fixed bar, and click."""

        def attempt() -> bool:
            found = self.all_by(xpath)
            if not found:
                return False
            covered, chosen = self.browser.driver.execute_script(INTO_VIEW, found[0])
            if covered:
                return self._touches(found[0], chosen)
            try:
                found[0].click()
            except ElementClickInterceptedException:
                return False
            return True

        self.until(attempt, f"could not click {xpath} at “{self.heading_now()}”")

    def _touches(self, option: WebElement, chosen: bool) -> bool:
        """Touch the place of an option; whether it took, as the screen may have moved under it."""
        touch = ActionChains(self.browser.driver, duration=0)
        touch.move_to_element(option).click().perform()
        try:
            return bool(self.browser.driver.execute_script(TOOK, option, chosen))
        except StaleElementReferenceException:
            return True  # it led to another screen

    def write(self, label: str, words: str) -> None:
        """Write into the field with this label, in place of what was there."""
        self.steady(lambda: self._typed_into(self.field(label), words), f"not written: {label}")

    def _typed_into(self, field: WebElement, words: str) -> None:
        self.browser.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", field)
        field.clear()
        field.send_keys(words)

    def types_into(self, css: str, words: str) -> None:
        """Type into the control that this selector finds, in place of what was there."""
        self.steady(lambda: self._typed_into(self.browser.see(css), words), f"not typed: {css}")

    def text_of(self, xpath: str) -> str:
        """The words of the first shown element of this path."""
        return self.steady(lambda: self.by(xpath).text, f"not read: {xpath}")

    def cells_of(self, xpath: str) -> list[str]:
        """The words of the cells of this row of a table."""

        def read() -> list[str]:
            return [cell.text for cell in self.by(xpath).find_elements("tag name", "td")]

        return self.steady(read, f"not read: {xpath}")

    def field(self, label: str) -> WebElement:
        said = quoted(label)
        return self.by(
            f"//*[self::input or self::textarea or self::select]"
            f"[@id=//label[contains(normalize-space(.), {said})]/@for or @aria-label={said}]"
        )

    def select(self, label: str, option: str) -> None:
        self.steady(
            lambda: Select(self.field(label)).select_by_visible_text(option),
            f"not chosen: {option}",
        )
