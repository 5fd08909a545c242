"""No address that changes anything does so without the token of the session."""

from typing import Any

from flask import Flask
from werkzeug.routing import Rule

from fieldapp.models.accounts import ROLES, User
from tests.factories.accounts import client_of, make_team, make_user
from tests.factories.devices import make_device
from tests.integration.sync.tablet import Tablet

NOBODYS = "00000000-0000-7000-8000-000000000000"
READING = {"GET", "HEAD", "OPTIONS"}


def changing(app: Flask) -> list[tuple[Rule, str]]:
    rules = app.url_map.iter_rules()
    return [(rule, method) for rule in rules for method in (rule.methods or set()) - READING]


def test_every_changing_address(app: Flask, db_session: Any) -> None:
    user: User = make_user(db_session, *ROLES, team=make_team(db_session))
    device = make_device(db_session, user)
    tablet = Tablet(user.public_id, device.id, client_of(app, db_session, user))
    tablet.hello()
    tablet.csrf = ""
    answers = {}
    for rule, method in changing(app):
        with app.test_request_context():
            _, address = rule.build(dict.fromkeys(rule.arguments, NOBODYS))  # type: ignore[misc]
        for token in ("", "forged", "ImFiYyI.aaaa.bbbb"):
            headers = {**tablet.headers, "X-CSRFToken": token}
            answer = tablet.client.open(
                address, method=method, headers=headers, json={"email": "a", "password": "b"}
            )
            answers[f"{method} {address} {token}"] = answer.status_code
    assert len(answers) > 60
    assert {key: status for key, status in answers.items() if status != 400} == {}
