"""Two managers decide about the same late words: the second is told, and nothing is changed."""

from typing import Any

import pytest
from flask import Flask
from sqlalchemy import func, select

from fieldapp.models.accounts import TEAM_MANAGER
from fieldapp.models.base import new_id
from fieldapp.models.record import ChronologyEntry
from fieldapp.models.revisions import LateWords, Quarantine
from fieldapp.models.visits import APPROVED
from tests.factories.accounts import client_of, make_user
from tests.factories.visits import make_revision, make_visit
from tests.integration.forms_of_pages import csrf_of
from tests.integration.hostile.test_two_managers import at_once
from tests.integration.sync.conftest import House, anna, house
from tests.integration.sync.tablet import Tablet

__all__ = ["anna", "house"]


class Manager:
    """A manager of the team with a page open."""

    def __init__(self, app: Flask, session: Any, house: House, page: str, name: str) -> None:
        user = make_user(session, TEAM_MANAGER, team=house.anna.team, name=name)
        self.client = client_of(app, session, user)
        self.page = page
        self.token = csrf_of(self.client, page)
        self.said = ""

    def post(self, step: str, reason: str) -> int:
        data = {"csrf_token": self.token, "reason": reason}
        answer = self.client.post(f"{self.page}/{step}", data=data)
        self.said = answer.text
        return answer.status_code


@pytest.fixture
def late(db_session: Any, house: House, anna: Tablet) -> str:
    visit = make_visit(db_session, house.family, house.anna, state=APPROVED)
    make_revision(db_session, visit, house.anna, {"home": {"a": 1}})
    sent = house.later(anna, visit.id, {"home": {"a": 2}}, visit.head_id or "")
    assert anna.send_one(sent)["outcome"] == "late"
    return str(sent["revision_id"])


@pytest.mark.parametrize("steps", [("keep", "set-aside"), ("set-aside", "keep"), ("keep", "keep")])
def test_the_second_is_told(
    app: Flask, db_session: Any, house: House, late: str, steps: tuple[str, str]
) -> None:
    page = f"/oversight/late/{late}"
    ola, pat = (Manager(app, db_session, house, page, name) for name in ("Ola One", "Pat Two"))
    assert ola.post(steps[0], "First") == 302
    assert pat.post(steps[1], "Second") == 409
    assert "Ola One has" in pat.said
    assert db_session.get(LateWords, late).settled_note == "First"


def test_at_the_same_moment_one_of_them_decides(
    app: Flask, db_session: Any, house: House, late: str
) -> None:
    page = f"/oversight/late/{late}"
    ola, pat = (Manager(app, db_session, house, page, name) for name in ("Ola One", "Pat Two"))
    db_session.commit()
    gave = at_once(lambda: ola.post("keep", ""), lambda: pat.post("set-aside", "No"))
    assert sorted(gave) == [302, 409]
    lines = db_session.scalar(select(func.count(ChronologyEntry.id)))
    kept = db_session.get(LateWords, late).settled_as == "addendum"
    assert (gave[0] == 302) == kept == (lines == 1)


def test_the_reason_for_setting_a_message_aside_stands(
    app: Flask, db_session: Any, house: House, anna: Tablet
) -> None:
    sent = anna.message(new_id(), {"home": {"a": 1}}, form_version="0" * 16)
    receipt = anna.send_one(sent)["receipt"]["receipt_id"]
    page = f"/oversight/quarantine/{receipt}"
    ola, pat = (Manager(app, db_session, house, page, name) for name in ("Ola One", "Pat Two"))
    assert ola.post("set-aside", "First") == 302
    assert ola.post("set-aside", "First") == 302
    assert pat.post("set-aside", "Second") == 409
    assert db_session.get(Quarantine, receipt).settled_note == "First"
