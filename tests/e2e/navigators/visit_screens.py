"""Moving about in a visit: its task list, act now, the jotter, handing in."""

from datetime import time

from tests.e2e.navigators.page import quoted
from tests.e2e.navigators.questions import Questions


class VisitScreens(Questions):
    """The screens of one visit in the workspace."""

    def goes_home(self) -> None:
        """To My visits, by the name of the app in the header."""
        self.click("//a[contains(@class, 'app-header__brand')]")
        self.sees_heading("My visits")

    def plans_visit(self, family: str, at: time | None = None) -> None:
        """A visit today to a family that is known here; lands on Prepare, or its task list."""
        self.press("New visit")
        self.sees_heading("New visit")
        self.click(f"//label[contains(@class, 'radios__label')][contains(., {quoted(family)})]")
        self.click("//*[@data-part='purposes']//label[1]")
        if at is not None:
            self._sets_time(at)
        self.press("Plan the visit")

    def begins_visit_to_typed_family(self, family: str, children: str) -> None:
        """A visit to a family that is not on the device, typed and not yet planned."""
        self.press("New visit")
        self.sees_heading("New visit")
        self.click(
            "//label[contains(@class, 'radios__label')][contains(., 'A family not on this')]"
        )
        self.types_into("#new-family", family)
        self.types_into("#new-children", children)

    def typed_family(self) -> tuple[str, str]:
        """What stands typed of a family and its children, shown or not."""
        script = "return document.getElementById(arguments[0]).value"
        family, children = (
            str(self.browser.driver.execute_script(script, name))
            for name in ("new-family", "new-children")
        )
        return family, children

    def names_colleague(self, name: str) -> None:
        """Somebody of her team who works with the typed family too."""
        self.click(f"//*[@data-part='colleagues']//label[normalize-space(.)={quoted(name)}]")
        self.until(lambda: name in self.named_colleagues(), f"{name} is not named")

    def named_colleagues(self) -> list[str]:
        """Those ticked as working with the typed family, shown or not."""
        script = """
            const boxes = document.querySelectorAll("[data-part=colleagues] input:checked");
            return [...boxes].map((box) => box.labels[0].textContent);
        """
        return [str(name) for name in self.browser.driver.execute_script(script)]

    def _sets_time(self, at: time) -> None:
        """Typing one depends on the language of the browser."""
        field = self.by("//input[@type='time']")
        script = "arguments[0].value = arguments[1]"
        self.browser.driver.execute_script(script, field, at.strftime("%H:%M"))

    def opens_visit(self, family: str) -> None:
        """From My visits, into the task list."""
        self.goes_home()
        self.click(f"//a[@data-part='link'][contains(normalize-space(.), {quoted(family)})]")

    def opens_part(self, name: str) -> None:
        """A row of the task list."""
        self.click(f"//a[@data-part='link'][contains(normalize-space(.), {quoted(name)})]")

    def opens_child_part(self, child: str, part: str) -> None:
        """A cell of the grid of children."""
        self.click(
            f"//li[contains(@class, 'app-child-grid__row')]"
            f"[.//*[normalize-space(.)={quoted(child)}]]"
            f"//a[contains(normalize-space(.), {quoted(part)})]"
        )

    def goes_back(self) -> None:
        """From a section to the task list of its visit."""
        self.press("Task list")
        self.by("//*[@data-part='in-home' or @data-part='later']")

    def opens_act_now(self) -> None:
        """From the header, which is there while locked too."""
        self.click("//a[@data-shell='act-now']")
        self.until(self._telephones, "no telephone numbers")

    def leaves_act_now(self) -> None:
        """Back to where it was opened."""
        self.click("//a[@data-part='back']")
        self.until(lambda: "Act now" not in self.heading_now(), "still at act now")

    def _telephones(self) -> list[str]:
        links = self.all_by("//a[@data-part='call']")
        return [(link.get_attribute("href") or "").removeprefix("tel:") for link in links]

    def telephones(self) -> list[str]:
        """The numbers that the act-now screen would ring."""
        return list(self.until(self._telephones, "no telephone numbers"))

    def hands_in(self) -> None:
        """From the task list."""
        self.press("Hand in for review")

    def lacking(self) -> list[str]:
        """What the task list says is needed before review, each a link to its question."""
        script = """
            const links = document.querySelectorAll(".nhsuk-error-summary [data-part=link]");
            return [...links].map((link) => link.innerText);
        """
        return [str(words) for words in self.browser.driver.execute_script(script)]

    def parts_listed(self) -> list[str]:
        """Rows of the task list that are no child's, as they are called, in their order."""
        script = """
            const names = document.querySelectorAll("main li.app-row > div [data-text=name]");
            return [...names].filter((one) => one.checkVisibility()).map((one) => one.innerText);
        """
        return [str(name) for name in self.browser.driver.execute_script(script)]

    def parts_of(self, child: str) -> list[str]:
        """What the task list has of this child, in both stages, as it is called."""
        script = """
            const rows = [...document.querySelectorAll("main li.app-child-grid__row")];
            return rows
                .filter((row) => row.querySelector("[data-text=name]").innerText === arguments[0])
                .flatMap((row) => [...row.querySelectorAll("[data-text=what]")])
                .map((one) => one.innerText);
        """
        return [str(what) for what in self.browser.driver.execute_script(script, child)]

    def children_listed(self) -> list[str]:
        """Names in the grid of children of the task list, in their order."""
        names = self.all_by("//li[contains(@class, 'app-child-grid__row')]//*[@data-text='name']")
        return [name.text for name in names]

    def keeps_note(self, words: str) -> None:
        """In the jotter, one tap from the task list."""
        self.opens_notes()
        self.write("Write it down now, place it later", words)
        self.press("Keep this note")
        self.until(lambda: not self.field("Write it down now").get_property("value"), "not kept")

    def places_note(self, words: str, part: str, question: str) -> None:
        """Put a note of the jotter into a question."""
        row = f"//li[contains(@class, 'app-jotter__note')][contains(., {quoted(words)})]"
        self.click(f"{row}//button[@data-part='place']")
        select = self.by(f"{row}//select[@data-part='place-select']")
        option = select.find_element(
            "xpath",
            f".//optgroup[@label={quoted(part)}]"
            f"/option[contains(normalize-space(.), {quoted(question)})]",
        )
        option.click()
        self.click(f"{row}//form[@data-part='place-form']//button")
        self.sees("Placed in")

    def opens_notes(self) -> None:
        """The jotter of the visit, from its task list."""
        self.click("//a[@data-part='jotter']")
        self.sees_heading("Notes")

    def sees_note(self, words: str) -> None:
        """It stands among the notes of the visit."""
        self.by(f"//li[contains(@class, 'app-jotter__note')][contains(., {quoted(words)})]")
