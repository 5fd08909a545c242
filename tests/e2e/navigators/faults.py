"""The health visitor on a day when things go wrong."""

from collections.abc import Callable
from typing import Any

from fieldapp.demo.ids import demo_id
from tests.e2e.browser import Browser
from tests.e2e.navigators.health_visitor import HealthVisitor

SESSION = "fieldapp_session"
#: Where each picture of the page is, of those that could be drawn; none waits until it is seen.
DRAWINGS = """
const done = arguments[0];
const drawings = [...document.querySelectorAll("main img")];
for (const one of drawings) one.loading = "eager";
const where = (one) => one.src.split("/").slice(-2).join("/");
Promise.all(drawings.map((one) => one.decode().then(() => [where(one)], () => [])))
  .then((found) => done(found.flat()));
"""


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

    def opens_and_unlocks(
        self,
        *,
        signed_in: bool = True,
        place: str = "",
        clock_ahead_minutes: int = 0,
        promise_storage: bool = True,
    ) -> None:
        """Begin the day; `signed_in` as if the browser had been left running."""
        self.browser.open(self.origin, promise_storage=promise_storage)
        if clock_ahead_minutes:
            self._sets_clock(clock_ahead_minutes)
        if signed_in:
            kept = {"name": SESSION, "value": self._cookie["value"], "url": self.origin}
            self.browser.cdp("Network.setCookie", **kept)
        self.goes_to(place)
        self.unlocks()

    def _sets_clock(self, minutes: int) -> None:
        script = f"""{{
            const Real = Date;
            const ahead = {minutes} * 60000;
            globalThis.Date = class extends Real {{
                constructor(...given) {{
                    if (given.length) super(...given);
                    else super(Real.now() + ahead);
                }}
                static now() {{ return Real.now() + ahead; }}
            }};
        }}"""
        self.browser.cdp("Page.addScriptToEvaluateOnNewDocument", source=script)

    def visit_place(self, *parts: str) -> str:
        """The address of this screen of the prepared visit."""
        return "/".join(("visits", self.visit_id, *parts))

    def opens_the_visit(self) -> None:
        """Its task list."""
        self.moves_to(self.visit_place())
        self.sees_heading(self.family)

    def drawings_shown(self) -> set[str]:
        """Folder and name of every drawing of this screen that can be seen."""
        return set(self.browser.driver.execute_async_script(DRAWINGS))

    def opens_the_kitchen(self) -> None:
        """The room that she rates."""
        self.opens_the_visit()
        self.opens_part("Kitchen")
        self.sees_heading("Kitchen")

    def moves_to(self, place: str) -> None:
        """Inside the page, without loading it again."""
        self.browser.driver.execute_script("location.hash = arguments[0]", f"#/{place}")

    def moves_and_sees(self, place: str) -> None:
        """To this address inside the page, and until it is shown in place of what was there."""
        self.moves_to(place)
        script = """
            const outlet = document.querySelector("[data-shell=outlet]");
            const { screen, shown } = document.body.dataset;
            return screen && shown === location.hash && !outlet.hidden && !outlet.ariaBusy;
        """
        self.until(lambda: self.browser.driver.execute_script(script), f"{place} never shown")

    def bar_kind(self) -> str:
        """Which state of the bar is shown."""
        script = "return document.querySelector('[data-module=status-bar]')?.dataset.kind ?? ''"
        return str(self.browser.driver.execute_script(script))

    def is_out_of_signal(self, out: bool = True) -> None:
        """Whether this browser, and no other, reaches anything."""
        self.browser.cdp("Network.enable")
        self.browser.cdp(
            "Network.emulateNetworkConditions",
            offline=out,
            latency=0,
            downloadThroughput=-1,
            uploadThroughput=-1,
        )

    def waits_for_the_next_try(self) -> None:
        """Signal comes back: the browser says so, and the tablet tries at once."""
        self.browser.driver.execute_script("window.dispatchEvent(new Event('online'))")

    def tries_until(self, condition: Callable[[], Any], message: str) -> None:
        """As signal that comes and goes: a try may find words that were not journalled yet."""

        def tried() -> Any:
            self.waits_for_the_next_try()
            return condition()

        self.until(tried, message)

    def is_received(self) -> None:
        """What she has just answered is with the service: sent at once, not after a while."""
        self.until(lambda: self.bar_kind() != "writing", "still writing")
        self.waits_for_the_next_try()
        self.bar_says("Received")

    def kitchen_path(self, answer: str) -> str:
        """JSON Pointer of this answer of the kitchen that is on the screen."""
        _workspace, _visits, _id, scope = self.place().split("/", 3)
        assert scope.startswith("rooms/"), scope
        return f"/{scope}/{answer}"

    def opens_the_carer(self) -> None:
        """Where she writes down what the mother says."""
        self.moves_to(self.visit_place("carers", demo_id("larkin/kerry")))
        self.by(self.question("parent_view"))

    def begins_to_write(self, path: str, words: str) -> None:
        """Write, and do not leave the field."""
        self.steady(lambda: self.by(self._typed(path)).send_keys(words), f"not written: {path}")

    def pastes(self, path: str, words: str) -> None:
        """Put in a long text at once, and leave the field."""
        self.click(self._typed(path))
        self.browser.cdp("Input.insertText", text=words)
        self.browser.driver.execute_script("document.activeElement.blur()")

    def types_the_words(self) -> None:
        """On the unlock screen, whatever comes of it."""
        self.types_into("#unlock-words", self.words)
        self.press("Unlock")

    def opens_by_signing_in(self) -> None:
        """The four words are forgotten; there is signal."""
        self.press("I cannot unlock")
        self.sees_heading("Set up Fieldapp here")
        self._types_account("set-up-email", "set-up-password")
        self.press("Sign in")
        self.sees_heading("Do you still have your four words?")
        self.press("Keep the words I have")
        self._chooses_pin()

    def begins_anew(self) -> None:
        """The store is lost; there is signal, and the tablet gets four new words."""
        self.press("Sign in")
        self.sees_heading("Set up Fieldapp here")
        self.sees("Sign in to begin again here.")
        self._types_account("set-up-email", "set-up-password")
        self.press("Sign in and set up")
        self._keeps_the_words()
        self._chooses_pin()

    def opens_second_tab(self) -> str:
        """Another window of the same browser at the workspace; gives the handle of the first."""
        first = self.browser.driver.current_window_handle
        self.browser.driver.switch_to.new_window("tab")
        self.goes_to("")
        return first

    def goes_to_tab(self, handle: str) -> None:
        """Back to a window that was left open."""
        self.browser.driver.switch_to.window(handle)

    def lets_pass(self, milliseconds: int) -> None:
        """The instant of a fault is chance; its seed stands in the test."""
        script = "const [after, done] = arguments; setTimeout(done, after);"
        self.browser.driver.execute_async_script(script, milliseconds)

    def release(self) -> str:
        """Which release of the app this window runs; empty while it loads."""
        script = "return document.querySelector('meta[name=fieldapp-release]')?.content ?? ''"
        return str(self.browser.driver.execute_script(script))

    def form_version(self) -> str:
        """Which version of the form the room on the screen comes from: its pictures say so."""
        script = """
            const picture = document.querySelector("main img[src*='/workspace/forms/']");
            return picture?.src.split("/workspace/forms/")[1].split("/")[0] ?? "";
        """
        return str(self.until(lambda: self.browser.driver.execute_script(script), "no picture"))
