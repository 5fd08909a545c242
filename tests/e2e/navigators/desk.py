"""Whoever works on desk pages: server-rendered, online only."""

from fieldapp.models.base import new_id
from tests.e2e.browser import Browser
from tests.e2e.navigators.page import Page


class DeskPerson(Page):
    """Somebody with an account and a computer in the office."""

    def __init__(self, browser: Browser, origin: str, email: str, password: str) -> None:
        super().__init__(browser, origin)
        self.email = email
        self.password = password

    def signs_in(self) -> None:
        """At the desk."""
        self.browser.open(self.origin)
        self.signs_in_again()

    def signs_in_again(self) -> None:
        """In the browser that is open."""
        self.goes_to("/sign-in")
        self.sees_heading("Sign in")
        self.write("Email", self.email)
        self.write("Password", self.password)
        self.presses_and_lands("Sign in")

    def presses_and_lands(self, words: str) -> None:
        """On the page that comes, before anything else is asked for."""
        self.browser.driver.execute_script("document.body.dataset.left = ''")
        self.press(words)
        script = "return document.readyState === 'complete' && !('left' in document.body.dataset)"
        self.until(lambda: self.browser.driver.execute_script(script), f"no page after “{words}”")

    def looks_at_the_password(self) -> None:
        """Show what was typed at the sign-in page, and hide it again."""
        self.browser.open(self.origin)
        self.goes_to("/sign-in")
        self.write("Password", "as typed")
        assert self.field("Password").get_attribute("type") == "password"
        self.press("Show password")
        assert self.field("Password").get_attribute("type") == "text"
        assert self.field("Password").get_property("value") == "as typed"
        self.press("Hide password")
        assert self.field("Password").get_attribute("type") == "password"

    def signs_out(self) -> None:
        self.press("Sign out")
        self.sees_heading("Sign in")

    def chooses_password(self, words: str) -> None:
        """In place of the one-time password."""
        self.sees_heading("Choose a password")
        self.write("Present password", self.password)
        self.write("New password", words)
        self.write("New password again", words)
        self.press("Use the new password")
        self.until(lambda: "Choose a password" not in self.heading_now(), "still asked for one")
        self.password = words

    def goes_to(self, address: str) -> None:
        """A page by its address, such as `/reviews`."""
        self.browser.driver.get(f"{self.origin}{address}")

    def address(self) -> str:
        """Where this page is, without the origin."""
        return self.browser.driver.current_url.removeprefix(self.origin)

    def types(self, xpath: str, words: str) -> None:
        """Type into this field in place of what was there."""
        self.steady(lambda: self._typed_into(self.by(xpath), words), f"not typed: {xpath}")

    def status_of(self, address: str) -> int:
        """What the server answers to this person for an address."""
        script = """
            const [address, done] = arguments;
            fetch(address, { redirect: "manual" }).then((answer) => done(answer.status));
        """
        return int(self.browser.driver.execute_async_script(script, address))

    def status_of_message(self, address: str) -> int:
        """What the service answers when a device of this person, set up now, asks for this."""
        script = """
            const [address, deviceId, done] = arguments;
            (async () => {
                const hello = await (await fetch("/sync/v1/hello?nonce=journey")).json();
                const headers = {
                    "X-Fieldapp-User": hello.user.id,
                    "X-Fieldapp-Device": deviceId,
                    "X-Fieldapp-Protocol": String(hello.protocol),
                    "X-CSRFToken": hello.csrf,
                    "Content-Type": "application/json",
                };
                const body = JSON.stringify({ device_id: deviceId, kind: "desk" });
                const made = await fetch("/sync/v1/devices", { method: "POST", headers, body });
                if (made.status >= 300) throw new Error(`no device: ${made.status}`);
                return (await fetch(address, { headers })).status;
            })().then(done, (error) => done(String(error)));
        """
        answer = self.browser.driver.execute_async_script(script, address, new_id())
        assert isinstance(answer, int), answer
        return answer

    def words_on_page(self) -> str:
        return str(self.browser.driver.execute_script("return document.body.innerText"))
