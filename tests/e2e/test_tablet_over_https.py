"""`make run-tablet` in a real browser: its own authority, `<host>.local`, and TLS all the way."""

import ssl
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scripts.run_tablet import host_name
from tests.e2e.browser import DESK, Browser
from tests.e2e.navigators.health_visitor import HealthVisitor
from tests.e2e.navigators.manager import Manager
from tests.e2e.prepared_fixtures import PASSWORD
from tests.e2e.stored import Stored
from tests.e2e.tablet_fixtures import (
    AUTHORITY_FOLDER,
    TabletService,
    tablet_service,
    told_browsers,
    untold_browsers,
)

__all__ = ["tablet_service", "told_browsers", "untold_browsers"]

SESSION = "fieldapp_session"
WORKER = """
    const [done] = arguments;
    navigator.serviceWorker.ready.then((registration) => done({
        script: registration.active.scriptURL,
        controls: navigator.serviceWorker.controller?.scriptURL ?? "",
        answered: performance.getEntriesByType("navigation")[0].workerStart > 0,
    }));
"""
HEADER = """
    const [address, name, done] = arguments;
    fetch(address).then((answer) => done(answer.headers.get(name)));
"""


@pytest.fixture
def health_visitor(
    tablet_service: TabletService, told_browsers: Callable[..., Browser]
) -> HealthVisitor:
    """Anna, with a tablet on which the authority was installed."""
    tablet = told_browsers("tablet")
    return HealthVisitor(tablet, tablet_service.origin, "hv@example.org", PASSWORD)


def worker_of(browser: Browser) -> dict[str, Any]:
    """The active service worker of the page, and whether it answered the navigation."""
    worker = browser.driver.execute_async_script(WORKER)
    assert isinstance(worker, dict)
    return worker


def assert_session_is_secure(browser: Browser) -> None:
    """The session never leaves the browser without TLS, and no script reads it."""
    cookie = browser.driver.get_cookie(SESSION)
    assert cookie is not None, "nobody is signed in"
    assert (cookie["secure"], cookie["httpOnly"], cookie["sameSite"]) == (True, True, "Lax")


def test_visit_with_no_signal(
    tablet_service: TabletService, health_visitor: HealthVisitor, tmp_path: Path
) -> None:
    health_visitor.opens_the_app()
    health_visitor.sets_up()
    assert_session_is_secure(health_visitor.browser)
    health_visitor.plans_visit("Larkin")
    health_visitor.prepares()
    health_visitor.browser.close()
    assert tablet_service.stop() == 0
    health_visitor.opens_the_app()
    script = f"{tablet_service.origin}/service-worker.js"
    assert worker_of(health_visitor.browser) == {
        "script": script,
        "controls": script,
        "answered": True,
    }
    health_visitor.unlocks()
    health_visitor.opens_visit("Larkin")
    health_visitor.opens_part("Kitchen")
    health_visitor.chooses("seen", "seen")
    health_visitor.chooses("picture_rating", "5")
    health_visitor.bar_says("Saved on this tablet")
    tablet_service.start()
    health_visitor.signs_in_to_send()
    health_visitor.bar_says("Received")
    assert_session_is_secure(health_visitor.browser)
    rooms = Stored(tmp_path / "fieldapp.sqlite3").documents("Larkin")[-1]["rooms"]
    assert [room["picture_rating"] for room in rooms.values() if "picture_rating" in room] == [5]


def test_manager_at_a_desk(
    tablet_service: TabletService, told_browsers: Callable[..., Browser]
) -> None:
    browser = told_browsers("manager", DESK)
    manager = Manager(browser, tablet_service.origin, "manager@example.org", PASSWORD)
    manager.signs_in()
    manager.goes_to("/reviews")
    manager.sees_heading("Reviews")
    assert_session_is_secure(browser)
    # A machine's name is good for its other ports, too: they stay reachable without TLS.
    address = f"{tablet_service.origin}/healthz"
    name = "strict-transport-security"
    assert browser.driver.execute_async_script(HEADER, address, name) is None
    manager.signs_out()


def test_browser_that_was_not_told_of_the_authority(
    tablet_service: TabletService, untold_browsers: Callable[..., Browser]
) -> None:
    browser = untold_browsers("untold")
    browser.open()
    browser.driver.get(f"{tablet_service.origin}/workspace/")
    assert "ERR_CERT_AUTHORITY_INVALID" in browser.driver.page_source
    assert browser.driver.find_elements("css selector", "[data-module]") == []


def test_instructions_name_the_address_and_the_authority(
    tablet_service: TabletService, tmp_path: Path
) -> None:
    assert tablet_service.host == host_name()
    assert tablet_service.origin == f"https://{host_name()}:{tablet_service.port}"
    assert tablet_service.authority == tmp_path / AUTHORITY_FOLDER / "fieldapp-authority.pem"
    trusted = ssl.create_default_context(cafile=tablet_service.authority).get_ca_certs()
    assert ["Fieldapp on this machine" in str(issuer["subject"]) for issuer in trusted] == [True]
    assert "Certificate Trust Settings" in tablet_service.printed
    assert "hv@example.org" in tablet_service.printed
