"""Late words are settled once, and not by who wrote them."""

from typing import Any

import pytest
from flask import Flask
from sqlalchemy import func, select

from fieldapp.models.accounts import HEALTH_VISITOR, TEAM_MANAGER, User
from fieldapp.models.record import ChronologyEntry
from fieldapp.models.revisions import LateWords
from fieldapp.models.visits import APPROVED, Visit
from fieldapp.services.reviews.errors import ReviewerWroteVisitError
from fieldapp.services.reviews.late_words import keep_late_words
from tests.factories.accounts import client_of, make_user
from tests.factories.visits import make_revision, make_visit
from tests.integration.forms_of_pages import send_form
from tests.integration.sync.conftest import House, house
from tests.integration.sync.tablet import tablet_of

__all__ = ["house"]


@pytest.fixture
def both(db_session: Any, house: House) -> User:
    """A manager of the team who visits, too."""
    return make_user(db_session, HEALTH_VISITOR, TEAM_MANAGER, team=house.anna.team)


@pytest.fixture
def late(app: Flask, db_session: Any, house: House, both: User) -> str:
    """Words of hers that came in after the approval."""
    visit: Visit = make_visit(db_session, house.family, house.anna, state=APPROVED)
    make_revision(db_session, visit, house.anna, {"home": {"a": 1}})
    tablet = tablet_of(app, db_session, both)
    sent = house.later(tablet, visit.id, {"home": {"a": 2}}, visit.head_id or "")
    assert tablet.send_one(sent)["outcome"] == "late"
    return str(sent["revision_id"])


def test_nobody_keeps_their_own(
    app: Flask, db_session: Any, house: House, both: User, late: str
) -> None:
    with pytest.raises(ReviewerWroteVisitError):
        keep_late_words(both, late)
    client = client_of(app, db_session, both)
    page = f"/oversight/late/{late}"
    assert send_form(client, page, {"reason": ""}, f"{page}/keep").status_code == 409
    assert db_session.scalar(select(func.count(ChronologyEntry.id))) == 0
    assert db_session.get(LateWords, late).settled_at is None


def test_another_manager_keeps_them_once(db_session: Any, house: House, late: str) -> None:
    for _ in range(2):
        keep_late_words(house.manager, late)
    assert db_session.scalar(select(func.count(ChronologyEntry.id))) == 1


def test_a_reason_that_is_too_long_is_not_cut_and_not_kept(
    app: Flask, db_session: Any, house: House, late: str
) -> None:
    client = client_of(app, db_session, house.manager)
    page = f"/oversight/late/{late}"
    answer = send_form(client, page, {"reason": "x" * 4001}, f"{page}/set-aside")
    assert answer.status_code == 409
    assert db_session.get(LateWords, late).settled_at is None
