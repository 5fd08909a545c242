"""The server of the whole journey, on SQLite and on PostgreSQL."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.databases import KINDS, empty_postgresql
from tests.e2e.server import ServerProcess

NAME = "journey"


def _run(server: ServerProcess) -> Iterator[ServerProcess]:
    server.start()
    yield server
    server.stop()


@pytest.fixture(params=KINDS)
def server(
    request: pytest.FixtureRequest, built_database: Path, tmp_path: Path
) -> Iterator[ServerProcess]:
    """The server with the demo families, once on each kind of database."""
    if request.param == "sqlite":
        path = tmp_path / "fieldapp.sqlite3"
        path.write_bytes(built_database.read_bytes())
        yield from _run(ServerProcess(f"sqlite:///{path}", tmp_path))
        return
    with empty_postgresql(request.getfixturevalue("postgresql_server"), NAME) as url:
        server = ServerProcess(url, tmp_path)
        server.flask("db", "upgrade")
        server.flask("demo", "load")
        yield from _run(server)
