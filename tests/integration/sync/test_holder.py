"""One holder at a time, shown to all; taking over refuses nobody's work."""

from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from fieldapp.models.audit import AuditEntry
from fieldapp.models.base import new_id
from fieldapp.models.visits import APPROVED, WITHDRAWN, Handover
from tests.factories.visits import make_visit
from tests.integration.sync.conftest import House
from tests.integration.sync.tablet import Tablet, tablet_of


def test_another_worker_takes_over_with_a_note(
    db_session: Any, house: House, anna: Tablet, ben: Tablet
) -> None:
    message = house.first(anna, {"home": {"a": 1}})
    anna.send_one(message)
    answer = ben.post(f"visits/{message['visit_id']}/holder", {"note": " I finish it. "})
    assert answer.json is not None
    assert answer.json["holder"]["id"] == house.ben.public_id
    handover = db_session.scalars(select(Handover)).one()
    assert (handover.from_id, handover.to_id, handover.note) == (
        house.anna.id,
        house.ben.id,
        "I finish it.",
    )


def test_whoever_held_it_may_still_send(house: House, anna: Tablet, ben: Tablet) -> None:
    message = house.first(anna, {"home": {"a": 1}})
    anna.send_one(message)
    ben.post(f"visits/{message['visit_id']}/holder", {"note": ""})
    later = house.later(anna, message["visit_id"], {"home": {"a": 2}}, message["revision_id"])
    assert anna.send_one(later)["status"] == 201
    assert anna.visit(message["visit_id"])["holder"]["name"] == "Ben Worker"


def test_taking_what_one_holds_changes_nothing(db_session: Any, house: House, anna: Tablet) -> None:
    message = house.first(anna, {"home": {"a": 1}})
    anna.send_one(message)
    assert anna.post(f"visits/{message['visit_id']}/holder", {"note": "x"}).status_code == 200
    assert db_session.scalars(select(Handover)).all() == []


@pytest.mark.parametrize("whose", ["anna", "ben"])
def test_the_answer_is_read_whoever_held_the_visit(
    db_session: Any, house: House, anna: Tablet, ben: Tablet, whose: str
) -> None:
    message = house.first(anna, {"home": {"a": 1}})
    anna.send_one(message)
    taker = {"anna": anna, "ben": ben}[whose]
    assert taker.post(f"visits/{message['visit_id']}/holder", {"note": ""}).status_code == 200
    read = select(AuditEntry).filter_by(action="visit.read", subject_id=message["visit_id"])
    assert [one.actor_id for one in db_session.scalars(read)] == [getattr(house, whose).id]


@pytest.mark.parametrize("state", [APPROVED, WITHDRAWN])
def test_a_closed_visit_is_not_taken(
    db_session: Any, house: House, ben: Tablet, state: str
) -> None:
    visit = make_visit(db_session, house.family, house.anna, state=state)
    answer = ben.post(f"visits/{visit.id}/holder", {"note": "x"})
    assert (answer.status_code, answer.json) == (409, {"error": "closed"})


def test_a_stranger_and_a_manager_take_nothing(
    app: Flask, db_session: Any, house: House, stranger: Tablet
) -> None:
    visit = make_visit(db_session, house.family, house.anna)
    manager = tablet_of(app, db_session, house.manager)
    assert stranger.post(f"visits/{visit.id}/holder", {"note": "x"}).status_code == 404
    assert stranger.post(f"visits/{new_id()}/holder", {"note": "x"}).status_code == 404
    assert manager.post(f"visits/{visit.id}/holder", {"note": "x"}).status_code == 403


def test_a_note_is_text(db_session: Any, house: House, ben: Tablet) -> None:
    visit = make_visit(db_session, house.family, house.anna)
    for note in (7, None, "x" * 2001):
        assert ben.post(f"visits/{visit.id}/holder", {"note": note}).status_code == 422
