"""Signing in at a desk and in the workspace: who gets in, who waits, what a cookie is worth."""

from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from fieldapp.models.accounts import ADMINISTRATOR, TEAM_MANAGER, SignIn, SignInThrottle
from fieldapp.models.audit import AuditEntry
from fieldapp.models.base import utc_now
from fieldapp.services.accounts.throttle import key_of
from tests.factories.accounts import PASSWORD, client_of, make_team, make_user
from tests.integration.forms_of_pages import csrf_of, send_form


def sign_in(
    client: FlaskClient, email: str, password: str = PASSWORD, page: str = "/sign-in"
) -> Any:
    return send_form(client, page, {"email": email, "password": password})


def test_right_password_opens_the_first_page(client: FlaskClient, db_session: Any) -> None:
    user = make_user(db_session)
    answer = sign_in(client, user.email.upper())
    assert answer.status_code == 302
    assert answer.location == "/"
    assert client.get("/").location == "/workspace/"


@pytest.mark.parametrize("password", ["", "wrong-password-this-is"])
def test_wrong_password_says_so_without_saying_which(
    client: FlaskClient, db_session: Any, password: str
) -> None:
    user = make_user(db_session)
    known = sign_in(client, user.email, password)
    unknown = sign_in(client, "nobody@example.org", password)
    assert known.status_code == unknown.status_code == 422
    assert "Error: Sign in" in known.text
    assert client.get("/").status_code == 302


def test_disabled_account_is_refused(client: FlaskClient, db_session: Any) -> None:
    admin = make_user(db_session, ADMINISTRATOR)
    user = make_user(db_session, disabled_at=utc_now(), disabled_by_id=admin.id)
    assert sign_in(client, user.email).status_code == 422


def test_disabling_ends_an_open_session(app: Flask, db_session: Any) -> None:
    admin, user = make_user(db_session, ADMINISTRATOR), make_user(db_session)
    client = client_of(app, db_session, user)
    assert client.get("/").location == "/workspace/"
    user.disabled_at, user.disabled_by_id = utc_now(), admin.id
    assert client.get("/").location == "/sign-in"


def test_five_wrong_passwords_make_even_the_right_one_wait(
    client: FlaskClient, db_session: Any
) -> None:
    user = make_user(db_session)
    for _ in range(5):
        assert sign_in(client, user.email, "not-the-password").status_code == 422
    waiting = sign_in(client, user.email)
    assert waiting.status_code == 429
    assert "Try again in 30 seconds" in waiting.text
    throttle = db_session.get(SignInThrottle, key_of(user.email, "127.0.0.1"))
    throttle.wait_until = utc_now() - timedelta(seconds=1)
    assert sign_in(client, user.email).status_code == 302
    for row in db_session.scalars(select(SignInThrottle)):
        db_session.refresh(row)
        assert (row.failures, row.wait_until) == (0, None)


def test_the_wait_grows_and_ends(client: FlaskClient, db_session: Any) -> None:
    for failures, seconds in [(5, 60), (6, 120), (40, 900)]:
        db_session.merge(_throttle_of("grower@example.org", failures))
        assert sign_in(client, "grower@example.org", "wrong").status_code == 422
        throttle = db_session.get(SignInThrottle, key_of("grower@example.org", "127.0.0.1"))
        left = (throttle.wait_until - utc_now()).total_seconds()
        assert seconds - 30 < left <= seconds


def _throttle_of(email: str, failures: int) -> SignInThrottle:
    past = utc_now() - timedelta(seconds=1)
    key = key_of(email, "127.0.0.1")
    return SignInThrottle(name_hash=key, failures=failures, wait_until=past)


def test_signing_in_makes_a_new_session(client: FlaskClient, db_session: Any) -> None:
    user = make_user(db_session)
    with client.session_transaction() as before:
        before["left_by_somebody"] = "x"
    old_token = csrf_of(client, "/sign-in")
    sign_in(client, user.email)
    with client.session_transaction() as after:
        assert "left_by_somebody" not in after
        assert not after.permanent
    refused = client.post("/sign-out", data={"csrf_token": old_token})
    assert refused.status_code == 400


def test_a_copied_cookie_is_worth_nothing_after_signing_out(app: Flask, db_session: Any) -> None:
    client = client_of(app, db_session, make_user(db_session))
    cookie = client.get_cookie("fieldapp_session")
    assert cookie
    send_form(client, "/account/password", {}, to="/sign-out")
    thief = app.test_client()
    thief.set_cookie("fieldapp_session", cookie.value)
    assert thief.get("/").location == "/sign-in"


