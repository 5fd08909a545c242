"""A real server process, real browsers, and the people who use them."""

import os
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.browser import DESK, TABLET, Browser
from tests.e2e.navigators.early_help_worker import EarlyHelpWorker
from tests.e2e.navigators.health_visitor import HealthVisitor
from tests.e2e.navigators.manager import Manager
from tests.e2e.prepared_fixtures import (
    office,
    prepared,
    releases,
    service,
    visitor,
    wire,
    wired_service,
)
from tests.e2e.server import ServerProcess

__all__ = ["office", "prepared", "releases", "service", "visitor", "wire", "wired_service"]

FAILED = pytest.StashKey[bool]()
PHOTOGRAPHS = Path(__file__).resolve().parents[2] / "var" / "failures"
PASSWORD = "kitchen-table-visit"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder is a browser test."""
    here = os.path.dirname(__file__)
    for item in items:
        if str(item.path).startswith(here):
            item.add_marker(pytest.mark.e2e)


@pytest.fixture(scope="session")
def built_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Migrations and demo families, put into one file once and copied for each test."""
    folder = tmp_path_factory.mktemp("built")
    path = folder / "built.sqlite3"
    server = ServerProcess(f"sqlite:///{path}", folder)
    server.flask("db", "upgrade")
    server.flask("demo", "load")
    return path


@pytest.fixture
def server(built_database: Path, tmp_path: Path) -> Iterator[ServerProcess]:
    """The server with the demo families, started."""
    path = tmp_path / "fieldapp.sqlite3"
    path.write_bytes(built_database.read_bytes())
    server = ServerProcess(f"sqlite:///{path}", tmp_path)
    server.start()
    yield server
    server.stop()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Remember a failure, so that the browsers can be photographed before they close."""
    report = yield
    if report.when == "call" and report.failed:
        item.stash[FAILED] = True
    return report


@pytest.fixture
def browsers(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[..., Browser]]:
    """Makes browsers, each with a profile folder of its own, and closes them at the end."""
    made: list[Browser] = []

    def make(name: str, size: tuple[int, int] = TABLET, **how: Any) -> Browser:
        browser = Browser(tmp_path / f"profile-{name}", size, **how)
        made.append(browser)
        return browser

    yield make
    for browser in made:
        if request.node.stash.get(FAILED, False):
            browser.photograph(PHOTOGRAPHS / f"{request.node.name}-{browser.profile.name}.png")
        browser.close()


@pytest.fixture
def health_visitor(server: ServerProcess, browsers: Callable[..., Browser]) -> HealthVisitor:
    """Jo, with a tablet that nobody has set up."""
    return HealthVisitor(browsers("tablet"), server.origin, "hv@example.org", PASSWORD)


@pytest.fixture
def early_help_worker(server: ServerProcess, browsers: Callable[..., Browser]) -> EarlyHelpWorker:
    """Sam, at a desk."""
    return EarlyHelpWorker(browsers("desk", DESK), server.origin, "ehw@example.org", PASSWORD)


@pytest.fixture
def manager(server: ServerProcess, browsers: Callable[..., Browser]) -> Manager:
    """Ruth, at a desk."""
    return Manager(browsers("manager", DESK), server.origin, "manager@example.org", PASSWORD)
