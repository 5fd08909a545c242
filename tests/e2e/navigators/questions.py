"""Answering the questions of a section, whatever section it is."""

from datetime import date

from selenium.webdriver.support.ui import Select

from tests.e2e.navigators.page import Page, quoted


class Questions(Page):
    """The questions that are on the screen, each by its path."""

    def question(self, path: str) -> str:
        """XPath of the question with this path."""
        return f"//*[@data-question={quoted(path)}]"

    def questions_shown(self) -> list[str]:
        """Paths of the questions that are on the screen."""
        script = """
            return [...document.querySelectorAll("main [data-question]")]
                .filter((one) => one.checkVisibility()).map((one) => one.dataset.question);
        """
        return [str(path) for path in self.browser.driver.execute_script(script)]

    def chooses(self, path: str, *values: str) -> None:
        """Tap the answers with these values."""
        for value in values:
            control = f"{self.question(path)}//input[@value={quoted(value)}]"
            self.click(f"{self.question(path)}//label[@for=({control})/@id]")

    def writes(self, path: str, words: str) -> None:
        """Write into the question with this path, and leave it."""

        def write() -> None:
            field = self.by(self._typed(path))
            self._typed_into(field, words)
            self.browser.driver.execute_script("arguments[0].blur()", field)

        self.steady(write, f"not written: {path}")

    def value_shown(self, path: str) -> str:
        """What the text question with this path shows now."""
        field = self._typed(path)
        return self.steady(lambda: str(self.by(field).get_property("value") or ""), field)

    def _typed(self, path: str) -> str:
        """XPath of what is typed into, also where choices stand beside it."""
        return (
            f"{self.question(path)}//*[self::textarea or self::input"
            " and not(@type='radio' or @type='checkbox')]"
        )

    def chosen(self, path: str) -> list[str]:
        """Values that are chosen in this question."""
        inputs = f"{self.question(path)}//input"

        def read() -> list[str]:
            found = self.browser.driver.find_elements("xpath", inputs)
            return [one.get_attribute("value") or "" for one in found if one.is_selected()]

        return self.steady(read, inputs)

    def ticks(self, path: str, *values: str) -> None:
        """Tick these boxes; one that is ticked already stays."""
        already = self.chosen(path)
        self.chooses(path, *(value for value in values if value not in already))

    def chooses_named(self, path: str, words: str) -> None:
        """Tap the answer that has these words beside it."""
        self.click(f"{self.question(path)}//label[contains(normalize-space(.), {quoted(words)})]")

    def chosen_name(self, path: str) -> str:
        """The words beside the chosen answer."""
        script = """
            const chosen = arguments[0].querySelector("input:checked");
            return chosen ? chosen.parentElement.querySelector("label").innerText : "";
        """

        def read() -> str:
            found = self.by(self.question(path))
            return str(self.browser.driver.execute_script(script, found)).strip()

        return self.steady(read, path)

    def sets_day(self, path: str, day: date) -> None:
        """Choose a day; typing one depends on the language of the browser."""
        script = """
            arguments[0].value = arguments[1];
            for (const name of ["input", "change"]) {
                arguments[0].dispatchEvent(new Event(name, { bubbles: true }));
            }
        """

        def choose() -> None:
            field = self.by(self._typed(path))
            self.browser.driver.execute_script(script, field, day.isoformat())

        self.steady(choose, f"not chosen: {path}")

    def selects_reason(self, path: str, why: str) -> None:
        """Say why something was not assessed."""
        select = f"{self.question(path)}//select"
        self.steady(lambda: Select(self.by(select)).select_by_visible_text(why), select)

    def picks(self, path: str, value: str, part: str = "") -> None:
        """Choose from a drop-down list; `part` is one of a finding's."""
        select = self._list(path, part)
        self.steady(lambda: Select(self.by(select)).select_by_value(value), select)

    def picked(self, path: str, part: str = "") -> str:
        """The value that a drop-down list shows."""
        select = self._list(path, part)
        return self.steady(lambda: str(self.by(select).get_property("value")), select)

    def _list(self, path: str, part: str) -> str:
        which = f"[@data-part={quoted(part)}]" if part else ""
        return f"{self.question(path)}//select{which}"

    def rows_in(self, path: str) -> list[str]:
        """Ids of the rows of this list, in their order."""
        rows = f"[data-rows='{path}'] [data-row]"

        def read() -> list[str]:
            found = self.browser.driver.find_elements("css selector", rows)
            return [row.get_attribute("data-row") or "" for row in found]

        return self.steady(read, rows)

    def adds_row(self, path: str) -> str:
        """Press the list's button; gives the id of the row that comes."""
        before = self.rows_in(path)
        self.click(f"//*[@data-rows={quoted(path)}]//button[@data-add-row]")
        self.until(lambda: len(self.rows_in(path)) > len(before), f"no new row in {path}")
        return next(row for row in self.rows_in(path) if row not in before)

    def row_of(self, path: str, child: str) -> str:
        """Id of this child's row."""
        row = (
            f"//*[@data-rows={quoted(path)}]//*[@data-row]"
            f"[.//h3[contains(normalize-space(.), {quoted(child)})]]"
        )
        return self.steady(lambda: self.by(row).get_attribute("data-row") or "", row)
