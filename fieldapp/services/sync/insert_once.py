"""The unique key as the guarantee: a row is written once, however often it is sent."""

from collections.abc import Iterable
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
    statement = _insert(model).values(values).on_conflict_do_nothing()
    written = db.session.execute(statement.returning(literal_column("1")))
    return written.first() is not None


def insert_each_once(model: type[Model], rows: Iterable[dict[str, Any]]) -> set[str]:
    """As `insert_once` for many rows with an `id` each; gives the ids of those written.

    The number of statements hardly grows with the rows, since other writers wait meanwhile, and
    the rows go in the order of their ids, so that two requests with the same ones never cross.
    """
    ordered = sorted(rows, key=lambda row: str(row["id"]))
    if not ordered:
        return set()
    statement = _insert(model).on_conflict_do_nothing().returning(literal_column("id"))
    return {str(key) for key in db.session.scalars(statement, ordered)}


def insert_or_replace(model: type[Model], rows: Iterable[dict[str, Any]]) -> None:
    """Write rows in place of those with the same primary key; of two equal keys the last one.

    Two requests at the same moment both pass, one after the other, in one order of the keys.
    """
    table = _table(model)
    key = [column.name for column in table.primary_key]
    by_key = {tuple(row[name] for name in key): row for row in rows}
    ordered = [by_key[one] for one in sorted(by_key)]
    if not ordered:
        return
    statement = _insert(model)
    new = {name: statement.excluded[name] for name in ordered[0] if name not in key}
    db.session.execute(statement.on_conflict_do_update(index_elements=key, set_=new), ordered)


def _table(model: type[Model]) -> Table:
    table = model.__table__
    assert isinstance(table, Table)
    return table


def _insert(model: type[Model]) -> Any:
    dialect = postgresql if db.session.get_bind().dialect.name == "postgresql" else sqlite
    return dialect.insert(_table(model))
