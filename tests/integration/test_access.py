"""Every endpoint as every role, with ids that nobody has."""

from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.routing import Rule

from tests.factories.accounts import client_of, make_team, make_user
from tests.integration.access import ACCESS, LISTS, ROLES

NOBODYS = "00000000-0000-7000-8000-000000000000"


def rules(app: Flask) -> dict[str, Rule]:
    return {rule.endpoint: rule for rule in app.url_map.iter_rules()}


def client_as(app: Flask, session: Any, role: str) -> FlaskClient:
    if role == "anonymous":
        return app.test_client()
    return client_of(app, session, make_user(session, role, team=make_team(session)))


def test_every_endpoint_stands_in_the_list(app: Flask) -> None:
    assert set(rules(app)) == set(ACCESS)
    assert len(ACCESS) == sum(len(area) for area in LISTS), "an endpoint stands in two lists"


@pytest.mark.parametrize("role", ROLES)
def test_every_endpoint_as(app: Flask, db_session: Any, role: str) -> None:
    app.config["WTF_CSRF_ENABLED"] = False
    answers = {}
    for endpoint, rule in rules(app).items():
        client = client_as(app, db_session, role)
        method = next(one for one in ("GET", "POST", "DELETE") if one in (rule.methods or ()))
        with app.test_request_context():
            _, address = rule.build(dict.fromkeys(rule.arguments, NOBODYS))  # type: ignore[misc]
        answers[endpoint] = client.open(address, method=method).status_code
    assert answers == {endpoint: expected[role] for endpoint, expected in ACCESS.items()}
