"""A device is registered, reports on itself, and gets its share on a fresh password only."""

import base64
from datetime import date
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from fieldapp.models.audit import AuditEntry
from fieldapp.models.base import new_id
from fieldapp.models.devices import Device, DeviceReport, DeviceVisitReport
from fieldapp.services.devices.revoke_device import revoke_device
from tests.factories.accounts import PASSWORD
from tests.factories.visits import make_visit
from tests.integration.sync.conftest import House
from tests.integration.sync.tablet import Tablet


def test_registering_twice_is_once(db_session: Any, house: House, anna: Tablet) -> None:
    device_id = new_id()
    for kind in ("tablet", "desk"):
        answer = anna.post("devices", {"device_id": device_id, "kind": kind})
        assert answer.json == {"device_id": device_id}
    device = db_session.get(Device, device_id)
    assert (device.user_id, device.kind) == (house.anna.id, "tablet")


def test_somebody_elses_device_is_not_taken(anna: Tablet, ben: Tablet) -> None:
    answer = ben.post("devices", {"device_id": anna.device_id, "kind": "tablet"})
    assert (answer.status_code, answer.json) == (401, {"error": "other_user"})


def test_a_device_needs_an_id_and_a_kind(anna: Tablet) -> None:
    for body in ({"device_id": "x", "kind": "desk"}, {"device_id": new_id(), "kind": "phone"}, {}):
        assert anna.post("devices", body).status_code == 422


def test_share_is_released_on_the_password_and_stays_the_same(
    db_session: Any, anna: Tablet
) -> None:
    path = f"devices/{anna.device_id}/key"
    first = anna.post(path, {"password": PASSWORD})
    assert first.status_code == 200
    assert first.json is not None
    share = base64.b64decode(first.json["share"])
    assert len(share) == 32
    assert anna.post(path, {"password": PASSWORD}).json == first.json
    sealed = db_session.get(Device, anna.device_id).share_sealed
    assert share not in sealed
    released = select(AuditEntry).where(AuditEntry.action == "device.share_released")
    assert len(db_session.scalars(released).all()) == 2


def test_a_session_alone_releases_no_share(anna: Tablet) -> None:
    path = f"devices/{anna.device_id}/key"
    for body in ({}, {"password": ""}, {"password": "wrong"}, {"password": 7}):
        answer = anna.post(path, body)
        assert (answer.status_code, answer.json) == (401, {"error": "wrong_password"})


def test_guesses_are_throttled(anna: Tablet) -> None:
    path = f"devices/{anna.device_id}/key"
    answers = [anna.post(path, {"password": f"guess {n}"}).status_code for n in range(5)]
    assert answers == [401] * 5
    waiting = anna.post(path, {"password": PASSWORD})
    assert waiting.status_code == 429
    assert waiting.json is not None
    assert waiting.json["error"] == "try_later"


def test_a_revoked_device_gets_no_share(db_session: Any, house: House, anna: Tablet) -> None:
    revoke_device(db_session.get(Device, anna.device_id), house.manager)
    answer = anna.post(f"devices/{anna.device_id}/key", {"password": PASSWORD})
    assert (answer.status_code, answer.json) == (403, {"error": "device_revoked"})


def test_nobody_gets_the_share_of_anothers_device(anna: Tablet, ben: Tablet) -> None:
    answer = ben.post(f"devices/{anna.device_id}/key", {"password": PASSWORD})
    assert (answer.status_code, answer.json) == (401, {"error": "other_user"})


def test_heartbeat_keeps_the_last_report(db_session: Any, anna: Tablet) -> None:
    visit_id = new_id()
    for unsent in (3, 1):
        body = {
            "visits": [
                {"id": visit_id, "unsent": unsent, "last_local_save_at": "2026-11-18T10:42:00Z"}
            ],
            "persisted": True,
            "quota": {"usage": 10, "quota": 1000.0},
            "app": "r1",
        }
        answer = anna.post("heartbeat", body)
        assert answer.status_code == 200, answer.text
    assert db_session.get(DeviceVisitReport, (anna.device_id, visit_id)).unsent == 1
    report = db_session.get(DeviceReport, anna.device_id)
    assert (report.persisted, report.quota, report.app) == (
        True,
        {"usage": 10, "quota": 1000},
        "r1",
    )


