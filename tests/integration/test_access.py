"""Every endpoint as every role, by each of its addresses and methods, with ids that nobody has."""

from collections.abc import Iterator
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.routing import Rule

from tests.factories.accounts import client_of, make_team, make_user
from tests.integration.access import ACCESS, LISTS, POSTED, ROLES
from tests.integration.access_sync import UNDER_OWN_NAME
from tests.integration.sync.tablet import tablet_of

NOBODYS = "00000000-0000-7000-8000-000000000000"
Headers = dict[str, str]


def ways_in(app: Flask) -> Iterator[tuple[Rule, str]]:
    for rule in app.url_map.iter_rules():
        for method in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"}):
            yield rule, method


def client_as(app: Flask, session: Any, role: str) -> FlaskClient:
    if role == "anonymous":
        return app.test_client()
    return client_of(app, session, make_user(session, role, team=make_team(session)))


def under_own_name(app: Flask, session: Any, role: str) -> tuple[FlaskClient, dict[str, Any]]:
    """A client, and what the workspace of the same person sends with a request."""
    if role == "anonymous":
        return app.test_client(), {"json": {}}
    tablet = tablet_of(app, session, make_user(session, role, team=make_team(session)))
    return tablet.client, {"headers": tablet.headers, "json": {}}


def address_of(app: Flask, rule: Rule) -> str:
    with app.test_request_context():
        _, address = rule.build(dict.fromkeys(rule.arguments, NOBODYS))  # type: ignore[misc]
    return str(address)


def test_every_endpoint_stands_in_the_list(app: Flask) -> None:
    assert {rule.endpoint for rule in app.url_map.iter_rules()} == set(ACCESS)
    assert len(ACCESS) == sum(len(area) for area in LISTS), "an endpoint stands in two lists"


@pytest.mark.parametrize("role", ROLES)
def test_every_endpoint_as(app: Flask, db_session: Any, role: str) -> None:
    app.config["WTF_CSRF_ENABLED"] = False
    answers: dict[str, set[int]] = {}
    for rule, method in ways_in(app):
        client = client_as(app, db_session, role)
        answer = client.open(address_of(app, rule), method=method)
        also_shows = method != "GET" and "GET" in (rule.methods or set())
        key = f"{rule.endpoint} {method}" if also_shows else rule.endpoint
        answers.setdefault(key, set()).add(answer.status_code)
    assert answers == {key: {one[role]} for key, one in (ACCESS | POSTED).items()}


@pytest.mark.parametrize("role", ROLES)
def test_every_endpoint_of_sync_under_ones_own_name(app: Flask, db_session: Any, role: str) -> None:
    """Without the name, which the test above omits, nobody gets further than the door."""
    answers = {}
    for rule, method in ways_in(app):
        if rule.endpoint.startswith("sync."):
            client, told = under_own_name(app, db_session, role)
            answer = client.open(address_of(app, rule), method=method, **told)
            answers[rule.endpoint] = answer.status_code
    assert answers == {endpoint: one[role] for endpoint, one in UNDER_OWN_NAME.items()}
