"""Fixtures of every tier: the real application on SQLite and on PostgreSQL."""

import os
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient, FlaskCliRunner
from sqlalchemy.orm import scoped_session

KEY_FILE = Path(__file__).parent.parent / "var" / "test-keys.json"
os.environ["FIELDAPP_KEY_FILE"] = str(KEY_FILE)
os.environ["FIELDAPP_DEMO"] = "1"

from fieldapp.extensions import db  # noqa: E402 (the environment must stand first)
from tests.databases import KINDS, PostgresqlCopies, SqliteCopies, app_on  # noqa: E402
from tests.landings import land, landed, never_visited  # noqa: E402
from tests.linting import LintingClient  # noqa: E402
from tests.postgres import cluster  # noqa: E402

LOOPBACK = {"127.0.0.1", "::1", "localhost"}


@pytest.fixture(autouse=True, scope="session")
def no_network() -> Iterator[None]:
    """Anything that reaches beyond this machine fails the test that tried."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if self.family in {socket.AF_INET, socket.AF_INET6} and address[0] not in LOOPBACK:
            raise AssertionError(f"a test tried to reach {address}")
        connect(self, address)

    socket.socket.connect = guarded  # type: ignore[method-assign,assignment]
    yield
    socket.socket.connect = connect  # type: ignore[method-assign]


@pytest.fixture(scope="session")
def sqlite_copies(tmp_path_factory: pytest.TempPathFactory) -> SqliteCopies:
    return SqliteCopies(tmp_path_factory.mktemp("sqlite"))


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    with cluster() as url:
        yield url


@pytest.fixture(scope="session")
def postgresql_copies(postgresql_server: str) -> PostgresqlCopies:
    return PostgresqlCopies(postgresql_server)


@pytest.fixture(params=KINDS)
def database_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """A fresh database, once on each kind."""
    with request.getfixturevalue(f"{request.param}_copies").fresh() as url:
        yield url


@pytest.fixture
def app(database_url: str) -> Iterator[Flask]:
    """The application on a fresh database, with an app context open for the test."""
    app = app_on(database_url)
    app.test_client_class = LintingClient
    with app.app_context():
        yield app
        db.session.remove()
        db.engine.dispose()


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """A linting client without an account."""
    return app.test_client()


@pytest.fixture
def runner(app: Flask) -> FlaskCliRunner:
    return app.test_cli_runner()


@pytest.fixture
def db_session(app: Flask) -> scoped_session[Any]:
    """The test's own session; the client commits it before each request."""
    return db.session


_RAN: dict[str, set[str]] = {kind: set() for kind in KINDS}


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Note which tests ran on which database."""
    if report.when != "call":
        return
    for kind in KINDS:
        if f"[{kind}" in report.nodeid or f"-{kind}" in report.nodeid:
            _RAN[kind].add(report.nodeid.replace(kind, "*"))


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """A worker has ended: where its browsers landed counts for the run."""
    land(*getattr(node, "workeroutput", {}).get("landed", ()))


def _holes(config: pytest.Config) -> list[str]:
    """What a run that was asked for everything never reached; nothing of a part of the tests."""
    part = config.option.keyword or config.option.markexpr
    if part or config.args_source is not pytest.Config.ArgsSource.TESTPATHS:
        return []
    return never_visited(landed())


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """Say how many tests ran on each database, and which screens no browser read."""
    counts = ", ".join(f"{len(_RAN[kind])} on {kind}" for kind in KINDS)
    terminalreporter.write_line(f"databases: {counts}")
    for hole in _holes(config):
        terminalreporter.write_line(f"never visited by a browser: {hole}")


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A test that ran on one database only, or a screen that none read, is a hole: fail the run.

    Only the process that sees every report can tell, not one worker of several.
    """
    if hasattr(session.config, "workerinput"):
        session.config.workeroutput["landed"] = landed()  # type: ignore[attr-defined]
        return
    one_database = _RAN["sqlite"] != _RAN["postgresql"]
    if session.exitstatus == 0 and (one_database or _holes(session.config)):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
