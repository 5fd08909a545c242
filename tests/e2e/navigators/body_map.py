"""The body map in the section of how a child is."""

from selenium.webdriver.support.ui import Select

from tests.e2e.navigators.faults import VisitorInTrouble
from tests.e2e.navigators.page import quoted

MARKS = "any_injury/marks"


class BodyMap:
    """One child's marks."""

    def __init__(self, visitor: VisitorInTrouble, child_id: str) -> None:
        self.visitor = visitor
        self.child_id = child_id

    def opens(self) -> None:
        """How the child is, with an injury seen."""
        self.visitor.moves_and_sees(
            self.visitor.visit_place("children", self.child_id, "presentation")
        )
        self.visitor.chooses("any_injury/answer", "true")

    def figures(self) -> list[str]:
        """Which outlines are shown."""
        script = """
            const figures = [...document.querySelectorAll("[data-body-figure]")];
            return figures.filter((one) => one.checkVisibility())
                .map((one) => one.dataset.bodyFigure);
        """
        return [str(one) for one in self.visitor.browser.driver.execute_script(script)]

    def touches(self, figure: str, region: str) -> str:
        """A region of the picture; gives the id of the mark that comes."""
        before = self.visitor.rows_in(MARKS)
        self.visitor.click(
            f"//*[@data-body-figure={quoted(figure)}]//*[@data-body-region={quoted(region)}]"
        )
        return self._new(before)

    def asks_at_the_mark(self) -> bool:
        """Whether the question stands at the marks: can this child move about alone?"""
        shown = "return document.querySelector('[data-body-asks]').checkVisibility()"
        return bool(self.visitor.browser.driver.execute_script(shown))

    def adds_from_the_list(self) -> str:
        """Without the picture."""
        return self.visitor.adds_row(MARKS)

    def _new(self, before: list[str]) -> str:
        self.visitor.until(lambda: len(self.visitor.rows_in(MARKS)) > len(before), "no new mark")
        return next(row for row in self.visitor.rows_in(MARKS) if row not in before)

    def says(self, row: str, key: str, words: str) -> None:
        """Choose this from a list of the mark."""
        path = self.visitor.question(f"{MARKS}/{row}/{key}")
        self.visitor.steady(
            lambda: Select(self.visitor.by(f"{path}//select")).select_by_visible_text(words), words
        )

    def chosen_in(self, row: str, key: str) -> str:
        """What a list of the mark says now."""
        path = self.visitor.question(f"{MARKS}/{row}/{key}")

        def read() -> str:
            return str(Select(self.visitor.by(f"{path}//select")).first_selected_option.text)

        return self.visitor.steady(read, key)

    def shown(self, figure: str) -> list[str]:
        """Numbers of the marks on this outline."""
        script = """
            const figure = document.querySelector(`[data-body-figure="${arguments[0]}"]`);
            return [...figure.querySelectorAll("[data-body-marks] text")].map((one) =>
                one.textContent);
        """
        return [str(one) for one in self.visitor.browser.driver.execute_script(script, figure)]
