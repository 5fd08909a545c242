"""Run the migrations: as the owner of the tables where one is named, else as the application."""

import os

from alembic import context
from flask import current_app
from sqlalchemy import Connection, Engine, create_engine
from sqlalchemy.types import TypeDecorator


def owner_engine() -> Engine:
    """`MIGRATION_DATABASE_URL`'s role owns the tables; the application's role does not."""
    url = os.environ.get("MIGRATION_DATABASE_URL")
    if url:
        return create_engine(url)
    return current_app.extensions["migrate"].db.engine


def render_item(kind, item, autogen_context):
    """Migrations stand on their own: our types are written as what they are kept as."""
    if kind == "type" and isinstance(item, TypeDecorator):
        return f"sa.{item.impl_instance!r}"
    return False


def run(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=current_app.extensions["migrate"].db.metadata,
        compare_type=True,
        render_as_batch=connection.dialect.name == "sqlite",
        render_item=render_item,
    )
    with context.begin_transaction():
        context.run_migrations()


with owner_engine().connect() as connection:
    run(connection)
    connection.commit()
