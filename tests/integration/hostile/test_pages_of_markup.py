"""Names and words that are markup, on every page: shown as words, and only in the page itself."""

from html.parser import HTMLParser
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import event, func, select

from fieldapp.extensions import db
from fieldapp.models.audit import AuditEntry
from tests.factories.accounts import client_of
from tests.integration.forms_of_pages import send_form
from tests.integration.hostile.strange_family import (
    MARK,
    MARKUP,
    StrangeFamily,
    make_strange_family,
)


@pytest.fixture
def strange(app: Flask, db_session: Any) -> StrangeFamily:
    return make_strange_family(app, db_session)


@pytest.fixture
def manager(app: Flask, db_session: Any, strange: StrangeFamily) -> FlaskClient:
    return client_of(app, db_session, strange.case.manager)


class Found(HTMLParser):
    """What a browser would make of a page: elements made of words, addresses, the title."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.made: list[str] = []
        self.addresses: list[str] = []
        self.title = ""
        self._tag = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._tag = tag
        named = dict(attrs)
        if named.get("src") == "x" or any(name.startswith("on") for name in named):
            self.made.append(tag)
        self.addresses += [str(named[name]) for name in ("href", "src", "action") if name in named]

    def handle_data(self, data: str) -> None:
        if self._tag == "script" and data.strip():
            self.made.append(data)
        self.title += data if self._tag == "title" else ""

    def handle_endtag(self, tag: str) -> None:
        self._tag = ""


def test_words_stay_words(manager: FlaskClient, strange: StrangeFamily) -> None:
    shown = 0
    for address in strange.pages():
        answer = manager.get(address)
        assert answer.status_code == 200, address
        found = Found(answer.text)
        assert found.made == [], address
        assert MARK not in found.title, address
        assert not [one for one in found.addresses if MARK in one], address
        assert "49" not in answer.text.split("{{7*7}}")[0][-1:], address
        assert answer.headers["Cache-Control"] == "no-store", address
        shown += MARK in answer.text
    assert shown == len(strange.pages())


def test_late_words_that_were_kept_stay_words(manager: FlaskClient, strange: StrangeFamily) -> None:
    late, family = strange.approved.head_id, strange.case.family.id
    page = f"/oversight/late/{late}"
    assert send_form(manager, page, {"reason": MARKUP}, to=f"{page}/keep").status_code == 302
    views = ("summary", "chronology", "home", "children", "plan")
    for address in (page, *(f"/families/{family}?view={view}" for view in views)):
        answer = manager.get(address)
        assert (answer.status_code, Found(answer.text).made) == (200, []), address
    assert "Changed after approval" in manager.get(f"/families/{family}?view=home").text


def test_each_page_leaves_one_row(
    manager: FlaskClient, db_session: Any, strange: StrangeFamily
) -> None:
    for address in strange.pages():
        before = db_session.scalar(select(func.count(AuditEntry.id)))
        manager.get(address)
        assert db_session.scalar(select(func.count(AuditEntry.id))) == before + 1, address


def test_administrators_pages_show_no_family(
    app: Flask, db_session: Any, strange: StrangeFamily
) -> None:
    client = client_of(app, db_session, strange.administrator)
    account = f"/admin/accounts/{strange.case.visitor.public_id}"
    team = f"/admin/teams/{strange.case.team.id}"
    for address in ("/admin/accounts", account, "/admin/teams", team, "/admin/act-now-numbers"):
        answer = client.get(address)
        found = Found(answer.text)
        assert (answer.status_code, found.made) == (200, []), address
        assert MARK not in found.title
        assert answer.headers["Cache-Control"] == "no-store"


def test_a_reading_request_writes_in_a_writing_transaction_only(
    manager: FlaskClient, strange: StrangeFamily
) -> None:
    """On SQLite a transaction that began as a reader and then writes fails under load."""
    first: list[str] = []
    faults: list[str] = []

    def note(_c: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if statement.startswith("BEGIN"):
            first[:] = [statement]
        elif not statement.startswith(("SELECT", "PRAGMA")) and first == ["BEGIN"]:
            faults.append(statement)

    event.listen(db.engine, "before_cursor_execute", note)
    for address in strange.pages():
        manager.get(address)
    assert faults == []
