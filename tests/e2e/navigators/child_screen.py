"""Turning the tablet to a child, what the child does there, and giving it back."""

from tests.e2e.navigators.faults import VisitorInTrouble
from tests.e2e.navigators.page import quoted
from tests.e2e.navigators.workspace import PIN

#: What the child's own screen must never show or lead to.
NOBODY_ELSES = ("Larkin", "Finn", "Maya", "Kerry", "Act now", "Saved on this tablet")


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
