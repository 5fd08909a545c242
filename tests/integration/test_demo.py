"""The demonstration: loaded twice it is the same, and the six accounts do what they should."""

from datetime import date
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskCliRunner
from sqlalchemy import func, select

from fieldapp.demo.load_demo import load_demo
from fieldapp.extensions import db
from fieldapp.models.accounts import User
from fieldapp.models.audit import AuditEntry
from fieldapp.models.families import Family
from fieldapp.models.people import UNBORN
from fieldapp.presenters.families import children_words
from fieldapp.services.accounts.check_password import check_password
from tests.factories.accounts import client_of

PASSWORD = "a-demo-password-of-the-test"
TODAY = date(2026, 11, 18)


def counts() -> dict[str, int]:
    return {
        table.name: db.session.scalar(select(func.count()).select_from(table)) or 0
        for table in db.metadata.sorted_tables
        if table.name != AuditEntry.__tablename__
    }


def test_loading_twice_changes_nothing(db_session: Any) -> None:
    load_demo(TODAY, PASSWORD)
    first = counts()
    load_demo(TODAY, PASSWORD)
    assert counts() == first


def test_each_family_reads_as_a_case(db_session: Any) -> None:
    families = load_demo(TODAY, PASSWORD).families
    assert {key: children_words(family, TODAY) for key, family in families.items()} == {
        "larkin": "Leo 7, Maya 3, Finn 5 months",
        "tesfaye": "Selam 9, Yonas 10 months, Unborn baby due 20 January 2027",
        "whitlock": "Jo 14",
        "pryce": "Unborn baby due 24 February 2027",
        "marsh": "Alfie 2, Ivy 2",
    }
    for family in families.values():
        assert family.addresses[0].rooms
        assert all(member.person.confirmed_at for member in family.members)
    assert families["tesfaye"].interpreter_language
    assert any(member.person.kind == UNBORN for member in families["tesfaye"].members)


SEES = {
    "hv": {"Larkin", "Tesfaye", "Whitlock", "Pryce"},
    "hv2": {"Larkin", "Tesfaye", "Whitlock", "Pryce"},
    "ehw": {"Larkin", "Tesfaye", "Whitlock", "Pryce"},
    "manager": {"Larkin", "Tesfaye", "Whitlock", "Pryce"},
    "manager2": {"Marsh"},
    "admin": set[str](),
}


@pytest.mark.parametrize("key", SEES)
def test_who_sees_whom(app: Flask, db_session: Any, key: str) -> None:
    user = load_demo(TODAY, PASSWORD).users[key]
    seen = {family.name for family in db_session.scalars(Family.visible_to(user))}
    assert seen == SEES[key]
    assert check_password(f"{key}@example.org", PASSWORD, "").id == user.id
    page = client_of(app, db_session, user).get("/families")
    assert page.status_code == (403 if key == "admin" else 200)


def test_another_password_holds_after_loading_again(db_session: Any) -> None:
    load_demo(TODAY, PASSWORD)
    load_demo(TODAY, "another-demo-password")
    assert check_password("hv@example.org", "another-demo-password", "")


def test_command_prints_the_accounts(app: Flask, runner: FlaskCliRunner, db_session: Any) -> None:
    app.config["DEMO_PASSWORD"] = PASSWORD
    result = runner.invoke(args=["demo", "load"])
    assert result.exit_code == 0, result.output
    assert "hv@example.org" in result.output
    assert PASSWORD in result.output
    printed = result.output.count("@example.org")
    in_force = select(func.count()).select_from(User).where(User.active)
    assert db_session.scalar(in_force) == printed == 6


def test_refused_outside_demo_mode(app: Flask, runner: FlaskCliRunner, db_session: Any) -> None:
    app.config["DEMO"] = False
    result = runner.invoke(args=["demo", "load"])
    assert result.exit_code == 1
    assert db_session.scalar(select(func.count()).select_from(User)) == 0
