"""A home visit recorded with no signal reaches the early help record: the whole way."""

from collections.abc import Callable

from tests.e2e.browser import DESK, Browser
from tests.e2e.cases.tesfaye_visit import (
    AFTER_THE_KILL,
    AT_THE_DESK,
    BEFORE_THE_KILL,
    FORGOTTEN,
    LOOSE_NOTE,
    SELAM_SAID,
)
from tests.e2e.journey_servers import server
from tests.e2e.navigators.early_help_worker import EarlyHelpWorker
from tests.e2e.navigators.filling import Filling
from tests.e2e.navigators.health_visitor import HealthVisitor
from tests.e2e.navigators.manager import Manager
from tests.e2e.server import ServerProcess

__all__ = ["server"]

NUMBERS = ["999", "01632960101", "01632960102", "01632960103", "101"]
COMMENT = "Who is with Selam while Hiwet is at the clinic?"
ANSWER = "Makes tea and minds Yonas. From Monday Abeba comes on clinic days."


def test_whole_journey(
    server: ServerProcess,
    health_visitor: HealthVisitor,
    early_help_worker: EarlyHelpWorker,
    manager: Manager,
    browsers: Callable[..., Browser],
) -> None:
    prepare_the_tablet(health_visitor)
    server.stop()
    open_cold_with_no_signal(health_visitor)
    record_at_the_home(health_visitor)
    send_when_signal_returns(server, health_visitor)
    finish_at_the_desk(early_help_worker, manager)
    review_and_return(manager)
    answer_the_comment(server, early_help_worker)
    approve(manager)
    read_the_record(manager)
    another_team_sees_nothing(manager, browsers)


def prepare_the_tablet(visitor: HealthVisitor) -> None:
    """In the office, with signal."""
    visitor.opens_the_app()
    visitor.sets_up("AR")
    visitor.bar_says("Nothing is waiting on this tablet")
    visitor.plans_visit("Tesfaye")
    visitor.prepares()
    visitor.sees("Ready for no signal")
    visitor.goes_to("")
    visitor.bar_says("Nothing is waiting on this tablet")
    visitor.browser.close()


def open_cold_with_no_signal(visitor: HealthVisitor) -> None:
    """At the door: numbers to ring even before unlocking, and no family named there."""
    visitor.opens_the_app()
    visitor.sees_heading("Welcome back, AR")
    visitor.opens_act_now()
    assert visitor.telephones() == NUMBERS
    assert "Tesfaye" not in visitor.words_on_screen()
    visitor.leaves_act_now()
    visitor.unlocks()
    visitor.opens_visit("Tesfaye")
    visitor.sees_heading("Tesfaye")


def record_at_the_home(visitor: HealthVisitor) -> None:
    """All of "before you leave the home"; the browser dies in the middle of it."""
    filling = Filling(visitor)
    for part in BEFORE_THE_KILL:
        filling.fills_part(part)
        visitor.bar_says("Saved on this tablet")
    visitor.quiet_says("No signal. Nothing is lost.")
    visitor.keeps_note(LOOSE_NOTE)
    visitor.bar_says("Saved on this tablet")
    visitor.browser.kill()
    visitor.opens_the_app()
    visitor.bar_says("On this tablet only: 1 visit")
    visitor.quiet_says("Locked and kept. Unlock to send.")
    assert "Tesfaye" not in visitor.words_on_screen()
    visitor.unlocks()
    visitor.opens_visit("Tesfaye")
    for part in BEFORE_THE_KILL:
        filling.finds_part(part)
    for part in AFTER_THE_KILL:
        filling.fills_part(part)
        visitor.bar_says("Saved on this tablet")
    visitor.opens_notes()
    visitor.places_note(LOOSE_NOTE, "Hiwet’s words", "How does Hiwet see things?")
    visitor.opens_act_now()
    assert visitor.telephones() == NUMBERS
    visitor.leaves_act_now()
    visitor.goes_home()
    visitor.bar_says("On this tablet only: 1 visit")


def send_when_signal_returns(server: ServerProcess, visitor: HealthVisitor) -> None:
    """The session ended with the browser, so she signs in where she stands."""
    server.start()
    visitor.tries_to_send()
    visitor.signs_in_to_send()
    visitor.sees_received_here("Tesfaye")
    visitor.opens_visit("Tesfaye")
    visitor.bar_says("Received ")
    visitor.goes_home()
    visitor.bar_says("Nothing is waiting on this tablet")
    visitor.has_told_the_office()
    visitor.browser.close()


