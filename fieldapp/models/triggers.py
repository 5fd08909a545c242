"""Append-only tables: triggers that refuse UPDATE, DELETE and (PostgreSQL) TRUNCATE.

The purge of contracts 9 is the only way past them, under its own flag or role.
Migrations make them; start-up and a test check that they exist, since Alembic's
table recreation drops triggers silently.
"""

from flask import Flask
from sqlalchemy import Connection, inspect, text

from fieldapp.extensions import db
from fieldapp.models.base import Model


class TriggersMissingError(RuntimeError):
    """An append-only table could be changed: the service does not start."""


def append_only_tables() -> list[str]:
    """Names of the tables whose class says `__append_only__ = True`."""
    return sorted(
        mapper.class_.__tablename__
        for mapper in Model.registry.mappers
        if getattr(mapper.class_, "__append_only__", False)
    )


def expected_triggers(dialect: str, tables: list[str]) -> set[str]:
    """Names of the triggers that must exist."""
    endings = ("no_update", "no_delete") if dialect == "sqlite" else ("no_change", "no_truncate")
    return {f"{table}_{ending}" for table in tables for ending in endings}


def existing_triggers(connection: Connection) -> set[str]:
    """Names of the triggers that the database has."""
    if connection.dialect.name == "sqlite":
        query = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    else:
        query = "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"
    return set(connection.execute(text(query)).scalars())


def missing_triggers(connection: Connection) -> set[str]:
    """Triggers that should exist and do not: empty when all is well."""
    return expected_triggers(connection.dialect.name, append_only_tables()) - existing_triggers(
        connection
    )


def refuse_missing_triggers(app: Flask) -> None:
    """Start-up stops where a table that must only grow has lost its triggers.

    A database without tables is left alone: `flask db upgrade` is what it needs.
    """
    with app.app_context(), db.engine.connect() as connection:
        if not inspect(connection).has_table("revision"):
            return
        missing = missing_triggers(connection)
    if missing:
        raise TriggersMissingError(f"Triggers are missing: {', '.join(sorted(missing))}")
