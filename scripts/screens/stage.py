"""The stage: the real server on a database of its own, with the demo families, and who plays."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from scripts.screens.camera import Camera
from tests.e2e.browser import DESK, TABLET, Browser
from tests.e2e.navigators.early_help_worker import EarlyHelpWorker
from tests.e2e.navigators.health_visitor import HealthVisitor
from tests.e2e.navigators.manager import Manager
from tests.e2e.office import Office
from tests.e2e.server import ServerProcess

PASSWORD = "kitchen-table-visit"  # noqa: S105 (the demo families' accounts; nothing real)

Person = TypeVar("Person", HealthVisitor, EarlyHelpWorker, Manager)


@dataclass
class Stage:
    """The service, the folder of its files, and where pictures go."""

    server: ServerProcess
    folder: Path
    pictures: Path
    whole: Path | None

    @contextmanager
    def tablet(self, name: str = "tablet") -> Iterator[tuple[HealthVisitor, Camera]]:
        """A tablet of Anna's that nobody has set up."""
        browser = Browser(self.folder / name, TABLET)
        person = HealthVisitor(browser, self.server.origin, "hv@example.org", PASSWORD)
        yield from self._at_work(person, browser)

    @contextmanager
    def manager(self, email: str = "manager@example.org") -> Iterator[tuple[Manager, Camera]]:
        """Somebody who works on desk pages only."""
        browser = Browser(self.folder / email.partition("@")[0], DESK)
        yield from self._at_work(Manager(browser, self.server.origin, email, PASSWORD), browser)

    @contextmanager
    def worker(self) -> Iterator[tuple[EarlyHelpWorker, Camera]]:
        """Chloe, at a desk."""
        browser = Browser(self.folder / "worker", DESK)
        person = EarlyHelpWorker(browser, self.server.origin, "ehw@example.org", PASSWORD)
        yield from self._at_work(person, browser)

    def _at_work(self, person: Person, browser: Browser) -> Iterator[tuple[Person, Camera]]:
        try:
            yield person, Camera(browser, self.pictures, self.whole)
        except BaseException:
            browser.photograph(self.pictures / "stopped-here.png")
            raise
        finally:
            browser.close()

    @contextmanager
    def office(self) -> Iterator[Office]:
        """Colleagues on the same database."""
        office = Office(self.folder / "fieldapp.sqlite3")
        yield office
        office.close()


@contextmanager
def set_stage(pictures: Path, whole: Path | None) -> Iterator[Stage]:
    """Migrations, demo families, and the server started; all of it gone afterwards.

    The browsers' clocks are London's, as the product's words are.
    """
    os.environ["TZ"] = "Europe/London"
    with TemporaryDirectory(prefix="fieldapp-screens-") as name:
        folder = Path(name)
        server = ServerProcess(f"sqlite:///{folder / 'fieldapp.sqlite3'}", folder)
        server.flask("db", "upgrade")
        server.flask("demo", "load")
        server.start()
        try:
            yield Stage(server, folder, pictures, whole)
        finally:
            server.stop()
