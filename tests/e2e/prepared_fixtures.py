"""Fixtures of the prepared tablet; `conftest.py` takes them in."""

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from fieldapp.config import BUILT_RELEASES
from tests.e2e.browser import Browser
from tests.e2e.navigators.faults import VisitorInTrouble
from tests.e2e.office import Office
from tests.e2e.prepared import EMAIL, PreparedTablet, prepare_tablet
from tests.e2e.proxy import Wire
from tests.e2e.server import ServerProcess
from tests.postgres import free_port

PASSWORD = "kitchen-table-visit"


@pytest.fixture(scope="session")
def releases(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The release as it was built when the run began, so that no other comes while it lasts."""
    folder = tmp_path_factory.mktemp("releases")
    shutil.copy(BUILT_RELEASES / "current.json", folder)
    current = json.loads((folder / "current.json").read_text())["release"]
    shutil.copytree(BUILT_RELEASES / current, folder / current)
    return folder


@pytest.fixture(scope="session")
def prepared(
    built_database: Path, releases: Path, tmp_path_factory: pytest.TempPathFactory
) -> PreparedTablet:
    """Made once in a run."""
    folder = tmp_path_factory.mktemp("prepared")
    return prepare_tablet(built_database, folder, PASSWORD, releases)


def answering(server: ServerProcess) -> ServerProcess:
    """Started, and past its first answer, which takes longer than all later ones."""
    server.start()
    with urlopen(f"{server.origin}/sync/v1/hello?nonce=warm") as answer:  # loopback
        assert answer.status == 200
    return server


@pytest.fixture
def service(prepared: PreparedTablet, releases: Path, tmp_path: Path) -> Iterator[ServerProcess]:
    """The service that the prepared tablet knows, started."""
    database = prepared.copy_database(tmp_path)
    release = {"FIELDAPP_RELEASE_FOLDER": str(releases)}
    server = ServerProcess(f"sqlite:///{database}", tmp_path, prepared.port, **release)
    yield answering(server)
    server.stop()


@pytest.fixture
def wired_service(
    prepared: PreparedTablet, releases: Path, tmp_path: Path
) -> Iterator[ServerProcess]:
    """The same service behind `wire`, on a port that the tablet does not know."""
    database = prepared.copy_database(tmp_path)
    release = {"FIELDAPP_RELEASE_FOLDER": str(releases)}
    server = ServerProcess(f"sqlite:///{database}", tmp_path, free_port(), **release)
    yield answering(server)
    server.stop()


@pytest.fixture
def wire(prepared: PreparedTablet, wired_service: ServerProcess) -> Iterator[Wire]:
    """What lies between the tablet and `wired_service`."""
    wire = Wire(prepared.port, wired_service.port)
    yield wire
    wire.close()


@pytest.fixture
def visitor(
    prepared: PreparedTablet, browsers: Callable[..., Browser], tmp_path: Path
) -> VisitorInTrouble:
    """The health visitor with the prepared tablet in her bag."""
    prepared.copy_profile(tmp_path)
    return VisitorInTrouble(
        browsers("tablet"),
        prepared.origin,
        EMAIL,
        PASSWORD,
        words=prepared.words,
        visit_id=prepared.visit_id,
        cookie=prepared.cookie,
    )


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """Colleagues on the same database; name it after the service in a test's arguments."""
    office = Office(tmp_path / "fieldapp.sqlite3")
    yield office
    office.close()
