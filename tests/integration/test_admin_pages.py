"""The administrator's pages: accounts, teams and act-now numbers, of the own authority only."""

import re
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from fieldapp.models.accounts import ADMINISTRATOR, Team, User
from fieldapp.models.act_now import ActNowNumber
from fieldapp.models.audit import AuditEntry
from fieldapp.models.base import utc_now
from fieldapp.services.accounts.make_account import NOT_USABLE
from tests.factories.accounts import PASSWORD, client_of, make_authority, make_team, make_user
from tests.integration.forms_of_pages import send_form

ONE_TIME = re.compile(r"data-one-time-password>([a-z0-9-]{19})<")


@pytest.fixture
def team(db_session: Any) -> Team:
    make_user(db_session, team=make_team(db_session), name="Somebody Elsewhere")  # noise
    return make_team(db_session, make_authority(db_session), name="North")


@pytest.fixture
def admin(app: Flask, db_session: Any, team: Team) -> FlaskClient:
    user = make_user(db_session, ADMINISTRATOR, authority=team.authority, name="Ada Admin")
    return client_of(app, db_session, user)


def actions(db_session: Any) -> list[str]:
    query = select(AuditEntry.action).order_by(AuditEntry.id)
    return list(db_session.scalars(query))


def sign_in(client: FlaskClient, email: str, password: str) -> Any:
    return send_form(client, "/sign-in", {"email": email, "password": password})


NIA = {"name": "Nia  Okoro-Bell", "email": "Nia@Example.org", "roles": ["health_visitor"]}
FRONT_DOOR = {"label": "Front door", "number": "01632 960 010", "hours": "Day and night"}


class TestAccounts:
    def make(self, admin: FlaskClient, **words: Any) -> Any:
        return send_form(admin, "/admin/accounts/new", {**NIA, **words})

    def test_list_holds_the_own_authority_only(
        self, admin: FlaskClient, db_session: Any, team: Team
    ) -> None:
        make_user(db_session, team=team, name="Olu Worker")
        page = admin.get("/admin/accounts").text
        assert "Olu Worker" in page
        assert "Somebody Elsewhere" not in page

    def test_made_account_signs_in_once_and_chooses(
        self, app: Flask, admin: FlaskClient, db_session: Any, team: Team
    ) -> None:
        answer = self.make(admin, team=team.id)
        password = ONE_TIME.search(answer.text)
        assert password
        made = db_session.scalar(select(User).where(User.email == "nia@example.org"))
        assert (made.name, made.initials, made.team_id) == ("Nia Okoro-Bell", "NB", team.id)
        assert password[1] not in admin.get(f"/admin/accounts/{made.public_id}").text
        client = app.test_client()
        sign_in(client, made.email, password[1])
        assert client.get("/").location == "/account/password"
        assert "account.made" in actions(db_session)

    def test_an_address_of_another_authority_is_refused_in_the_same_words(
        self, admin: FlaskClient, db_session: Any, team: Team
    ) -> None:
        elsewhere = make_user(db_session, team=make_team(db_session), name="Far Away")
        self.make(admin, team=team.id)

        def said(email: object) -> tuple[int, int]:
            refused = self.make(admin, team=team.id, email=email)
            assert "Far Away" not in refused.text
            return refused.status_code, refused.text.count(NOT_USABLE)

        assert said(elsewhere.email) == said(NIA["email"]) == (422, 2)
        assert actions(db_session).count("account.refused") == 2

    def test_taken_address_and_missing_team_are_said(
        self, admin: FlaskClient, db_session: Any, team: Team
    ) -> None:
        self.make(admin, team=team.id)
        taken = self.make(admin, team=team.id)
        assert taken.status_code == 422
        assert "This address cannot be used for a new account" in taken.text
        without = self.make(admin, team="", email="other@example.org")
        assert "Choose a team" in without.text
        nothing = send_form(admin, "/admin/accounts/new", {"email": "no address"})
        for fault in ("Enter a name", "Choose what they do", "Enter an email address, like"):
            assert fault in nothing.text

    def test_team_of_another_authority_is_refused(
        self, admin: FlaskClient, db_session: Any
    ) -> None:
        assert self.make(admin, team=make_team(db_session).id).status_code == 422

    def test_disable_and_enable(
        self, app: Flask, admin: FlaskClient, db_session: Any, team: Team
    ) -> None:
        user = make_user(db_session, team=team)
        theirs = client_of(app, db_session, user)
        assert theirs.get("/").location == "/workspace/"
        page = f"/admin/accounts/{user.public_id}"
        send_form(admin, page, {}, to=f"{page}/disabling")
        assert theirs.get("/").location == "/sign-in"
        assert sign_in(app.test_client(), user.email, PASSWORD).status_code == 422
        shown = admin.get(page).get_data(as_text=True)
        assert re.search(r"Disabled on \d+ \w+ \d{4} by Ada Admin", shown)
        send_form(admin, page, {}, to=f"{page}/enabling")
        assert sign_in(app.test_client(), user.email, PASSWORD).status_code == 302
        assert theirs.get("/").location == "/sign-in"
        assert {"account.disabled", "account.enabled"} <= set(actions(db_session))

    def test_reset_voids_the_old_password_and_sessions(
        self, app: Flask, admin: FlaskClient, db_session: Any, team: Team
    ) -> None:
        user = make_user(db_session, team=team)
        theirs = client_of(app, db_session, user)
        page = f"/admin/accounts/{user.public_id}"
        answer = send_form(admin, page, {}, to=f"{page}/password")
        password = ONE_TIME.search(answer.text)
        assert password
        assert theirs.get("/").location == "/sign-in"
        assert sign_in(app.test_client(), user.email, PASSWORD).status_code == 422
        again = app.test_client()
        sign_in(again, user.email, password[1])
        assert again.get("/").location == "/account/password"

    def test_own_account_is_left_alone(self, admin: FlaskClient, db_session: Any) -> None:
        own = db_session.scalar(select(User).where(User.name == "Ada Admin"))
        page = f"/admin/accounts/{own.public_id}"
        for act in ("disabling", "password"):
            assert send_form(admin, page, {}, to=f"{page}/{act}").status_code == 400
        assert own.active

    def test_move_to_another_team(self, admin: FlaskClient, db_session: Any, team: Team) -> None:
        south = make_team(db_session, team.authority, name="South")
        user = make_user(db_session, team=team)
        page = f"/admin/accounts/{user.public_id}"
        send_form(admin, page, {"team": south.id}, to=f"{page}/team")
        assert user.team_id == south.id
        foreign = send_form(admin, page, {"team": make_team(db_session).id}, to=f"{page}/team")
        assert foreign.status_code == 422

    def test_foreign_and_unknown_ids_are_not_found(
        self, admin: FlaskClient, db_session: Any
    ) -> None:
        foreign = db_session.scalar(select(User).where(User.name == "Somebody Elsewhere"))
        for public_id in (foreign.public_id, "00000000-0000-7000-8000-000000000000"):
            page = f"/admin/accounts/{public_id}"
            assert admin.get(page).status_code == 404
            for act in ("disabling", "enabling", "password", "team"):
                answer = send_form(admin, "/admin/teams", {}, to=f"{page}/{act}")
                assert answer.status_code == 404


