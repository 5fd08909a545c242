"""Over HTTPS a browser that sends no Referer, as our own policy asks of it, may still write."""

from typing import Any

from flask.testing import FlaskClient

from tests.factories.accounts import PASSWORD, make_user
from tests.integration.forms_of_pages import TOKEN

TABLET = "https://tablet.local"


def test_signing_in_at_a_desk(client: FlaskClient, db_session: Any) -> None:
    user = make_user(db_session)
    page = client.get("/sign-in", base_url=TABLET)
    assert page.headers["Referrer-Policy"] == "no-referrer"
    token = TOKEN.search(page.text)
    assert token
    words = {"csrf_token": token[1], "email": user.email, "password": PASSWORD}
    assert client.post("/sign-in", base_url=TABLET, data=words).status_code == 302


def test_signing_in_inside_the_workspace(client: FlaskClient, db_session: Any) -> None:
    user = make_user(db_session)
    hello = client.get("/sync/v1/hello", base_url=TABLET).json
    assert hello is not None
    answer = client.post(
        "/workspace/session",
        base_url=TABLET,
        json={"email": user.email, "password": PASSWORD},
        headers={"X-CSRFToken": hello["csrf"]},
    )
    assert answer.status_code == 200


def test_a_token_is_asked_for_all_the_same(client: FlaskClient, db_session: Any) -> None:
    user = make_user(db_session)
    words = {"email": user.email, "password": PASSWORD}
    assert client.post("/sign-in", base_url=TABLET, data=words).status_code == 400
    answer = client.post("/workspace/session", base_url=TABLET, json=words)
    assert (answer.status_code, answer.json) == (400, {"error": "csrf"})
