"""The server of the whole journey, on SQLite and on PostgreSQL."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url
from sqlalchemy.pool import NullPool

from tests.databases import KINDS
from tests.e2e.server import ServerProcess

NAME = "journey"


@contextmanager
def _postgresql(server_url: str) -> Iterator[str]:
    """A fresh, empty database on the cluster."""
    engine = create_engine(make_url(server_url), isolation_level="AUTOCOMMIT", poolclass=NullPool)
    with engine.connect() as connection:
        connection.execute(text(f'CREATE DATABASE "{NAME}"'))
    yield make_url(server_url).set(database=NAME).render_as_string(hide_password=False)
    with engine.connect() as connection:
        connection.execute(text(f'DROP DATABASE "{NAME}" WITH (FORCE)'))


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
    with _postgresql(request.getfixturevalue("postgresql_server")) as url:
        server = ServerProcess(url, tmp_path)
        server.flask("db", "upgrade")
        server.flask("demo", "load")
        yield from _run(server)
