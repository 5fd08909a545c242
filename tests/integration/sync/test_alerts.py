"""An urgent answer alerts at receipt: submitted or not, valid or not, in conflict or not."""

from typing import Any

from flask import Flask
from sqlalchemy import select

from fieldapp.models.base import new_id
from fieldapp.models.visits import APPROVED, VisitAlert
from tests.factories.visits import make_visit
from tests.integration.sync.conftest import House
from tests.integration.sync.tablet import Tablet


def alerts(session: Any) -> set[tuple[str, str]]:
    return {(one.kind, one.path) for one in session.scalars(select(VisitAlert))}


def test_every_kind_alerts_once(app: Flask, db_session: Any, house: House, anna: Tablet) -> None:
    child, row = house.child.id, house.room_id
    document = {
        "visit": {"immediate_danger": {"answer": True}},
        "children": {
            child: {
                "voice": {"disclosure": True},
                "presentation": {"any_injury": {"mobile": False}},
            }
        },
        "rooms": {row: {"hazards": ["pests", "gas_smell"]}},
    }
    first = house.first(anna, document)
    later = house.later(
        anna, first["visit_id"], document | {"home": {"a": 1}}, first["revision_id"]
    )
    anna.send(first, later)
    assert alerts(db_session) == {
        ("immediate_danger", "/visit/immediate_danger/answer"),
        ("disclosure", f"/children/{child}/voice/disclosure"),
        ("unexplained_injury", f"/children/{child}/presentation/any_injury/mobile"),
        ("gas_smell", f"/rooms/{row}/hazards"),
    }


def test_a_no_alerts_nobody(db_session: Any, house: House, anna: Tablet) -> None:
    document = {
        "visit": {"immediate_danger": {"answer": False, "reference": "yes"}},
        "children": {house.child.id: {"voice": {"disclosure": {"na": "not asked"}}}},
        "rooms": {new_id(): {"hazards": ["none_seen"]}},
    }
    assert anna.send_one(house.first(anna, document))["status"] == 201
    assert alerts(db_session) == set()


def test_a_conflict_hides_no_alert(
    db_session: Any, house: House, anna: Tablet, ben: Tablet
) -> None:
    first = house.first(anna, {"home": {"a": 1}})
    anna.send_one(first)
    visit_id, base = first["visit_id"], first["revision_id"]
    for tablet, answer in ((ben, False), (anna, True)):
        danger = {"visit": {"immediate_danger": {"answer": answer}}}
        sent = tablet.send_one(house.later(tablet, visit_id, danger, base))
    assert sent["outcome"] == "conflict"
    assert ("immediate_danger", "/visit/immediate_danger/answer") in alerts(db_session)


def test_late_words_alert_too(db_session: Any, house: House, anna: Tablet) -> None:
    visit = make_visit(db_session, house.family, house.anna, state=APPROVED)
    danger = {"visit": {"immediate_danger": {"answer": True}}}
    assert anna.send_one(house.first(anna, danger, visit_id=visit.id))["status"] == 410
    assert len(alerts(db_session)) == 1
