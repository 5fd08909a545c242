"""Every answer that shows a person's data leaves a row, also where something was wrong with it."""

from typing import Any

import pytest
from flask import Flask
from sqlalchemy import func, select

from fieldapp.models.audit import AuditEntry
from tests.factories.accounts import client_of
from tests.integration.forms_of_pages import send_form
from tests.integration.sync.conftest import House, anna, ben, house
from tests.integration.sync.tablet import Tablet

__all__ = ["anna", "ben", "house"]


def rows(session: Any, action: str, subject_id: str) -> int:
    query = select(func.count(AuditEntry.id)).filter_by(action=action, subject_id=subject_id)
    return int(session.scalar(query))


def test_a_search_that_is_too_long_shows_families(
    app: Flask, db_session: Any, house: House
) -> None:
    client = client_of(app, db_session, house.anna)
    answer = send_form(client, "/families", {"name": "x" * 81}, "/families/search")
    assert answer.status_code == 422
    assert "Example" in answer.text
    assert rows(db_session, "families.searched", house.anna.public_id) == 1


def test_an_assignment_that_was_sent_back(app: Flask, db_session: Any, house: House) -> None:
    client = client_of(app, db_session, house.manager)
    page = f"/families/{house.family.id}/assignment"
    before = rows(db_session, "family.assignment_read", house.family.id)
    answer = send_form(client, page, {"team": "nobody's", "workers": []})
    assert answer.status_code == 422
    assert "Example" in answer.text
    assert rows(db_session, "family.assignment_read", house.family.id) - before == 2


@pytest.mark.parametrize("again", [False, True])
def test_a_head_that_goes_with_an_answer(
    db_session: Any, house: House, anna: Tablet, ben: Tablet, again: bool
) -> None:
    """Words of others come with a merge, and with each repeat of what was merged."""
    begun = house.first(anna, {"home": {"a": "Anna's words"}})
    visit_id = begun["visit_id"]
    anna.send_one(begun)
    assert rows(db_session, "revision.received", visit_id) == 1
    message = house.later(ben, visit_id, {"home": {"b": "x"}}, None or begun["revision_id"])
    merged = {**message, "base": None}
    for _ in range(2 if again else 1):
        answer = ben.send_one({key: value for key, value in merged.items() if value})
        assert answer["head"]["document"]["home"]["a"] == "Anna's words"
    assert rows(db_session, "visit.read", visit_id) == (2 if again else 1)
    assert rows(db_session, "revision.received", visit_id) == 2
