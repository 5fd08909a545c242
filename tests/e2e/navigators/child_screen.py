"""Turning the tablet to a child, what the child does there, and giving it back."""

from selenium.webdriver import ActionChains, Keys

from tests.e2e.navigators.faults import VisitorInTrouble
from tests.e2e.navigators.page import quoted
from tests.e2e.navigators.workspace import PIN

#: What the child's own screen must never show or lead to.
NOBODY_ELSES = ("Larkin", "Finn", "Maya", "Kerry", "Act now", "Saved on this tablet")
MOST_TABS = 80
FAMILY = "Larkin"
IDLE_MINUTES = 5
HIDDEN_MINUTES = 1
PUT_FORWARD = """
    const [minutes] = arguments;
    window.rightClock = Date.now;
    Date.now = () => window.rightClock.call(Date) + minutes * 60_000;
"""


class ChildScreen:
    """One child's own screen on the visitor's tablet."""

    def __init__(self, visitor: VisitorInTrouble, child_id: str, name: str) -> None:
        self.visitor = visitor
        self.child_id = child_id
        self.name = name

    def opens_voice(self) -> None:
        """The section from which the tablet is turned."""
        self.visitor.moves_to(self.visitor.visit_place("children", self.child_id, "voice"))
        self.visitor.sees_heading(f"{self.name}’s voice")

    def turns(self, *hearing: str, way: str = "") -> None:
        """From the child's voice: who can hear, which way, and over to the child."""
        self.opens_voice()
        self.visitor.press(f"Turn to {self.name}")
        self.visitor.sees_heading(f"{self.name}’s own screen")
        if way:
            self.visitor.chooses("own/way", way)
        self.visitor.ticks("own/could_hear", *hearing)
        self.visitor.press(f"Turn to {self.name}")
        self.is_on()

    def is_on(self) -> None:
        """The child's own screen is what is shown, and nothing of anybody else."""
        self.visitor.by("//*[@data-part='own-screen']")
        self.visitor.sees_heading(self.name)
        words = self.visitor.words_on_screen()
        assert not [one for one in NOBODY_ELSES if one in words], words

    def asks(self, question: str) -> None:
        """This is the question that stands before the child now."""
        self.visitor.until(lambda: question in self.visitor.words_on_screen(), question)

    def touches(self, path: str, words: str) -> None:
        """A picture with these words."""
        self.visitor.chooses_named(path, words)

    def opens_place(self, name: str) -> None:
        """A place of a board: what can be chosen for it."""
        place = f"//*[contains(@class, 'app-own__place')][.//h3[normalize-space(.)={quoted(name)}]]"
        self.visitor.click(f"{place}//button")
        self.visitor.by("//*[@data-own-done]")

    def closes_place(self) -> None:
        """Back to the board, where what was chosen stands."""
        self.visitor.click("//*[@data-own-panel][not(@hidden)]//*[@data-own-done]")
        self.visitor.by("//*[@data-own-board][.//button]")

    def board_shows(self, name: str) -> list[str]:
        """What stands on the board at this place."""
        place = f"//*[contains(@class, 'app-own__place')][.//h3[normalize-space(.)={quoted(name)}]]"
        return [one.text for one in self.visitor.all_by(f"{place}//li")]

    def tabs_to(self, words: str) -> None:
        """With the keyboard alone, to the control that says this."""
        named = """
            const one = document.activeElement;
            const said = one.labels?.length ? one.labels[0].innerText : one.innerText;
            return (said ?? "").trim();
        """
        for _press in range(MOST_TABS):
            ActionChains(self.visitor.browser.driver).send_keys(Keys.TAB).perform()
            if str(self.visitor.browser.driver.execute_script(named)) == words:
                return
        raise AssertionError(f"nobody comes to “{words}” with the keyboard")

    def presses(self, key: str) -> None:
        """A key, where the keyboard stands."""
        ActionChains(self.visitor.browser.driver).send_keys(key).perform()

    def draws(self, *points: tuple[int, int]) -> None:
        """A line through these points of the sheet, from its middle."""
        sheet = self.visitor.by("//*[local-name()='svg'][@data-own-sheet]")
        self.visitor.browser.driver.execute_script(
            "arguments[0].scrollIntoView({block: 'center'})", sheet
        )
        line = ActionChains(self.visitor.browser.driver, duration=20)
        line.move_to_element(sheet).click_and_hold()
        for x, y in points:
            line.move_by_offset(x, y)
        line.release().perform()

    def sheet_says(self, words: str) -> None:
        """What a screen reader says of the sheet."""
        sheet = "//*[@data-own-sheet]"
        self.visitor.until(
            lambda: self.visitor.by(sheet).get_attribute("aria-label") == words, words
        )

    def goes_on_to(self, question: str) -> None:
        """Whatever lies between is skipped."""
        self.visitor.until(lambda: self._asks_or_goes_on(question), f"never at “{question}”")

    def _asks_or_goes_on(self, question: str) -> bool:
        if question in self.visitor.words_on_screen():
            return True
        self.goes_on()
        return False

    def goes_on(self) -> None:
        self.visitor.click("//*[@data-part='next']")

    def goes_on_to_the_end(self) -> None:
        """Whatever is left is skipped."""
        self.visitor.until(self._goes_on_once, "never at the end")

    def _goes_on_once(self) -> bool:
        if "That was the last one" in self.visitor.words_on_screen():
            return True
        self.goes_on()
        return False

    def gives_back(self) -> None:
        """The cover comes, and nothing of the visit is on the page."""
        self.visitor.press("Give back to ")
        self.is_covered()

    def is_covered(self) -> None:
        self.visitor.sees_heading("Covered")
        words = self.visitor.words_on_screen()
        assert not [one for one in (*NOBODY_ELSES[:4], self.name) if one in words], words

    def puts_the_tablet_down(self) -> None:
        """For longer than it stays open untouched, until the cover comes."""
        self._time_passes(IDLE_MINUTES)

    def opens_another_app(self) -> None:
        """For longer than the workspace stays open out of sight, until the cover comes."""
        self._is_hidden(hidden=True)
        self._time_passes(HIDDEN_MINUTES)

    def comes_back(self) -> None:
        """The workspace is in front again."""
        self._is_hidden(hidden=False)

    def _time_passes(self, minutes: int) -> None:
        """The page's clock is put forward, and right again when it has done its work."""
        driver = self.visitor.browser.driver
        driver.execute_script(PUT_FORWARD, minutes)
        self.is_covered()
        driver.execute_script("Date.now = window.rightClock;")

    def _is_hidden(self, *, hidden: bool) -> None:
        script = """
            const [hidden] = arguments;
            Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
            document.dispatchEvent(new Event("visibilitychange"));
        """
        self.visitor.browser.driver.execute_script(script, hidden)

    def is_over(self) -> None:
        """The worker's side: of which child and family it is, and nothing of the child's screen."""
        assert not self.visitor.all_by("//*[@data-part='own-screen']")
        for words in (f"Turn to {self.name}", FAMILY):
            self.visitor.until(lambda said=words: said in self.visitor.words_on_screen(), words)

    def is_opened(self) -> None:
        """By the worker's PIN, back to the child's voice."""
        self.visitor.types_into("#cover-pin", PIN)
        self.visitor.click("//form//button[@type='submit']")
        self.visitor.sees_heading(f"{self.name}’s voice")

    def opens_after_moving(self) -> None:
        """By the PIN, wherever somebody led the address while it was covered."""
        self.visitor.types_into("#cover-pin", PIN)
        self.visitor.click("//form//button[@type='submit']")
        self.visitor.sees_heading("Larkin")

    def steps(self) -> range:
        """How many questions stand before the child."""
        script = """
            const steps = [...document.querySelectorAll("[data-own-step]")];
            return steps.filter((one) => !one.hidden).length;
        """
        return range(int(self.visitor.browser.driver.execute_script(script)))

    def headings(self) -> list[str]:
        """Every question that stands before the child, shown now or not."""
        script = """
            const steps = [...document.querySelectorAll("[data-own-step]")];
            const asked = steps.filter((one) => !one.hidden);
            return asked.map((one) => one.querySelector("[data-own-heading]").textContent.trim());
        """
        return [str(one) for one in self.visitor.browser.driver.execute_script(script)]

    def places(self) -> list[str]:
        """The places of the board that is shown now."""
        return [one.text for one in self.visitor.all_by("//*[@data-own-board]//h3")]

    def own_answers(self) -> dict[str, str]:
        """What the worker reads of the child's choices, by question."""
        script = """
            const rows = document.querySelectorAll("[data-own-list] > div");
            return [...rows].map((row) => [
                row.querySelector("dt").innerText, row.querySelector("dd").innerText,
            ]);
        """
        return dict(self.visitor.browser.driver.execute_script(script))

    def reads_own(self, question: str, words: str) -> None:
        """The worker sees this choice, and no control that would change it."""
        self.visitor.until(lambda: self.own_answers().get(question) == words, f"{question} {words}")
        card = f"//*[@data-own-answers][.//dt[normalize-space(.)={quoted(question)}]]"
        assert not self.visitor.all_by(f"{card}//*[self::input or self::button or self::textarea]")