def test_a_session_ends_after_twelve_hours(app: Flask, db_session: Any) -> None:
    client = client_of(app, db_session, make_user(db_session))
    db_session.scalar(select(SignIn)).at = utc_now() - timedelta(hours=12, seconds=1)
    assert client.get("/").location == "/sign-in"


def test_the_way_back_leads_to_our_own_pages_only(client: FlaskClient, db_session: Any) -> None:
    user = make_user(db_session)
    ours = sign_in(client, user.email, page="/sign-in?next=/families")
    assert ours.location == "/families"
    for trap in ("https://elsewhere.example", "//elsewhere.example", "/\\elsewhere.example"):
        answer = sign_in(client, user.email, page=f"/sign-in?next={trap}")
        assert answer.location == "/"


def test_htmx_is_answered_401_and_never_redirected(client: FlaskClient) -> None:
    assert client.get("/", headers={"HX-Request": "true"}).status_code == 401
    assert client.get("/").location == "/sign-in"


def test_one_time_password_must_be_changed_first(client: FlaskClient, db_session: Any) -> None:
    user = make_user(db_session, TEAM_MANAGER, team=make_team(db_session), password_chosen_at=None)
    sign_in(client, user.email)
    assert client.get("/").location == "/account/password"
    words = {"present": PASSWORD, "chosen": "three blue teapots", "again": "three blue teapots"}
    unlike = send_form(client, "/account/password", {**words, "again": "three blue teapot"})
    assert unlike.status_code == 422
    assert "are not the same" in unlike.text
    short = send_form(client, "/account/password", {**words, "chosen": "short", "again": "short"})
    assert "at least 12 characters" in short.text
    assert send_form(client, "/account/password", words).location == "/"
    assert client.get("/").location != "/account/password"


class TestWorkspace:
    """The JSON of `/workspace/session`."""

    def send(self, client: FlaskClient, **words: str) -> Any:
        token = csrf_of(client, "/sign-in")
        return client.post("/workspace/session", json=words, headers={"X-CSRFToken": token})

    def test_signs_in_and_out(self, client: FlaskClient, db_session: Any) -> None:
        user = make_user(db_session, team=make_team(db_session, name="North"), name="Anna Kay")
        answer = self.send(client, email=user.email, password=PASSWORD)
        assert answer.status_code == 200
        assert answer.json["user"] == {
            "id": user.public_id,
            "name": "Anna Kay",
            "initials": "AK",
            "roles": ["health_visitor"],
            "team": {"id": user.team_id, "name": "North"},
        }
        out = client.delete("/workspace/session", headers={"X-CSRFToken": answer.json["csrf"]})
        assert out.status_code == 200
        assert client.get("/").location == "/sign-in"

    def test_wrong_password_and_waiting(self, client: FlaskClient, db_session: Any) -> None:
        user = make_user(db_session)
        for _ in range(5):
            wrong = self.send(client, email=user.email, password="no")
            assert (wrong.status_code, wrong.json) == (401, {"error": "wrong_password"})
        waiting = self.send(client, email=user.email, password=PASSWORD)
        assert waiting.status_code == 429
        assert waiting.json["error"] == "try_later"
        assert 0 < waiting.json["seconds"] <= 31

    def test_one_time_password_is_not_enough(self, client: FlaskClient, db_session: Any) -> None:
        user = make_user(db_session, password_chosen_at=None)
        answer = self.send(client, email=user.email, password=PASSWORD)
        assert (answer.status_code, answer.json) == (403, {"error": "password_must_change"})

    @pytest.mark.parametrize("body", [{}, {"email": "a@example.org"}, {"email": 1, "password": []}])
    def test_malformed_body_is_refused(
        self, client: FlaskClient, db_session: Any, body: dict[str, Any]
    ) -> None:
        assert self.send(client, **body).status_code == 400

    def test_without_token_is_refused(self, client: FlaskClient) -> None:
        assert client.post("/workspace/session", json={}).status_code == 400


def test_signing_in_and_out_is_audited(client: FlaskClient, db_session: Any) -> None:
    user = make_user(db_session)
    sign_in(client, user.email)
    send_form(client, "/account/password", {}, to="/sign-out")
    entries = db_session.scalars(select(AuditEntry).order_by(AuditEntry.id)).all()
    assert [entry.action for entry in entries] == ["account.signed_in", "account.signed_out"]
    assert {entry.actor_id for entry in entries} == {user.id}