def test_a_heartbeat_says_when_clearing_was_accepted(db_session: Any, anna: Tablet) -> None:
    for day in (None, "2026-11-18", "2026-11-18", "2026-11-19"):
        body = {"visits": [], "persisted": False, "accepted_clearing_on": day}
        assert anna.post("heartbeat", body).status_code == 200
        report = db_session.get(DeviceReport, anna.device_id)
        assert report.accepted_clearing_on == (day and date.fromisoformat(day))
    accepted = select(AuditEntry).where(AuditEntry.action == "device.clearing_accepted")
    rows = db_session.scalars(accepted.order_by(AuditEntry.id)).all()
    assert [row.subject_id for row in rows] == [anna.device_id] * 2
    assert [row.detail for row in rows] == [{"on": "2026-11-18"}, {"on": "2026-11-19"}]


def test_who_takes_over_reads_that_the_tablet_may_be_cleared(
    house: House, anna: Tablet, ben: Tablet
) -> None:
    message = house.first(anna, {"home": {"a": 1}})
    anna.send_one(message)
    visit = {"id": message["visit_id"], "unsent": 2}

    def text_after(**said: Any) -> str:
        anna.post("heartbeat", {"visits": [visit], **said})
        report = ben.visit(message["visit_id"])["holder_report"]
        return str(report["text"])

    words = "; its browser may clear what it holds"
    assert text_after(persisted=False).endswith(words)
    assert text_after(persisted=None, accepted_clearing_on="2026-11-18").endswith(words)
    assert words not in text_after(persisted=None)
    assert words not in text_after(persisted=True, accepted_clearing_on="2026-11-18")
    visit["unsent"] = 0
    assert words not in text_after(persisted=False)


@pytest.mark.parametrize("day", ["yesterday", "2026-13-01", 7, ["2026-11-18"]])
def test_a_day_that_is_none_is_refused(anna: Tablet, day: Any) -> None:
    assert anna.post("heartbeat", {"accepted_clearing_on": day}).status_code == 422


def test_a_heartbeat_that_cannot_be_read_is_refused(anna: Tablet) -> None:
    for visits in ([{"id": "x", "unsent": 1}], [{"id": new_id(), "unsent": -1}], ["x"], 7):
        assert anna.post("heartbeat", {"visits": visits}).status_code == 422


def test_a_wiped_device_says_so(db_session: Any, house: House, anna: Tablet) -> None:
    wiped = select(AuditEntry.subject_id).where(AuditEntry.action == "device.wiped")
    anna.post("heartbeat", {"revoked_done": True})
    assert db_session.scalars(wiped).all() == []
    revoke_device(db_session.get(Device, anna.device_id), house.manager)
    assert anna.post("heartbeat", {"revoked_done": True}).status_code == 200
    assert db_session.scalars(wiped).all() == [anna.device_id]


def test_holder_report_says_what_was_last_heard(app: Flask, house: House, anna: Tablet) -> None:
    message = house.first(anna, {"home": {"a": 1}})
    anna.send_one(message)
    visit_id = message["visit_id"]
    sent = anna.visit(visit_id)["holder_report"]
    assert sent["text"].startswith("Anna’s tablet last sent words at ")
    assert sent["text"].endswith("it may hold more")
    assert sent["unsent"] is None
    anna.get(f"packs/{house.family.id}")
    prepared = anna.visit(visit_id)["holder_report"]
    assert prepared["text"].startswith("prepared on Anna’s tablet at ")
    assert prepared["unsent"] is None
    anna.post("heartbeat", {"visits": [{"id": visit_id, "unsent": 2}]})
    assert anna.visit(visit_id)["holder_report"]["text"].startswith("2 unsent at ")
    anna.post("heartbeat", {"visits": [{"id": visit_id, "unsent": 0}]})
    report = anna.visit(visit_id)["holder_report"]
    assert report["text"].startswith("nothing unsent at ")
    assert report["unsent"] == 0
    anna.send_one(house.later(anna, visit_id, {"home": {"a": 2}}, message["revision_id"]))
    assert anna.visit(visit_id)["holder_report"]["text"].startswith("Anna’s tablet last sent")


def test_nothing_is_known_of_a_holder_whose_device_said_nothing(
    db_session: Any, house: House, anna: Tablet
) -> None:
    visit = make_visit(db_session, house.family, house.anna)
    db_session.commit()
    assert anna.visit(visit.id)["holder_report"] == {
        "last_heard": None,
        "unsent": None,
        "text": "no device of Anna’s has told of this visit yet",
    }
