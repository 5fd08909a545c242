"""Two health visitors share one tablet: each sees her own work, and is the author of it."""

from collections.abc import Callable
from pathlib import Path

from tests.e2e.browser import Browser
from tests.e2e.navigators.health_visitor import HealthVisitor
from tests.e2e.prepared_fixtures import PASSWORD
from tests.e2e.server import ServerProcess
from tests.e2e.stored import Stored

OF_ANNA = "The gate sticks: lift it. Kerry asked for a call before four."
OF_BEN = "Menna opened the door this time, and Carys talked first."


def begins_visit(visitor: HealthVisitor, family: str) -> None:
    visitor.plans_visit(family)
    visitor.prepares()
    visitor.goes_home()
    visitor.bar_says("Nothing is waiting on this tablet")


def test_author_is_who_wrote(
    server: ServerProcess, browsers: Callable[..., Browser], tmp_path: Path
) -> None:
    tablet = browsers("tablet")
    anna = HealthVisitor(tablet, server.origin, "hv@example.org", PASSWORD)
    ben = HealthVisitor(tablet, server.origin, "hv2@example.org", PASSWORD)
    ben.opens_the_app()
    ben.sets_up("BO")
    begins_visit(ben, "Pryce")
    ben.locks_fully()
    ben.press("Set this up for somebody else")
    anna.sets_up("AR")
    assert "Pryce" not in anna.words_on_screen()
    begins_visit(anna, "Larkin")
    server.stop()
    anna.opens_visit("Larkin")
    anna.keeps_note(OF_ANNA)
    anna.bar_says("Saved on this tablet")
    anna.locks_fully()
    server.start()

    ben.becomes("BO")
    ben.sees("Someone else has 1 visit on this tablet that is not sent.")
    assert "Larkin" not in ben.words_on_screen()
    ben.unlocks()
    ben.sees_heading("My visits")
    ben.sees("Pryce")
    assert "Larkin" not in ben.words_on_screen()
    ben.opens_visit("Pryce")
    ben.keeps_note(OF_BEN)
    ben.bar_says("Sign in to send")
    ben.quiet_says("Someone else is signed in here. Everything stays until you sign in.")
    ben.signs_in_to_send()
    ben.bar_says("Received ")
    ben.locks_fully()

    anna.becomes("AR")
    anna.unlocks()
    anna.sees("Larkin")
    anna.signs_in_to_send()
    anna.opens_visit("Larkin")
    anna.bar_says("Received ")
    anna.browser.close()
    server.stop()
    stored = Stored(tmp_path / "fieldapp.sqlite3")
    assert stored.authors("Pryce") == stored.owners_of_devices("Pryce") == {"hv2@example.org"}
    assert stored.authors("Larkin") == stored.owners_of_devices("Larkin") == {"hv@example.org"}
    assert OF_BEN in str(stored.documents("Pryce")[-1])
    assert OF_ANNA in str(stored.documents("Larkin")[-1])
