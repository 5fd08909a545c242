"""What becomes of sessions elsewhere when an account changes under them."""

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask

from fieldapp.models.accounts import ADMINISTRATOR, User
from fieldapp.services.accounts.choose_password import choose_password
from fieldapp.services.accounts.disable_account import disable_account, enable_account
from fieldapp.services.accounts.move_account import move_account
from fieldapp.services.accounts.reset_password import reset_password
from tests.factories.accounts import PASSWORD, client_of, make_team, make_user
from tests.integration.forms_of_pages import send_form
from tests.integration.sync.conftest import House, anna, house
from tests.integration.sync.tablet import Tablet, tablet_of

__all__ = ["anna", "house"]

Change = Callable[[User, User], object]


def disabled_and_enabled(administrator: User, user: User) -> None:
    disable_account(administrator, user)
    enable_account(administrator, user)


def own_choice(_administrator: User, user: User) -> None:
    choose_password(user, PASSWORD, "another-kettle-on-the-hob", "")


@pytest.mark.parametrize(
    "change", [disable_account, disabled_and_enabled, reset_password, own_choice]
)
def test_every_session_of_the_account_ends(
    app: Flask, db_session: Any, house: House, anna: Tablet, change: Change
) -> None:
    administrator = make_user(db_session, ADMINISTRATOR, team=house.anna.team)
    desk = client_of(app, db_session, house.anna)
    assert desk.get("/families").status_code == 200
    assert anna.get("changes").status_code == 200
    change(administrator, house.anna)
    assert desk.get("/families").status_code == 302
    for answer in (
        anna.get("changes"),
        anna.get(f"packs/{house.family.id}"),
        anna.post("revisions", {"revisions": []}),
        anna.post(f"devices/{anna.device_id}/key", {"password": PASSWORD}),
    ):
        assert (answer.status_code, answer.json) == (401, {"error": "signed_out"})


def test_a_team_that_was_left_is_seen_no_more(app: Flask, db_session: Any, house: House) -> None:
    """Sessions go on; what they open is asked anew at every request."""
    administrator = make_user(db_session, ADMINISTRATOR, team=house.anna.team)
    ben = tablet_of(app, db_session, house.ben)
    assert ben.get(f"packs/{house.family.id}").status_code == 200
    move_account(administrator, house.ben, make_team(db_session, house.anna.authority))
    assert ben.get(f"packs/{house.family.id}").status_code == 404
    sent = ben.send_one(house.first(ben, {"home": {"a": 1}}))
    assert (sent["status"], sent["outcome"]) == (403, "quarantined")


def test_a_planted_session_is_not_taken_over(app: Flask, db_session: Any, house: House) -> None:
    """Whoever planted the cookie knows nothing of the session that signing in makes."""
    client = app.test_client()
    with client.session_transaction() as cookie:
        cookie["sign_in"] = "planted"
        cookie["csrf_token"] = "planted"
        cookie["more"] = "planted"
    words = {"email": house.anna.email, "password": PASSWORD}
    assert send_form(client, "/sign-in", words).status_code == 302
    with client.session_transaction() as cookie:
        assert "planted" not in cookie.values()
