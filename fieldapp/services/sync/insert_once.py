"""The unique key as the guarantee: a row is written once, however often it is sent."""

from typing import Any

from sqlalchemy import Table, literal_column
from sqlalchemy.dialects import postgresql, sqlite

from fieldapp.extensions import db
from fieldapp.models.base import Model


def insert_once(model: type[Model], values: dict[str, Any]) -> bool:
    """Write a row unless one with its unique key exists; whether it was written.

    A select first would let two requests both find nothing; this waits for the other
    transaction and then says False.
    """
    table = model.__table__
    assert isinstance(table, Table)
    dialect = postgresql if db.session.get_bind().dialect.name == "postgresql" else sqlite
    statement = dialect.insert(table).values(values).on_conflict_do_nothing()
    written = db.session.execute(statement.returning(literal_column("1")))
    return written.first() is not None
