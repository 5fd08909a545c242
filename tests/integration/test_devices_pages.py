"""A team's devices: what a lost tablet may hold, and revoking it."""

from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from fieldapp.models.accounts import ADMINISTRATOR, TEAM_MANAGER
from fieldapp.models.audit import AuditEntry
from fieldapp.models.base import new_id, utc_now
from fieldapp.models.devices import DESK, Device, DeviceReport, DeviceVisitReport
from fieldapp.services.devices.pack_issues import note_pack_issue
from tests.factories.accounts import client_of, make_user
from tests.factories.devices import make_device
from tests.factories.visits import make_visit
from tests.integration.forms_of_pages import send_form
from tests.integration.sync.conftest import House, anna, house
from tests.integration.sync.tablet import Tablet

__all__ = ["anna", "house"]

WHY = {"why": " Left in a taxi at the station. ", "sure": "yes"}


@pytest.fixture
def lost(db_session: Any, house: House, anna: Tablet) -> Device:
    """Anna's tablet: two packs, one visit that is known and one that never came."""
    device: Device = db_session.get(Device, anna.device_id)
    visit = make_visit(db_session, house.family, house.anna)
    for family in (house.family, house.other_family):
        note_pack_issue(device, family.id)
    now = utc_now()
    db_session.add(DeviceReport(device_id=device.id, at=now, persisted=True, quota=None, app=""))
    for visit_id, unsent in ((visit.id, 0), (new_id(), 3)):
        db_session.add(
            DeviceVisitReport(device_id=device.id, visit_id=visit_id, unsent=unsent, at=now)
        )
    db_session.commit()
    return device


@pytest.fixture
def manager(app: Flask, db_session: Any, house: House) -> FlaskClient:
    return client_of(app, db_session, house.manager)


def audited(session: Any, action: str, device: Device) -> list[int]:
    query = select(AuditEntry.actor_id).filter_by(action=action, subject_id=device.id)
    return list(session.scalars(query))


def test_the_manager_sees_what_it_held(
    db_session: Any, house: House, manager: FlaskClient, lost: Device
) -> None:
    page = manager.get("/devices").text
    assert "Anna Visitor" in page
    assert "It last told of 1 visit with words that were not sent." in page
    told = manager.get(f"/devices/{lost.id}").text
    assert "Tablet of Anna Visitor" in told
    assert "Example family, copied" in told
    assert "Example family: nothing unsent" in told
    assert "A visit that is not received: not all sent" in told
    assert "1 family of another team" in told
    assert "Other" not in told.replace("Other managers", "")
    assert audited(db_session, "device.read", lost) == [house.manager.id]


def test_it_is_revoked_with_a_reason(
    db_session: Any, house: House, manager: FlaskClient, anna: Tablet, lost: Device
) -> None:
    page = f"/devices/{lost.id}"
    shown = send_form(manager, page, WHY, to=f"{page}/revoke", follow_redirects=True).text
    assert "Revoked by Mo Manager" in shown
    assert "Left in a taxi at the station." in shown
    assert "It has not answered since it was revoked." in shown
    assert "Revoke it</button>" not in shown
    db_session.expire_all()
    assert lost.is_revoked
    assert audited(db_session, "device.revoked", lost) == [house.manager.id]
    assert anna.hello()["revocation"]["device_id"] == lost.id
    assert anna.post("heartbeat", {"visits": [], "revoked_done": True}).status_code == 200
    assert "It deleted what it held" in manager.get(page).text
    assert "Revoked" in manager.get("/devices").text


def test_a_second_time_changes_nothing(db_session: Any, manager: FlaskClient, lost: Device) -> None:
    page = f"/devices/{lost.id}"
    for why in (WHY, {**WHY, "why": "Another reason"}):
        assert send_form(manager, page, why, to=f"{page}/revoke").status_code == 302
    db_session.expire_all()
    assert lost.revoked_why == "Left in a taxi at the station."


@pytest.mark.parametrize(
    ("sent", "says"),
    [
        ({"why": "  ", "sure": "yes"}, "Say what happened to it."),
        ({"why": "Lost"}, "Tick that you want to revoke it."),
        ({"why": "x" * 501, "sure": "yes"}, "Say it in at most 500 characters."),
    ],
)
def test_without_reason_or_tick_nothing_is_done(
    db_session: Any, manager: FlaskClient, lost: Device, sent: dict[str, str], says: str
) -> None:
    page = f"/devices/{lost.id}"
    answer = send_form(manager, page, sent, to=f"{page}/revoke")
    assert answer.status_code == 422
    assert says in answer.text
    db_session.expire_all()
    assert not lost.is_revoked


def test_another_teams_manager_finds_no_such_device(
    app: Flask, db_session: Any, house: House, lost: Device
) -> None:
    team = house.stranger.team
    other = client_of(app, db_session, make_user(db_session, TEAM_MANAGER, team=team))
    mine = make_device(db_session, house.stranger, DESK)
    db_session.commit()
    page = other.get("/devices").text
    assert mine.id in page
    assert "Office computer" in page
    assert lost.id not in page
    assert other.get(f"/devices/{lost.id}").status_code == 404
    own = f"/devices/{mine.id}"
    assert send_form(other, own, WHY, to=f"/devices/{lost.id}/revoke").status_code == 404
    db_session.expire_all()
    assert not lost.is_revoked


def test_the_administrator_sees_the_person_and_no_family(
    app: Flask, db_session: Any, house: House, lost: Device
) -> None:
    person = make_user(db_session, ADMINISTRATOR, team=house.anna.team)
    client = client_of(app, db_session, person)
    page = f"/devices/{lost.id}"
    for address in ("/devices", page):
        text = client.get(address).text
        assert "Anna Visitor" in text
        assert "Example" not in text
        assert "Families copied" not in text
    shown = send_form(client, page, WHY, to=f"{page}/revoke", follow_redirects=True).text
    assert "Revoked by" in shown


def test_a_manager_without_a_team_sees_none(app: Flask, db_session: Any, lost: Device) -> None:
    owner = lost.user
    owner.team_id = None
    alone = make_user(db_session, TEAM_MANAGER, team=None, authority=owner.authority)
    db_session.commit()
    client = client_of(app, db_session, alone)
    assert "No device is set up" in client.get("/devices").text
    assert client.get(f"/devices/{lost.id}").status_code == 404
