"""A fault's trace says where it was, and nothing of what was written there."""

import logging
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import text

from fieldapp.extensions import db
from fieldapp.services.families import find_families
from tests.factories.accounts import client_of
from tests.integration.sync.conftest import House, anna, house
from tests.integration.sync.tablet import Tablet

__all__ = ["anna", "house"]

CANARY = "Quokka-Wellington"


def broken_query(*_: object) -> None:
    """A statement that every database refuses, with a person's words in it."""
    db.session.execute(text("SELECT * FROM nowhere WHERE name = :name"), {"name": CANARY})


def test_a_page_that_fails(
    app: Flask,
    db_session: Any,
    house: House,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    app.config["PROPAGATE_EXCEPTIONS"] = False
    monkeypatch.setattr(find_families, "plain_letters", broken_query)
    with caplog.at_level(logging.INFO):
        answer = client_of(app, db_session, house.anna).get("/families")
    assert answer.status_code == 500
    assert "Traceback" not in answer.text
    assert CANARY not in answer.text
    assert "fault at GET families.list_families" in caplog.text
    assert "find_families.py" in caplog.text
    assert CANARY not in caplog.text


def test_a_revision_that_cannot_be_stored(
    house: House,
    anna: Tablet,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def broken(*_: object) -> None:
        raise ValueError(CANARY)

    monkeypatch.setattr("fieldapp.services.sync.receive_revision.follow_words", broken)
    with caplog.at_level(logging.INFO):
        answer = anna.send_one(house.first(anna, {"home": {"a": CANARY}}))
    assert answer["status"] == 422
    assert "builtins.ValueError" in caplog.text
    assert "in broken" in caplog.text
    assert CANARY not in caplog.text


def test_what_the_database_says_of_a_statement(db_session: Any) -> None:
    with pytest.raises(Exception, match="nowhere") as refused:
        broken_query()
    assert CANARY not in str(refused.value)
    db_session.rollback()