def finish_at_the_desk(worker: EarlyHelpWorker, manager: Manager) -> None:
    """The manager names Chloe for the family; she takes the visit over and hands it in."""
    manager.signs_in()
    manager.names_worker("Tesfaye", "Chloe Dunn")
    worker.opens_the_app()
    worker.sets_up("CD")
    worker.opens_visit("Tesfaye")
    worker.bar_says("Anna Reed has this visit")
    worker.sees("Nothing unsent at")
    worker.takes_over("Anna is on leave; I finish what is left.")
    filling = Filling(worker)
    filling.finds_part(BEFORE_THE_KILL[-1])
    for part in AT_THE_DESK:
        filling.fills_part(part)
    worker.hands_in()
    worker.sees("needed before review")
    lacking = worker.lacking()
    assert lacking
    assert [words for words in lacking if "Selam" not in words] == []
    filling.fills_part(FORGOTTEN)
    worker.hands_in()
    worker.sees("Handed in.")


def review_and_return(manager: Manager) -> None:
    """Beside the last visit, as plain text; returned with one comment."""
    assert "Chloe Dunn" in manager.sees_in_queue("Tesfaye")
    manager.opens_review("Tesfaye")
    manager.claims()
    manager.opens_tab("What changed")
    before, now, _mark = manager.change_of("Kitchen")
    assert "3" in before
    assert "5" in now
    manager.opens_tab("Whole visit")
    assert SELAM_SAID in manager.plain_text()
    manager.opens_review("Tesfaye")
    manager.opens_tab("Whole visit")
    manager.comments("who looks after the child", COMMENT)
    manager.returns()


def answer_the_comment(server: ServerProcess, worker: EarlyHelpWorker) -> None:
    """The comment came with the visit: it can be read when the line is down.

    She was told by telephone, so she takes "I saw it" away.
    """
    worker.tries_to_send()
    worker.goes_home()
    worker.sees("Returned to you")
    worker.opens_visit("Tesfaye")
    worker.sees("1 comment")
    server.stop()
    worker.press("Read them")
    worker.sees(COMMENT)
    worker.press("ooks after the child")
    worker.sees(COMMENT)
    worker.writes("supervision/items/who_looks_after", ANSWER)
    worker.chooses("supervision/items/who_looks_after", "seen", "told_by_other")
    worker.bar_says("Saved on this computer")
    server.start()
    worker.goes_back()
    worker.bar_says("Received ")
    worker.hands_in()
    worker.sees("Handed in.")


def approve(manager: Manager) -> None:
    """What changed since it was returned, first; then exactly that revision."""
    manager.opens_review("Tesfaye")
    manager.claims()
    manager.sees("Changed since it was returned")
    before, now, _mark = manager.change_of("who looks after the child")
    assert "Abeba" not in before
    assert "Abeba comes on clinic days" in now
    manager.approves()


def read_the_record(manager: Manager) -> None:
    """Chronology, rooms over the visits, words and findings, what must change: with sources."""
    manager.opens_record("Tesfaye")
    manager.opens_tab("Chronology")
    manager.sees(f"“{SELAM_SAID}”")
    manager.opens_tab("Home")
    assert manager.by("//*[name()='svg'][contains(@class, 'app-chart')]")
    assert manager.room_over_time("Kitchen") == ["3", "3", "5"]
    manager.opens_tab("Children")
    manager.sees(SELAM_SAID)
    manager.sees("From Monday Abeba comes on clinic days.")
    manager.opens_tab("What must change")
    manager.sees("The kettle stands at the back, with a short lead.")
    assert "Anna Reed" in manager.words_on_page()


def another_team_sees_nothing(manager: Manager, browsers: Callable[..., Browser]) -> None:
    """Not found is the whole answer, whichever way she asks."""
    record = manager.address().partition("?")[0]
    visit = manager.visit_address()
    family_id, visit_id = record.rsplit("/", 1)[-1], visit.rsplit("/", 1)[-1]
    other = Manager(
        browsers("other-manager", DESK), manager.origin, "manager2@example.org", manager.password
    )
    other.signs_in()
    other.sees_heading("Reviews")
    addresses = [record, f"{record}/assignment", visit, f"{visit}/text"]
    assert {other.status_of(address) for address in addresses} == {404}
    sync = [f"/sync/v1/packs/{family_id}", f"/sync/v1/visits/{visit_id}"]
    assert {other.status_of_message(address) for address in sync} == {404}
    assert manager.status_of_message(sync[1]) == 200
    other.goes_to(record)
    other.sees_heading("There is nothing here for you")
    assert "Tesfaye" not in other.words_on_page()
