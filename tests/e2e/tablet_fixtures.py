"""`make run-tablet` for a browser test: the script itself, and browsers that reach its name."""

import re
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from tests.e2e.browser import Browser
from tests.e2e.trust import home_that_trusts
from tests.product_process import ProductProcess

ADDRESS = re.compile(r"https://([\w.-]+):(\d+)/workspace/")
AUTHORITY = re.compile(r"^ +(/.+\.pem)$", re.MULTILINE)
AUTHORITY_FOLDER = "authority"


class TabletService(ProductProcess):
    """`scripts/run_tablet.py` as a process, and what it tells the person who started it."""

    @property
    def host(self) -> str:
        """The name in the printed address."""
        return self._printed_address()[1]

    @property
    def origin(self) -> str:
        """The printed address without its path."""
        return self._printed_address()[0].removesuffix("/workspace/")

    @property
    def authority(self) -> Path:
        """The printed file that a tablet must be told to trust."""
        found = AUTHORITY.search(self.printed)
        assert found, self.printed
        return Path(found[1])

    def _printed_address(self) -> re.Match[str]:
        found = ADDRESS.search(self.printed)
        assert found, self.printed
        return found


@pytest.fixture
def tablet_service(built_database: Path, releases: Path, tmp_path: Path) -> Iterator[TabletService]:
    """Started with the demo families; its database, keys and authority lie in `tmp_path`."""
    database = shutil.copy(built_database, tmp_path / "fieldapp.sqlite3")
    told = {
        "DATABASE_URL": f"sqlite:///{database}",
        "FIELDAPP_TABLET_FOLDER": str(tmp_path / AUTHORITY_FOLDER),
        "FIELDAPP_RELEASE_FOLDER": str(releases),
    }
    service = TabletService("scripts.run_tablet", tmp_path, told)
    service.start()
    yield service
    service.kill()


@pytest.fixture
def untold_browsers(
    tablet_service: TabletService, browsers: Callable[..., Browser], tmp_path: Path
) -> Callable[..., Browser]:
    """Makes browsers that find `<host>.local`, in a home that trusts nobody of ours."""
    home = tmp_path / "home-untold"
    home.mkdir()
    there = f"--host-resolver-rules=MAP {tablet_service.host} 127.0.0.1"
    return partial(browsers, flags=(there,), home=home)


@pytest.fixture
def told_browsers(
    tablet_service: TabletService, untold_browsers: Callable[..., Browser], tmp_path: Path
) -> Callable[..., Browser]:
    """The same, after somebody has installed the authority as the instructions say."""
    return partial(untold_browsers, home=home_that_trusts(tmp_path, tablet_service.authority))
