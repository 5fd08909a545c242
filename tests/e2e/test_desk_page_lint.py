"""Every page of the desk, in every state it can be in, at both widths: axe, and a lint."""

from collections.abc import Callable, Iterator

import pytest

from fieldapp.demo.ids import demo_id
from fieldapp.presenters.record.record_page import VIEWS as RECORD_VIEWS
from fieldapp.presenters.reviews.visit_page import VIEWS as VISIT_VIEWS
from tests.e2e.browser import DESK, Browser
from tests.e2e.navigators.desk import DeskPerson
from tests.e2e.navigators.faults import VisitorInTrouble
from tests.e2e.navigators.manager import Manager
from tests.e2e.office import MANAGER, Office
from tests.e2e.reader import Reader
from tests.e2e.server import ServerProcess

LARKIN = f"families/{demo_id('family/larkin')}"
PICTURE = f"/rooms/{demo_id('larkin/kitchen')}/picture_rating"
READING = f"/children/{demo_id('larkin/leo')}/voice/reading"
PAGES = {
    MANAGER: (
        "families",
        *(f"{LARKIN}?view={view}" for view in RECORD_VIEWS),
        f"{LARKIN}/assignment",
        "visits",
        "reviews",
        "oversight",
        "prompts",
        "prompts?days=all",
        "prompts/R5?days=all",
        "devices",
        "account/password",
    ),
    "admin@example.org": (
        "admin/accounts",
        "admin/accounts/new",
        f"admin/accounts/{demo_id('account/hv')}",
        "admin/teams",
        f"admin/teams/{demo_id('team/north')}",
        "admin/profile",
        "admin/profiles/bradford",
        "admin/act-now-numbers",
        "devices",
    ),
}
FORMS = "main form[method=post]:has(input[type=text], input:not([type]), textarea, select)"
LINKS = "main a[href^='/{place}']"


class DeskReader(DeskPerson):
    """Somebody at a desk who reads what she opens."""

    def __init__(self, browser: Browser, origin: str, email: str, password: str) -> None:
        super().__init__(browser, origin, email, password)
        self.reader = Reader(browser)

    def reads(self, place: str) -> None:
        """A page that is there, and what it says when its forms are handed in empty."""
        self._lands_on(place)
        self.reader.reads()
        for action in self._actions_of_forms():
            self._lands_on(place)
            if self._hands_in_empty(action):
                self.reader.reads()

    def _lands_on(self, place: str) -> None:
        self.goes_to(f"/{place}")
        self.by("//h1")
        assert "There is nothing here" not in self.heading_now(), f"no page at {place}"

    def first_link(self, place: str) -> str:
        """Where the first link to something below this place leads, from the page that is open."""
        script = "return document.querySelector(arguments[0]).getAttribute('href').slice(1)"
        return str(self.browser.driver.execute_script(script, LINKS.format(place=place)))

    def _actions_of_forms(self) -> list[str]:
        """Where forms with something to fill in lead, each once: a comment is asked for often."""
        script = """
            const forms = [...document.querySelectorAll(arguments[0])];
            return [...new Set(forms.map((one) => one.getAttribute("action")))];
        """
        return list(self.browser.driver.execute_script(script, FORMS))

    def _hands_in_empty(self, action: str) -> bool:
        """Empty every field of this form and send it; whether the page says what is missing."""
        script = """
            const forms = [...document.querySelectorAll(arguments[0])];
            const form = forms.find((one) => one.getAttribute("action") === arguments[1]);
            if (!form) return; // another form, handed in before it, has ended what was begun
            for (const field of form.querySelectorAll("input:not([type=hidden]), textarea")) {
                if (["radio", "checkbox"].includes(field.type)) field.checked = false;
                else field.value = "";
            }
            form.noValidate = true;
            form.requestSubmit();
        """
        self.browser.driver.execute_script(script, FORMS, action)
        self.by("//h1")
        return bool(self.all_by("//*[contains(@class, 'nhsuk-error-summary')]"))


