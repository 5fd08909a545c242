"""Whom a visitor names for a family that she typed in with no signal."""

from typing import Any

from flask import Flask
from sqlalchemy import select

from fieldapp.models.accounts import ADMINISTRATOR
from fieldapp.models.audit import AuditEntry
from fieldapp.models.base import new_id
from fieldapp.models.families import FamilyWorker
from tests.factories.accounts import make_user
from tests.integration.sync.conftest import House
from tests.integration.sync.tablet import Tablet, tablet_of


def test_whom_the_visitor_names_sees_the_family_and_the_visit(
    db_session: Any, house: House, anna: Tablet, ben: Tablet
) -> None:
    cursor = ben.get("changes").json["cursor"]  # type: ignore[index]
    typed = {"family_id": None, "family_typed": "The blue door"}
    message = house.first(anna, {"home": {"a": 1}}, **typed, workers=[house.ben.public_id])
    assert anna.send_one(message)["status"] == 201
    [visit] = ben.get("changes", since=cursor).json["visits"]  # type: ignore[index]
    assert (visit["visit_id"], visit["family_name"]) == (message["visit_id"], "The blue door")
    lines = {one["name"]: one["mine"] for one in ben.get("families").json["families"]}  # type: ignore[index]
    assert lines["The blue door"] is True
    assert ben.get(f"packs/{visit['family_id']}").status_code == 200
    entry = db_session.scalar(select(AuditEntry).where(AuditEntry.action == "family.worker_named"))
    assert (entry.actor_id, entry.subject_id) == (house.anna.id, visit["family_id"])
    assert entry.detail == {"worker": house.ben.public_id}


def test_who_may_not_be_named_is_passed_over(
    app: Flask, db_session: Any, house: House, anna: Tablet
) -> None:
    elsewhere = make_user(db_session, name="Elsewhere")
    office = make_user(db_session, ADMINISTRATOR, team=house.anna.team)
    gone = make_user(db_session, team=house.anna.team)
    gone.disabled_by_id, gone.disabled_at = house.manager.id, gone.made_at
    named = [elsewhere.public_id, office.public_id, gone.public_id, new_id()]
    typed = {"family_id": None, "family_typed": "The blue door"}
    message = house.first(anna, {"home": {"a": 1}}, **typed, workers=named)
    assert anna.send_one(message)["status"] == 201
    assert db_session.scalars(select(FamilyWorker.user_id)).all() == [house.anna.id]
    other = tablet_of(app, db_session, elsewhere)
    assert other.get(f"visits/{message['visit_id']}").status_code == 404
