"""What every worker does in the field workspace, on a tablet or at a desk."""

from tests.e2e.browser import Browser
from tests.e2e.navigators.page import quoted
from tests.e2e.navigators.visit_screens import VisitScreens

PIN = "246810"


class WorkspacePerson(VisitScreens):
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

    def sets_up(self, initials: str = "JA") -> None:
        """Sign in for the first time here, and on a tablet keep the four words."""
        self.sees_heading("Set up Fieldapp here")
        self._types_account("set-up-email", "set-up-password")
        if self.all_by("//*[@data-part='kind-group']"):
            self.click(f"//label[@for='set-up-{self.kind}']")
        self.types_into("#set-up-initials", initials)
        self.press("Sign in and set up")
        if self.kind == "tablet":
            self._keeps_the_words()
        self._chooses_pin()
        self.sees_heading("My visits")

    def _types_account(self, email: str, password: str) -> None:
        for name, words in ((email, self.email), (password, self.password)):
            self.types_into(f"#{name}", words)

    def _keeps_the_words(self) -> None:
        self.sees_heading("Your four words")
        shown = self.until(
            lambda: [item.text for item in self.all_by("//ol[@data-part='words']/li")], "no words"
        )
        self.words = " ".join(shown)
        assert len(self.words.split()) == 4
        self.press("I have written them down")
        self.sees_heading("Type your four words")
        self.types_into("#typed-words", self.words)
        self.press("These are my words")

    def _chooses_pin(self) -> None:
        self.sees_heading("Choose a PIN for today")
        self.types_into("#new-pin", PIN)
        self.press("Go on")

    def unlocks(self) -> None:
        """With the four words, and a new PIN for the day."""
        self.types_into("#unlock-words", self.words)
        self.press("Unlock")
        self._chooses_pin()

    def locks_fully(self) -> None:
        """From the header: the cover first, then the key is gone."""
        self.click("//button[@data-shell='lock']")
        self.sees_heading("Covered")
        self.press("Lock fully")
        self.sees_heading("Welcome back")

    def becomes(self, initials: str) -> None:
        """On the unlock screen, where somebody else was asked for her words."""
        if initials not in self.heading_now():
            self.press(f"I am {initials}")
            self.sees_heading(f"Welcome back, {initials}")

    def tries_to_send(self) -> None:
        """Not waiting for the next try: from the list of what is on this device."""
        self.goes_home()
        self.press("What is on this")
        self.press("Try to send now")

    def sees_received_here(self, family: str) -> None:
        """The list of what is on this device says so of this family's visit, as it comes to be."""
        row = f"//li[contains(., {quoted(family)})]"
        self.by(f"{row}//*[@data-text='fact'][starts-with(normalize-space(.), 'received')]")

    def has_told_the_office(self) -> None:
        """That nothing waits here: else a tablet that is closed now is one that may hold more."""
        self.goes_home()
        self.press("What is on this")
        self.sees("Nothing unsent, ")

    def signs_in_to_send(self) -> None:
        """From the bar, in the panel: what is on the screen stays where it is."""
        self.opens_the_panel()
        self.types_account_again()
        self.until(lambda: not self.all_by("//dialog[@open]"), "the panel never closed")

    def opens_the_panel(self) -> None:
        """From the bar that asks for it."""
        self.bar_says("Sign in to send")
        self.click("//*[@data-status='end']//button")

    def types_account_again(self) -> None:
        """In the panel that is open, whatever comes of it."""
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

    def quiet_line(self) -> str:
        """The line under the bar's bold sentence."""
        script = "return document.querySelector('[data-status=quiet]')?.innerText ?? ''"
        return str(self.browser.driver.execute_script(script))

    def quiet_says(self, words: str) -> None:
        """Wait until the line under the bold sentence says this."""
        self.until(lambda: words in self.quiet_line(), f"never “{words}” under “{self.bar()}”")

    def words_on_screen(self) -> str:
        """Everything that can be read in the window now."""
        return str(self.browser.driver.execute_script("return document.body.innerText"))