@pytest.fixture
def at_the_desk(
    service: ServerProcess, browsers: Callable[..., Browser], visitor: VisitorInTrouble
) -> Iterator[Callable[[str], DeskReader]]:
    """Opens a browser in which this person is signed in; at the end, nothing was found wrong."""
    made: list[DeskReader] = []

    def open_as(email: str) -> DeskReader:
        person = DeskReader(browsers("desk", DESK), service.origin, email, visitor.password)
        made.append(person)
        person.browser.open(service.origin)
        return person

    yield open_as
    for person in made:
        person.reader.has_found_nothing()


@pytest.mark.parametrize("email", PAGES)
def test_desk_pages(email: str, at_the_desk: Callable[[str], DeskReader]) -> None:
    person = at_the_desk(email)
    person.goes_to("/sign-in")
    person.sees_heading("Sign in")
    person.reader.reads()
    person.write("Password", "wrong")
    person.press("Sign in")
    person.by("//*[contains(@class, 'nhsuk-error-summary')]")
    person.reader.reads()
    person.signs_in_again()
    person.by("//nav//a")
    for place in PAGES[email]:
        person.reads(place)
    for place in ("devices/", "admin/act-now-numbers/"):
        if place[:-1] in PAGES[email]:
            person.goes_to(f"/{place[:-1]}")
            person.reads(person.first_link(place))
    person.goes_to("/nowhere")
    person.sees_heading("There is nothing here")
    person.reader.reads()


def test_a_draft_that_is_withdrawn(
    service: ServerProcess, visitor: VisitorInTrouble, browsers: Callable[..., Browser]
) -> None:
    mona = Manager(browsers("desk", DESK), service.origin, MANAGER, visitor.password)
    mona.signs_in()
    mona.goes_to(f"/visits/{visitor.visit_id}")
    mona.withdraws("Begun twice.")
    mona.sees("Begun twice.")


def test_answers_that_are_moved(
    service: ServerProcess,
    visitor: VisitorInTrouble,
    office: Office,
    browsers: Callable[..., Browser],
) -> None:
    office.writes(visitor.visit_id, {READING: "Worried about the evenings."})
    mona = Manager(browsers("desk", DESK), service.origin, MANAGER, visitor.password)
    mona.signs_in()
    reader = Reader(mona.browser)
    mona.goes_to(f"/visits/{visitor.visit_id}?view=whole")
    mona.moves_answers("The child’s voice", "Leo", "Maya", "Written on the wrong screen.")
    mona.sees("From Leo to Maya: the child’s voice. Written on the wrong screen.")
    reader.reads()
    reader.has_found_nothing()


def test_a_visit_that_is_moved(
    service: ServerProcess,
    visitor: VisitorInTrouble,
    office: Office,
    browsers: Callable[..., Browser],
) -> None:
    office.writes(visitor.visit_id, {READING: "Worried about the evenings."})
    mona = Manager(browsers("desk", DESK), service.origin, MANAGER, visitor.password)
    mona.signs_in()
    reader = Reader(mona.browser)
    mona.goes_to(f"/visits/{visitor.visit_id}")
    mona.press("Move this visit to another family")
    reader.reads()
    mona.select("To which family?", "Tesfaye")
    mona.press("Go on")
    mona.sees("Who is who in the Tesfaye family")
    reader.reads()
    mona.press("Move the visit")
    mona.sees("Say why you move this visit.")
    reader.reads()
    reader.has_found_nothing()


def test_pages_of_a_visit(
    service: ServerProcess,
    visitor: VisitorInTrouble,
    office: Office,
    at_the_desk: Callable[[str], DeskReader],
) -> None:
    manager = at_the_desk(MANAGER)
    manager.signs_in_again()
    visit = f"visits/{visitor.visit_id}"
    office.writes(visitor.visit_id, {PICTURE: 6})
    manager.reads(f"{visit}?view=whole")
    office.reads(visitor.visit_id)
    views = [f"{visit}?view={view}" for view in VISIT_VIEWS]
    for place in (*views, f"{visit}/text"):
        manager.reads(place)
    office.closes(visitor.visit_id)
    office.writes(visitor.visit_id, {PICTURE: 4})
    office.sends_what_cannot_be_read(visitor.visit_id)
    for place in ("oversight/late/", "oversight/quarantine/"):
        manager.goes_to("/oversight")
        manager.reads(manager.first_link(place))
    manager.reads(f"{visit}?view=whole")