class TestTeams:
    def test_make_and_rename(self, admin: FlaskClient, db_session: Any, team: Team) -> None:
        assert send_form(admin, "/admin/teams", {"name": " South  side"}).status_code == 302
        assert "South side" in admin.get("/admin/teams").text
        page = f"/admin/teams/{team.id}"
        taken = send_form(admin, page, {"name": "South side"})
        assert "There is a team with this name" in taken.text
        send_form(admin, page, {"name": "North-east"})
        assert team.name == "North-east"
        assert actions(db_session)[-2:] == ["team.made", "team.renamed"]

    def test_foreign_team_is_not_found(self, admin: FlaskClient, db_session: Any) -> None:
        foreign = make_team(db_session)
        assert admin.get(f"/admin/teams/{foreign.id}").status_code == 404


class TestActNowNumbers:
    PAGE = "/admin/act-now-numbers"

    def test_not_confirmed_until_it_was_rung(self, admin: FlaskClient, db_session: Any) -> None:
        send_form(admin, self.PAGE, FRONT_DOOR)
        assert "Not confirmed" in admin.get(self.PAGE).text
        number = db_session.scalar(select(ActNowNumber))
        page, today = f"{self.PAGE}/{number.id}", utc_now().date()
        ahead = {"on": (today + timedelta(days=2)).isoformat()}
        assert send_form(admin, page, ahead, to=f"{page}/confirmation").status_code == 422
        assert send_form(admin, page, {"on": "soon"}, to=f"{page}/confirmation").status_code == 422
        send_form(admin, page, {"on": "2026-11-18"}, to=f"{page}/confirmation")
        assert "Confirmed 18 November 2026" in admin.get(self.PAGE).text

    def test_another_number_must_be_confirmed_again(
        self, admin: FlaskClient, db_session: Any
    ) -> None:
        send_form(admin, self.PAGE, FRONT_DOOR)
        number = db_session.scalar(select(ActNowNumber))
        page = f"{self.PAGE}/{number.id}"
        send_form(admin, page, {"on": "2026-11-18"}, to=f"{page}/confirmation")
        send_form(admin, page, {**FRONT_DOOR, "hours": "Office hours"})
        assert number.confirmed_on
        send_form(admin, page, {**FRONT_DOOR, "number": "01632 960 011"})
        assert number.confirmed_on is None
        send_form(admin, page, {}, to=f"{page}/removal")
        assert db_session.scalar(select(ActNowNumber)) is None

    def test_words_are_no_number(self, admin: FlaskClient, db_session: Any) -> None:
        answer = send_form(admin, self.PAGE, {**FRONT_DOOR, "number": "ask at the desk"})
        assert answer.status_code == 422
        assert db_session.scalar(select(ActNowNumber)) is None
