"""Tables that must only grow are held by the database itself, and start-up looks."""

from typing import Any

import pytest
from flask import Flask
from sqlalchemy import text

from fieldapp.extensions import db
from fieldapp.models.triggers import (
    TriggersMissingError,
    append_only_tables,
    existing_triggers,
    missing_triggers,
    refuse_missing_triggers,
)


def test_what_must_only_grow_is_named() -> None:
    assert {"revision", "receipt", "fact", "audit_entry"} <= set(append_only_tables())


def test_every_trigger_stands_after_the_migrations(app: Flask, db_session: Any) -> None:
    with db.engine.connect() as connection:
        assert missing_triggers(connection) == set()
        assert len(existing_triggers(connection)) >= 2 * len(append_only_tables())
    refuse_missing_triggers(app)


def test_the_service_does_not_start_without_one(app: Flask, db_session: Any) -> None:
    with db.engine.begin() as connection:
        name = sorted(one for one in existing_triggers(connection) if one.startswith("fact_no_"))[0]
        on_table = "" if connection.dialect.name == "sqlite" else " ON fact"
        connection.execute(text(f"DROP TRIGGER {name}{on_table}"))
    with pytest.raises(TriggersMissingError, match=name):
        refuse_missing_triggers(app)
