"""The team manager, who reads and decides on desk pages."""

from tests.e2e.browser import Browser
from tests.e2e.navigators.page import Page, quoted


class Manager(Page):
    """Ruth Calder, who reviews."""

    def __init__(self, browser: Browser, origin: str, email: str, password: str) -> None:
        super().__init__(browser, origin)
        self.email = email
        self.password = password

    def signs_in(self) -> None:
        """At the desk."""
        self.browser.open(self.origin)
        self.browser.driver.get(f"{self.origin}/sign-in")
        self.write("Email", self.email)
        self.write("Password", self.password)
        self.press("Sign in")

    def opens_review(self, family: str) -> None:
        """From her queue."""
        self.browser.driver.get(f"{self.origin}/reviews")
        self.click(f"//a[contains(normalize-space(.), {quoted(family)})]")

    def opens_record(self, family: str) -> None:
        """The family's early help record."""
        self.browser.driver.get(f"{self.origin}/families")
        self.click(f"//a[contains(normalize-space(.), {quoted(family)})]")
