"""One device, two requests at the same moment: one revocation, one share, no fault."""

from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select, update

from fieldapp.models.accounts import ADMINISTRATOR
from fieldapp.models.base import new_id
from fieldapp.models.devices import Device, DeviceReport, DeviceVisitReport
from fieldapp.services.devices import release_share as releasing
from fieldapp.services.devices import revoke_device as revoking
from tests.factories.accounts import PASSWORD, make_user
from tests.integration.sync.conftest import House, anna, house
from tests.integration.sync.tablet import Tablet, tablet_of
from tests.integration.sync.test_at_once import at_once
from tests.statements import statements

__all__ = ["anna", "house"]

#: What another request wrote is not known to this session.
BEHIND = {"synchronize_session": False}


def twin_of(app: Flask, session: Any, house: House, tablet: Tablet) -> Tablet:
    """A second window of the same browser, with a session of its own."""
    twin = tablet_of(app, session, house.anna)
    twin.device_id = tablet.device_id
    return twin


def test_who_revoked_it_first_is_who_revoked_it(
    db_session: Any, house: House, anna: Tablet
) -> None:
    """Read before the other's decision, done after it."""
    administrator = make_user(db_session, ADMINISTRATOR, team=house.anna.team)
    device = db_session.get(Device, anna.device_id)
    assert not device.is_revoked
    first = {"revoked_by_id": administrator.id, "revoked_why": "Left on a train"}
    told = update(Device).where(Device.id == device.id)
    db_session.execute(told.values(revoked_at=device.made_at, **first), execution_options=BEHIND)
    assert not device.is_revoked
    revoking.revoke_device(device, house.manager, "Lost")
    assert (device.revoked_by_id, device.revoked_why) == (administrator.id, "Left on a train")


def test_no_share_where_it_was_revoked_meanwhile(
    db_session: Any, house: House, anna: Tablet
) -> None:
    device = db_session.get(Device, anna.device_id)
    assert not device.is_revoked
    told = update(Device).where(Device.id == device.id)
    said = {"revoked_at": device.made_at, "revoked_by_id": house.manager.id}
    db_session.execute(told.values(**said), execution_options=BEHIND)
    assert not device.is_revoked
    with pytest.raises(releasing.DeviceRevokedError):
        releasing.release_share(device, b"k" * 32)


def test_two_first_calls_for_the_share_get_the_same(
    app: Flask, db_session: Any, house: House, anna: Tablet
) -> None:
    twin = twin_of(app, db_session, house, anna)
    path, body = f"devices/{anna.device_id}/key", {"password": PASSWORD}
    db_session.commit()
    shares = at_once(*(lambda one=one: one.post(path, body).json["share"] for one in (anna, twin)))
    assert shares[0] == shares[1] == anna.post(path, body).json["share"]  # type: ignore[index]


def test_two_first_heartbeats_both_pass(
    app: Flask, db_session: Any, house: House, anna: Tablet
) -> None:
    twin = twin_of(app, db_session, house, anna)
    visits = [{"id": new_id(), "unsent": 1} for _ in range(50)]
    bodies = [(anna, visits), (twin, visits[::-1])]
    db_session.commit()
    gave = at_once(
        *(
            lambda one=one, told=told: one.post("heartbeat", {"visits": told}).status_code
            for one, told in bodies
        )
    )
    assert gave == [200, 200]
    assert len(db_session.scalars(select(DeviceVisitReport)).all()) == 50
    assert len(db_session.scalars(select(DeviceReport)).all()) == 1


def test_a_visit_that_is_told_of_twice_is_as_it_was_told_last(
    db_session: Any, anna: Tablet
) -> None:
    visit_id = new_id()
    told = [{"id": visit_id, "unsent": unsent} for unsent in (3, 0)]
    assert anna.post("heartbeat", {"visits": told}).status_code == 200
    [row] = db_session.scalars(select(DeviceVisitReport)).all()
    assert (row.visit_id, row.unsent) == (visit_id, 0)


def test_a_thousand_visits_cost_no_more_statements_than_one(anna: Tablet) -> None:
    costs = []
    for number in (1, 1000):
        visits = [{"id": new_id(), "unsent": 1} for _ in range(number)]
        with statements() as sent:
            assert anna.post("heartbeat", {"visits": visits}).status_code == 200
        costs.append(len(sent))
    assert costs[0] == costs[1]
