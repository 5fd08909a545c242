"""The administrator makes, disables and resets accounts and teams; a manager assigns families."""

from collections.abc import Callable

import pytest

from tests.e2e.browser import DESK, Browser
from tests.e2e.navigators.administrator import Administrator
from tests.e2e.navigators.desk import DeskPerson
from tests.e2e.navigators.manager import Manager
from tests.e2e.prepared_fixtures import PASSWORD
from tests.e2e.server import ServerProcess

LENA = "lena@example.org"
HER_OWN = "seven-geese-on-a-pond"


@pytest.fixture
def administrator(server: ServerProcess, browsers: Callable[..., Browser]) -> Administrator:
    """Ada, at her desk and signed in."""
    ada = Administrator(browsers("admin", DESK), server.origin, "admin@example.org", PASSWORD)
    ada.signs_in()
    return ada


@pytest.fixture
def lena(server: ServerProcess, browsers: Callable[..., Browser]) -> DeskPerson:
    """Somebody new, with a browser open and no account yet."""
    person = DeskPerson(browsers("lena", DESK), server.origin, LENA, "")
    person.browser.open(server.origin)
    return person


def chooses_own_password(person: DeskPerson) -> None:
    """The one-time password opens nothing but this page."""
    person.signs_in_again()
    person.sees_heading("Choose a password")
    person.goes_to("/families")
    person.chooses_password(HER_OWN)


def test_account_is_made_disabled_and_reset(administrator: Administrator, lena: DeskPerson) -> None:
    administrator.makes_team("Ashcombe West")
    lena.password = administrator.makes_account(
        "Lena Farrow", LENA, "Ashcombe North", "Early help worker"
    )
    chooses_own_password(lena)
    lena.goes_to("/families")
    lena.sees("Larkin")

    administrator.moves("Lena Farrow", "Ashcombe West")
    lena.goes_to("/families")
    lena.sees("No families here")

    administrator.disables("Lena Farrow")
    lena.goes_to("/families")
    lena.sees_heading("Sign in")
    lena.signs_in_again()
    lena.sees("You are not signed in")
    administrator.enables("Lena Farrow")

    lena.password = administrator.resets("Lena Farrow")
    chooses_own_password(lena)
    administrator.goes_to("/families")
    assert "Larkin" not in administrator.words_on_page()


def test_manager_names_a_worker_and_gives_a_family_away(
    server: ServerProcess, manager: Manager, browsers: Callable[..., Browser]
) -> None:
    manager.looks_at_the_password()
    manager.signs_in_again()
    manager.names_worker("Pryce", "Anna Reed")
    row = manager.row_of_family("Pryce")
    assert "Anna Reed" in row
    assert "Ben Okafor" in row
    manager.gives_to_team("Whitlock", "Ashcombe South")
    assert "Whitlock" not in manager.words_on_page()
    other = Manager(browsers("other", DESK), server.origin, "manager2@example.org", PASSWORD)
    other.signs_in()
    other.goes_to("/families")
    other.sees("Whitlock")
    assert "Pryce" not in other.words_on_page()
