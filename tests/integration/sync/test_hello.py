"""hello: reachability, who is signed in, limits, and what a signed-out tablet still gets."""

import base64
from datetime import date
from typing import Any

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from flask import Flask
from flask.testing import FlaskClient, FlaskCliRunner

from fieldapp.models.accounts import ADMINISTRATOR
from fieldapp.models.act_now import ActNowNumber
from fieldapp.models.devices import Device
from fieldapp.services.devices.revoke_device import revoke_device
from tests.factories.accounts import make_user
from tests.integration.sync.conftest import House
from tests.integration.sync.tablet import Tablet, tablet_of


def test_needs_no_account(client: FlaskClient) -> None:
    answer = client.get("/sync/v1/hello?nonce=abc-123")
    assert answer.status_code == 200
    assert answer.json is not None
    assert answer.json["nonce"] == "abc-123"
    assert answer.json["user"] is None
    assert answer.json["form_version"] is None
    assert answer.json["csrf"]
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_nonce_of_anything_else_is_not_repeated(client: FlaskClient) -> None:
    answer = client.get("/sync/v1/hello", query_string={"nonce": "<script>"})
    assert answer.json is not None
    assert answer.json["nonce"] == ""


def test_tells_the_account_and_limits(house: House, anna: Tablet) -> None:
    told = anna.hello(nonce="n")
    assert told["user"]["name"] == "Anna Visitor"
    assert told["user"]["id"] == house.anna.public_id
    assert told["limits"] == {"revision_bytes": 1048576, "request_bytes": 8388608, "batch": 100}
    assert len(told["form_version"]) == 16
    assert told["form_version"] == anna.hello()["form_version"]


def test_tells_who_else_of_the_team_visits(
    app: Flask, db_session: Any, house: House, anna: Tablet
) -> None:
    gone = make_user(db_session, team=house.anna.team, name="Gone Worker")
    gone.disabled_by_id, gone.disabled_at = house.manager.id, gone.made_at
    make_user(db_session, ADMINISTRATOR, team=house.anna.team)
    ben = {"id": house.ben.public_id, "name": "Ben Worker", "role": "Early help worker"}
    assert anna.hello()["colleagues"] == [ben]
    loose = make_user(db_session, authority=house.anna.authority)
    assert tablet_of(app, db_session, loose).hello()["colleagues"] == []


def test_tells_colleagues_to_nobody_else(
    app: Flask, db_session: Any, house: House, anna: Tablet
) -> None:
    signed_out = app.test_client().get(
        "/sync/v1/hello", headers={"X-Fieldapp-Device": anna.device_id}
    )
    assert signed_out.json is not None
    assert signed_out.json["colleagues"] is None
    new = make_user(db_session, team=house.anna.team, password_chosen_at=None)
    assert tablet_of(app, db_session, new).hello()["colleagues"] is None
    revoke_device(db_session.get(Device, anna.device_id), house.manager)
    assert anna.hello()["colleagues"] is None


def test_numbers_and_lock_times_reach_a_signed_out_tablet(
    app: Flask, db_session: Any, house: House, anna: Tablet
) -> None:
    number = ActNowNumber(
        authority_id=house.anna.authority_id,
        label="Front door",
        number="01632 960001",
        hours="day and night",
        confirmed_on=date(2026, 11, 1),
        confirmed_by_id=house.manager.id,
    )
    db_session.add(number)
    db_session.commit()
    signed_out = app.test_client()
    answer = signed_out.get("/sync/v1/hello", headers={"X-Fieldapp-Device": anna.device_id})
    assert answer.json is not None
    assert answer.json["act_now"] == [
        {
            "label": "Front door",
            "number": "01632 960001",
            "hours": "day and night",
            "confirmed_on": "2026-11-01",
        }
    ]
    assert answer.json["lock_minutes"] == {"cover_idle": 5, "cover_hidden": 1, "full": 30}


def test_epoch_stays_until_it_is_renewed(anna: Tablet, runner: FlaskCliRunner) -> None:
    before = anna.hello()["epoch"]
    assert before
    assert anna.hello()["epoch"] == before
    assert anna.get("changes").json["epoch"] == before  # type: ignore[index]
    runner.invoke(args=["epoch", "renew"])
    assert anna.hello()["epoch"] not in {before, "", None}


def test_a_revoked_device_gets_a_signature_that_the_page_can_check(
    app: Flask, db_session: Any, house: House, anna: Tablet
) -> None:
    device = db_session.get(Device, anna.device_id)
    revoke_device(device, house.manager)
    db_session.commit()
    told = anna.hello()
    revocation = told["revocation"]
    words = f"revoke:{anna.device_id}:{revocation['revoked_at']}".encode()
    pair = base64.b64decode(revocation["signature"])
    assert len(pair) == 64
    signature = encode_dss_signature(
        int.from_bytes(pair[:32], "big"), int.from_bytes(pair[32:], "big")
    )
    key = serialization.load_der_public_key(base64.b64decode(told["server_key"]))
    assert isinstance(key, ec.EllipticCurvePublicKey)
    key.verify(signature, words, ec.ECDSA(hashes.SHA256()))


def test_other_devices_get_no_revocation(
    app: Flask, db_session: Any, house: House, anna: Tablet
) -> None:
    other = tablet_of(app, db_session, house.anna)
    revoke_device(db_session.get(Device, other.device_id), house.manager)
    assert anna.hello()["revocation"] is None
