"""The decorator that commits, and reads that leave a trace, on both databases."""

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask, abort
from flask.testing import FlaskClient
from sqlalchemy import event, select

from fieldapp.auth.audited_reads import audited_read
from fieldapp.auth.permissions import current_person, signed_in
from fieldapp.auth.transactions import commit_on_success
from fieldapp.exceptions import NotVisibleError
from fieldapp.extensions import db
from fieldapp.models.accounts import Authority
from fieldapp.models.audit import AuditEntry
from tests.factories.accounts import client_of, make_user

WRITTEN = "Written"


def write() -> None:
    db.session.add(Authority(name=WRITTEN))
    db.session.flush()


def answers(status: int) -> Callable[[], Any]:
    def view() -> Any:
        write()
        return "words", status

    return view


def aborts() -> Any:
    write()
    abort(409)


def breaks_a_rule() -> Any:
    write()
    raise NotVisibleError


CASES = {
    "answers 200": (answers(200), (), 200, True),
    "answers 302": (answers(302), (), 302, True),
    "answers 422": (answers(422), (), 422, False),
    "answers 500": (answers(500), (), 500, False),
    "answers 401, kept": (answers(401), (401,), 401, True),
    "aborts with 409": (aborts, (), 409, False),
    "aborts with 409, kept": (aborts, (409,), 409, False),
    "breaks a rule": (breaks_a_rule, (), 404, False),
}


@pytest.mark.parametrize("case", CASES)
def test_commits_only_on_success(app: Flask, db_session: Any, case: str) -> None:
    view, keep, status, written = CASES[case]
    app.add_url_rule("/sync/try", "try", commit_on_success(keep=keep)(view))
    assert app.test_client().get("/sync/try").status_code == status
    found = db_session.scalar(select(Authority).where(Authority.name == WRITTEN))
    assert (found is not None) == written


def test_needs_no_brackets(app: Flask, db_session: Any) -> None:
    app.add_url_rule("/sync/try", "try", commit_on_success(answers(200)))
    app.test_client().get("/sync/try")
    assert db_session.scalar(select(Authority).where(Authority.name == WRITTEN))


@pytest.fixture
def reader(app: Flask, db_session: Any) -> FlaskClient:
    """A person at `/try/<thing_id>`, whose view gives what `app.config["SHOWN"]` says."""

    def view(thing_id: str) -> Any:
        assert current_person().name
        write()
        return app.config["SHOWN"]

    decorated = signed_in(audited_read("thing.read", "thing", "thing_id")(view))
    app.add_url_rule("/try/<thing_id>", "try", decorated)
    return client_of(app, db_session, make_user(db_session, name="Rita Reader"))


def test_a_read_is_recorded_and_writes_nothing_else(
    app: Flask, reader: FlaskClient, db_session: Any
) -> None:
    app.config["SHOWN"] = "words"
    assert reader.get("/try/thing-7").text == "words"
    entry = db_session.scalars(select(AuditEntry)).one()
    assert (entry.actor.name, entry.action) == ("Rita Reader", "thing.read")
    assert (entry.subject_type, entry.subject_id) == ("thing", "thing-7")
    assert db_session.scalar(select(Authority).where(Authority.name == WRITTEN)) is None


@pytest.mark.parametrize("shown", [("", 302), ("", 400), ("", 404)])
def test_what_shows_nothing_leaves_no_trace(
    app: Flask, reader: FlaskClient, db_session: Any, shown: Any
) -> None:
    app.config["SHOWN"] = shown
    assert reader.get("/try/thing-7").status_code == shown[1]
    assert db_session.scalars(select(AuditEntry)).all() == []


@pytest.mark.parametrize("status", [409, 422])
def test_a_page_that_is_sent_back_shows_its_subject_and_is_recorded(
    app: Flask, reader: FlaskClient, db_session: Any, status: int
) -> None:
    app.config["SHOWN"] = ("words", status)
    assert reader.get("/try/thing-7").status_code == status
    assert db_session.scalars(select(AuditEntry)).one().subject_id == "thing-7"
    assert db_session.scalar(select(Authority).where(Authority.name == WRITTEN)) is None


def test_the_audit_row_is_written_in_a_transaction_of_its_own(
    app: Flask, reader: FlaskClient, db_session: Any
) -> None:
    app.config["SHOWN"] = "words"
    begun: list[str] = []
    engine = db.engine
    event.listen(engine, "before_cursor_execute", lambda *args: begun.append(args[2]))
    event.listen(engine, "rollback", lambda *_: begun.append("ROLLBACK"))
    event.listen(engine, "commit", lambda *_: begun.append("COMMIT"))
    reader.get("/try/thing-7")
    at = next(index for index, one in enumerate(begun) if one.startswith("INSERT INTO audit_entry"))
    assert "ROLLBACK" in begun[:at]
    assert begun[at + 1] == "COMMIT"
    if engine.dialect.name == "sqlite":
        own = begun[begun.index("ROLLBACK") : at]
        assert "BEGIN IMMEDIATE" in own
        assert "BEGIN" in begun[: begun.index("ROLLBACK")]
