"""Characters, depths and lengths that no honest client sends: an answer, never a fault."""

from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from fieldapp.models.accounts import ADMINISTRATOR, TEAM_MANAGER
from tests.factories.accounts import client_of, make_team, make_user
from tests.factories.families import make_family
from tests.integration.forms_of_pages import send_form
from tests.integration.sync.conftest import House, anna, ben, house
from tests.integration.sync.tablet import Tablet

__all__ = ["anna", "ben", "house"]

DEEP = "[" * 100_000 + "]" * 100_000
HALF, NUL = '"\\ud800"', '"a\\u0000b"'


def send(tablet: Tablet, path: str, body: str) -> int:
    """Post a body as it stands, and give the status."""
    answer = tablet.client.post(
        f"/sync/v1/{path}", data=body, content_type="application/json", headers=tablet.headers
    )
    return answer.status_code


@pytest.mark.parametrize(
    "body",
    [
        DEEP,
        f'{{"app": {HALF}}}',
        f'{{"app": {NUL}}}',
        '{"quota": {"usage": Infinity}}',
        '{"quota": {"usage": 1e400}}',
        '{"quota": {"usage": NaN}}',
        '{"visits": [[]]}',
        "",
    ],
    ids=lambda body: body[:30] or "nothing",
)
def test_a_heartbeat_that_cannot_be_read(anna: Tablet, body: str) -> None:
    assert send(anna, "heartbeat", body) == 422


@pytest.mark.parametrize("body", [DEEP, f'{{"device_id": {HALF}, "kind": "tablet"}}', "7"])
def test_a_device_that_cannot_be_read(anna: Tablet, body: str) -> None:
    assert send(anna, "devices", body) == 422


@pytest.mark.parametrize("note", [HALF, NUL])
def test_a_note_that_cannot_be_kept(house: House, anna: Tablet, ben: Tablet, note: str) -> None:
    begun = house.first(anna, {"home": {"a": 1}})
    anna.send_one(begun)
    path = f"visits/{begun['visit_id']}/holder"
    assert send(ben, path, f'{{"note": {note}}}') == 422
    assert ben.visit(begun["visit_id"])["holder"]["id"] == anna.user_id


@pytest.mark.parametrize("password", [HALF, NUL])
def test_a_password_that_nobody_has(anna: Tablet, password: str) -> None:
    assert send(anna, f"devices/{anna.device_id}/key", f'{{"password": {password}}}') == 422


@pytest.mark.parametrize(
    "body",
    [
        DEEP,
        "",
        "null",
        f'{{"email": {HALF}, "password": "x"}}',
        f'{{"email": {NUL}, "password": "x"}}',
        f'{{"email": "a@example.org", "password": {HALF}}}',
    ],
    ids=lambda body: body[:30] or "nothing",
)
def test_a_sign_in_that_cannot_be_read(client: FlaskClient, body: str) -> None:
    token = client.get("/sync/v1/hello").json["csrf"]  # type: ignore[index]
    answer = client.post(
        "/workspace/session",
        data=body,
        content_type="application/json",
        headers={"X-CSRFToken": token},
    )
    assert answer.status_code == 400


def test_a_run_of_accents_is_no_way_to_hold_the_service(client: FlaskClient) -> None:
    """Normalising all of it would take hours, with every other writer waiting in the queue."""
    token = client.get("/sync/v1/hello").json["csrf"]  # type: ignore[index]
    answer = client.post(
        "/workspace/session",
        json={"email": "a@example.org", "password": "a" + "\u0301\u0327" * 300_000},
        headers={"X-CSRFToken": token},
    )
    assert answer.status_code == 401


@pytest.mark.parametrize(
    "address",
    [
        "/visits/%00",
        "/visits/%00/text",
        "/families/%00",
        "/families/%00/assignment",
        "/oversight/late/%00",
        "/oversight/quarantine/%00",
        "/workspace/forms/%00/room.html",
        "/sync/v1/visits/%00",
    ],
)
def test_an_address_with_a_nul(app: Flask, db_session: Any, address: str) -> None:
    manager = make_user(db_session, TEAM_MANAGER, team=make_team(db_session))
    assert client_of(app, db_session, manager).get(address).status_code == 404


@pytest.mark.parametrize("child", ["9" * 5000, "٣", "²", "-1", "0"])
def test_a_child_by_a_place_that_is_none(app: Flask, db_session: Any, child: str) -> None:
    team = make_team(db_session)
    family = make_family(db_session, team)
    client = client_of(app, db_session, make_user(db_session, team=team))
    answer = client.get(f"/families/{family.id}", query_string={"child": child})
    assert answer.status_code == 404


@pytest.mark.parametrize(
    ("path", "fields"),
    [
        ("/admin/teams", {"name": "a\0b"}),
        ("/admin/accounts/new", {"name": "a\0b", "email": "a@example.org", "team": ""}),
        ("/admin/act-now-numbers", {"label": "a\0b", "number": "01632 960 001"}),
    ],
)
def test_a_form_with_a_nul(app: Flask, db_session: Any, path: str, fields: dict[str, str]) -> None:
    client = client_of(app, db_session, make_user(db_session, ADMINISTRATOR))
    assert send_form(client, path, fields).status_code == 400


@pytest.mark.parametrize(
    ("path", "fields"),
    [
        ("/admin/teams", {"name": "   "}),
        (
            "/admin/accounts/new",
            {"name": "   ", "email": "a@example.org", "team": "", "roles": "health_visitor"},
        ),
        ("/admin/act-now-numbers", {"label": "   ", "number": "01632 960 001"}),
    ],
)
def test_a_name_of_blanks_is_no_name(
    app: Flask, db_session: Any, path: str, fields: dict[str, str]
) -> None:
    client = client_of(app, db_session, make_user(db_session, ADMINISTRATOR))
    assert send_form(client, path, fields).status_code == 422
