"""What every worker does in the field workspace, on a tablet or at a desk."""

from tests.e2e.browser import Browser
from tests.e2e.navigators.page import Page, quoted

PIN = "246810"


class WorkspacePerson(Page):
    """A worker with an account and a device of their own."""

    kind = "tablet"

    def __init__(self, browser: Browser, origin: str, email: str, password: str) -> None:
        super().__init__(browser, origin)
        self.email = email
        self.password = password
        self.words = ""

    def opens_the_app(self, *, promise_storage: bool = True) -> None:
        """A cold start: the browser was closed."""
        self.browser.open(self.origin, promise_storage=promise_storage)
        self.goes_to("")

    def goes_to(self, place: str) -> None:
        self.browser.driver.get(f"{self.origin}/workspace/#/{place}")

    def sets_up(self) -> None:
        """Sign in for the first time here, and keep the four words."""
        self.sees_heading("Set up Fieldapp here")
        self._types_account("set-up-email", "set-up-password")
        self.click(f"//label[@for='set-up-{self.kind}']")
        self.browser.see("#set-up-initials").send_keys("JA")
        self.press("Sign in and set up")
        if self.kind == "tablet":
            self._keeps_the_words()
        self._chooses_pin()
        self.sees_heading("My visits")

    def _types_account(self, email: str, password: str) -> None:
        for name, words in ((email, self.email), (password, self.password)):
            field = self.browser.see(f"#{name}")
            field.clear()
            field.send_keys(words)

    def _keeps_the_words(self) -> None:
        self.sees_heading("Your four words")
        shown = self.until(
            lambda: [item.text for item in self.all_by("//ol[@data-part='words']/li")], "no words"
        )
        self.words = " ".join(shown)
        assert len(self.words.split()) == 4
        self.press("I have written them down")
        self.browser.see("#typed-words").send_keys(self.words)
        self.press("These are my words")

    def _chooses_pin(self) -> None:
        self.sees_heading("Choose a PIN for today")
        self.browser.see("#new-pin").send_keys(PIN)
        self.press("Go on")

    def unlocks(self) -> None:
        """With the four words, and a new PIN for the day."""
        self.browser.see("#unlock-words").send_keys(self.words)
        self.press("Unlock")
        self._chooses_pin()

    def signs_in_to_send(self) -> None:
        """From the bar, in the panel: what is on the screen stays where it is."""
        self.bar_says("Sign in to send")
        self.click("//*[@data-status='end']//button")
        self._types_account("panel-email", "panel-password")
        self.click("//dialog//button[@type='submit']")

    def bar(self) -> str:
        """The bold sentence of the status bar."""
        script = "return document.querySelector('[data-status=bold]')?.innerText ?? ''"
        return str(self.browser.driver.execute_script(script))

    def bar_says(self, words: str) -> str:
        """Wait until the bar says this; gives the whole sentence."""
        self.until(lambda: words in self.bar(), f"the bar never said “{words}”: “{self.bar()}”")
        return self.bar()

    def opens_visit(self, family: str) -> None:
        """From My visits, into the task list."""
        self.goes_to("")
        self.sees_heading("My visits")
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

    def question(self, path: str) -> str:
        """XPath of the question with this path."""
        return f"//*[@data-question={quoted(path)}]"

    def chooses(self, path: str, *values: str) -> None:
        """Tap the answers with these values."""
        for value in values:
            control = f"{self.question(path)}//input[@value={quoted(value)}]"
            self.click(f"{self.question(path)}//label[@for=({control})/@id]")

    def writes(self, path: str, words: str) -> None:
        """Write into the question with this path, and leave it."""
        field = self.by(f"{self.question(path)}//*[self::textarea or self::input]")
        self.browser.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", field)
        field.clear()
        field.send_keys(words)
        self.browser.driver.execute_script("arguments[0].blur()", field)

    def value_shown(self, path: str) -> str:
        """What the text question with this path shows now."""
        field = self.by(f"{self.question(path)}//*[self::textarea or self::input]")
        return str(field.get_property("value") or "")

    def chosen(self, path: str) -> list[str]:
        """Values that are chosen in this question."""
        inputs = self.browser.driver.find_elements("xpath", f"{self.question(path)}//input")
        return [one.get_attribute("value") or "" for one in inputs if one.is_selected()]
