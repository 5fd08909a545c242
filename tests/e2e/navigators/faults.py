"""The health visitor on a day when things go wrong."""

from typing import Any

from tests.e2e.browser import Browser
from tests.e2e.navigators.health_visitor import HealthVisitor

SESSION = "fieldapp_session"


class VisitorInTrouble(HealthVisitor):
    """Jo Adeyemi, whose tablet was prepared for one visit to the Larkins."""

    family = "Larkin"

    def __init__(
        self, browser: Browser, origin: str, email: str, password: str, **known: Any
    ) -> None:
        super().__init__(browser, origin, email, password)
        self.words = known.get("words", "")
        self.visit_id = known.get("visit_id", "")
        self._cookie: dict[str, Any] = known.get("cookie", {})

    def place(self) -> str:
        """The address inside the workspace, without its `#`."""
        script = "return location.hash.replace(/^#/, '')"
        return str(self.browser.driver.execute_script(script))

    def session_cookie(self) -> dict[str, Any]:
        """What the browser holds of the session; it ends when the browser is closed."""
        cookie = self.browser.driver.get_cookie(SESSION)
        assert cookie is not None, "nobody is signed in"
        return cookie

    def opens_and_unlocks(self, *, signed_in: bool = True, place: str = "") -> None:
        """Begin the day; `signed_in` as if the browser had been left running."""
        self.browser.open(self.origin)
        if signed_in:
            kept = {"name": SESSION, "value": self._cookie["value"], "url": self.origin}
            self.browser.cdp("Network.setCookie", **kept)
        self.goes_to(place)
        self.unlocks()

    def visit_place(self, *parts: str) -> str:
        """The address of this screen of the prepared visit."""
        return "/".join(("visits", self.visit_id, *parts))

    def opens_the_visit(self) -> None:
        """Its task list."""
        self.moves_to(self.visit_place())
        self.sees_heading(self.family)

    def opens_the_kitchen(self) -> None:
        """The room that she rates."""
        self.opens_the_visit()
        self.opens_part("Kitchen")
        self.sees_heading("Kitchen")

    def moves_to(self, place: str) -> None:
        """Inside the page, without loading it again."""
        self.browser.driver.execute_script("location.hash = arguments[0]", f"#/{place}")

    def quiet_line(self) -> str:
        """The line under the bar's bold sentence."""
        script = "return document.querySelector('[data-status=quiet]')?.innerText ?? ''"
        return str(self.browser.driver.execute_script(script))

    def quiet_says(self, words: str) -> None:
        """Wait until the line under the bold sentence says this."""
        self.until(lambda: words in self.quiet_line(), f"never “{words}” under “{self.bar()}”")

    def bar_kind(self) -> str:
        """Which state of the bar is shown."""
        script = "return document.querySelector('[data-module=status-bar]')?.dataset.kind ?? ''"
        return str(self.browser.driver.execute_script(script))

    def tries_now(self) -> None:
        """With the button of the bar, where it has one."""
        self.click("//*[@data-status='end']//button[normalize-space(.)='Try now']")

    def waits_for_the_next_try(self) -> None:
        """Signal comes back: the browser says so, and the tablet tries at once."""
        self.browser.driver.execute_script("window.dispatchEvent(new Event('online'))")

    def kitchen_path(self, answer: str) -> str:
        """JSON Pointer of this answer of the kitchen that is on the screen."""
        _workspace, _visits, _id, scope = self.place().split("/", 3)
        assert scope.startswith("rooms/"), scope
        return f"/{scope}/{answer}"
