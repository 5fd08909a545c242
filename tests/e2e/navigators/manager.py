"""The team manager, who reads and decides on desk pages."""

from selenium.webdriver import ActionChains
from selenium.webdriver.common.keys import Keys

from fieldapp.forms.reviews.checklist import POINTS
from fieldapp.presenters.reviews.places import TOLD
from tests.e2e.navigators.desk import DeskPerson
from tests.e2e.navigators.page import quoted


def box_of(question: str) -> str:
    """Where a comment on this question is written."""
    return (
        "//details[contains(@class, 'app-comment-box')]"
        f"[.//summary[contains(., {quoted(question)})]]"
    )


class Manager(DeskPerson):
    """Mona Sharif, who reviews."""

    def opens_review(self, family: str) -> None:
        """From her queue, into the visit."""
        self.goes_to("/reviews")
        self.sees_heading("Reviews")
        self.click(f"//li[contains(., {quoted(family)})]//a[contains(., 'Open')]")
        self.sees_heading(family)

    def sees_in_queue(self, family: str) -> str:
        """The row of this family's visit; gives its words."""
        self.goes_to("/reviews")
        self.sees_heading("Reviews")
        return self.text_of(f"//li[contains(., {quoted(family)})]")

    def claims(self) -> None:
        """So that others see that she has it."""
        self.press("Review this visit")
        self.by("//button[contains(., 'Put it back into the queue')]")

    def opens_tab(self, name: str) -> None:
        """What changed, the whole visit, the children, or its history."""
        self.click(f"//nav[contains(@class, 'app-tabs')]//a[contains(., {quoted(name)})]")
        self.by(f"//a[@aria-current='page'][contains(., {quoted(name)})]")

    def prints_what_is_folded(self) -> None:
        """Folds are open while the page is printed, and closed afterwards."""
        script = """
            const closed = () => document.querySelectorAll(".app-change-fold:not([open])").length;
            const before = closed();
            dispatchEvent(new Event("beforeprint"));
            const printing = closed();
            dispatchEvent(new Event("afterprint"));
            return [before, printing, closed()];
        """
        before, printing, after = self.browser.driver.execute_script(script)
        assert before > 0
        assert (printing, after) == (0, before)

    def change_of(self, question: str) -> list[str]:
        """Then, now and the mark of a question of the table of changes."""
        return self.cells_of(f"//tr[th[contains(normalize-space(.), {quoted(question)})]]")

    def comments(self, question: str, words: str) -> None:
        """Pin a comment to the answer of this question; nobody else sees it yet."""
        box = box_of(question)
        self.click(f"{box}/summary")
        self.types(f"{box}//textarea", words)
        self.click(f"{box}//button[contains(., 'Keep the comment')]")
        self.sees("The comment goes with the visit when you return it.")
        self.stands_at(question, words)

    def comments_by_keyboard(self, question: str, words: str) -> None:
        """As `comments`, without touching anything but keys."""
        box = box_of(question)
        summary = self.by(f"{box}/summary")
        self.browser.driver.execute_script("arguments[0].focus()", summary)
        summary.send_keys(Keys.ENTER)
        keys = ActionChains(self.browser.driver)
        keys.send_keys(Keys.TAB, words, Keys.TAB, Keys.ENTER).perform()
        self.stands_at(question, words)

    def removes_comment(self, question: str) -> None:
        """Take an unsent comment back; she stays where it was."""
        self.click(f"{box_of(question)}/..//button[contains(., 'Remove this comment')]")
        self.stands_at(question, "The comment is removed.")

    def stands_at(self, question: str, words: str) -> None:
        """The message has the focus, in sight, beside the comment on this question."""
        self.until(lambda: self._focused() == TOLD and words in self._beside(), "no message there")
        told = self.browser.driver.switch_to.active_element
        summary = told.find_element("xpath", "../details/summary")
        assert question in str(summary.get_property("textContent"))
        script = "const at = arguments[0].getBoundingClientRect(); return [at.top, innerHeight]"
        top, height = self.browser.driver.execute_script(script, told)
        assert 0 <= top < height

    def _focused(self) -> str:
        return self.browser.driver.switch_to.active_element.get_attribute("id") or ""

    def _beside(self) -> str:
        """What stands together with what has the focus."""
        return self.browser.driver.switch_to.active_element.find_element("xpath", "..").text

    def withdraws(self, why: str) -> None:
        """The draft that is open; she says why."""
        self.press("Withdraw this visit")
        self.press("Withdraw it")
        self.sees("Say why you withdraw this visit.")
        self.types("//textarea[@name='why']", why)
        self.press("Withdraw it")
        self.by("//*[contains(@class, 'app-page-head__end')][contains(., 'Withdrawn')]")

    def moves_answers(self, part: str, from_child: str, to_child: str, why: str) -> None:
        """Of the visit that is open, to the child whom they are about; she says why."""
        self.press("Move answers to another child")
        self.select("Written about", from_child)
        self.click(f"//label[normalize-space(.)={quoted(part)}]")
        self.select("Belongs to", to_child)
        self.press("Move them")
        self.sees("Say why you move these answers.")
        self.types("//textarea[@name='move_reason']", why)
        self.press("Move them")
        self.sees("The answers are moved.")

    def returns(self) -> None:
        """With the comments that she kept."""
        self.press("Return with 1 comment")
        self.by("//*[contains(@class, 'app-page-head__end')][contains(., 'Returned')]")

    def answers_point(self, words: str, answer: str, note: str = "") -> None:
        """One point of the checklist, as it is answered on the page."""
        point = f"//fieldset[contains(@class, 'app-point')][legend[contains(., {quoted(words)})]]"
        self.click(f"{point}//label[normalize-space(.)={quoted(answer)}]")
        if note:
            self.types(f"{point}//textarea", note)

    def writes_review(self) -> None:
        """Everything that approval needs."""
        for point in POINTS:
            self.answers_point(point.words, "Yes")
        self.types("//textarea[@name='review-challenge']", "What would Leo say of the evenings?")
        self.click("//label[normalize-space(.)='Agree']")
        self.select("Your decision", "Go on as planned")
        self.types("//textarea[@name='review-reason']", "The plan fits what was seen.")
        for agreed in self.all_by("//label[starts-with(normalize-space(.), 'I agree.')]"):
            self.browser.driver.execute_script("arguments[0].click()", agreed)
        self.click("//label[normalize-space(.)='Nothing more is to be done']")

    def sees_it_saved(self, answered: int) -> None:
        """The page has kept what she wrote, without a button."""
        self.by(f"//*[@data-answered][starts-with(., '{answered} of')]")
        self.by("//*[@data-kept][starts-with(., 'Saved')]")

    def approves(self, going_on: str = "") -> None:
        """Exactly what the page shows, with a whole review; `going_on` for a tablet's words."""
        self.writes_review()
        if going_on:
            self.types("//textarea[@name='going_on_reason']", going_on)
        self.press("Approve what I read")
        self.by("//*[contains(@class, 'app-page-head__end')][contains(., 'Approved')]")

    def plain_text(self) -> str:
        """The whole visit as text, as it would be copied."""
        self.press("Copy as plain text")
        self.sees_heading("the visit as plain text")
        return str(self.by("//textarea[@id='visit-text']").get_property("value"))

    def keeps_late_words(self, family: str) -> None:
        """Read what came in after this family's visit was closed, and bring it into the record."""
        self.goes_to("/oversight")
        self.click(f"//li[contains(., {quoted(family)})]//a[contains(., 'Open')]")
        self.sees_heading(family)
        self.sees("Would be added")
        self.press("Keep with the record")
        self.sees("The late words stand in the family’s record")

    def opens_record(self, family: str) -> None:
        """The family's early help record."""
        self.goes_to("/families")
        self.click(f"//table//a[normalize-space(.)={quoted(family)}]")
        self.sees_heading(family)

    def names_worker(self, family: str, worker: str) -> None:
        """Name a worker for the family."""
        self.goes_to("/families")
        self.click(f"//a[contains(., {quoted(f'who works with {family}')})]")
        self.sees_heading("Who works with")
        self.click(f"//label[contains(., {quoted(worker)})]")
        self.press("Save")
        self.sees_heading("Families")

    def room_over_time(self, room: str) -> list[str]:
        """The row of this room in the table below the chart."""
        return self.cells_of(f"//table//tr[th[contains(., {quoted(room)})]]")

    def visit_address(self) -> str:
        """Where the newest visit of the record that is open can be read."""
        self.opens_tab("Chronology")
        link = self.by("//p[@class='app-source']/a")
        href = link.get_attribute("href") or ""
        return href.removeprefix(self.origin).partition("?")[0]

    def gives_to_team(self, family: str, team: str) -> None:
        """The whole team sees the family from now on, and this one no longer."""
        self.goes_to("/families")
        self.click(f"//a[contains(., {quoted(f'who works with {family}')})]")
        self.sees_heading("Who works with")
        self.select("Team", team)
        self.press("Save")
        self.sees_heading("Families")

    def row_of_family(self, family: str) -> str:
        """What the list of families says of it."""
        return self.text_of(f"//table//tr[.//a[normalize-space(.)={quoted(family)}]]")

    def opens_tablet_of(self, worker: str) -> None:
        """From the devices of her team, to what this worker's tablet may hold."""
        self.goes_to("/reviews")
        self.click("//nav//a[contains(., 'Devices')]")
        self.sees_heading("Devices")
        row = f"//li[contains(., {quoted(worker)})][contains(., 'Tablet')]"
        self.click(f"{row}//a[contains(., 'Open')]")
        self.sees_heading(f"Tablet of {worker}")

    def revokes_it(self, why: str) -> None:
        """The tablet that is open is lost."""
        self.types("//textarea[@name='why']", why)
        self.click("//label[contains(., 'it cannot be used again')]")
        self.press("Revoke it")
        self.sees("Revoked by")
