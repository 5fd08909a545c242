"""SQLite set up so that an acknowledged write survives a kill and writers wait their turn.

Writing requests begin IMMEDIATE at their first query, reading ones DEFERRED
(contracts 10). Writers of all processes queue at a lock file beside the database:
the busy handler alone starves some of them.
"""

import fcntl
import os
import sqlite3
from pathlib import Path
from typing import Any

from flask import Flask, g, has_app_context, has_request_context, request
from sqlalchemy import Engine, event
from sqlalchemy.engine import Connection, make_url

WAL_SAFE_FROM = (3, 51, 3)
READING_METHODS = {"GET", "HEAD", "OPTIONS"}


class UnsafeSqliteError(RuntimeError):
    """The database file is in a mode that this SQLite library is not safe with."""


def begins_writing() -> bool:
    """Whether the transaction that begins now may write.

    Known from the request's method, since the account is read before any route runs;
    `g.begin_writing` overrides it (an audited read ends by writing one audit row).
    """
    if has_app_context() and "begin_writing" in g:
        return bool(g.begin_writing)
    return has_request_context() and request.method not in READING_METHODS


def journal_mode(version: tuple[int, int, int] = sqlite3.sqlite_version_info) -> str:
    """WAL only where the library is free of the reported WAL corruption."""
    return "wal" if version >= WAL_SAFE_FROM else "delete"


def _set_pragmas(connection: sqlite3.Connection) -> None:
    connection.isolation_level = None
    for pragma in (
        "foreign_keys=ON",
        "synchronous=FULL",
        "recursive_triggers=ON",
        "busy_timeout=15000",
        f"journal_mode={journal_mode()}",
    ):
        connection.execute(f"PRAGMA {pragma}")


def refuse_unsafe_file(path: Path) -> None:
    """Start-up stops where a WAL database meets a library that must not open it so.

    Raises `UnsafeSqliteError`.
    """
    if not path.exists() or journal_mode() == "wal":
        return
    with path.open("rb") as file:
        header = file.read(20)
    if len(header) == 20 and header[18] == 2 and path.with_name(path.name + "-wal").exists():
        message = (
            f"The database is in WAL mode, and SQLite {sqlite3.sqlite_version} is older than "
            "3.51.3, which is not safe with it. Check-point it with a newer SQLite first."
        )
        raise UnsafeSqliteError(message)


class WriterQueue:
    """One place in the queue of writers for each connection, held from BEGIN to the end."""

    def __init__(self, database: Path) -> None:
        self._path = database.with_name(database.name + ".writers")

    def enter(self, connection: Connection) -> None:
        descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        connection.info["writer_queue"] = descriptor

    def leave(self, connection: Connection) -> None:
        descriptor = connection.info.pop("writer_queue", None)
        if descriptor is not None:
            os.close(descriptor)


def listen_to(engine: Engine, database: Path | None) -> None:
    """Set the pragmas and the way transactions begin on one engine."""
    queue = WriterQueue(database) if database else None

    @event.listens_for(engine, "connect")
    def set_pragmas(connection: sqlite3.Connection, _record: Any) -> None:
        _set_pragmas(connection)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writing = begins_writing()
        if writing and queue:
            queue.enter(connection)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    if queue:
        event.listen(engine, "commit", queue.leave)
        event.listen(engine, "rollback", queue.leave)


def prepare_sqlite(app: Flask) -> None:
    """Make the database's folder, refuse an unsafe mix, and hook the engine when it is made."""
    url = make_url(app.config["SQLALCHEMY_DATABASE_URI"])
    is_sqlite = url.get_backend_name() == "sqlite"
    app.config["SQLALCHEMY_ENGINE_OPTIONS"] = {
        "hide_parameters": True,  # they are people's words, and faults are logged
        **({} if is_sqlite else {"pool_pre_ping": True}),
        **app.config.get("SQLALCHEMY_ENGINE_OPTIONS", {}),
    }
    if not is_sqlite:
        return
    database = Path(url.database) if url.database and url.database != ":memory:" else None
    if database:
        database.parent.mkdir(parents=True, exist_ok=True)
        refuse_unsafe_file(database)
    app.extensions["sqlite_database"] = database
