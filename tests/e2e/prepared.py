"""A tablet that was set up and prepared once, and is copied for each test that begins there.

Setting up takes longer than most faults last. The copy is what a test would have made itself:
the browser's own profile folder and the service's own database, both closed.
"""

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.e2e.browser import TABLET, Browser
from tests.e2e.navigators.faults import VisitorInTrouble
from tests.e2e.server import ServerProcess
from tests.postgres import free_port

FAMILY = "Larkin"
EMAIL = "hv@example.org"


@dataclass(frozen=True)
class PreparedTablet:
    """Jo's tablet with one visit to the Larkins, received and ready for no signal."""

    folder: Path
    port: int
    words: str
    visit_id: str
    cookie: dict[str, Any]

    @property
    def origin(self) -> str:
        """An origin's store is lost when the origin changes: every copy keeps this one."""
        return f"http://localhost:{self.port}"

    def copy_database(self, folder: Path) -> Path:
        """The service's database as it was when the tablet was closed."""
        return Path(shutil.copy(self.folder / "fieldapp.sqlite3", folder / "fieldapp.sqlite3"))

    def copy_profile(self, folder: Path) -> Path:
        """The browser's folder as it was when the tablet was closed."""
        return Path(shutil.copytree(self.folder / "profile", folder / "profile-tablet"))


def prepare_tablet(
    built_database: Path, folder: Path, password: str, releases: Path
) -> PreparedTablet:
    """Set a tablet up, plan a visit, prepare it, and close the browser and the server."""
    database = Path(shutil.copy(built_database, folder / "fieldapp.sqlite3"))
    release = {"FIELDAPP_RELEASE_FOLDER": str(releases)}
    server = ServerProcess(f"sqlite:///{database}", folder, free_port(), **release)
    server.start()
    browser = Browser(folder / "profile", TABLET)
    jo = VisitorInTrouble(browser, server.origin, EMAIL, password)
    try:
        jo.opens_the_app()
        jo.sets_up()
        jo.plans_visit(FAMILY)
        jo.prepares()
        visit_id = jo.place().split("/")[2]
        jo.goes_to("")
        jo.sees_heading("My visits")
        jo.bar_says("Nothing is waiting on this tablet")
        cookie = jo.session_cookie()
    finally:
        browser.close()
        server.stop()
    return PreparedTablet(folder, server.port, jo.words, visit_id, cookie)
